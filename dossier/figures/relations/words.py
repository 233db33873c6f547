"""What pictures and tables call a tie, and when it holds."""

from dossier.evidence.corroboration import corroboration
from dossier.figures.figure import Look
from dossier.ties import Tie, TieKind, TieState


def kind_words(kind: TieKind, look: Look) -> str:
    """What `who` is to `whom`, as it stands between their names."""
    match kind:
        case TieKind.MEMBER:
            return look.label("member of")
        case TieKind.PART:
            return look.label("part of")
        case TieKind.PARTY:
            return look.label("party to")
        case TieKind.MEDIATOR:
            return look.label("mediator of")
        case TieKind.HOST:
            return look.label("host of")
        case TieKind.BACKER:
            return look.label("backer of")
        case TieKind.ADVERSARY:
            return look.label("acted against")


def reverse_words(kind: TieKind, look: Look) -> str:
    """What stands under the name of `who` on the page of `whom`."""
    match kind:
        case TieKind.MEMBER:
            return look.label("its member")
        case TieKind.PART:
            return look.label("its part")
        case TieKind.PARTY:
            return look.label("its party")
        case TieKind.MEDIATOR:
            return look.label("its mediator")
        case TieKind.HOST:
            return look.label("its host")
        case TieKind.BACKER:
            return look.label("its backer")
        case TieKind.ADVERSARY:
            return look.label("acted against it")


def state_words(state: TieState, look: Look) -> str:
    """How a tie stands, where its dates do not say it; "" where they do."""
    match state:
        case TieState.LEAVING:
            return look.label("end announced")
        case TieState.UNCERTAIN:
            return look.label("uncertain")
        case TieState.BEFORE:
            return look.label("not yet")
        case _:
            return ""


def when(tie: Tie, look: Look) -> str:
    """When a tie holds, in words; "" where nothing is known of it."""
    since, until = look.date(tie.since), look.date(tie.until)
    if tie.state is TieState.EVENT:
        return since if since == until else _from_to(since, until, look)
    said = state_words(tie.state, look)
    if since and until:
        dates = _from_to(since, until, look)
    elif until:
        dates = look.label("until {date}").format(date=until)
    elif tie.since:
        # An interval that is open at its end says by itself that it goes on.
        is_open = tie.since.is_interval and tie.since.end is None
        dates = since if is_open else look.label("since {date}").format(date=since)
    else:
        dates = ""
    return ", ".join(part for part in (dates, said) if part)


def _from_to(since: str, until: str, look: Look) -> str:
    """From one date to another, of which each can have a dash of its own."""
    return look.label("{since} to {until}").format(since=since, until=until)


def disputed(tie: Tie, look: Look) -> str:
    """What is added to a tie that an open dispute is about."""
    return f" ({look.label('disputed')})" if tie.disputed else ""


def how_often(tie: Tie, look: Look) -> str:
    """Of how many events a tie is known, where it is more than one and by nothing else."""
    count = len(tie.facts)
    if tie.state is not TieState.EVENT or count == 1:
        return ""
    return look.label("{count} events").format(count=count)


def sentence(tie: Tie, look: Look) -> str:
    """The tie in one line: who, what, whom, when."""
    what = kind_words(tie.kind, look) + disputed(tie, look)
    line = f"{look.name(tie.who)}: {what} {look.name(tie.whom)}"
    return ", ".join(part for part in (line, when(tie, look), how_often(tie, look)) if part)


def is_alone(tie: Tie, look: Look) -> bool:
    """Whether one publisher alone supports a tie."""
    return corroboration(tie.cites, look.dossier.sources).is_alone
