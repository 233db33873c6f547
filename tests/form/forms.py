"""The canonical form of a file, with a look at all that holds of every one."""

from dossier.form.canonical import form
from dossier.load.files import File
from dossier.load.syntax import parse


def formed(raw: bytes, path: str) -> str | None:
    """The form of a file; None where it is no YAML of a dossier, and so left alone."""
    before = parse(raw, path)
    result = form(File(path, raw))
    assert result.problems == before.problems
    if result.raw is None:
        assert before.problems or before.node is None
        return None
    after = parse(result.raw, path)
    assert before.node is not None
    assert after.node is not None
    assert after.node.plain() == before.node.plain()
    assert form(File(path, result.raw)).raw == result.raw
    text = result.raw.decode()
    assert text.endswith("\n")
    assert not text.startswith("\n")
    assert [line for line in text.split("\n") if line != line.rstrip(" \t\r")] == []
    return text
