"""How each bloc is filled: a colour of its own and, for who sees or prints none, a pattern."""

from collections.abc import Collection, Mapping, Sequence

from dossier.figures.map.frame import FINE
from dossier.figures.svg import Element, element

_SIDE = 6 * FINE
_HATCHES = (
    "M0 24L24 0M-4 4L4-4M20 28L28 20",
    "M5 6h3M17 18h3",
    "M0 6h24M0 18h24",
    "M0 0L24 24M-4 20L4 28M20-4L28 4",
    "M6 0v24M18 0v24",
    "M0 24L24 0M0 0L24 24",
    "M6 2v8M2 6h8M18 14v8M14 18h8",
    "M0 6h24M0 18h24M6 0v24M18 0v24",
)
"""One a bloc, over a square of 24 steps."""

MOST = len(_HATCHES)
"""How many blocs have a pattern of their own."""


def pattern_id(picture: str, bloc: str) -> str:
    """The id of a bloc's pattern in a picture; as a fill it is `url(#…)`."""
    return f"{picture}-bloc-{bloc}"


def patterns(
    picture: str, blocs: Sequence[str], used: Collection[str] | None = None
) -> tuple[Mapping[str, str], Element]:
    """For each of the first `MOST` blocs its fill, and the patterns themselves, or those `used`.

    The colours are those of the classes `map-bloc-1` and on, the lines of `map-hatch`.
    """
    made = [
        element(
            "pattern",
            {
                "id": pattern_id(picture, bloc),
                "width": _SIDE,
                "height": _SIDE,
                "patternUnits": "userSpaceOnUse",
            },
            element("rect", {"class": f"map-bloc-{number}", "width": _SIDE, "height": _SIDE}),
            element("path", {"class": "map-hatch", "d": hatch}),
        )
        for number, (bloc, hatch) in enumerate(zip(blocs, _HATCHES, strict=False), 1)
        if used is None or bloc in used
    ]
    fills = {bloc: f"url(#{pattern_id(picture, bloc)})" for bloc in blocs[:MOST]}
    return fills, element("defs", {}, *made)
