"""Which lines of a text are page furniture, and not the article's."""

import re
import unicodedata
from functools import lru_cache

from dossier.ingest.furniture.opening import is_stamp
from dossier.ingest.furniture.phrases import (
    AGENCY,
    ALONE,
    COMMENT_FORMS,
    HOLDS,
    OTHERS,
    ROLES,
    STARTS,
    TIMES,
    WALLS,
)
from dossier.ingest.furniture.wires import SIGNATURE

_LONGEST = 400
"""In characters: no line of furniture is longer."""
_AROUND = " \t:-–—*•·|>»→…._=[]#/▶►"
_CAPTION_WORDS = 60
_OPENS = frozenset("([“\"«‘'’©")

_CREDIT = re.compile(
    r"(?:^|[.!?”»\"]\s*|[(\[|/]\s*|[–—-]\s+)(?:(?:file|archive|handout|ap|afp|epa|reuters)\s)?"
    r"(?:photos?|images?|pictures?|cr[ée]dits?|illustration|courtesy|ph)\b"
    r"(?:\s?(?:credits?|cr[ée]dits?|source|by|par|d[’']archives?|photos?|afp|ap))?"
    r"\s?[:/©|]?[^.:;!?]{0,70}[)\]]?\.?$",
    re.IGNORECASE,
)
_CREDIT_MARK = re.compile(
    r"(?:photos?|images?|pictures?|cr[ée]dits?|illustration|courtesy|ph)\b"
    r"\s?(?:[:/©|)\]]|by\b|par\b|source\b|credit\b|cr[ée]dit\b|afp\b|ap\b|$)",
    re.IGNORECASE,
)
_CREDIT_END = re.compile(
    rf"(?:{AGENCY}\s?/\s?[A-ZÀ-Ý][\w'’. -]{{1,40}}|(?<=[\s/–—|(]){AGENCY}\s?(?:Photo|PHOTO|Images)"
    rf"[\w'’./ -]{{0,40}}|/\s?{AGENCY}(?: via [\w ]{{1,30}})?)[)\]]?\.?$"
)
_DIGIT = re.compile(r"\d")
_POST = re.compile(r"(?:^|\s)(?:—|–|--|-) ?[^@\n]{1,80}\(@\w{1,30}\)[ ,]{0,2}[\w ,.]{0,30}$")
_POST_SIGNS = re.compile(r"pic\.(?:twitter|x)\.com/|https?://t\.co/|(?:^|\s)[@#]\w")
_LINK = re.compile(r"(?:https?://|www\.|[@#]\w)\S*")
_NUMBERED = re.compile(
    r"(?:(?:updated|published|posted|modified|mis a jour|publie|poste|modifie)? ?(?:il y a )?"
    r"\d+ ?(?:s|sec|min|mins|minutes?|h|hours?|heures?|days?|jours?|weeks?|semaines?)(?: ago)?"
    r"|\d[\d., ]{0,9}k? ?(?:shares?|views?|comments?|likes?|partages?|vues?|commentaires?|lectures?"
    r"|reads?|j'aime|thoughts? on .{1,200}|reponses? a .{1,200}|replies)"
    r"|(?:(?:reading|read) time|temps de lecture|duree)? ?:? ?\d{1,3} ?(?:min|mn|mins|minutes?)\.?"
    r"(?: de)? (?:read|lecture)|page \d+ (?:of|sur|de) \d+)"
)
_COPYRIGHT = re.compile(r"(?:copyright )?(?:(?:©|\(c\)) ?[\da-z].*|copyright,? \d{4}.*)")
_SOURCES = re.compile(r"sources? ?: ?.{1,80}")
_FIRST_ON = re.compile(r"the post .{1,250} (?:first appeared|appeared first) on .{1,80}")
_SIGNED = re.compile(r"[a-z]{2,4}(?:[-/][a-z]{2,4}){1,5}(?:/[a-z]{2,8})?")
_BY = re.compile(
    r"(?:(?:written|posted|published|story|words|report|text|rédigé|écrit|posté|publié|texte|recueilli)"
    r" )?(?:by|par) ?:? ",
    re.IGNORECASE,
)
_BYLINE_LONGEST = 16
_ACCENTS = re.compile("[\u0300-\u036f]+")


