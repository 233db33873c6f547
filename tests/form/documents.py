"""YAML documents of every sort, as strategies: comments at each place, texts in each style."""

import json

from hypothesis import strategies as st

from dossier.load.syntax import parse

MODEL_KEYS = [
    "about", "abbreviation", "actors", "aliases", "announced", "by", "cite", "claims", "codes",
    "date", "digest", "disputes", "effective", "en", "founded", "fr", "language", "members", "name",
    "note", "official_name", "page", "parties", "part_of", "positions", "prefix", "pt-BR",
    "publisher", "question", "quote", "reverse", "role", "signed", "silence", "since", "source",
    "text", "title", "type", "until", "url", "who",
]  # fmt: skip
ODD = [
    "NO", "yes", "012", "0o14", "2015", "2025-04-06", "2025-04~", "2001-12-14 21:59:43.10 -5",
    "1:30", "~", "null", ".nan", "=", "<<", "true", "", " ", "  two  spaces ", "a: b", "a:", ":a",
    "a #b", "a#b", "#", "- a", "-a", "-", "? a", "?a", "%a", "@a", "`a", "&a", "*a", "!a", "|",
    ">-", ">", "'", '"', "it's", 'say "no"', "[[upland]] left.", "{a}", "a, b", "a]b", "---",
    "--- a", "...", "... a", "\t", "a\tb", "\ta", "a\t b", "é « ü »", "Qui\u00a0? Lui\u202f!",
    "\u00a0a\u00a0",
    "👨\u200d👩\u200d👧 🙂", "a\x85b", "a\u2028b", "\u2029", "a\ufeffb", "\\", "\\n",
    "a\\", "a\nb", "a\n\nb\n", "\na", " a\nb", "a\n b", "a \nb", "a\n\n", "\n", "a\n\tb\n", "1e3",
    "C:\\x", "x" * 130, "a b " * 40, ("word " * 30).strip(), "a  b " * 30 + "c", "- " * 60,
    "[[upland|the high land]] and " * 8 + "x", "https://example.org/" + "a-b/" * 30,
    "été\u00a0: " * 20 + "fin", "日本語 " * 30 + "。", "word [[" * 20 + "x", "a\n\n\n  b\nc" * 9,
]  # fmt: skip
WORDS = ["a", "of", "Upland", "2015", "«", "»", "#", "-", ":", "'s", "[[x]]", "[[x|a", "b]]"]
TEXTS = (
    st.sampled_from(ODD)
    | st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=20)
    | st.lists(st.sampled_from(WORDS), max_size=45).map(" ".join)
)
ABOUT = ["", " a", " a: b", " 'x", ' "x', " - a", " é », 🙂", "#", " [", "}"]


def is_yaml(text: str) -> bool:
    return not parse(text.encode(), "x.yml").problems


def escaped(text: str) -> str:
    """A text in double quotes, its control characters by escapes."""
    return "".join(
        c if c.isprintable() or c in "\u00a0\u202f\u200d" else f"\\U{ord(c):08X}"
        for c in json.dumps(text, ensure_ascii=False)
    )


@st.composite
def comments(draw: st.DrawFn) -> str:
    """A comment with a mark of its own, by which a test knows it again."""
    return f"#{draw(st.sampled_from(ABOUT))} @{draw(st.integers(0, 10**9))}@"


@st.composite
def scalars(draw: st.DrawFn, indent: int, *, in_flow: bool, a_key: bool = False) -> str:
    """A text in any style that it can have there, its lines below the first indented."""
    text = draw(TEXTS)
    if in_flow:
        around = "{~: x}" if a_key else "{x: ~}"
    else:
        around = "~: x" if a_key else f"{' ' * (indent - 2)}x: ~"
    written = draw(styled(text, indent, in_flow=in_flow, a_key=a_key))
    return written if is_yaml(around.replace("~", written, 1)) else escaped(text)


@st.composite
def styled(draw: st.DrawFn, text: str, indent: int, *, in_flow: bool, a_key: bool) -> str:
    styles = ["plain", "'", '"'] + ([] if a_key else ["plain lines", "quoted lines"])
    style = draw(st.sampled_from(styles + ([] if in_flow or a_key else ["|", ">"])))
    pad = " " * indent
    words = text.split(" ")
    cut = draw(st.integers(0, len(words)))
    if style == "plain":
        return text.replace("\n", " ")
    if style == "'":
        return "'" + text.replace("\n", " ").replace("'", "''") + "'"
    if style == "plain lines":
        return " ".join(words[:cut]) + f"\n{pad}" + " ".join(words[cut:])
    if style == "quoted lines":
        blank = draw(st.sampled_from(["", "\n", "\n\n"]))
        whole = escaped(" ".join(words[:cut]) + "@@" + " ".join(words[cut:]))
        return whole.replace("@@", f"\n{blank}{pad}")
    if style in {"|", ">"}:
        indicator = draw(st.sampled_from(["", "-", "+", "2", "2-", "+2"]))
        beside = draw(st.just("") | comments().map(lambda c: f"  {c}"))
        breaks = draw(st.sampled_from(["\n", "\n\n", "\n\n\n", ""]))
        lines = text.replace(". ", "\n").split("\n")
        return f"{style}{indicator}{beside}\n" + "\n".join(pad + line for line in lines) + breaks
    return escaped(text)


