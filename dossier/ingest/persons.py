"""Persons whom a text names: by their title, their given name, or the words beside them."""

from collections.abc import Iterator

from dossier.ingest import cues, namewords
from dossier.ingest.lexicon import given_names
from dossier.ingest.namewords import words_of
from dossier.ingest.passage import Passage
from dossier.ingest.tokens import Token

_MOST_WORDS = 5
_NEAR = 7
"""How far back a role stands: "the minister of foreign affairs, Amadou Keita"."""
_PARTICLES = words_of("ben bin bint ould van von der den de da dos del di al el ag ibn")
_ROLES = namewords.TITLES | words_of(
    "analyst analysts researcher chercheur chercheuse historian historien historienne expert"
    " experts economist economiste activist activiste militant militante lawyer avocat avocate"
    " journalist journaliste negotiator negociateur negociatrice curator conservateur delegate"
    " delegue deleguee leader dirigeant dirigeante coordinator coordinateur coordinatrice"
    " diplomat diplomate official responsable resident habitant habitante teacher enseignant"
    " enseignante farmer trader merchant student etudiant etudiante fisherman pecheur doctor"
    " medecin nurse spokesperson parole porte representative representant representante"
    " candidate candidat opponent opposant opposante rebel warlord banker counterpart"
    " homologue successor successeur predecessor predecesseur author auteur writer ecrivain"
    " singer chanteur chanteuse specialist specialiste politologue sociologue driver witness"
    " temoin trade unionist syndicaliste editor founder fondateur fondatrice owner member"
    " membre ally allie son brother frere wife epouse widow veuve daughter fille fils engineer"
    " ingenieur aide adviser advisor conseiller conseillere putschist ruler dictator"
)
_SAY = words_of(
    "said says told added warned argued explained insisted noted replied stressed announced"
    " declared wrote asked recalled tweeted stated commented claimed confirmed denied declare"
    " affirme explique indique ajoute estime souligne precise assure dit lance martele"
    " rappelle annonce insiste confie raconte souri deplore regrette resume conclut previent"
    " avertit soutient repond confirme note"
)
_PLACES = words_of(
    "scheme resolution act bill law plan policy bank post press news today times online media"
    " port new saint san santa los las addis fort mount lake cape nouvelle nouveau mont lac"
    " cap street avenue city town hotel hall house square bridge airport river desert valley"
    " island islands north south east west nord sud est ouest upper lower greater grand africa"
    " afrique europe asia asie america amerique middle moyen-orient state states county"
    " province region district camp base gulf golfe sea mer ocean bay"
)


def persons(passage: Passage, taken: set[int]) -> Iterator[tuple[int, int, float]]:
    """The first word of each person's name, the one past its last, and how sure it is.

    `taken` are the words that are already somebody's.
    """
    words, index = passage.words, 0
    while index < len(words):
        last = _end(passage, index, taken)
        if last > index:
            sure = _confidence(passage, index, last)
            if sure:
                yield index, last, sure
        index = max(last, index + 1)


def _end(passage: Passage, first: int, taken: set[int]) -> int:
    words = passage.words
    if not _in_name(passage, first, taken):
        return first
    if words[first].word in namewords.OPENERS and words[first].word not in given_names():
        return first
    end = index = first + 1
    while index < min(len(words), first + _MOST_WORDS) and _touches(passage, index):
        if _in_name(passage, index, taken):
            end = index + 1
        elif words[index].word not in _PARTICLES or index > end + 1:
            break
        index += 1
    return end


def _touches(passage: Passage, index: int) -> bool:
    before = passage.words[index - 1]
    initial = len(before.word) == 1 and passage.words[index].gap.strip() == "."
    return initial or passage.touches(index)


def _in_name(passage: Passage, index: int, taken: set[int]) -> bool:
    token = passage.words[index]
    if not token.capital or (index in taken and token.word not in given_names()):
        return False
    if token.surface.isupper() and len(token.word) > 1:
        return False
    return token.word not in _NO_NAMES


_NO_NAMES = (
    namewords.CALENDAR
    | namewords.TITLES
    | namewords.TELLING
    | cues.ARTICLES
    | (cues.REGIONS | cues.INSTITUTIONS | _PLACES | _ROLES)
)


def _confidence(passage: Passage, first: int, last: int) -> float:
    """How sure it is that a run of capitals is a person: 0 where nothing says so."""
    words = passage.words
    several = last - first > 1
    given = words[first].word in given_names() and several
    before = passage.word(first - 1, first)
    if before and before.word in namewords.TITLES and _follows(words[first], before):
        return 0.9 if several else 0.5
    if passage.sentence[first] in passage.headlines:
        return 0.7 if given else 0.0
    if given:
        return 0.8
    if not several or (before and before.word in _PLACES_BEFORE):
        return 0.0
    if before and (before.word in _ROLES or _role_before(passage, first, before)):
        return 0.7
    return 0.6 if _says(passage, first, last, before) else 0.0


def _follows(token: Token, before: Token) -> bool:
    short = len(before.word) <= 3 and token.gap.strip() == "."
    return short or not token.gap.strip()


def _role_before(passage: Passage, first: int, before: Token) -> bool:
    """Whether a role and a comma stand before: "the trade minister, Amadou Keita"."""
    if passage.words[first].gap.strip() != ",":
        return before.word in {"affaires", "etrangeres", "affairs", "gouvernement", "junte"}
    near = (passage.word(first - step, first) for step in range(1, _NEAR))
    return any(token is not None and token.word in _ROLES for token in near)


def _says(passage: Passage, first: int, last: int, before: Token | None) -> bool:
    """Whether somebody of this name speaks, or is told to be somebody, in the words beside it."""
    if before and (before.word in _SAY | {"selon"} or _after_quote(passage, first, before)):
        return True
    after = passage.word(last, first)
    if after is None:
        return False
    if after.word in _SAY:
        return True
    if after.word in {"a", "avait", "has", "had"} and not after.gap.strip():
        then = passage.word(last + 1, first)
        return then is not None and (then.word in _SAY or then.word in _SAY_FRENCH)
    if after.gap.strip() != "," or after.capital:
        return False
    then = passage.word(last + 1, first)
    told = after.word in {"who", "qui", "whose", "aged", "age", "agee"} or after.word.isdigit()
    return told or after.word in _ROLES or (then is not None and then.word in _ROLES)


def _after_quote(passage: Passage, first: int, before: Token) -> bool:
    """Whether one small word stands between a quote and the name: "« ... », soupire"."""
    small = before.surface.islower() and before.word not in _NO_VERBS
    return small and bool(set(before.gap) & _CLOSING) and passage.touches(first)


_CLOSING = frozenset('»”"')
_NO_VERBS = cues.ARTICLES | cues.OF | cues.PLACES_BEFORE | cues.TO_PLACE | namewords.OPENERS
_PLACES_BEFORE = cues.PLACES_BEFORE | cues.TO_PLACE
_SAY_FRENCH = words_of(
    "declare affirme explique indique ajoute estime souligne precise assure dit lance rappele"
    " annonce insiste confie deplore regrette conclu prevenu averti soutenu repondu"
)
