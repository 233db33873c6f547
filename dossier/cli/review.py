"""A review on the terminal: each finding with its sentence, to accept, to change or to drop."""

import click

from dossier.dossier import Dossier
from dossier.ingest.findings import Finding, Findings
from dossier.ingest.propose.quoting import Quoting
from dossier.ingest.review import Question, changed, dropped, questions, reviewed
from dossier.problems import printable

_ASK = "[a]ccept, [c]hange, [d]rop, accept the [r]est, [q]uit"
_KEYS = click.Choice(["a", "c", "d", "r", "q"], case_sensitive=False)


def review(findings: Findings, quoting: Quoting, dossier: Dossier) -> Findings:
    """Ask about each finding. Raises Abort where the person quits: nothing is written then."""
    asked = tuple(questions(findings, quoting))
    answers: list[tuple[Finding, Finding | None]] = []
    for number, question in enumerate(asked, start=1):
        click.echo(f"\n{number}/{len(asked)} {click.style(question.what, bold=True)}", err=True)
        click.echo(f"  {_sentence(question)}", err=True)
        click.echo(f"  {_told(question)}", err=True)
        key = click.prompt(_ASK, type=_KEYS, default="a", show_choices=False, err=True)
        if key == "q":
            raise click.Abort
        if key == "r":
            break
        if key == "d":
            answers += dropped(question)
        elif key == "c":
            answers += _change(question, dossier)
    return reviewed(findings, answers)


def _sentence(question: Question) -> str:
    surface = click.style(printable(question.surface), bold=True, underline=True)
    return printable(question.before) + surface + printable(question.after)


def _told(question: Question) -> str:
    times = f" ({len(question.others) + 1} times)" if question.others else ""
    return ", ".join(f"{name}: {value or '–'}" for name, value in question.fields.items()) + times


def _change(question: Question, dossier: Dossier) -> tuple[tuple[Finding, Finding | None], ...]:
    """Ask for each field until all of them can be."""
    while True:
        fields = {
            name: click.prompt(f"  {name}", default=value, err=True)
            for name, value in question.fields.items()
        }
        try:
            return changed(question, fields, dossier)
        except ValueError as error:
            click.echo(f"  {error}", err=True)
