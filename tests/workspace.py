"""A dossier in a folder of its own: a small valid base, with the files that a test is about."""

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import markdown  # type: ignore[import-untyped]
import pytest
from mkdocs.config import load_config

from dossier.check import check
from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.problems import Level, Problem

REPOSITORY = Path(__file__).parents[1]
CASES = REPOSITORY / "tests" / "cases"
SHARED = REPOSITORY.parent / "shared"
"""What stands beside the repository: the seed article, and hostile input."""


def make_dossier(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """The base of the cases in a folder, with these files over it, by their paths."""
    shutil.copytree(CASES / "base", folder, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


EXPECTED = "expected.txt"
"""The file of a case that has the lines that a check of it gives."""


def cases(folder: str) -> list[str]:
    """The names of the cases in a folder of tests/cases/, sorted."""
    return sorted(path.name for path in (CASES / folder).iterdir())


def files_of(case: Path) -> dict[str, str | bytes]:
    """The files of a case, by their paths."""
    return {
        path.relative_to(case).as_posix(): path.read_bytes()
        for path in case.rglob("*")
        if path.is_file() and path.name != EXPECTED
    }


def expected(case: Path) -> list[str]:
    """The lines that a check of a case gives."""
    return (case / EXPECTED).read_text("utf-8").splitlines()


def make_site(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """The same, with what it takes to build a site of it."""
    shutil.copytree(REPOSITORY / "templates", folder / "templates")
    for name in ("mkdocs.yml", "hook.py"):
        shutil.copy(REPOSITORY / name, folder)
    return make_dossier(folder, files)


def problems(folder: Path) -> list[str]:
    """The lines that a check of the dossier in a folder gives, but for hints."""
    found = check(Dossier(load(folder)))
    return [str(problem) for problem in found if problem.level is not Level.HINT]


def hints(folder: Path) -> list[str]:
    """The lines of the hints alone, which a small dossier has for what it is not about."""
    found = check(Dossier(load(folder)))
    return [str(problem) for problem in found if problem.level is Level.HINT]


def errors(dossier: Dossier) -> list[Problem]:
    """What keeps a dossier from being built; warnings and hints do not."""
    return [problem for problem in check(dossier) if problem.level is Level.ERROR]


@cache
def _converter() -> markdown.Markdown:
    config = load_config(str(REPOSITORY / "mkdocs.yml"), hooks=[])
    return markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )


def to_html(source: str) -> str:
    """The HTML that Python-Markdown, as mkdocs.yml sets it up, makes of Markdown."""
    return str(_converter().reset().convert(source))


def shared(path: str) -> Path:
    """A file or folder beside the repository; skips the test where it is not there."""
    found = SHARED / path
    if not found.exists():
        pytest.skip(f"there is no {path} beside the repository")
    return found
