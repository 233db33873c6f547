"""Every page leads to the record that it was made from."""

from pathlib import Path

from tests.built import Built, build, copy_of_the_small_dossier
from tests.published.pages import ReadPage, text_of


def records(built: Built) -> dict[str, str]:
    """By page: the path of its record."""
    pages = built.dossier.pages
    return {built.page_of(page.id): built.dossier.path_of(page.id) for page in pages}


def test_without_a_code_host_the_page_names_its_record(built: Built) -> None:
    shown = {
        path: [text_of(code) for code in ReadPage(built.site / path).all(".record code")]
        for path in records(built)
    }
    assert shown == {path: [record] for path, record in records(built).items()}
    assert all((built.root / record).is_file() for record in records(built).values())


def test_with_a_code_host_the_page_leads_to_where_its_record_is_edited(tmp_path: Path) -> None:
    folder = copy_of_the_small_dossier(tmp_path / "dossier")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as configuration:
        configuration.write("\nrepo_url: https://code.example/team/dossier/\n")
    built = build(folder)
    for path, record in records(built).items():
        [link] = ReadPage(built.site / path).all(".record a")
        assert link.get("href") == f"https://code.example/team/dossier/edit/main/{record}"
        assert text_of(link) == "Edit this record"
