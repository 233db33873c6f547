"""The few sentences that a draft has, in each language: what was found, and no word more."""

import re
from collections.abc import Mapping, Sequence

from dossier.dates import parse_date
from dossier.render.locale import read_locale

_MARKUP = re.compile(r"([*_\[\]\\])")

SENTENCES: Mapping[str, Mapping[str, str]] = {
    "named": {
        "en": "{name} is named in a report of {report}.",
        "fr": "Le nom « {name} » figure dans un article ({report}).",
    },
    "said": {
        "en": "Quoted in the report, {speaker}: “{quote}”.",
        "fr": "Cité dans l'article, {speaker} : « {quote} ».",
    },
    "event": {"en": "{type}: {who}", "fr": "{type} : {who}"},
    "reports": {"en": "It reports {events}.", "fr": "L'article rapporte {events}."},
    "nothing": {"en": "To be written.", "fr": "À écrire."},
    "names": {"en": "It names {events}.", "fr": "L'article nomme {events}."},
    "two-dates": {
        "en": "The report's “{surface}” can be read as {dates}.",
        "fr": "Le « {surface} » de l'article peut se lire {dates}.",
    },
    "when": {"en": "When did it happen?", "fr": "Quand cela s'est-il passé ?"},
    "who": {"en": "Who acted?", "fr": "Qui a agi ?"},
    "where": {"en": "Where did it happen?", "fr": "Où cela s'est-il passé ?"},
    "how-many": {"en": "How many {what}?", "fr": "Combien de {what} ?"},
    "answer": {"en": "{answer}.", "fr": "{answer}."},
}
_QUALIFIER = re.compile("[~?%]")
_ABOUT = {"en": "about {date}", "fr": "vers {date}"}
_ABOUT_DAY = {"en": "about {date}", "fr": "vers le {date}"}
_AND = {"en": " and ", "fr": " et "}
_OR = {"en": " or ", "fr": " ou "}


def listed(parts: Sequence[str], language: str, *, either: bool = False) -> str:
    """Several things as a sentence has them: "a, b and c"."""
    last = (_OR if either else _AND)[language]
    return last.join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def date_words(edtf: str, language: str) -> str:
    """A date in words, no more precise than it is."""
    plain = read_locale(language, {}).date(parse_date(_QUALIFIER.sub("", edtf)))
    about = _ABOUT_DAY if plain[:1].isdigit() and " " in plain else _ABOUT
    return about[language].format(date=plain) if _QUALIFIER.search(edtf) else plain


def escaped(text: str) -> str:
    """Words of an article as a text has them, in which no mark means anything."""
    return _MARKUP.sub(r"\\\1", text)
