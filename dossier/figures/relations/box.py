"""The box of an entity, by its kind."""

from collections.abc import Sequence

from dossier.figures.svg import Element, element, number

Point = tuple[float, float]
Size = tuple[float, float]


def outline(kind: str, middle: Point, size: Size) -> Sequence[Element]:
    """Round for a country, double for a bloc, with cut corners for an agreement, else plain."""
    (x, y), (wide, high) = middle, size
    left, top = x - wide / 2, y - high / 2
    if kind == "agreement":
        cut, right, bottom = high / 4, x + wide / 2, y + high / 2
        corners = (
            (left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut),
            (right - cut, bottom), (left + cut, bottom), (left, bottom - cut), (left, top + cut),
        )  # fmt: skip
        points = " ".join(f"{number(cx)},{number(cy)}" for cx, cy in corners)
        return (element("polygon", {"class": "tie-box", "points": points}),)
    radius = min(high / 2, 14) if kind == "country" else 3
    outer = {"x": left, "y": top, "width": wide, "height": high, "rx": radius}
    box = element("rect", {**outer, "class": "tie-box"})
    if kind != "bloc":
        return (box,)
    inner = {"x": left + 3, "y": top + 3, "width": wide - 6, "height": high - 6, "rx": 1.5}
    return (box, element("rect", {**inner, "class": "tie-box tie-inner"}))
