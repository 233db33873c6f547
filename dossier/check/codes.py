"""What every problem is for, by its code: a rule's own words, and those of what is no rule."""

from collections.abc import Mapping
from functools import cache

from dossier.check import all_rules
from dossier.problems import Level

_OTHERS = {
    "alias": """A value by reference.

Wrong: `until: *later`. Right: the value written out. A text that starts with * needs quotation
marks.
""",
    "anchor": """A name for a value, for later use.

Wrong: `until: &later 2024-01`. Right: `until: 2024-01`. A text that starts with & needs quotation
marks.
""",
    "bad-coordinates": """Coordinates that are none.

Wrong: `at: 14°15'N 3°30'W`, `at: "114.25, -3.5"`. Right: `at: "14.25, -3.5"`:
degrees north, then degrees east, with a decimal point.
""",
    "bad-date": """A date that is none.

Wrong: `date: 2024-02-30`, `date: January 2024`. Right: `2015`, `2024-01`, `2025-04-06`, `2025-04~`
(about), `2023-12?` (uncertain), `2025-03-31/2025-04-01`, `2023-09/..`: as precise as what is known.
""",
    "bad-id": """A file name that is no id.

Wrong: `content/countries/Upland_(east).yml`. Right: `content/countries/upland-east.yml`: a-z, 0-9
and single hyphens. `index` is taken by the list of all pages of a kind.
""",
    "bad-json": """A file or a line that should be an article in JSON, and is none.

Wrong: `["An article"]`, or a line that breaks off. Right: `{"title": "…", "publisher": "…",
"published": "2025-04-07", "text": "…"}`, which in a stream is on one line.
""",
    "bad-language": """A language tag that is none.

Wrong: `name: {english: Upland}`. Right: `name: {en: Upland}`; a tag is like en, fr or pt-BR.
""",
    "bad-silence": """A silence of what cannot be silenced.

Wrong: `silence: {unknown-id: It will come.}`. Right: the code of a warning or a hint, with the
reason; errors are mended.
""",
    "control-character": """A character that no reader sees.

Wrong: `note: "a\\x1b[31m"`. Right: the text without it.
""",
    "duplicate-id": """Two files with one id.

Wrong: `content/countries/upland.yml` and `content/blocs/upland.yml`. Right: a name of its own for
each, since `[[upland]]` must lead to one page.
""",
    "duplicate-key": """A key that is written twice.

Wrong: a second `note:` in one mapping. Right: one of them; two claims are two items of `claims:`.
""",
    "empty-file": """A file with nothing in it.

Wrong: a file of comments only. Right: an entity has at least `name:`.
""",
    "empty-value": """A key with nothing after it.

Wrong: `note:`. Right: `note: What a reader should beware of.`, or no such key.
""",
    "encoding": """A file that is not UTF-8.

Wrong: a file saved as Latin-1 or UTF-16. Right: the same text saved as UTF-8.
""",
    "fault": """An article on which the program fails.

Wrong: the program, not the article; the others of the same run are not touched by it. Right: a
report of the fault, with the article, so that it can be mended.
""",
    "file-name": """A file that belongs to no dossier.

Wrong: `content/countries/upland.yaml`. Right: `content/countries/upland.yml`; seeds/ has .yml and
.fingerprint files.
""",
    "fingerprint": """A fingerprint that is damaged.

Wrong: a `seeds/the-courier.fingerprint` edited by hand. Right: the one that `dossier ingest` makes
from the article.
""",
    "link-outside": """A link of the file system that leads out of the dossier.

Wrong: `content/countries/upland.yml`, linked to a file elsewhere. Right: the file itself.
""",
    "missing-file": """A file that every dossier has.

Wrong: no `content/dossier.yml`. Right: that file, with `name:` and `about:`, which say what the
dossier is about.
""",
    "missing-folder": """A folder that every dossier has.

Wrong: no `seeds/`. Right: `content/` and `seeds/`, which `dossier init` makes.
""",
    "missing-key": """A key that must be there.

Wrong: an entity without `name:`. Right: `name: Upland`.
""",
    "mkdocs": """MkDocs cannot build the site, or warns of something.

Wrong: a page in the `nav` of mkdocs.yml that is not there. Right: a mkdocs.yml of which MkDocs has
nothing to say. `site/` stays as it was.
""",
    "mojibake": """A text that was read in a wrong encoding.

Wrong: `le prÃ©sident`, or `le pr�sident`, in many places. Right: `le président`. What can be
mended with certainty is; else get the article anew, and save it as UTF-8.
""",
    "no-answer": """A page that cannot be fetched.

Wrong: `dossier ingest https://example.org/gone`, where no such page is. Right: the address of a
page that a browser opens; or the page, saved as a file.
""",
    "no-article": """A text without an article.

Wrong: an empty file, a page to log in, or the furniture of a page alone, given to `dossier ingest`.
Right: the article's own paragraphs.
""",
    "no-form": """A text that is no answered form, or from which nothing can be made.

Wrong: `dossier new --from-form article.txt`. Right: the text of an issue that the form "Report a
fact or an error" made: `### ` and a question, then its answer. A draft needs what sort of thing it
is and what it is called, or a sentence for a page that is there, or a report without a record.
""",
    "search": """The search of a site of many pages cannot be made.

Wrong: the program Pagefind is not installed, or stops in the middle. Right: `pip install
"pagefind[bin]"`, which the locks of this project name; or a higher `search_by_pagefind_above` in
mkdocs.yml. `site/` stays as it was.
""",
    "not-empty": """A folder that is not empty.

Wrong: `dossier init` in a folder with files. Right: a new folder; nothing is ever overwritten.
""",
    "not-kept": """A file whose canonical form would say something else.

Wrong: a canonical form without one of the file's comments. Right: the same values and comments in
both. `dossier fmt` leaves the file as it is; the fault is in the program, and worth a report.
""",
    "not-text": """A file that is no text.

Wrong: a PDF, a picture or an archive, given to `dossier ingest`. Right: the article's text, or its
page of HTML.
""",
    "other-article": """An id whose fingerprint is that of another article.

Wrong: `dossier ingest other.txt --id the-courier`. Right: another id for another article.
""",
    "other-output": """An output that is none of `dossier ingest --json`.

Wrong: `--output notes.txt`, where there are notes. Right: a file that is not there yet, or one that
an earlier run began: it is gone on with.
""",
    "other-record": """An option that contradicts the record.

Wrong: `dossier ingest … --publisher "La Gazette"`, where the record has another publisher. Right:
no such option, or a change in the record by hand: ingest never changes it.
""",
    "private-address": """An address that is not on the public web.

Wrong: `dossier ingest http://localhost:8000/7`. Right: the same with `--private`, if that is meant:
otherwise an address could have this machine fetch what only it can reach.
""",
    "second-document": """A second document in one file.

Wrong: `---` between two entities. Right: a file each.
""",
    "syntax": """A file that is not YAML.

Wrong: `text: He said: no`. Right: `text: "He said: no"`. Texts with `: ` or ` #` in them, and texts
that start with `[ { * & ! @ % |` or a quotation mark, need quotation marks; indent with spaces.
""",
    "tag": """A tag that gives a value a type.

Wrong: `m49: !!str 012`. Right: `m49: 012`; everything is read as it looks. A text that starts with
! needs quotation marks.
""",
    "template": """A template that cannot make its page.

Wrong: `{{ view.nmae }}`. Right: `{{ view.name }}`; the views in dossier/render/views/ say what a
template may show.
""",
    "too-large": """A file that is far too large to be a record.

Wrong: a file of two megabytes. Right: an entity a file; articles stay out of the repository.
""",
    "unknown-folder": """A file in a folder that is none of a dossier's.

Wrong: `content/people/a-person.yml`. Right: `content/countries/`, `blocs/`, `agreements/`,
`organisations/`, `events/` or `vocabulary/`.
""",
    "unknown-key": """A key that means nothing there.

Wrong: `memebers:`. Right: `members:`. `id:` is not written: it is the file's name.
""",
    "unknown-vocabulary": """A vocabulary that no field uses.

Wrong: `content/vocabulary/roles.yml`. Right: `content/vocabulary/event-roles.yml`.
""",
    "unreadable": """A file that cannot be read.

Wrong: a file that only somebody else may open. Right: a file that everybody may read.
""",
    "vain-silence": """A silence that silences nothing.

Wrong: `silence: {long-quote: An oath.}` in a file without a long quote. Right: no such silence.
""",
    "wrong-type": """A value of another form than the key takes.

Wrong: `aliases: The League`. Right: `aliases: [The League]`. A text that starts with [ is read as a
list: `text: "[[upland]] left."` has quotation marks.
""",
}


def level_of(code: str) -> Level:
    """How much a problem with this code matters."""
    levels = {rule.code: rule.level for rule in all_rules()}
    return levels.get(code, Level.WARNING if code == "vain-silence" else Level.ERROR)


@cache
def explanations() -> Mapping[str, str]:
    """By code, sorted: what it is, a wrong example and a right one, as Markdown."""
    rules = {rule.code: rule.about for rule in all_rules()}
    return dict(sorted((code, text.strip()) for code, text in (_OTHERS | rules).items()))
