"""A command and its answer on a terminal, as a picture for CONTRIBUTING.md."""

import io
import os
import pty
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

COLUMNS = 100

FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 24 {width} {height}">
<style>
.{unique_id}-matrix {{
  font: {char_height}px/{line_height}px ui-monospace, "DejaVu Sans Mono", Menlo, monospace;
  font-variant-east-asian: full-width;
}}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect width="{terminal_width}" height="{terminal_height}"/>
</clipPath>{lines}</defs>
<rect fill="#292929" y="24" width="{width}" height="{height}" rx="8"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""
"""The frame of a picture. Rich's own asks another host for a font."""


def on_a_terminal(command: Sequence[str | Path], folder: Path) -> tuple[int, str]:
    """Run a command whose standard output is a terminal: its exit code, and what it answers."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": str(COLUMNS)},
    ) as program:
        os.close(theirs)
        answer = b""
        try:
            while part := os.read(ours, 65536):
                answer += part
        except OSError:  # Linux says so when the program has closed its end.
            pass
        os.close(ours)
        assert program.stderr is not None
        aside = program.stderr.read()
    return program.returncode, answer.decode().replace("\r\n", "\n") + aside.decode()


def picture(command: str, answer: str) -> str:
    """An SVG of a terminal with the command and its answer in it."""
    console = Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
    )
    console.print(Text.assemble(("$ ", "dim"), (command, "bold")))
    console.print(Text.from_ansi(answer.rstrip()))
    made = console.export_svg(title="", code_format=FRAME, unique_id="terminal")
    # Rich ends lines with spaces, which editors take away.
    return re.sub(r"[ \t]+$", "", made, flags=re.MULTILINE)
