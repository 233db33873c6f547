"""The page of all disputes with their sides."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.render.page import Evidence, Page
from dossier.render.routes import INDEXES
from dossier.render.views.lists import DisputeList, PageAt, dispute_lists
from dossier.render.views.parts import DisputeView, dispute_view


@dataclass(frozen=True)
class DisputesView:
    """All disputes, as a list, and with all their sides: the open ones, those with a finding.

    Where there are too many for that, the list leads to where each is written.
    """

    list: DisputeList
    open: tuple[DisputeView, ...]
    settled: tuple[DisputeView, ...]
    evidence: tuple[Evidence, ...]


def disputes_views(page_at: PageAt) -> Iterator[tuple[Page, DisputesView]]:
    """The pages of the list of all disputes."""
    page = page_at(INDEXES["disputes"])
    held = page.dossier.disputes
    in_full = len(held) <= page.room.disputes
    for part, rows in dispute_lists(page_at, in_full):
        shown = held if in_full else ()
        opened = tuple(dispute_view(one, part) for one in shown if not one.dispute.finding)
        settled = tuple(dispute_view(one, part) for one in shown if one.dispute.finding)
        yield part, DisputesView(rows, opened, settled, part.evidence())
