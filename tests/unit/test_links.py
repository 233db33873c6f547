from pathlib import Path

from click.testing import CliRunner

from dossier.cli import main
from tests.workspace import CASES, make_dossier

RECORD = """\
title: Second
publisher: The Courier
url: https://news.example/2
archive: "https://archive.example/é b/https://news.example/2"
language: en
digest: "[All of it](https://news.example/2#all), [mail](mailto:a@news.example) and [[mali]]."
""".replace("é b", "é")
NIGER = """\
name: Niger
claims:
  - text:
      en: A *[list](http://lists.example/a,b)*.
      fr: Une [liste](https://lists.example/é) et [[mali]].
    cite: [{source: report}]
"""


def links(root: Path) -> list[str]:
    result = CliRunner().invoke(main, ["links", "-C", str(root)])
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()


CODES = [
    "https://www.iso.org/iso-3166-country-codes.html content/vocabulary/codes.yml:3:8",
    "https://unstats.un.org/unsd/methodology/m49/ content/vocabulary/codes.yml:6:8",
]
OF_THE_BASE = [*CODES, "https://news.example/mali-leaves seeds/report.yml:3:6"]


def test_every_address_is_listed_with_its_place(tmp_path: Path) -> None:
    root = make_dossier(
        tmp_path, {"seeds/second.yml": RECORD, "content/countries/niger.yml": NIGER}
    )
    assert links(root) == [
        "http://lists.example/a,b content/countries/niger.yml:4:11",
        "https://lists.example/%C3%A9 content/countries/niger.yml:5:11",
        *OF_THE_BASE,
        "https://news.example/2 seeds/second.yml:3:6",
        "https://archive.example/é/https://news.example/2 seeds/second.yml:4:10",
        "https://news.example/2#all seeds/second.yml:6:9",
    ]


def test_what_is_no_address_on_the_web_is_passed_over(tmp_path: Path) -> None:
    text = "name: Niger\nnote: '[a](javascript:x), [b](/c) and https://bare.example'\n"
    assert links(make_dossier(tmp_path, {"content/countries/niger.yml": text})) == OF_THE_BASE


def test_a_dossier_with_problems_has_links_all_the_same(tmp_path: Path) -> None:
    bad = "name: Niger\nnote: [[mali]]\naliases: ['[a](https://a.example)']\n"
    found = links(make_dossier(tmp_path, {"content/countries/niger.yml": bad}))
    assert "https://a.example content/countries/niger.yml:3:11" in found


def test_an_address_is_one_word_whatever_is_in_it(tmp_path: Path) -> None:
    record = (CASES / "base/seeds/report.yml").read_text("utf-8")
    odd = record.replace("url: https://news.example/", r'url: "https://news.example/\e[31m')
    odd = odd.replace("mali-leaves", 'mali-leaves"')
    (line,) = set(links(make_dossier(tmp_path, {"seeds/report.yml": odd}))) - set(CODES)
    assert line.isprintable()
    assert line.split(" ") == ["https://news.example/%1B[31mmali-leaves", "seeds/report.yml:3:6"]
