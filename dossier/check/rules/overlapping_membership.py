"""Two memberships of one actor at the same time.

Wrong: `- {who: upland, since: 1990}` and `- {who: upland, since: 2000}`. Right: one membership, or
an `until:` of the first that lies before the `since:` of the second.
"""

import datetime
from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import Bloc, Membership, Organisation


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each membership that, in every reading, overlaps an earlier one of the same actor."""
    owners: tuple[Bloc | Organisation, ...]
    owners = (*dossier.of_kind(Bloc), *dossier.of_kind(Organisation))
    for owner in owners:
        for number, membership in enumerate(owner.members):
            for earlier in owner.members[:number]:
                if earlier.who == membership.who and _overlap(earlier, membership):
                    message = f"'{membership.who}' is a member at this time already"
                    hint = "make it one membership, or end the first before the second begins"
                    yield Finding(owner.id, ("members", number), message, hint)
                    break


def _overlap(one: Membership, other: Membership) -> bool:
    if _last(one) == _last(other) == datetime.date.max:
        return True
    return _first(one) <= _last(other) and _first(other) <= _last(one)


def _first(membership: Membership) -> datetime.date:
    """The first day from which on it surely lasted; the last of all days if that is not known."""
    since = membership.since.effective if membership.since else None
    return since.date.latest if since else datetime.date.max


def _last(membership: Membership) -> datetime.date:
    """The last day on which it surely lasted."""
    until = membership.until.effective if membership.until else None
    if until is None:
        return datetime.date.max
    return max(until.date.earliest, datetime.date(1, 1, 2)) - datetime.timedelta(days=1)
