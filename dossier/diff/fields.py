"""Two models of one thing, field by field: a line for each that differs, of whatever type it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.dates import Date
from dossier.diff.change import Code, Line
from dossier.diff.items import match, said
from dossier.diff.names import Names, label_of, singular_of
from dossier.diff.phrases import (
    added,
    draft_or_not,
    holders_of,
    name_of,
    removed,
    short_name_of,
    step_changed,
    subject_of,
    text_key,
)
from dossier.diff.words import SHORT, contrasted, listed, plain, quoted
from dossier.load.syntax import Node
from dossier.model import (
    DEFAULT_LANGUAGE,
    Citation,
    CitedDate,
    Location,
    Model,
    RefersTo,
    Step,
    TermOf,
    Text,
)
from dossier.model.walk import marks

_DRAFT = {True: "is a draft now", False: "is no longer a draft"}
_UNSEEN = "has other markup or spacing"


@dataclass(frozen=True)
class Place:
    """Where in both files a comparison is, and what its sentences start with.

    `owner` is the short name of what the file is about, `part` that of what in it is compared.
    """

    subject: str
    owner: str
    old: Location = ()
    new: Location = ()
    part: str = ""

    def line(self, code: Code, words: str, joint: str = ": ") -> Line:
        """A line on what stands here."""
        location = self.old if code is Code.REMOVED else self.new
        told = f"{self.part}{joint}{words}" if self.part else words
        return Line(code, location, f"{self.subject}: {told}")

    def at(self, old: str | int, new: str | int | None = None) -> "Place":
        """One step further into both files; an item may have another place in the new one."""
        return replace(self, old=(*self.old, old), new=(*self.new, old if new is None else new))

    def within(self, part: str, subject: str = "") -> "Place":
        """The same place, in a part of what is compared, or in one that has its own subject."""
        whole = ", ".join(filter(None, [part] if subject else [self.part, part]))
        return replace(self, part=whole, subject=subject or self.subject)

    def about(self, subject: str) -> "Place":
        """The same place, where the sentence is about somebody else, if about anybody."""
        return replace(self, part="", subject=subject) if subject else self


@dataclass(frozen=True)
class _Field:
    """A field of two models, which are of one kind but where an entity has changed its own."""

    key: str
    old: type[Model]
    new: type[Model]

    @property
    def _model(self) -> type[Model]:
        return self.new if self.key in self.new.model_fields else self.old

    @property
    def label(self) -> str:
        return label_of(self._model, self.key)

    @property
    def singular(self) -> str:
        return singular_of(self._model, self.key)

    def shown(self, value: object, model: type[Model], names: Names) -> str:
        """A value of the old or the new model, as a reader knows it."""
        mark = dict(marks(model)).get(self.key)
        match mark, value:
            case RefersTo(), str(id):
                return names.of(id)
            case TermOf(vocabulary), str(id):
                return names.term(vocabulary, id)
            case _, Text() as text:
                return names.text(str(text))
            case _:
                return plain(str(value))

    def quotes(self, value: object) -> bool:
        """Whether a value is words, and not a date or the name of something."""
        mark = dict(marks(self._model)).get(self.key)
        return not isinstance(mark, RefersTo) and not isinstance(value, Date)


@dataclass(frozen=True)
class Fields:
    """A comparison of two files. The nodes are their trees, where they have one."""

    names: Names
    old: Node | None = None
    new: Node | None = None

    def compare(
        self, old: Model, new: Model, place: Place, told: Sequence[str] = ()
    ) -> Iterator[Line]:
        """A line for each difference, in the order of the keys, but for those told already."""
        if old == new:
            return
        for key in dict.fromkeys((*type(new).keys(), *type(old).keys())):
            before = _written(old, key, place.old, self.old)
            after = _written(new, key, place.new, self.new)
            if before == after or key in told:
                continue
            if key == "status":
                yield place.at(key).line(Code.CHANGED, _DRAFT[after is not None], joint=" ")
            else:
                yield from self._field(_Field(key, type(old), type(new)), before, after, place)

    def _field(self, field: _Field, old: object, new: object, place: Place) -> Iterator[Line]:
        here = place.at(field.key)
        if isinstance(old, Text | None) and isinstance(new, Text | None):
            yield from self.texts(field.label, field.label, old, new, here)
        elif isinstance(old, dict | None) and isinstance(new, dict | None):
            yield from _entries(field.singular, old or {}, new or {}, here)
        elif isinstance(old, tuple | None) and isinstance(new, tuple | None):
            yield from self._list(field, old or (), new or (), here)
        elif isinstance(old, Step | None) and isinstance(new, Step | None):
            yield from self._step(field, old or Step(), new or Step(), here)
        elif isinstance(old, CitedDate | None) and isinstance(new, CitedDate | None):
            yield from self._dated(field.label, old, new, here)
        elif isinstance(old, Model) and isinstance(new, Model):
            yield from self._same(field.label, old, new, here)
        elif isinstance(old, Model | None) and isinstance(new, Model | None):
            code = Code.ADDED if new else Code.REMOVED
            text = said(new or old)
            told = f": {quoted(self.names.text(str(text)))}" if text else ""
            yield here.line(code, f"{field.label} {code}{told}")
        else:
            before = None if old is None else field.shown(old, field.old, self.names)
            after = None if new is None else field.shown(new, field.new, self.names)
            if before == after:  # two things of one name
                before, after = plain(str(old)), plain(str(new))
            yield _value(field.label, before, after, here, quotes=field.quotes(new or old))

    def _same(self, label: str, old: Model, new: Model, place: Place) -> Iterator[Line]:
        """What differs in a field's one mapping; its text, if it has one, is what it is."""
        key = text_key(new)
        if key:
            texts = getattr(old, key), getattr(new, key)
            yield from self.texts(label, label, *texts, place.at(key), verb="reworded:")
        yield from self.compare(old, new, place.within(label), told=(key,))

    def texts(
        self,
        short: str,
        whole: str,
        old: Text | None,
        new: Text | None,
        place: Place,
        verb: str = "is now",
    ) -> Iterator[Line]:
        """A text that came or went, or what is reworded and each language that came or went.

        `short` is what the text is called where the words follow, `whole` where they do not.
        """
        if old is None or new is None:
            was = self.names.text(str(old)) if old else None
            now = self.names.text(str(new)) if new else None
            yield _value(short, was, now, place)
            return
        tags = sorted({*old.root, *new.root}, key=lambda tag: (tag != DEFAULT_LANGUAGE, tag))
        both = [tag for tag in tags if tag in old.root and tag in new.root]
        reworded = [tag for tag in both if old.root[tag] != new.root[tag]]
        if reworded:
            first, *rest = reworded
            language = "" if first == DEFAULT_LANGUAGE else f" in {first}"
            was, now = self.names.text(old.root[first]), self.names.text(new.root[first])
            too = f"; in {listed(rest)} too" if rest else ""
            yield place.line(Code.CHANGED, f"{_changed(f'{short}{language}', was, now, verb)}{too}")
        for tag in (tag for tag in tags if tag not in both):
            was, now = (self._in(tag, text) for text in (old, new))
            yield _value(f"{whole} in {tag}", was, now, place.at(tag))

    def _in(self, tag: str, text: Text) -> str | None:
        return self.names.text(text.root[tag]) if tag in text.root else None

    def _list(
        self, field: _Field, old: Sequence[object], new: Sequence[object], place: Place
    ) -> Iterator[Line]:
        """A line for each item that came or went, and those of each that changed."""
        matched = match(old, new)
        partners = {j: i for i, j in matched.pairs}
        for j, item in enumerate(new):
            if j not in partners:
                yield self._one(Code.ADDED, field, item, j, place.at(j))
            elif item != old[partners[j]]:
                yield from self._pair(field, old[partners[j]], item, place.at(partners[j], j))
        for i in matched.removed:
            yield self._one(Code.REMOVED, field, old[i], i, place.at(i))
        # The order shows of what has a line of its own on a page.
        if matched.reordered and isinstance(new[0], Model) and not isinstance(new[0], Citation):
            yield place.line(Code.REORDERED, f"the order of {field.label} changed")

    def _one(self, code: Code, field: _Field, item: object, index: int, place: Place) -> Line:
        if not isinstance(item, Model):
            model = field.new if code is Code.ADDED else field.old
            shown = field.shown(item, model, self.names)
            told = quoted(shown) if field.quotes(item) else shown
            return place.line(code, f"{field.singular} {code}: {told}")
        place = place.about(subject_of(item, self.names))
        noun = f"{draft_or_not(item)}{field.singular}"
        if code is Code.ADDED:
            words = added(item, index + 1, noun, place.owner, self.names)
        else:
            words = removed(item, noun, place.owner, self.names)
        return place.line(code, words)

    def _pair(self, field: _Field, old: object, new: object, place: Place) -> Iterator[Line]:
        if isinstance(old, Text) and isinstance(new, Text):
            whole = f"{field.singular} {quoted(self.names.text(str(new)))}"
            yield from self.texts(field.singular, whole, old, new, place)
        elif isinstance(old, Model) and isinstance(new, Model):
            noun = field.singular
            whole = name_of(new, noun, place.owner, self.names)
            key = text_key(new)
            if key and getattr(old, key) != getattr(new, key):
                short = short_name_of(new, noun, self.names)
                texts = getattr(old, key), getattr(new, key)
                yield from self.texts(short, whole, *texts, place.at(key), verb="reworded:")
            was, now = holders_of(old, self.names), holders_of(new, self.names)
            if was != now:
                said = f"{noun} {quoted(self.names.text(str(getattr(new, key))), SHORT)}"
                held = f"{said} now held by {now} (was held by {was})"
                yield place.at("by").line(Code.CHANGED, held)
            inner = place.within(whole, subject_of(new, self.names))
            yield from self.compare(old, new, inner, told=(key, "by") if key else ())

    def _step(self, field: _Field, old: Step, new: Step, place: Place) -> Iterator[Line]:
        dates = {**old.dates, **new.dates}
        known = tuple(name for name in Step.model_fields if name in dates)
        for name in known:
            was, now = old.dates.get(name), new.dates.get(name)
            here = place.at(name)
            before, after = was.date if was else None, now.date if now else None
            if before != after:
                words = step_changed(field.key, field.label, name, before, after)
                joint = " " if name == "effective" else ": "
                yield here.line(Code.CHANGED if now else Code.REMOVED, words, joint)
            if was and now:
                inner = here.within(f"{field.label} {name}")
                yield from self.compare(was, now, inner, told=("date",))
        yield from self.compare(old, new, place.within(field.label), told=known)

    def _dated(
        self, label: str, old: CitedDate | None, new: CitedDate | None, place: Place
    ) -> Iterator[Line]:
        if old is None and new:
            yield place.line(Code.ADDED, f"now {label} {new.date} (had no date)")
        elif new is None and old:
            yield place.line(Code.REMOVED, f"{label} has no date any more (was {old.date})")
        elif old and new:
            if old.date != new.date:
                words = f"now {label} {new.date} (was {old.date})"
                yield place.at("date").line(Code.CHANGED, words)
            yield from self.compare(old, new, place.within(label), told=("date",))


