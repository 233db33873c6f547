"""The actors that a text names: entities of the dossier, countries, and capitals for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.ingest import cues
from dossier.ingest.findings import FoundActor
from dossier.ingest.lexicon import given_names
from dossier.ingest.names import Match, Name, Names, Target, Use
from dossier.ingest.passage import Passage, passage_of
from dossier.ingest.tokens import tokens


@dataclass(frozen=True)
class Verdict:
    """What a name is where it stands."""

    confidence: float
    metonym: bool = False
    place_only: bool = False


def find_actors(text: str, language: str, names: Names) -> tuple[FoundActor, ...]:
    """The actors of a text, in order; text[start:end] is the surface of each.

    A capital in which something happens is its country as a place, less surely. Any other city, a
    language and a country within a longer name are none.
    """
    return tuple(_found(passage_of(text), language, names))


def _found(passage: Passage, language: str, names: Names) -> Iterator[FoundActor]:
    matches = names.find(passage.words, language)
    verdicts = _verdicts(passage, matches, language)
    for match, said in zip(matches, verdicts, strict=True):
        verdict = said or _mere_place(passage, match)
        if verdict is None:
            continue
        start, end = passage.words[match.first].start, passage.words[match.last - 1].end
        who = _owner(passage, match, language, names)
        yield FoundActor(
            start,
            end,
            passage.text[start:end],
            who.id,
            who.iso2,
            who.name,
            who.kind,
            verdict.metonym,
            verdict.place_only,
            verdict.confidence,
        )


def _owner(passage: Passage, match: Match, language: str, names: Names) -> Target:
    """Whom a name means; one that two countries share, by the words that the text has."""
    target = match.name.target
    word = passage.words[match.first].word
    if match.last - match.first > 1 or match.name.use is not Use.NAME:
        return target
    code, alone = cues.SHARED_NAMES.get(word, ("", ""))
    if not code or target.iso2 != code or passage.said & cues.OF_ITS_OWNER:
        return target
    if language != "en" and not passage.said & cues.OF_THE_OTHER:
        return target
    others = names.find(tokens(alone), "en")
    return others[0].name.target if others else target


def _mere_place(passage: Passage, match: Match) -> Verdict | None:
    """A capital in which, or to which, something happens: its country, as the place."""
    start = passage.words[match.first].start
    if match.name.use is not Use.CAPITAL or passage.in_dateline(start):
        return None
    there = _is_place(passage, match) or _lead(passage, match.first)[0] == "into"
    told = there and passage.words[match.last - 1].word not in cues.WORLD_SEATS
    return Verdict(0.5, place_only=True) if told and not _in_longer_name(passage, match) else None


def _verdicts(
    passage: Passage, matches: tuple[Match, ...], language: str
) -> tuple[Verdict | None, ...]:
    found = [_verdict(passage, match, language) for match in matches]
    # "Upton, Lowton and Midton accused": what one of a row is, each of them is.
    order = [*range(len(matches) - 1, 0, -1), *range(1, len(matches))]
    for index in order:
        one, two = matches[index - 1], matches[index]
        if not _in_a_row(passage, one, two):
            continue
        if one.name.use is not Use.CAPITAL or two.name.use is not Use.CAPITAL:
            continue
        if found[index - 1] is None and not _is_place(passage, one):
            found[index - 1] = found[index]
        elif found[index] is None and found[index - 1] is not None:
            found[index] = found[index - 1]
    for index in range(1, len(matches)):
        found[index] = _as_before(
            passage, matches[index - 1 : index + 1], found[index - 1 : index + 1]
        )
    return tuple(found)


def _as_before(
    passage: Passage, pair: tuple[Match, ...], said: list[Verdict | None]
) -> Verdict | None:
    """What a country is after its city, or after another: "in Upton, Upland and Lowland"."""
    (one, two), (first, second) = pair, said
    if second is None or two.name.use is not Use.NAME or not _in_a_row(passage, one, two):
        return second
    city = one.name.use is Use.CAPITAL and one.name.target == two.name.target
    place = one.name.use is Use.NAME and first is not None and first.place_only
    if (city and first is None) or (place and not passage.starts(one.first)):
        return Verdict(0.8, place_only=True)
    return second


def _in_a_row(passage: Passage, one: Match, two: Match) -> bool:
    between = [word.word for word in passage.words[one.last : two.first]]
    if passage.sentence[one.first] != passage.sentence[two.first]:
        return False
    marks = passage.words[two.first].gap.strip()
    return (
        between in (["and"], ["et"], ["et", "le"], ["et", "l"], ["et", "la"], ["and", "the"])
    ) or (not between and marks in {",", "-", "–"})


def _verdict(passage: Passage, match: Match, language: str) -> Verdict | None:
    name = match.name
    if passage.in_dateline(passage.words[match.first].start):
        return None
    if name.use is Use.SEAT:
        return Verdict(0.8, metonym=True)
    if name.use is Use.ADJECTIVE:
        return _adjective(passage, match, language)
    if name.target.iso2 is None:
        return Verdict(1.0) if name.target.id else None
    if _in_longer_name(passage, match):
        return None
    if name.use is Use.CAPITAL:
        return _capital(passage, match)
    return _country(passage, match)


def _in_longer_name(passage: Passage, match: Match) -> bool:
    before = passage.word(match.first - 1, match.first)
    after = passage.word(match.last, match.first)
    headline = passage.sentence[match.first] in passage.headlines
    person = _is_given_name(match.name, passage, match)
    if before and passage.touches(match.first):
        if before.word in cues.GEOGRAPHY or (before.capital and before.word in cues.NAME_LEADS):
            return True
        plain = before.word in cues.CAPITALISED_ANYWAY or headline or "-" in before.gap
        if before.capital and not plain and (person or not passage.starts(match.first - 1)):
            return before.surface.islower() is False and not before.surface.isupper()
    if after and passage.touches(match.last):
        if after.word in cues.NAME_TAILS and after.capital:
            return True
        loose = match.name.use is Use.CAPITAL or person
        known = after.word in cues.CAPITALISED_ANYWAY or after.word in cues.SPEAK
        hyphen = "-" in after.gap
        if loose and after.capital and not (known or headline or hyphen):
            return True
    return _ends_a_name(passage, match.first) or _is_federal_state(passage, match)


def _is_federal_state(passage: Passage, match: Match) -> bool:
    """Whether a name is that of a part of another country, by the cities that the text has."""
    word = passage.words[match.first].word
    return word in cues.FEDERAL_STATES and bool(passage.said & cues.CITIES_OF_STATES)


def _is_given_name(name: Name, passage: Passage, match: Match) -> bool:
    """Whether a person may have this name: with a capital beside it, one has."""
    return passage.words[match.first].word in given_names() and match.last - match.first == 1


def _ends_a_name(passage: Passage, first: int) -> bool:
    """Whether "Bank of" stands before."""
    index = first - 1
    word = passage.word(index, first)
    if word and word.word in {"the", "la", "l"}:
        index -= 1
        word = passage.word(index, first)
    if not word or word.word not in cues.OF:
        return False
    lead = passage.word(index - 1, first)
    if not lead:
        return False
    return lead.word in cues.GEOGRAPHY or (lead.capital and lead.word in cues.NAME_LEADS)


def _lead(passage: Passage, first: int) -> tuple[str, str]:
    """The preposition or verb before a name, articles and regions left out, and the word before."""
    index = first - 1
    word = passage.word(index, first)
    while word and word.word in (cues.ARTICLES - {"a"}) and first - index < 4:
        index -= 1
        word = passage.word(index, first)
    before = passage.word(index - 1, first)
    return (word.word if word else "", before.word if before else "")


def _country(passage: Passage, match: Match) -> Verdict:
    lead, before = _lead(passage, match.first)
    near = {word.word for i in range(2, 8) if (word := passage.word(match.first - i, match.first))}
    if lead in cues.REGIONS and before not in cues.GIVEN_TO:
        return Verdict(0.9, place_only=True)
    if lead in cues.OF and (before in cues.REGIONS or before in cues.PLACE_NOUNS):
        return Verdict(0.9, place_only=True)
    given = bool(near & cues.GIVEN_TO)
    if lead in cues.PLACES_BEFORE and not near & cues.SITS:
        return Verdict(0.9, place_only=True)
    if lead in {"au", "aux"} and not given:
        return Verdict(0.8, place_only=True)
    return Verdict(1.0)


def _is_place(passage: Passage, match: Match) -> bool:
    lead, before = _lead(passage, match.first)
    if lead in cues.PLACES_BEFORE:
        return True
    return lead in cues.TO_PLACE and before not in cues.GIVEN_TO


def _capital(passage: Passage, match: Match) -> Verdict | None:
    lead, before = _lead(passage, match.first)
    after = passage.word(match.last, match.first)
    close = after if after and passage.touches(match.last) else None
    if _is_place(passage, match):
        return None
    if lead in cues.BETWEEN or (lead in {"and", "et"} and _between(passage, match.first)):
        return Verdict(0.85, metonym=True) if _ties(passage, match.first) else None
    if lead in cues.OF:
        return Verdict(0.8, metonym=True) if before in cues.STANCES | cues.GIVEN_TO else None
    if lead in cues.TO_PLACE:
        return Verdict(0.75, metonym=True)
    if close and close.word == "s" and close.gap in {"'", "’"}:
        owned = passage.word(match.last + 1, match.first)
        has = owned and owned.word in cues.STANCES | cues.INSTITUTIONS
        return Verdict(0.85, metonym=True) if has else None
    if lead in cues.WITH:
        return Verdict(0.85, metonym=True)
    if close and close.word in cues.SPEAK:
        return Verdict(0.9, metonym=True)
    if close and close.word in cues.HAVE:
        then = passage.word(match.last + 1, match.first)
        acts = then and then.word.isalpha() and then.word not in cues.UNDERGONE
        return Verdict(0.6, metonym=True) if acts else None
    owned = passage.word(match.last + 1, match.first)
    if close and owned and owned.word in cues.ITS and close.word.endswith(cues.ACTS):
        # "Upton closed its airspace": a town has neither.
        return Verdict(0.6, metonym=True)
    if close and close.word in cues.BE:
        then = passage.word(match.last + 1, match.first)
        likely = then and then.word in cues.SPEAK | cues.MINDS
        return Verdict(0.6, metonym=True) if likely else None
    return None


def _between(passage: Passage, first: int) -> bool:
    back = (passage.word(first - i, first) for i in range(2, 7))
    return any(word and word.word in cues.BETWEEN for word in back)


def _ties(passage: Passage, first: int) -> bool:
    near = (passage.word(first + i, first) for i in (*range(-9, -1), *range(1, 6)))
    return any(word and word.word in cues.TIES for word in near)


def _adjective(passage: Passage, match: Match, language: str) -> Verdict | None:
    token = passage.words[match.first]
    before = passage.word(match.first - 1, match.first)
    after = passage.word(match.last, match.first)
    lead = before.word if before else ""
    if (after and after.word in cues.CULTURE) or lead in cues.CULTURE:
        return None
    if lead in {"in", "en"} and not (after and after.word in cues.INSTITUTIONS):
        return None
    french = language == "fr"
    if after and after.word in cues.MADE_BY and "-" in after.gap:
        return Verdict(0.7)
    steps = (-1, -2, -3, -4) if french else (0, 1, 2, 3)
    base = match.first if french else match.last
    for step in steps:
        word = passage.word(base + step, match.first)
        if word is None or word.word in cues.CULTURE or (word.word in cues.STOPS and not french):
            break
        if word.word in cues.INSTITUTIONS:
            return Verdict(0.8)
        if word.word in cues.PLACE_NOUNS:
            return Verdict(0.5, place_only=True)
    if french and after and after.word in cues.INSTITUTIONS and not token.capital:
        return Verdict(0.6)
    people = token.word.endswith("s") and not match.name.surface.endswith("s")
    if lead == "the" and token.word.endswith(cues.PEOPLES) and not french:
        alone = after is None or not passage.touches(match.last)
        people = people or alone or bool(after and after.word in cues.SPEAK | cues.BE | {"have"})
    if french:
        people = token.capital and not passage.starts(match.first)
    elif token.word.endswith("ns"):
        people = True
    return Verdict(0.6) if people else None
