"""The page of the rules: what each problem that `dossier check` may tell is for."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from dossier.check.codes import explanations, level_of
from dossier.markup import one_line
from dossier.problems import Level
from dossier.render.markdown import escape_within

_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class RuleView:
    """One code: its level, and paragraphs that say what it is, with a wrong and a right example."""

    code: str
    level: Level
    paragraphs: tuple[Markup, ...]


@dataclass(frozen=True)
class RulesView:
    """All codes, sorted."""

    rules: tuple[RuleView, ...]


def rules_view() -> RulesView:
    """The view of every code, the same for every dossier."""
    return RulesView(
        tuple(
            RuleView(
                code,
                level_of(code),
                tuple(_paragraph(paragraph) for paragraph in text.split("\n\n")),
            )
            for code, text in explanations().items()
        )
    )


def _paragraph(text: str) -> Markup:
    """Text whose `backticks` are code and whose everything else is as it is."""
    parts = _CODE.split(one_line(text))
    return Markup().join(
        Markup("<code>{}</code>").format(escape_within(part)) if index % 2 else escape_within(part)
        for index, part in enumerate(parts)
    )
