"""What stands before an article's first sentence: a stamp of its date, the place of writing."""

import re
from dataclasses import dataclass

from dossier.ingest.furniture.phrases import NO_PLACES, WIRES
from dossier.ingest.furniture.wires import named

_DAYS = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?"
    r"|fri|sat(?:ur)?|sun)(?:day)?)\.?,? "
)
_MONTHS = (
    r"(?:jan(?:v|uary|vier)?|f[ée]v(?:r|rier)?|feb(?:ruary)?|mar(?:s|ch)?|apr(?:il)?|avr(?:il)?"
    r"|mai|may|june?|juin|july?|juil(?:let)?|aug(?:ust)?|ao[ûu]t|sept?(?:ember|embre)?"
    r"|oct(?:ober|obre)?|nov(?:ember|embre)?|d[ée]c(?:ember|embre)?)\.?"
)
_YEAR = r"(?:19|20)\d\d"
_TH = r"(?:st|nd|rd|th|er)?"
_DAY_MONTH = rf"(?:\d{{1,2}}{_TH} {_MONTHS}|{_MONTHS} \d{{1,2}}{_TH})"
_DATE = (
    rf"(?:{_DAYS})?(?:\d{{1,2}}{_TH}[ -]{_MONTHS},?[ -]{_YEAR}|{_MONTHS} \d{{1,2}}{_TH},? {_YEAR}"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-]{_YEAR}|{_YEAR}[/-]\d\d[/-]\d\d)"
)
_TIME = (
    r"(?:\d{1,2} ?[:h] ?\d\d(?::\d\d(?:\.\d{1,6})?Z?)?|\d{1,2}\.\d\d(?= ?[ap]m)|\d{1,2}h(?!\w)"
    r"|\d{1,2}(?= ?[ap]\.?m))"
    r" ?(?:[ap]\.?m\b\.?)?(?: ?(?:GMT|UTC|TU|EST|EDT|CET|CEST|WAT|EAT|BST|IST|CAT))?"
    r"(?:[+-]\d\d:?\d\d)?"
)
_SAID = (
    r"(?:(?:publi[ée]e?|post[ée]e?|mise? (?:à jour|en ligne)|modifi[ée]e?|derni[èe]re mise à jour"
    r"|actualis[ée]e?|published|posted|updated|last (?:updated|modified)|first published|created"
    r"|date)(?: ?:| (?:on|le|at|à|the))? ?)"
)
_BETWEEN = r"(?:,? (?:à|at|-|–|—|\||•|·) ?|, ?| ?[–—|•·-] ?|T| )?"
_STAMP = (
    rf"{_SAID}?(?:le )?{_DATE}(?:{_BETWEEN}{_TIME})?(?: ?\((?:{_SAID}[^()]{{0,40}})\))?"
    rf"(?: ?[|•·,/–—-]? ?{_SAID}(?:le )?(?:{_DATE})?(?:{_BETWEEN}{_TIME})?){{0,2}}"
)
_STAMPED = re.compile(rf"[\[(]?(?P<stamp>{_STAMP})[\])]?", re.IGNORECASE)
_WHOLE = re.compile(
    rf"[\[(]?(?P<stamp>(?:{_STAMP}|{_SAID}{_DAY_MONTH}(?:{_BETWEEN}{_TIME})?|{_TIME}))[\])]?"
    r"(?: ?[|•·–—,-]? ?(?:by|par) [^.!?]{1,60})?[ |–—-]*",
    re.IGNORECASE,
)
_STROKE = re.compile(r"\s?(?:[–—|•·:]|--?(?=\s))\s?")
_SEPARATOR = re.compile(
    r"\s?(?:[–—]{1,2}|--|\|)\s?|\s?-(?=\s)\s?|(?<=\))-\s?|(?<=\))[.:]?\s?|(?<=[A-Z]{2}):\s"
)
_HEAD = 160
"""How many characters an opening has at most."""
_PAREN = re.compile(r"\(([^()]{2,60})\)")
_SITE = re.compile(
    r"[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|tv|fr|ml|bf|ne|sn|ci|gm|dz|africa|news)$", re.I
)
_WHOLE_AGENCY = re.compile(
    r"(?:agence|agency|agences|agencies|press|presse|news|actu|info|infos|tribune|times|post|journal)"
    r"\b|\b(?:actu|infos?|news|press|presse|agency|agence|agencies|agences|group|wire|newswire)$"
    r"|^(?:©|source|sources|avec|with|via|exclusive|exclusif)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf",? ?(?:le |on )?(?:{_DAYS})?(?:{_DATE}|{_DAY_MONTH},?(?: {_YEAR})?|\d{{1,2}}[/.]\d{{1,2}})"
    rf"(?:{_BETWEEN}{_TIME})?",
    re.IGNORECASE,
)
_WIRE = re.compile(r"([A-Z]{2,5}) ?[-–—] ?")
_PLACE = re.compile(
    r"[^\W\d_a-zà-öø-ÿ][\w'’.-]*(?:[ /-](?:[^\W\d_a-zà-öø-ÿ][\w'’.-]*|de|du|des|la|le|of|the|sur"
    r"|en|d[’']\w+)){0,4}"
)
_NORTH = re.compile(
    r"(?:northern|southern|eastern|western|central|north|south|nord|sud|est|ouest|centre|nord-est"
    r"|nord-ouest|sud-est|sud-ouest)\b(?: (?:du|de la|de l[’']|of) ?)? ?"
)
_CORRESPONDENT = re.compile(
    r"(?:(?:de|par|avec) notre (?:correspondante?|envoyée? spéciale?)|(?:from|by) our"
    r" (?:\w+ )?correspondent),? (?:à|au|aux|en|in) (?P<place>[^,.:–—-]{2,40}?)"
    r"(?:,| [–—-] |: | \. |$)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"[\"“«‘'(\[]{0,2}\s?[^\W_a-zà-öø-ÿ]")
_PAIRED = re.compile(r"[^.!?]{0,200}\s[–—-]\s")


@dataclass(frozen=True)
class Opening:
    """What was cut off before a first sentence, and what is left; empty where there is none."""

    rest: str
    place: str = ""
    stamp: str = ""
    agencies: tuple[str, ...] = ()


def is_stamp(line: str) -> bool:
    """Whether a line is a date of publication and no more."""
    return len(line) <= _HEAD and bool(_WHOLE.fullmatch(line))


def opened(paragraph: str) -> Opening:
    """A paragraph without the stamp and the dateline before its first sentence.

    A sentence that starts with a date, or with a place that acts, stays whole.
    """
    rest, stamp, place = paragraph, "", ""
    for _ in range(3):
        before = rest
        if not stamp and (cut := _stamp(rest)) is not None:
            stamp, rest = cut
        if not place and (cut := _dateline(rest)) is not None:
            place, rest = cut
        if rest == before:
            break
    head = paragraph[: len(paragraph) - len(rest)] if paragraph.endswith(rest) else ""
    return Opening(rest, place, stamp, named(head))


def _stamp(text: str) -> tuple[str, str] | None:
    found = _STAMPED.match(text)
    if found is None:
        return None
    stamp, rest = found["stamp"], text[found.end() :]
    if not rest:
        return stamp, ""
    glued = rest[0].isupper() or rest[0] in '“«"'
    stroke = _STROKE.match(rest)
    spaced = rest[0] == " " and bool(_NEXT.match(rest[1:]))
    told = bool(re.match(_SAID, stamp, re.IGNORECASE)) or bool(
        re.search(r"\d ?[:h] ?\d|\dh", stamp)
    )
    if glued:
        return stamp, rest
    if stroke and stroke[0].strip() != ":" and _NEXT.match(rest[stroke.end() :]):
        return stamp, rest[stroke.end() :]
    if spaced and (told or text[0].isupper() or text[0].isdigit()) and not _is_prose(text, told):
        return stamp, rest[1:]
    return None


def _is_prose(text: str, told: bool) -> bool:
    """Whether a date starts the sentence itself: "Le 7 avril 2025 …"."""
    return text[:3].casefold() == "le " and not told


def _dateline(text: str) -> tuple[str, str] | None:
    """The place that a dateline names and the text after it; an agency alone has no place."""
    start = len(text) - len(text.lstrip('–—-*• "“«'))
    lead = text[:start].strip('"“« ')
    body = text[start if lead or start == 0 else 0 :]
    told = _CORRESPONDENT.match(body)
    if told:
        return told["place"].strip(), body[told.end() :].lstrip()
    head = body[:_HEAD]
    ends = [found.span() for found in _SEPARATOR.finditer(head)]
    best: tuple[str, str] | None = None
    for first, last in ends[:6]:
        rest = body[last:]
        place = _place(head[:first], head[first:last].strip())
        if place is None or not (rest == "" or _NEXT.match(rest)):
            continue
        weak = place.endswith("?")
        if rest and not _is_sentence(rest, body[first:last].strip() == ":"):
            continue
        if weak and (_PAIRED.match(rest) or len(rest.split()) < 6 or best):
            continue
        best = place.rstrip("?"), rest
    if best is None and len(head) == len(body) and len(body.split()) <= 12:
        place = _place(body.strip(" –—-"), "")
        if place is not None and not place.endswith("?"):
            best = place, ""
    return best


def _is_sentence(rest: str, needs_end: bool) -> bool:
    """Whether a sentence follows, and not the rest of a headline."""
    return not rest.isupper() and (not needs_end or rest.endswith(tuple('.!?…”»"')))


def _place(head: str, separator: str) -> str | None:
    """The place in the head of a dateline; None where it is none; with `?` where it is weak."""
    agency = dated = sited = False
    places: list[str] = []
    part = ""
    rest = head.strip()
    while rest:
        rest = rest.lstrip(" ,/–—-|.")
        if not rest:
            break
        if (found := _PAREN.match(rest)) is not None:
            inner = found[1].strip()
            if _is_agency(inner):
                agency = True
            elif _place_words(inner) and (places or sited) and not _initials(inner, places):
                places += [inner]
                sited = sited or not agency
            elif places and not _initials(inner, places) and inner[0].isupper():
                agency = True
            elif _DATED.fullmatch(inner):
                dated = True
            else:
                return None
        elif (found := _DATED.match(rest)) is not None:
            dated = True
        elif (found := _WIRE.match(rest)) is not None and found[1].casefold() in WIRES:
            agency = True
        elif (found := _NORTH.match(rest)) is not None and places:
            part = found[0]
        elif (found := _PLACE.match(rest)) is not None:
            words = found[0].rstrip(".-")
            if _SITE.match(words):
                sited = True
            elif words.casefold() in WIRES or (places and _WHOLE_AGENCY.search(words)):
                agency = True
            elif words.split()[0].casefold() in NO_PLACES or len(places) == 3:
                return None
            else:
                places += [part + words]
                part = ""
        else:
            return None
        rest = rest[found.end() :]
    return _judged(head, separator, places, (agency, dated, sited))


def _judged(
    head: str, separator: str, places: list[str], signs: tuple[bool, bool, bool]
) -> str | None:
    """A place where the signs of a dateline are strong enough: an agency, a date, capitals."""
    agency, dated, sited = signs
    place = ", ".join(dict.fromkeys(places))
    if len(head.split()) > 14 or (not places and not agency and not sited):
        return None
    if not places:
        return "" if separator and separator not in ".:" else None
    capitals = places[0].isupper() and len(places[0]) > 3
    stroked = separator not in ("", ".", ":")
    if agency and (stroked or dated or capitals or len(places) > 1 or separator == ""):
        return place
    if dated and (stroked or (separator == "" and not head.rstrip().endswith(")"))):
        return place
    if capitals and (separator or len(places) > 1):
        return place
    if stroked and (sited or len(places) == 2):
        return place
    return f"{place}?" if stroked and len(places) == 1 and len(place.split()) <= 3 else None


def _is_agency(words: str) -> bool:
    parts = [part for part in re.split(r"[/,;& -]+", words.casefold()) if part]
    if parts and parts[0] in WIRES and len(parts) <= 4:
        return True
    return bool(parts) and (parts[-1] in WIRES or bool(_WHOLE_AGENCY.search(words)))


def _place_words(words: str) -> bool:
    return all(_PLACE.fullmatch(part.strip()) for part in words.split(","))


def _initials(acronym: str, places: list[str]) -> bool:
    """Whether letters in brackets are the name's before them, and no agency's."""
    if not places or not acronym.isupper() or " " in acronym:
        return False
    names = re.split(r"[\s'’-]+", places[-1])
    return acronym[0].casefold() == names[0][:1].casefold() and len(names) > 1