@st.composite
def keys(draw: st.DrawFn, used: set[str], *, in_flow: bool) -> str:
    """A key that is not used yet: mostly one of a model."""
    odd = draw(st.integers(0, 9)) == 0
    key = draw(scalars(0, in_flow=in_flow, a_key=True) if odd else st.sampled_from(MODEL_KEYS))
    key = f"x{len(used)}" if key in used else key
    used.add(key)
    return key


@st.composite
def gaps(draw: st.DrawFn, indent: int) -> str:
    """Blank lines and comments above an entry, most of them indented as it is."""
    lines = draw(st.lists(st.just("") | comments(), max_size=2) | st.just([]))
    off = draw(st.sampled_from([0, 0, 0, 0, 1, 2, -2]))
    return "".join(f"{' ' * max(indent + off, 0)}{line}\n" if line else "\n" for line in lines)


@st.composite
def beside(draw: st.DrawFn) -> str:
    return draw(st.just("") | st.just("") | comments().map(lambda comment: f" {comment}"))


@st.composite
def flows(draw: st.DrawFn, depth: int, indent: int) -> str:
    """A list or mapping in brackets, on one line or on several, maybe with comments in it."""
    kind = draw(st.sampled_from(["[]", "{}", "text"] if depth else ["[]", "{}"]))
    if kind == "text" or depth > 2:
        return draw(scalars(indent + 2, in_flow=True))
    spread = draw(st.integers(0, 3)) == 0
    parts = []
    used: set[str] = set()
    for _ in range(draw(st.integers(0, 3))):
        value = draw(flows(depth + 1, indent + 2))
        part = f"{draw(keys(used, in_flow=True))}: {value}" if kind == "{}" else value
        parts.append(part)
    if not spread:
        return kind[0] + ", ".join(parts) + kind[1]
    pad = " " * (indent + 2)
    ends = [draw(beside()) for _ in range(len(parts) + 1)]
    lines = [
        f"\n{draw(gaps(indent + 2))}{pad}{part},{end}"
        for part, end in zip(parts, ends, strict=False)
    ]
    return kind[0] + ends[-1] + "".join(lines) + f"\n{draw(gaps(indent))}{pad}{kind[1]}"


@st.composite
def blocks(draw: st.DrawFn, depth: int, indent: int) -> str:
    """A list or mapping, an entry a line or more; it ends with a line break."""
    keyed = draw(st.booleans()) if depth else draw(st.integers(0, 9)) > 0
    pad = " " * indent
    text = ""
    used: set[str] = set()
    for _ in range(draw(st.integers(1, 4))):
        text += draw(gaps(indent))
        start = f"{pad}{draw(keys(used, in_flow=False))}:" if keyed else f"{pad}-"
        kind = draw(st.sampled_from(["text", "text", "block", "block", "flow", "nothing"]))
        if kind == "nothing":
            text += f"{start}{draw(beside())}\n"
        elif kind == "block" and depth < 3:
            compact = not keyed and draw(st.booleans())
            step = 2 if compact else draw(st.sampled_from([2, 2, 2, 1, 4] + ([0] if keyed else [])))
            inner = draw(blocks(depth + 1, indent + step))
            if compact and not inner.lstrip(" ").startswith(("#", "\n")):
                text += f"{start} {inner.lstrip(' ')}"
            else:
                text += f"{start}{draw(beside())}\n{inner}"
        else:
            value = draw(flows(0, indent) if kind == "flow" else scalars(indent + 2, in_flow=False))
            below = draw(st.integers(0, 5)) == 0
            between = f"{draw(beside())}\n{draw(gaps(indent + 2))}{pad}  " if below else " "
            end = "" if value.startswith(("|", ">")) else draw(beside())
            text += f"{start}{between}{value}{end}\n"
    return text + draw(gaps(indent))


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A whole file; not every one is YAML that a dossier may have."""
    top = draw(st.sampled_from(["", "", "", "\n", "\ufeff", "---\n", "%YAML 1.1\n---\n"]))
    modeline = "# yaml-language-server: $schema=../bloc.json\n"
    first = draw(st.sampled_from(["", modeline, f"# x\n{modeline}"]))
    body = draw(blocks(0, 0) | blocks(0, 0) | blocks(0, 0) | flows(0, 0).map(lambda t: f"{t}\n"))
    text = f"{top}{first}{body}{draw(gaps(0))}"
    end = draw(st.sampled_from(["\n", "\n", "\n", "\r\n", "\r", "\x85"]))
    return (text if draw(st.booleans()) else text.rstrip("\n")).replace("\n", end)
