"""Articles of newspaper length for the bench, out of the paragraphs of the labelled texts."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.eval.labelled import texts

WORDS = 500
"""How many words an article has, at least; the last paragraph is whole."""


def articles(number: int) -> Iterator[dict[str, str]]:
    """So many articles, half of them in each language: the same ones each time."""
    for language, start in (("en", 0), ("fr", 1)):
        found = [text for text in texts() if text.language == language]
        paragraphs = [part for text in found for part in text.text.split("\n\n")]
        # A step that shares no divisor with their number leads to each, in another order.
        steps = (place * 7919 % len(paragraphs) for place in count())
        for each in range(start, number, 2):
            chosen: list[str] = []
            while sum(len(part.split()) for part in chosen) < WORDS:
                chosen.append(paragraphs[next(steps)])
            text = "\n\n".join(
                (f"This is number {each}." if start == 0 else f"N° {each}.", *chosen)
            )
            yield {
                "id": f"made-{each}",
                "publisher": "The Courier",
                "language": language,
                "published": "2025-04-07",
                "text": text,
            }


def make_articles(path: Path, number: int) -> None:
    """A file of JSON lines with so many articles."""
    with path.open("w", encoding="utf-8") as file:
        for article in articles(number):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
