"""A build that a problem stops leaves the published site as it was, to the byte."""

import shutil
from pathlib import Path

import pytest

from tests.built import Built, copy_of_the_small_dossier, run
from tests.published.folders import assert_same


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/countries/upland.yml", "name:", "naem:"),
        ("templates/kinds/event.md", "view.date.date", "view.dote.date"),
        ("templates/kinds/event.md", "{{ sections.all(view) }}", "{{ sections.all(view) "),
        ("templates/indexes/home.md", "disputes.md", "no-such-page.md"),
        ("templates/theme/main.html", "endblock", "endblok"),
        ("mkdocs.yml", "strict: true", "strict: [true"),
    ],
    ids=["content", "value", "syntax", "link", "theme", "configuration"],
)
def test_the_site_stays_and_the_problem_is_named(
    path: str, old: str, new: str, small: Built, tmp_path: Path
) -> None:
    folder = copy_of_the_small_dossier(tmp_path / "dossier")
    shutil.copytree(small.site, folder / "site")
    text = (folder / path).read_text("utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), "utf-8")

    done = run("dossier", "build", folder=folder)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert path.rpartition("/")[2] in done.stdout or "no-such-page" in done.stdout
    assert_same(small.site, folder / "site")
    assert {one.name for one in folder.iterdir() if one.name.startswith(".")} == set()
