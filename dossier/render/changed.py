"""The tree of Markdown once more: only pages are made again of which an input changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from dossier.cores import shared
from dossier.digest import digest
from dossier.dossier import Dossier
from dossier.problems import DossierError, Problem
from dossier.render.inputs import GIVEN, Answers, Watched
from dossier.render.site import Site

FEW = 40
"""So many jobs are done sooner than other processes are started."""


class Made(BaseModel):
    """What a job made: the digest of each page, by its path; and all that it asked the dossier."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pages: Mapping[str, str]
    asked: tuple[str, ...]


class Views(BaseModel):
    """How a tree was made: each job by its name, and the digest of each answer it was given.

    `surroundings` is the digest of what else pages come from: templates, code, packages.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    surroundings: str = ""
    answers: Mapping[str, str] = {}
    made: Mapping[str, Made] = {}


@dataclass(frozen=True)
class Tree:
    """Every file of the tree by its path: its bytes, or None where it is there already.

    `made` are the jobs that were done again, by their names.
    """

    files: Mapping[str, bytes | None]
    views: Views
    made: tuple[str, ...]


@dataclass(frozen=True)
class _Done:
    made: Made
    texts: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


def render_changed(
    dossier: Dossier,
    root: Path,
    surroundings: str,
    before: Views,
    there: Callable[[str], str | None],
) -> Tree:
    """The tree of a dossier without problems; `there` gives the digest of a file of the last one.

    Raises DossierError with what is wrong in all templates.
    """
    watched = Watched(dossier)
    site = Site(watched, root)
    jobs = {job.name: job for job in site.jobs()}
    answers = Answers(dossier, {name: digest(job.given) for name, job in jobs.items()})
    if before.surroundings != surroundings:
        before = Views()
    changed = {asked for asked, old in before.answers.items() if answers.digest(asked) != old}
    kept = {
        name: made
        for name, made in before.made.items()
        if name in jobs
        and changed.isdisjoint(made.asked)
        and all(there(path) == old for path, old in made.pages.items())
    }

    def do(name: str) -> _Done:
        with watched.noting() as asked:
            try:
                texts = {path: text.encode() for path, text in jobs[name].make()}
            except DossierError as error:
                return _Done(Made(pages={}, asked=()), {}, tuple(error.problems))
        pages = {path: digest((raw,)) for path, raw in texts.items()}
        return _Done(Made(pages=pages, asked=tuple(sorted({f"{GIVEN}:{name}", *asked}))), texts)

    todo = [name for name in jobs if name not in kept]
    done = dict(zip(todo, shared(do, todo, few=FEW), strict=True))
    if problems := {problem for one in done.values() for problem in one.problems}:
        raise DossierError(sorted(problems))
    made = {**kept, **{name: one.made for name, one in done.items()}}
    files: dict[str, bytes | None] = dict.fromkeys(
        path for one in kept.values() for path in one.pages
    )
    for one in done.values():
        files |= one.texts
    files |= dict(site.assets())
    asked = sorted({asked for one in made.values() for asked in one.asked})
    views = Views(
        surroundings=surroundings,
        answers={one: answers.digest(one) for one in asked},
        made=dict(sorted(made.items())),
    )
    return Tree(dict(sorted(files.items())), views, tuple(todo))
