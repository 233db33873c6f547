"""The plan of the house, held by its imports: everything runs one way, and one module writes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workspace import REPOSITORY

PACKAGE = REPOSITORY / "dossier"

ROOMS = (
    # A room imports from itself and from those above it.
    {"problems", "dates", "markup", "digest", "cores", "timings"},
    {"model"},
    {"schema"},
    {"evidence"},
    {"load"},
    {"form"},
    {"history"},
    {"dossier", "standing", "published", "day", "disputed", "ties", "happening"},
    {"links"},
    {"draft"},
    {"check"},
    {"report"},
    {"diff"},
    {"figures"},
    {"render"},
    {"publish", "cache", "surroundings"},
    {"ingest"},
)
SEE_ALL = {"cli", "generate", "hook", "starter", "__main__", "__init__"}
"""What leads through the house, and stands in no room of it."""

PURE = {"problems", "dates", "markup", "model", "schema", "evidence", "load", "form", "dossier",
        "standing", "published", "day", "disputed", "ties", "happening", "links", "draft", "check",
        "report", "diff", "figures", "render"}  # fmt: skip
"""Rooms that write nothing, print nothing, and read no clock."""

WRITER = "publish/writer.py"

MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))

WRITES = {"write_text", "write_bytes", "mkdir", "unlink", "rename", "rmdir", "touch", "symlink_to",
          "rmtree", "copy", "copyfile", "copytree", "move", "replace", "remove", "makedirs",
          "chmod"}  # fmt: skip
CLOCKS_AND_DICE = {"today", "now", "utcnow", "time_ns", "monotonic", "random", "urandom", "uuid4"}


def room_of(module: str) -> str:
    return module.split("/", maxsplit=1)[0].removesuffix(".py")


def tree(module: str) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text("utf-8"))


def imports(module: str) -> Iterator[str]:
    """The rooms of this package that a module imports from."""
    for node in ast.walk(tree(module)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            first, _, rest = name.partition(".")
            if first == "dossier" and rest != "__version__":
                yield rest.split(".")[0]


def calls(module: str) -> Iterator[str]:
    """The name of each function or method that a module calls."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr
            elif isinstance(node.func, ast.Name):
                yield node.func.id


@pytest.mark.parametrize("module", MODULES)
def test_a_room_imports_only_from_rooms_above_it(module: str) -> None:
    room = room_of(module)
    if room in SEE_ALL:
        return
    (level,) = [number for number, rooms in enumerate(ROOMS) if room in rooms]
    above = set().union(*ROOMS[: level + 1])
    assert set(imports(module)) <= above


def test_every_module_stands_in_a_room() -> None:
    assert {room_of(module) for module in MODULES} == set().union(*ROOMS) | SEE_ALL


@pytest.mark.parametrize("module", [module for module in MODULES if room_of(module) in PURE])
def test_a_pure_room_writes_prints_and_asks_for_nothing(module: str) -> None:
    called = set(calls(module))
    assert called & {"print", "input", "open", "echo", *CLOCKS_AND_DICE} == set()
    # `replace` of a text or a dataclass is none of a file; pure rooms have no other.
    assert called & (WRITES - {"replace"}) == set()
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree(module))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported & {"random", "time", "secrets", "uuid", "subprocess", "socket", "os"} == set()


def test_one_module_writes_files() -> None:
    writers = {module for module in MODULES if set(calls(module)) & (WRITES - {"replace"})}
    assert writers == {WRITER}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_on_top_what_it_is_for_and_is_short(module: str) -> None:
    text = (PACKAGE / module).read_text("utf-8")
    said = ast.get_docstring(ast.parse(text))
    assert said
    first, _, rest = said.partition("\n")
    assert first.endswith(".")
    assert rest == "" or rest.startswith("\n")
    assert len(text.splitlines()) <= 400


@pytest.mark.parametrize(
    "path",
    sorted(
        path.relative_to(REPOSITORY).as_posix()
        for folder in ("tests", "setup")
        for path in (REPOSITORY / folder).rglob("*.py")
    ),
)
def test_a_test_module_is_short_too(path: str) -> None:
    assert len((REPOSITORY / path).read_text("utf-8").splitlines()) <= 400


def test_no_module_is_called_after_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "base_utils"}
    assert {Path(module).stem for module in MODULES} & vague == set()


def test_the_program_and_its_templates_know_nothing_of_what_this_dossier_is_about() -> None:
    names = {
        words.casefold()
        for path in (REPOSITORY / "content").glob("*/*.yml")
        if path.parent.name != "vocabulary"
        for words in (path.stem, path.stem.replace("-", " "))
    } | {"sahel", "gambia"}
    files = [*PACKAGE.rglob("*.py"), *(REPOSITORY / "templates").rglob("*.*")]
    wanted = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
    told = {
        f"{path.relative_to(REPOSITORY)}: {name}"
        for path in files
        for name in wanted.findall(path.read_text("utf-8").casefold())
    }
    assert told == set()
