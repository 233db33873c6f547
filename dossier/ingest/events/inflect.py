"""The forms of a verb, from its infinitive and, where it is irregular, its other parts."""

import re
from collections.abc import Iterator
from enum import Enum

_DROPS_E = re.compile(r"[^eoy]e$")
_HISSES = re.compile(r"(?:s|x|z|ch|sh|o)$")
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""A verb of one syllable, whose last letter is doubled: scrap, scrapped."""
_DOUBLES = re.compile(r"[^aeiou](?:el|et)$")


_WITH_S = frozenset({"bleu", "pneu"})


class Form(Enum):
    """What a form of a verb is; one that is two of them is given twice."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    FUTURE = "future"


def forms(verb: str, language: str) -> tuple[tuple[str, Form], ...]:
    """Each form of a verb in small letters: "recall", or "shoot/shot/shot" with its own parts.

    In English the parts are past, participle and -ing; in French present of one, present of
    several, participle and -ant. Those left out follow the rules.
    """
    infinitive, *parts = verb.lower().split("/")
    found = _french(infinitive, parts) if language == "fr" else _english(infinitive, parts)
    return tuple(dict.fromkeys(found))


def plurals(noun: str, language: str) -> tuple[str, ...]:
    """A noun in singular and plural; its first word or its last takes the mark."""
    words = noun.lower().split()
    found = [noun.lower()]
    for index in {0, len(words) - 1}:
        changed = [*words]
        changed[index] = _plural(words[index], language)
        found.append(" ".join(changed))
    if language == "fr":
        found.append(" ".join(_plural(word, language) for word in words))
    return tuple(dict.fromkeys(found))


def _plural(word: str, language: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if language == "fr":
        takes_x = word.endswith(("eau", "eu")) and word not in _WITH_S
        return f"{word}x" if takes_x else f"{word}s"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("ch", "sh")) else f"{word}s"


def _english(base: str, parts: list[str]) -> Iterator[tuple[str, Form]]:
    stem = base[:-1] if _DROPS_E.search(base) else base
    past = f"{base}d" if base.endswith("e") else f"{base}ed"
    third = f"{base}es" if _HISSES.search(base) else f"{base}s"
    if _SHORT.fullmatch(base):
        past, stem = f"{base}{base[-1]}ed", base + base[-1]
    if re.search(r"[^aeiou]y$", base):
        past, third = f"{base[:-1]}ied", f"{base[:-1]}ies"
    past, participle, gerund = [*parts, *(past, past, f"{stem}ing")[len(parts) :]]
    yield base, Form.BASE
    yield third, Form.PRESENT
    yield past, Form.PAST
    yield participle, Form.PARTICIPLE
    yield gerund, Form.GERUND


def _french(infinitive: str, parts: list[str]) -> Iterator[tuple[str, Form]]:
    stem, ending = infinitive[:-2], infinitive[-2:]
    if ending == "er":
        strong = f"{stem}{stem[-1]}" if _DOUBLES.search(stem) else stem
        soft = stem[:-1] + "ç" if stem.endswith("c") else f"{stem}e" if stem[-1:] == "g" else stem
        regular = (f"{strong}e", f"{strong}ent", f"{stem}é", f"{soft}ant")
        past = (f"{soft}a", f"{stem}èrent")
    elif ending == "ir":
        regular = (f"{stem}it", f"{stem}issent", f"{stem}i", f"{stem}issant")
        past = (f"{stem}it", f"{stem}irent")
    else:
        regular = (stem, f"{stem}ent", f"{stem}u", f"{stem}ant")
        past = (f"{stem}it", f"{stem}irent")
    one, several, participle, gerund = [*parts, *regular[len(parts) :]]
    future = f"{one}r" if ending == "er" else infinitive.removesuffix("e")
    yield infinitive, Form.BASE
    yield one, Form.PRESENT
    yield several, Form.PRESENT
    for form in (*past, f"{gerund[:-3]}ait", f"{gerund[:-3]}aient"):
        yield form, Form.PAST
    for mark in ("", "e", "s", "es"):
        yield (
            participle if participle.endswith("s") and mark == "s" else participle + mark,
            (Form.PARTICIPLE),
        )
    yield gerund, Form.GERUND
    for mark in ("a", "ont", "ait", "aient"):
        yield future + mark, Form.FUTURE
