"""What a content file may hold: one model a kind, in the words of the design."""

from dossier.model.about import About
from dossier.model.base import CODES, Draftable, Location, Model, RefersTo, TermOf
from dossier.model.citation import Citation
from dossier.model.entity import Entity
from dossier.model.evidence import (
    CitedDate,
    Claim,
    Dispute,
    DisputeFinding,
    Position,
    Step,
    StepDate,
)
from dossier.model.kinds import KINDS
from dossier.model.kinds.agreement import Agreement, Party
from dossier.model.kinds.bloc import Bloc
from dossier.model.kinds.country import Country
from dossier.model.kinds.event import Event, Participant
from dossier.model.kinds.organisation import Organisation, Parent
from dossier.model.membership import Membership
from dossier.model.place import Place
from dossier.model.source import Source
from dossier.model.text import DEFAULT_LANGUAGE, Text
from dossier.model.vocabulary import (
    EVENT_WORDS,
    TERMS,
    CodeScheme,
    EventWords,
    Term,
    Vocabulary,
    Wording,
)

__all__ = [
    "CODES",
    "DEFAULT_LANGUAGE",
    "EVENT_WORDS",
    "KINDS",
    "TERMS",
    "About",
    "Agreement",
    "Bloc",
    "Citation",
    "CitedDate",
    "Claim",
    "CodeScheme",
    "Country",
    "Dispute",
    "DisputeFinding",
    "Draftable",
    "Entity",
    "Event",
    "EventWords",
    "Location",
    "Membership",
    "Model",
    "Organisation",
    "Parent",
    "Participant",
    "Party",
    "Place",
    "Position",
    "RefersTo",
    "Source",
    "Step",
    "StepDate",
    "Term",
    "TermOf",
    "Text",
    "Vocabulary",
    "Wording",
]
