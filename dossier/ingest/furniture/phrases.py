"""The words of page furniture, English and French, read from the data that the program ships."""

import re
from pathlib import Path
from typing import cast

import yaml

_DATA = Path(__file__).parents[1] / "data" / "furniture.yml"
_PARTS = cast("dict[str, list[str]]", yaml.load(_DATA.read_text("utf-8"), yaml.CBaseLoader))

ALONE = frozenset(_PARTS["alone"])
"""Whole lines, as `lines.bare` has them, without the marks around them."""
STARTS = {
    start: tuple(one for one in _PARTS["starts"] if one[:3] == start)
    for start in sorted({one[:3] for one in _PARTS["starts"]})
}
"""How a line of furniture starts, however it goes on: by its first three letters."""
HOLDS = tuple(_PARTS["holds"])
"""What no sentence of an article has in it, in a short line."""
COMMENT_FORMS = tuple(_PARTS["comment_forms"])
"""How a line starts after which readers speak."""
OTHERS = tuple(_PARTS["others"])
"""How a line starts after which headlines of other articles come."""
WALLS = tuple(_PARTS["walls"])
"""What a page has in the place of its article."""
WIRES = frozenset(_PARTS["wires"])
"""Agencies, in small letters."""
WIRES_IN_FULL = cast("dict[str, str]", _PARTS["wires_in_full"])
"""What agencies are called by their names in full, in small letters."""
ROLES = frozenset(_PARTS["roles"])
"""Words that a byline has beside names."""
NO_PLACES = frozenset(_PARTS["no_places"])
"""Words with which no dateline starts."""
TIMES = frozenset(_PARTS["times"])
"""Days and months, with which a sentence goes on after the words of its headline."""
AGENCY = rf"(?:{'|'.join(map(re.escape, _PARTS['credits']))}|D\.?R\b\.?)"
"""A pattern for an agency's name under an article or a picture."""
AGENCIES_SPELT = {name.casefold(): name for name in reversed(_PARTS["credits"])} | {
    name.casefold(): name for name in _PARTS["credits"] if not name.isupper() and name[0].isupper()
}
"""The agencies of these as they write themselves, by their names in small letters."""
