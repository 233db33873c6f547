import re
from pathlib import Path
from typing import Annotated, ClassVar

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from dossier.cli import main
from dossier.draft.blank import blank
from dossier.draft.ids import MAX, id_from
from dossier.draft.scalar import clean, pair, quoted
from dossier.load.content import load
from dossier.load.shape import fit
from dossier.load.syntax import Plain, parse
from dossier.model import KINDS, Citation, Entity, Model, Source, Term, TermOf, Vocabulary
from dossier.problems import Problem
from dossier.publish.writer import write_all_new
from tests.workspace import REPOSITORY, make_dossier, problems

FOLDERS = {kind.kind: kind.folder for kind in KINDS}
TERMS = {"bloc": "regional-bloc", "agreement": "treaty", "organisation": "mission",
         "event": "meeting"}  # fmt: skip


def new(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments, "-C", str(root)])


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def uncommented(text: str) -> str:
    """The text as an editor leaves it that takes one # from each line but the first."""
    first, *lines = text.splitlines()
    return "\n".join([first, *(re.sub(r"^( *)# ?", r"\1", line) for line in lines), ""])


def fitted(text: str, model: type[Model]) -> tuple[Problem, ...]:
    parsed = parse(text.encode(), "x.yml")
    assert parsed.node, parsed.problems
    return (*parsed.problems, *fit(model, parsed.node, "x.yml", {"id": "x"})[1])


def data(text: str) -> dict[str, Plain]:
    node = parse(text.encode(), "x.yml").node
    assert node
    plain = node.plain()
    assert isinstance(plain, dict)
    return plain


# The file


def test_a_new_bloc_begins_with_its_schema_its_name_and_what_is_to_be_written(
    tmp_path: Path,
) -> None:
    root = make_dossier(tmp_path)
    result = new(root, "bloc", "River League")
    assert (result.exit_code, result.stdout) == (0, "content/blocs/river-league.yml:3:7\n")
    lines = (root / "content/blocs/river-league.yml").read_text("utf-8").splitlines()
    assert lines[:3] == [
        "# yaml-language-server: $schema=../../schemas/bloc.json",
        "name: River League",
        "type:  # What sort of bloc it is. One of: regional-bloc.",
    ]


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("country", []),
        ("bloc", ["type"]),
        ("agreement", ["type"]),
        ("organisation", ["type"]),
        ("event", ["type", "source"]),
    ],
)
def test_a_check_names_exactly_what_is_still_to_be_written(
    kind: str, missing: list[str], tmp_path: Path
) -> None:
    root = make_dossier(tmp_path)
    place = new(root, kind, "River League").stdout.strip()
    path, line, column = place.split(":")
    assert path == f"content/{FOLDERS[kind]}/river-league.yml"
    told = problems(root)
    assert [re.findall(r"empty-value nothing is written for '(\w+)'", p) for p in told] == [
        [key] for key in missing
    ]
    written = (root / path).read_text("utf-8").splitlines()[int(line) - 1]
    if missing:
        # An editor that opens there can write the value at once.
        assert told[0].startswith(f"{path}:{line}:")
        assert written[: int(column) - 1] == f"{missing[0]}: "
    else:
        assert written.startswith("# ")
        assert written[int(column) - 1] != " "


