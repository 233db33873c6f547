"""Proposals for the events that an article reports: drafts, second citations and disputes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dossier.dates import parse_date
from dossier.dossier import Dossier
from dossier.draft.blank import path_of
from dossier.ingest.findings import Findings, FoundActor, FoundDate, FoundEvent
from dossier.ingest.propose.disputes import propose_disputes
from dossier.ingest.propose.known import Likeness, Reported, is_narrower, is_same, likest
from dossier.ingest.propose.names import country, new_id
from dossier.ingest.propose.proposal import DRAFT, Desk, Item, NewFile
from dossier.ingest.propose.quoting import Quoting
from dossier.ingest.propose.wording import SENTENCES, date_words, listed
from dossier.model import Agreement, Bloc, Country, Event, Organisation

SURE = 0.6
"""How sure a finding must be to be proposed: what is told without a doer, by a noun, is not."""
_ABOUT = {"agreement", "bloc", "organisation"}
"""The kinds of what an event can be about."""
_FAR = 90
"""Within how many characters after what happened stands what it is about."""


@dataclass(frozen=True)
class Events:
    """Proposes what becomes of each event that was found."""

    findings: Findings
    quoting: Quoting
    dossier: Dossier
    desk: Desk
    drafted: dict[str, Reported] = field(default_factory=dict)
    """The events that are drafted from this report, by their ids."""

    def propose(self) -> None:
        """Put a proposal on the desk for each event."""
        for event in self.findings.events:
            if event.confidence < SURE or not event.actors:
                self._pass_over(event, "it is not sure enough")
            elif event.type not in self.dossier.vocabulary.terms.get("event-types", {}):
                self._pass_over(event, f"content/vocabulary/event-types.yml has no {event.type}")
            else:
                self._one(event)

    def _pass_over(self, event: FoundEvent, why: str) -> None:
        surface = self.quoting.text[event.start : event.end]
        self.desk.notes.append(f"“{surface}” ({event.type}): {why}.")

    def _one(self, event: FoundEvent) -> None:
        cites = self._cites(event)
        if not cites:
            self._pass_over(event, "no words can be quoted that report it")
            return
        told = self._reported(event)
        like = likest(told, self.dossier, self.quoting.published)
        if like is None and not (told.date or told.about or len(told.actors - told.initiators)):
            self._pass_over(event, "it says neither when it was, nor whom it was about")
        elif like is None:
            self._draft(event, told, cites)
        elif like[1] is Likeness.UNCLEAR:
            when = "" if told.date else "it does not say when; "
            self._pass_over(event, f"{when}it may be {like[0].id}, or another of its like")
        else:
            self._compare(event, told, *like, cites)

    def _compare(
        self,
        event: FoundEvent,
        told: Reported,
        known: Event,
        likeness: Likeness,
        cites: list[Item],
    ) -> None:
        """What a report has to add to an event that is there."""
        self.desk.told.append((event.start, known.id))
        if any(one.source == self.quoting.source for one in known.cite):
            return
        path = self.dossier.path_of(known.id)
        if likeness is Likeness.SAME:
            for cite in cites:
                self.desk.add(path, "cite", cite)
            if told.date and is_narrower(told.date, known.date):
                self.desk.hints.append(f"the date of {path}, {known.date}, could be {told.date}.")
        place = self.quoting.place(event.start, event.end)
        places = self._ids(one for one in self._actors(place) if one.place_only)
        said = self.quoting.text[place[0] : place[1]]
        disputes = propose_disputes(
            known, told, likeness, cites, places, said, self.dossier, self.quoting.source
        )
        for dispute in disputes:
            self.desk.add(path, "disputes", dispute)
        if self.desk.added.get(path):
            self.desk.events.append(known.id)

    def _cites(self, event: FoundEvent) -> list[Item]:
        """The sentence that reports it, and the one that has its date where that is another."""
        cites = [self.quoting.cite(event.start, event.end)]
        date = self._date(event)
        if date and self.quoting.fingerprint:
            first, last = self.quoting.place(event.start, event.end)
            if not first <= date.start < last:
                cites.append(self.quoting.cite(date.start, date.end))
        if cites[0] is None:
            return []
        return [one for one in cites if one]

    def _date(self, event: FoundEvent) -> FoundDate | None:
        same = [one for one in self.findings.dates if one.edtf == event.date]
        return min(same, key=lambda one: abs(one.start - event.start), default=None)

    def _edtf(self, event: FoundEvent) -> str | None:
        """The date; where it can be read in two ways, what both have in common."""
        date = self._date(event)
        if event.date is None or date is None or not date.alternatives:
            return event.date
        years = {one[:4] for one in date.alternatives}
        months = {one[:7] for one in date.alternatives}
        return next((s.pop() for s in (months, years) if len(s) == 1), None)

    def _reported(self, event: FoundEvent) -> Reported:
        edtf = self._edtf(event)
        return Reported(
            event.type,
            parse_date(edtf) if edtf else None,
            frozenset(one for one, role in self._parts(event) if role == "initiator")
            or frozenset(event.actors),
            frozenset(event.actors),
            frozenset(self._all_about(event, self._joined(self._parts(event)))),
        )

    def _parts(self, event: FoundEvent) -> list[tuple[str, str]]:
        """The actors with their roles; participants where the text does not tell."""
        roles = event.roles or ("participant",) * len(event.actors)
        return list(zip(event.actors, roles, strict=True))

    def _about(self, event: FoundEvent) -> tuple[str, ...]:
        """The agreement, bloc or organisation that the sentence goes on to name."""
        _, last = self.quoting.place(event.start, event.end)
        known = [
            (actor.start, actor.id)
            for actor in self.findings.actors
            if actor.id and actor.kind in _ABOUT and actor.id not in event.actors
        ]
        near = (
            (start, id)
            for start, id in (*known, *self.desk.named)
            if event.start <= start < min(last, event.end + _FAR)
        )
        first = min(near, default=None)
        return (first[1],) if first else ()

    def _actors(self, place: tuple[int, int]) -> list[FoundActor]:
        return [one for one in self.findings.actors if place[0] <= one.start < place[1]]

    def _ids(self, actors: Iterable[FoundActor]) -> frozenset[str]:
        return frozenset(one.id for one in actors if one.id)

    def _draft(self, event: FoundEvent, told: Reported, cites: list[Item]) -> None:
        again = next((id for id, one in self.drafted.items() if is_same(told, one)), None)
        if again:
            self._pass_over(event, f"it may be {again}, which is drafted from this report")
            self.desk.told.append((event.start, again))
            return
        who = [
            one if one in self.dossier.entities else country(one, self.dossier, self.desk)
            for one in event.actors
        ]
        actors, about = self._parted(event, who)
        edtf = self._edtf(event)
        words = (event.type, *who[:3], *(one for one in about[:1] if one not in who[:3]))
        id = new_id(f"{' '.join(words)} {(edtf or '')[:7]}", self.dossier, self.desk)
        names = self._called(event.type, [one for one, _ in actors], about)
        fields: Item = {**DRAFT, "name": names, "type": event.type}
        fields |= {"date": edtf} if edtf else {}
        fields |= {"actors": [{"who": one, "role": role} for one, role in actors]}
        fields |= {"about": list(about)} if about else {}
        fields |= {"cite": list(cites)}
        fields |= self._note(event)
        self.desk.new[id] = NewFile(path_of(Event, id), fields)
        self.desk.events.append(id)
        self.desk.told.append((event.start, id))
        self.drafted[id] = told

    def _parted(self, event: FoundEvent, who: list[str]) -> tuple[list[tuple[str, str]], list[str]]:
        """Of those whom an event names, who has which role in it, and what it is about."""
        parts = list(zip(who, (role for _, role in self._parts(event)), strict=True))
        joined = self._joined(parts)
        if len(joined) == len(parts):  # Somebody must have done it, and it was no agreement.
            joined = [one for one in joined if self._is_agreement(one)]
        roles = self.dossier.vocabulary.terms.get("event-roles", {})
        countries = self._countries() if self._is_scene(event.type) else set[str]()
        actors: list[tuple[str, str]] = []
        for one, role in parts:
            part = "place" if one in countries else role
            if one not in joined:
                actors.append((one, part if part in roles else "participant"))
        return actors, self._all_about(event, joined)

    def _all_about(self, event: FoundEvent, joined: Iterable[str]) -> list[str]:
        """What an event is about: of what is joined and left there, and what its words go on to.

        What another sentence names is none of it where the event's own names something.
        """
        named = self._about(event)
        there = self._ids(self._actors(self.quoting.place(event.start, event.end)))
        about = [one for one in joined if not named or one in there]
        return list(dict.fromkeys((*about, *named)))

    def _joined(self, parts: Iterable[tuple[str, str]]) -> list[str]:
        return [one for one, role in parts if self._is_joined(one, role)]

    def _called(self, type: str, doers: list[str], about: list[str]) -> Item:
        """A name in each language: what happened, by whom, and what it was about."""
        term = self.dossier.vocabulary.term("event-types", type)
        names: Item = {}
        for tag in ("en", "fr"):
            who, what = (
                listed([self._name(one, tag) for one in few[:4]], tag) for few in (doers, about)
            )
            both = f"{who} ({what})" if who and what else who or what
            names[tag] = SENTENCES["event"][tag].format(type=term.name.best(tag)[0], who=both)
        return names

    def _is_joined(self, id: str, role: str) -> bool:
        """Whether it is what states join and leave: the event is about it, and it does nothing."""
        entity = self.dossier.entities.get(id)
        if self._is_agreement(id):
            return True
        members = isinstance(entity, Bloc | Organisation) and entity.members
        return role != "initiator" and bool(members or isinstance(entity, Bloc))

    def _is_agreement(self, id: str) -> bool:
        return isinstance(self.dossier.entities.get(id), Agreement)

    def _is_scene(self, type: str) -> bool:
        """Whether a country is where such an event happens, by the words of the vocabulary."""
        words = self.dossier.vocabulary.event_words.get(type)
        return words is not None and any(one.country == "place" for one in (*words.en, *words.fr))

    def _countries(self) -> set[str]:
        drafts = {id for id, file in self.desk.new.items() if "codes" in file.fields}
        return drafts | {entity.id for entity in self.dossier.of_kind(Country)}

    def _note(self, event: FoundEvent) -> Item:
        date = self._date(event)
        if date is None or not date.alternatives:
            return {}
        note: Item = {
            tag: SENTENCES["two-dates"][tag].format(
                surface=date.surface,
                dates=listed([date_words(one, tag) for one in date.alternatives], tag, either=True),
            )
            for tag in ("en", "fr")
        }
        return {"note": note}

    def _name(self, id: str, tag: str) -> str:
        if id in self.dossier.entities:
            entity = self.dossier.entities[id]
            return (entity.abbreviation or entity.name).best(tag)[0]
        fields = self.desk.new[id].fields
        name = fields.get("abbreviation", fields["name"])
        if isinstance(name, Mapping):  # One that is named in a text has a name in its language.
            name = name.get(tag) or next(iter(name.values()))
        return str(name)
