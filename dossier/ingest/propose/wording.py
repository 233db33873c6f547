"""The few sentences that a draft has, in each language: what was found, and no word more."""

import re
from collections.abc import Mapping, Sequence

from dossier.dates import parse_date
from dossier.form.fresh import Value
from dossier.render.locale import read_locale

_MARKUP = re.compile(r"([*_\[\]\\])")

SENTENCES: Mapping[str, Mapping[str, str]] = {
    "named": {"en": "Named in the report.", "fr": "Nommé dans l'article."},
    "said": {
        "en": "Quoted in the report, {speaker}: “{quote}”.",
        "fr": "Cité dans l'article, {speaker} : « {quote} ».",
    },
    "event": {"en": "{type}: {actors}", "fr": "{type} : {actors}"},
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
_AND = {"en": " and ", "fr": " et "}
_OR = {"en": " or ", "fr": " ou "}


def sentence(name: str, languages: Sequence[str] = ("en", "fr"), **parts: str) -> Value:
    """A sentence in each of some languages, with its parts, which are the same in all."""
    return {tag: SENTENCES[name][tag].format(**parts) for tag in languages}


def listed(parts: Sequence[str], language: str, *, either: bool = False) -> str:
    """Several things as a sentence has them: "a, b and c"."""
    last = (_OR if either else _AND)[language]
    return last.join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def date_words(edtf: str, language: str) -> str:
    """A date in words, no more precise than it is."""
    plain = read_locale(language, {}).date(parse_date(_QUALIFIER.sub("", edtf)))
    return _ABOUT[language].format(date=plain) if _QUALIFIER.search(edtf) else plain


def escaped(text: str) -> str:
    """Words of an article as a text has them, in which no mark means anything."""
    return _MARKUP.sub(r"\\\1", text)