@pytest.mark.parametrize("kind", sorted(FOLDERS))
def test_a_file_that_is_filled_in_has_no_problem(kind: str, tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    path = root / new(root, kind, "River League").stdout.split(":")[0]
    text = path.read_text("utf-8")
    text = re.sub(r"^type:", f"type: {TERMS.get(kind, '')}", text, flags=re.M)
    path.write_text(re.sub(r"- source:", "- source: report", text), "utf-8")
    assert problems(root) == []


@pytest.mark.parametrize("model", [*KINDS, Source], ids=lambda model: model.kind)
def test_what_stands_behind_a_comment_fits_the_model_as_it_is(
    model: type[Entity] | type[Source],
) -> None:
    vocabulary = load(REPOSITORY).vocabulary
    text = blank(model, "x", {}, vocabulary).text
    still = uncommented(text)
    assert {problem.code for problem in fitted(still, model)} <= {"empty-value"}
    rare = {"formerly", "silence", "status"}
    assert set(data(still)) == set(model.keys()) - rare
    assert max(len(line) for line in text.splitlines()) <= 100


def test_an_example_names_only_terms_that_there_are(tmp_path: Path) -> None:
    codes = "content/vocabulary/codes.yml"
    root = make_dossier(tmp_path, {codes: (REPOSITORY / codes).read_bytes()})
    path = root / new(root, "agreement", "Accord").stdout.split(":")[0]
    text = uncommented(path.read_text("utf-8").replace("type:", "type: treaty"))
    path.write_text(text, "utf-8")
    found = {line.split(" ")[1] for line in problems(root)}
    # The ids are examples and lead nowhere, and an example's position has a place as well; all
    # else could stay.
    assert found <= {"unknown-id", "unknown-source", "place-not-in-question", "warning"}


class Part(Model):
    who: str = Field(description="Who it is.", examples=["upland"])
    role: Annotated[str, TermOf("event-roles")] = Field(description="Its part.")


class River(Entity):
    kind: ClassVar[str] = "river"
    folder: ClassVar[str] = "rivers"
    rank: ClassVar[int] = 9

    length: str
    cited: Citation
    parts: tuple[Part, ...] = Field(description="Who is in it.")
    others: tuple[Part, ...] = ()


def test_a_kind_that_comes_later_needs_no_change_here() -> None:
    vocabulary = Vocabulary({"event-roles": {"host": Term.model_validate({"name": "Host"})}})
    made = blank(River, "long-river", {"name": "Long River"}, vocabulary)
    assert str(made) == "content/rivers/long-river.yml:3:9"
    assert made.text.startswith(
        """\
# yaml-language-server: $schema=../../schemas/river.json
name: Long River
length:
cited:
  source:  # The id of a record in seeds/.
parts:  # Who is in it.
  - who:  # Who it is.
    role:  # Its part. One of: host.

"""
    )
    assert fitted(uncommented(made.text), River)[0].code == "empty-value"


def test_a_vocabulary_with_odd_terms_makes_no_odd_file() -> None:
    term = Term.model_validate({"name": "Host"})
    vocabulary = Vocabulary({"bloc-types": {"a\nb: c\x85d\u2028e": term}})
    text = blank(KINDS[1], "x", {"name": "X"}, vocabulary).text
    assert data(text) == {"name": "X", "type": None}


# The id and the name


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Côte d'Ivoire", "cote-d-ivoire"),
        ("Côte d’Ivoire", "cote-d-ivoire"),
        ("中国", "zhong-guo"),
        ("Ouagadougou/../../etc", "ouagadougou-etc"),
        ("&#47;&amp;", "47-amp"),
        ("!?…", ""),
    ],
)
def test_an_id_is_made_from_the_name(name: str, id: str) -> None:
    assert id_from(name) == id


@given(st.text())
def test_any_name_gives_an_id_or_none(name: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", id_from(name))
    assert len(id_from(name)) <= MAX


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["bloc", "Report"], "'report' is the id of another file, seeds/report.yml"),
        (["bloc", "Mali"], "'mali' is the id of another file, content/countries/mali.yml"),
        (["country", "X", "--id", "ecowas"], "'ecowas' is the id of another file, "),
        (["country", "Old"], "'old' was the id of content/countries/niger.yml, and still leads "),
        (["country", "Print"], "'print' is the id of another file, seeds/print.fingerprint"),
        (["country", "Broken"], "'broken' is the id of another file, content/countries/broken.yml"),
    ],
)
def test_an_id_that_is_taken_is_refused(arguments: list[str], why: str, tmp_path: Path) -> None:
    base = make_dossier(tmp_path)
    fingerprint = (base / "seeds/report.fingerprint").read_bytes()
    more: dict[str, str | bytes] = {
        "content/countries/niger.yml": "name: Niger\nformerly: [old]\n",
        "content/countries/broken.yml": "name: [\n",
        "seeds/print.fingerprint": fingerprint,
    }
    root = make_dossier(tmp_path, more)
    before = files(root)
    result = new(root, *arguments)
    assert (result.exit_code, result.stderr) == (1, "1 problem\n")
    assert f": duplicate-id {why}" in result.stdout
    assert "give another with --id" in result.stdout
    assert files(root) == before


