"""A content file in its canonical form, with proof that it still says the same."""

from collections import Counter
from dataclasses import dataclass, replace

from dossier.form.comments import comments, tokens, with_plain_ends
from dossier.form.layout import lay_out
from dossier.form.order import in_order
from dossier.form.read import read
from dossier.load.files import File
from dossier.load.syntax import parse
from dossier.problems import Problem
from dossier.schema import MODELINE, modeline, schema_of


@dataclass(frozen=True)
class Formed:
    """What came of a file: its canonical bytes, or the problems for which it is left alone."""

    raw: bytes | None
    problems: tuple[Problem, ...] = ()


def form(file: File) -> Formed:
    """Put a file into canonical form. What is no YAML of a dossier is left alone."""
    before = parse(file.raw, file.path)
    if before.problems or before.node is None:
        return Formed(None, before.problems)
    text = file.raw.decode("utf-8-sig")
    made = canonical(text, file.path)
    after = parse(made.encode(), file.path)
    same = after.node is not None and after.node.plain() == before.node.plain()
    if after.problems or not same or told(made) != told(text):
        message = "in canonical form this file would not say the same; it is left as it is"
        hint = "please report it, with the file"
        return Formed(None, (Problem(file.path, 1, 1, "not-kept", message, hint),))
    return Formed(made.encode())


def canonical(text: str, path: str) -> str:
    """The canonical form of a text that has no problems, as the file at a path in a dossier."""
    first = modeline(path)
    written = read(with_plain_ends(text), MODELINE if first else None)
    root = in_order(written.root, schema_of(path))
    return lay_out(replace(written, root=root), first)


def told(text: str) -> Counter[str]:
    """How often each comment stands in a text; the line for editors is none."""
    plain = with_plain_ends(text)
    found = (comment.text for comment in comments(plain, tokens(plain)))
    return Counter(comment for comment in found if not MODELINE.fullmatch(comment))
