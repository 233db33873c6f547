"""Agreements that no capital names: the 1968 agreement, l'accord de coopération militaire."""

from dossier.ingest import cues, namewords
from dossier.ingest.namewords import words_of
from dossier.ingest.passage import Passage

_DEFINITE = words_of("the this that its their his her l le la les du au aux cet cette ce leur son")
_KINDS = namewords.AGREEMENTS_SMALL - words_of("ceasefire truce")
_ABOUT = namewords.ABOUT | words_of(
    "partnership transit migration extradition readmission maritime transport economic bilateral"
    " customs visa visas grain airspace basing water energy free exchange status"
    " partenariat matiere transit migrations migration extradition readmission transport economique"
    " bilateral bilaterale douaniere libre echange agression assistance technique mutuelle"
    " securitaire strategique aerien aerienne fiscale judiciaire culturelle libre-echange"
)
_NO_SUBJECT = words_of("non en matiere mutual mutuelle bilateral bilaterale power cessez feu")
"""What says little of the subject, or is only a part of a word for it."""
_JOINS = words_of("de d en le la l et sur of on and")
_MONTHS = namewords.CALENDAR
_MOST = 9


def described(passage: Passage, first: int, *, french: bool) -> tuple[int, int] | None:
    """The words of an agreement that starts here: known by its year, its parties or its subject.

    "The agreement" alone is no name, nor is what has only an indefinite article.
    """
    before = passage.word(first - 1, first)
    if before is None or before.word not in _DEFINITE or not passage.touches(first):
        return None
    return _french(passage, first) if french else _english(passage, first)


def _french(passage: Passage, first: int) -> tuple[int, int] | None:
    words = passage.words
    if words[first].word not in _KINDS:
        return None
    end, index, subjects, parties = first + 1, first + 1, set[str](), False
    while index < min(len(words), first + _MOST) and passage.touches(index):
        word = words[index].word
        if _is_year(word) and words[index - 1].word == "de":
            return first, index + 1
        if words[index].capital:
            break
        if _hyphened(passage, index):
            parties, end, index = True, index + 2, index + 1
        elif word in _ABOUT:
            subjects.add(word)
            end = index + 1
        elif word not in _JOINS:
            break
        index += 1
    told = subjects - _NO_SUBJECT
    dated = bool(subjects) and _dated(passage, end)
    return (first, end) if parties or dated or len(told) > 1 else None


def _english(passage: Passage, first: int) -> tuple[int, int] | None:
    words = passage.words
    index, subjects, parties = first, set[str](), False
    year = _is_year(words[index].word)
    index += year
    while index < min(len(words), first + _MOST) and (index == first or passage.touches(index)):
        word = words[index].word
        if word in _KINDS and not words[index].capital:
            break
        if words[index].capital and _hyphened(passage, index):
            parties, index = True, index + 1
        elif word in _ABOUT and not words[index].capital:
            subjects.add(word)
        else:
            return None
        index += 1
    else:
        return None
    end = index + 1
    of, after = passage.word(end, index), passage.word(end + 1, index)
    if of and after and of.word == "of" and _is_year(after.word):
        return first, end + 2
    dated = bool(subjects) and _dated(passage, end)
    several = len(subjects - _NO_SUBJECT) > 1
    return (first, end) if year or parties or dated or several else None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in {"17", "18", "19", "20"}


def _hyphened(passage: Passage, index: int) -> bool:
    """Whether two peoples are joined here, the first cut short: "franco-espagnole"."""
    token, after = passage.words[index], passage.word(index + 1, index)
    joined = after is not None and after.gap == "-" and token.word.endswith("o")
    return joined and token.word not in cues.ARTICLES


def _dated(passage: Passage, index: int) -> bool:
    """Whether "of 27 November 2024", or "signed in 2020", stands next."""
    of = passage.word(index, index - 1)
    if of is None or of.word not in {"du", "of", "signe", "signed"} or not passage.touches(index):
        return False
    near = [passage.word(index + step, index - 1) for step in range(1, 5)]
    return any(word is not None and (_is_year(word.word) or word.word in _MONTHS) for word in near)