@pytest.mark.parametrize("other", ["a folder", "a link out of the dossier"])
def test_what_is_no_file_of_the_dossier_is_not_overwritten_either(
    other: str, tmp_path: Path
) -> None:
    root = make_dossier(tmp_path)
    path = root / "content/countries/niger.yml"
    if other == "a folder":
        path.mkdir()
    else:
        path.symlink_to("nowhere.yml")
    result = new(root, "country", "Niger")
    assert (result.exit_code, result.stderr) == (1, "1 problem\n")
    assert result.stdout.startswith("content/countries/niger.yml:1:1: ")
    assert path.is_dir() == (other == "a folder")
    assert not (root / "content/countries/nowhere.yml").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["countri", "X"], "did you mean 'country'?"),
        (["thing", "X"], "there are country, bloc, agreement, organisation, event"),
        (["country", "!?"], "give one with --id"),
        (["country", "Index"], "give another with --id"),
        (["country", "\x1b"], "a name has at least one character"),
        (["country", "X", "--id", "X/../Y"], "an id has a-z, 0-9 and single hyphens"),
        (["country", "X", "--lang", "French"], "a language tag is like en, fr or pt-BR"),
        (["country"], 'dossier new bloc "River League"'),
        ([], 'dossier new bloc "River League"'),
    ],
)
def test_a_command_used_wrongly_says_what_would_be_right(
    arguments: list[str], told: str, tmp_path: Path
) -> None:
    root = make_dossier(tmp_path)
    before = files(root)
    result = new(root, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert files(root) == before


def test_outside_of_a_dossier_nothing_is_written(tmp_path: Path) -> None:
    result = new(tmp_path, "country", "Upland")
    assert result.exit_code == 1
    assert "content:1:1: missing-folder" in result.stdout
    assert files(tmp_path) == {}


@pytest.mark.parametrize(
    "name",
    [
        "A: b", "# c", "'x'", '"y" z', "- z", "[a]", "{b}", "*c", "a, b", "a]: b", "NO", "2015",
        "a\\b", "a\nb", "a\x1b[31mb", "« a »", "🙂 a", "null", "? a", "a\u202eb", "a\u2028b",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "fr"])
def test_whatever_the_name_is_it_stands_in_the_file(
    name: str, language: str, tmp_path: Path
) -> None:
    root = make_dossier(tmp_path)
    options = ["-C", str(root), "--id", "x", "--lang", language]
    assert CliRunner().invoke(main, ["new", *options, "--", "country", name]).exit_code == 0
    told = load(root)
    assert told.problems == ()
    assert told.entities["x"].name.root == {language: clean(name)}
    assert clean("a\x1b[31mb") == "a[31mb"


@given(st.text())
def test_any_text_can_be_a_value(text: str) -> None:
    seen = clean(text)
    for written in (pair("key", seen), pair("quote", seen), f"key: {quoted(seen)}"):
        assert list(data(written).values()) == [seen]
    assert data(pair("key", [{"quote": seen, "a": seen}])) == {"key": [{"quote": seen, "a": seen}]}


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\x7f\x85\u2028\ufeff")))
def test_a_text_in_quotation_marks_reads_back_as_it_was(text: str) -> None:
    assert quoted(text).isprintable()
    assert yaml.safe_load(quoted(text)) == text


# All or nothing


def test_where_one_of_two_files_cannot_be_written_neither_is(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file where a folder is wanted")
    with pytest.raises(OSError, match="content"):
        write_all_new(tmp_path, {"seeds/a.yml": b"a", "content/b.yml": b"b"})
    assert set(files(tmp_path)) == {"content"}
