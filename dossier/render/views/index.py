"""The page of all disputes with their sides."""

from dataclasses import dataclass

from dossier.render.page import Evidence, Page
from dossier.render.views.lists import DisputeList, dispute_list
from dossier.render.views.parts import DisputeView, dispute_view


@dataclass(frozen=True)
class DisputesView:
    """All disputes, as a list, and with all their sides: the open ones, those with a finding."""

    list: DisputeList
    open: tuple[DisputeView, ...]
    settled: tuple[DisputeView, ...]
    evidence: tuple[Evidence, ...]


def disputes_view(page: Page) -> DisputesView:
    """The list of all disputes."""
    held = page.dossier.disputes
    opened = tuple(dispute_view(one, page) for one in held if not one.dispute.finding)
    settled = tuple(dispute_view(one, page) for one in held if one.dispute.finding)
    return DisputesView(dispute_list(page), opened, settled, page.evidence())
