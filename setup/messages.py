"""Brings the catalogues in templates/locale/ in line with the labels in the templates."""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "templates" / "locale"
WHERE = [
    ("templates/**.md", "jinja2"),
    ("dossier/render/**.py", "python"),
    ("dossier/figures/**.py", "python"),
]
OPTIONS = {"templates/**.md": {"newstyle_gettext": "true"}}
CHARSET = '"Content-Type: text/plain; charset=utf-8\\n"'
HEADER = (
    "# The labels of the templates. An empty msgstr shows the msgid. `make messages` adds new ones."
)


def labels(root: Path) -> Catalog:
    """Every label that the templates and views of a checkout use, with no place and no date."""
    found = Catalog()
    for _, _, message, _, _ in extract_from_dir(root, WHERE, OPTIONS):
        found.add(message)
    return found


def catalogue(tag: str, there: bytes, found: Catalog) -> bytes:
    """The catalogue of a language with exactly the labels found, translations kept."""
    old = read_po(BytesIO(there), locale=tag)
    new = Catalog(locale=tag)
    for message in found:
        if message.id:
            kept = old.get(message.id)
            new.add(message.id, kept.string if kept else None)
    text = BytesIO()
    write_po(text, new, omit_header=True, sort_output=True, width=100)
    plural = f'"Plural-Forms: {new.plural_forms}\\n"'
    head = "\n".join((HEADER, "", 'msgid ""', 'msgstr ""', CHARSET, plural, "", ""))
    return head.encode() + text.getvalue()


def main() -> None:
    """Rewrite every catalogue."""
    found = labels(ROOT)
    LOCALE.mkdir(exist_ok=True)
    for path in sorted({*LOCALE.glob("*.po"), LOCALE / "en.po"}):
        there = path.read_bytes() if path.exists() else b""
        path.write_bytes(catalogue(path.stem, there, found))
        print(f"{path.relative_to(ROOT)}: {len(found)} labels")


if __name__ == "__main__":
    main()