def bare(line: str) -> str:
    """A line to compare with phrases: small letters without accents, from its first word on."""
    start = next((i for i, c in enumerate(line) if c.isalnum() or c in _OPENS), len(line))
    small = line[start:].casefold().replace("’", "'").replace("\u00a0", " ")
    if small.isascii():
        return small
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", small))


@lru_cache(maxsize=4096)
def is_furniture(line: str) -> bool:
    """Whether a line on its own is page furniture; `line` has no more than one space in a row."""
    if len(line) > _LONGEST or not line:
        return False
    low = bare(line)
    alone = low.strip(_AROUND)
    if low.startswith(("(", "[")) and low.endswith((")", "]")):
        low = alone = low.strip("()[] ")
    if alone in ALONE or low.strip() in ALONE or not alone:
        return True
    return (
        (low.startswith(STARTS.get(low[:3], ())) and not line[0].islower())
        or (line[-1] not in '”»"' and any(words in low for words in HOLDS))
        or bool(_NUMBERED.fullmatch(alone) or _COPYRIGHT.fullmatch(low))
        or bool(
            _FIRST_ON.fullmatch(low)
            or all(map(_LINK.fullmatch, line.split()))
            or _SIGNED.fullmatch(line)
        )
        or (bool(_SOURCES.fullmatch(alone)) and _words(low) <= 12)
        or bool(SIGNATURE.fullmatch(line))
        or (_DIGIT.search(line) is not None and is_stamp(line))
        or is_byline(line)
        or is_caption(line)
    )


def _words(text: str) -> int:
    return text.count(" ") + 1


def is_caption(line: str) -> bool:
    """Whether a line is what stands under a picture: it ends with whose picture it is."""
    if _words(line) > _CAPTION_WORDS:
        return False
    if "©" in line or _CREDIT_END.search(line, max(0, len(line) - 90)):
        return True
    tail = max(0, len(line) - 110)
    found = _CREDIT.search(line, tail)
    return bool(found and _CREDIT_MARK.search(found[0]))


def is_byline(line: str) -> bool:
    """Whether a line says who wrote, and no more: names after "By" or "Par"."""
    found = _BY.match(line)
    if not found or _words(line) > _BYLINE_LONGEST or line[0].islower():
        return False
    rest = line[found.end() :].replace("’", " ").replace("'", " ")
    named = [word.strip(".,;:|()–—-&/") for word in rest.split()]
    names = [word for word in named if word and word[0].isupper() and not word[0].isdigit()]
    others = [word for word in named if word and word not in names]
    known = all(word.casefold() in ROLES or word[0] == "@" for word in others)
    return bool(names) and known and names[0].casefold() not in TIMES


def is_post(line: str) -> bool:
    """Whether a line ends as an embedded post does: with who posted it, and when."""
    return len(line) <= 1000 and "(@" in line and bool(_POST.search(line, max(0, len(line) - 200)))


def is_of_post(line: str) -> bool:
    """Whether a line has the signs of a post: handles, hashtags, addresses of pictures."""
    return len(line) <= 1000 and bool(_POST_SIGNS.search(line))


def opens_comments(line: str) -> bool:
    """Whether what follows a line is what readers said."""
    return len(line) <= _LONGEST and bare(line).startswith(COMMENT_FORMS)


def opens_others(line: str) -> bool:
    """Whether a line stands over headlines of other articles."""
    if len(line) > _LONGEST:
        return False
    low = bare(line).strip(_AROUND)
    return low.startswith(OTHERS) and low in ALONE


def is_wall(text: str) -> bool:
    """Whether a short text is what a page has in place of its article, as a form to log in."""
    low = bare(text)
    return any(words in low for words in WALLS)
