"""What stands in brackets after a publisher or a title, and is of neither: an agency, a remark."""

import re
from collections.abc import Mapping

from dossier.ingest.furniture.wires import agency

_LAST = re.compile(r"\(([^()]{1,60})\)$")
_REMARK = re.compile(r"\((?:title|no title|lead)\b[^()]*\)$")


def sorted_out(told: Mapping[str, str]) -> Mapping[str, str]:
    """The fields of a record without such remarks.

    An agency after the publisher, as in "The Courier (AFP)", becomes the `wire` where none is told.
    A title of which a remark says that it is none of the article's, as in "Boats (title from url
    slug)", goes into [brackets].
    """
    fields = dict(told)
    publisher = fields.get("publisher", "").strip()
    last = _LAST.search(publisher)
    name = agency(last[1]) if last else None
    rest = publisher[: last.start()].rstrip() if last else ""
    if name and rest:
        fields = {**fields, "publisher": rest, "wire": fields.get("wire") or name}
    title = fields.get("title", "").strip()
    remark = _REMARK.search(title)
    if remark and (own := title[: remark.start()].rstrip()):
        fields["title"] = own if own.startswith("[") and own.endswith("]") else f"[{own}]"
    return fields
