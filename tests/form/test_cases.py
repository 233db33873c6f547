"""Each folder here is a case: a file as somebody wrote it, and its canonical form."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.form.forms import formed
from tests.workspace import CASES, REPOSITORY

FORMS = Path(__file__).parent / "cases"
PLACES = {
    "agreement": "content/agreements/x.yml",
    "bloc": "content/blocs/x.yml",
    "codes": "content/vocabulary/codes.yml",
    "country": "content/countries/x.yml",
    "dossier": "content/dossier.yml",
    "event": "content/events/x.yml",
    "people": "content/people/x.yml",
    "source": "seeds/x.yml",
    "terms": "content/vocabulary/party-roles.yml",
}
"""Where the file of a case stands, by the first word of the case's name."""


@pytest.mark.parametrize("name", sorted(path.name for path in FORMS.iterdir()))
def test_a_file_is_put_into_its_canonical_form(name: str) -> None:
    path = PLACES[name.split("-", maxsplit=1)[0]]
    before, after = ((FORMS / name / f"{when}.yml").read_bytes() for when in ("before", "after"))
    assert formed(before, path) == after.decode()
    assert formed(after, path) == after.decode()


def kept_files() -> list[Path]:
    """Every content file of the repository, and those of its tests."""
    roots = (REPOSITORY, REPOSITORY / "tests/golden/dossier", *CASES.glob("*/*"))
    return sorted(
        path
        for root in roots
        for folder in ("content", "seeds")
        for path in (root / folder).rglob("*.yml")
    )


def in_dossier(path: Path) -> str:
    """The path of such a file in its dossier."""
    parts = path.parts
    start = max(i for i, part in enumerate(parts) if part in {"content", "seeds"})
    return "/".join(parts[start:])


def comments(text: str) -> Counter[str]:
    """The comments, as a look at the lines finds them; no text of these files has ` #` in it."""
    found = re.findall(r"^#.*$|(?<= )#.*$", text, re.MULTILINE)
    return Counter(line.strip() for line in found if "yaml-language-server" not in line)


def test_every_file_of_the_repository_keeps_its_values_and_comments() -> None:
    files = kept_files()
    assert len(files) > 120
    for file in files:
        made = formed(file.read_bytes(), in_dossier(file))
        assert made is None or comments(made) == comments(file.read_text("utf-8-sig")), file
    assert sum(comments(file.read_text("utf-8", "replace")).total() for file in files) > 10