def _written(model: Model, key: str, location: Location, node: Node | None) -> object:
    """What a file has under a key; None for nothing, and for what stands in for a missing key."""
    value: object = getattr(model, key, None)
    field = type(model).model_fields.get(key)
    if field and field.is_required() and node and not node.has((*location, key)):
        return None
    return value or None


def _entries(
    singular: str, old: Mapping[str, str], new: Mapping[str, str], place: Place
) -> Iterator[Line]:
    for key in dict.fromkeys((*new, *old)):
        was, now = old.get(key), new.get(key)
        if was != now:
            label = f"{singular} {plain(key)}"
            yield _value(label, was and plain(was), now and plain(now), place.at(key))


def _value(
    label: str, old: str | None, new: str | None, place: Place, *, quotes: bool = True
) -> Line:
    """A value that came, went or is another one; None is none."""
    if old is None or new is None:
        code = Code.REMOVED if new is None else Code.ADDED
        told = old or new or ""
        return place.line(code, f"{label} {code}: {quoted(told) if quotes else told}")
    return place.line(Code.CHANGED, _changed(label, old, new, "is now", quotes=quotes))


def _changed(label: str, old: str, new: str, verb: str, *, quotes: bool = True) -> str:
    if old == new:
        return f"{label} {_UNSEEN}: {quoted(new)}"
    was, now = contrasted(old, new) if quotes else (old, new)
    return f"{label} {verb} {now} (was {was})"
