"""Who did it, and to whom: the actors of an event from the sentence that tells of it."""

from collections.abc import Sequence
from dataclasses import replace

from dossier.ingest.events import cues
from dossier.ingest.events.inflect import Form
from dossier.ingest.events.mood import Mood
from dossier.ingest.events.reading import Actors, Reading, Sentence
from dossier.ingest.events.scene import (
    SEVERAL,
    Parts,
    Scene,
    acceptable,
    agent_of,
    countries,
    flat,
    is_beside,
    is_beyond,
    is_broker,
    is_mere_venue,
    is_people,
    no_places,
    several_of,
    start_of,
)
from dossier.ingest.events.trigger import Trigger

_AROUND = 8
"""How far before a noun stands the place where it happened: "in power in Upland since the coup"."""
_TURNS = frozenset({"but", "mais", "yet"})
"""Between two subjects, words by which the second speaks of another."""
_LED = frozenset({"by", "en", "in", "while", "after", "before", "on"})
"""Before a participle that starts a sentence."""


def parts(
    reading: Reading,
    sentence: Sentence,
    found: Trigger,
    mood: Mood,
    earlier: Sequence[Actors],
    triggers: Sequence[Trigger] = (),
) -> Parts:
    """Who had a part; `earlier` are those of whom the text spoke before, the latest last."""
    scene = Scene(reading, sentence, found, mood.group, earlier, triggers)
    if "scene" in found.entry.only:
        return _of_scene(scene)
    if found.noun:
        return _of_noun(scene)
    if mood.accused and scene.left:
        return Parts(scene.left[-1].members, flat(no_places(scene.after)), 1.0)
    if found.entry.subjects:
        return _of_people(scene)
    if found.passive:
        return _of_passive(scene)
    subject, sure = _subject(scene)
    others = [g for g in scene.after if g is not subject and not g.places]
    if subject is None:
        if found.use.form is Form.GERUND:
            return Parts((), (), 0.0)
        return Parts((), flat(no_places(sentence.actors)), 0.55)
    return Parts(subject.members, flat(others), sure)


def subjects(reading: Reading, sentence: Sentence) -> list[Actors]:
    """The actors of a sentence that may be its subject, in order."""
    return [group for group in sentence.actors if acceptable(reading, sentence, group)]


def _subject(scene: Scene) -> tuple[Actors | None, float]:
    reading, sentence, found = scene.reading, scene.sentence, scene.found
    clause = reading.clause[found.first]
    left = [group for group in scene.left if not scene.is_object(group)]
    led = scene.start - sentence.first == 1 and reading.words[sentence.first].word in _LED
    if found.use.form is Form.GERUND and (led or scene.start == sentence.first):
        return _behind(scene)
    own = [group for group in left if scene.same_clause(group)]
    good = [g for g in own if acceptable(reading, sentence, g) and not _has_done(scene, g)]
    turns = [g for g in good if not set(scene.row(g.last, scene.start)) & _TURNS]
    good = turns or good
    row = set(scene.row(clause.opens, scene.start))
    if clause.sort == "sub" and reading.words[clause.opens].word in cues.RELATIVE and not good:
        ahead = [g for g in left if clause.opens - 9 < g.last <= clause.opens]
        if ahead:
            return ahead[-1], 0.9
    if good:
        # "It had left in May, Upland having done so before": the nearest is right before the verb.
        first = good[-1] if good[-1].last == scene.start else good[0]
        return first, 1.0 if len(good) == 1 else 0.95
    outer = [g for g in left if g not in own]
    if clause.opens == found.first and found.use.form is not Form.GERUND:
        # "The three had left the bloc, formed an alliance …": who did the one did the other.
        row = set(scene.row(sentence.first, scene.start))
        outer = [g for g in outer if not _is_done_to(scene, g)]
    several = several_of(row, [*scene.earlier, *outer])
    if several is not None:
        return several, 0.85
    if own and no_places(own) and not _has_done(scene, own[0]):
        return no_places(own)[0], 0.8
    fit = [g for g in outer if acceptable(reading, sentence, g)]
    if fit and (row & cues.PRONOUNS or scene.start - clause.opens < 4 or clause.sort != "content"):
        return fit[0], 0.75
    if row & cues.PRONOUNS and scene.earlier:
        many = [g for g in scene.earlier if len(g.members) > 1] if row & cues.PLURAL else []
        return (many or list(scene.earlier))[-1], 0.65
    rest = no_places(left)
    if rest:
        return rest[0], 0.5
    return (scene.earlier[-1], 0.5) if scene.earlier else (None, 0.0)


def _first(group: Actors) -> int:
    return group.first


def _has_done(scene: Scene, group: Actors) -> bool:
    """Whether an actor stands behind another verb of the clause, so that it is its object."""
    joined = scene.reading.before(group.first, scene.sentence) in {"and", "et", "while"}
    if group.last == scene.start and (joined or "," in scene.reading.words[group.first].gap):
        return False  # "…, Upland having done so before"
    ahead = [
        one
        for one in scene.triggers
        if one is not scene.found and not one.noun and one.last <= group.first < scene.found.first
    ]
    return any(
        scene.reading.clause[one.first] == scene.reading.clause[group.first] for one in ahead
    )


def _is_done_to(scene: Scene, group: Actors) -> bool:
    """Whether another verb stands before an actor, so that it is no subject."""
    return any(
        one is not scene.found and not one.noun and one.last <= group.first
        for one in scene.triggers
    )


def _behind(scene: Scene) -> tuple[Actors | None, float]:
    """The subject of a participle that starts a sentence: the first after a comma."""
    for group in scene.sentence.actors:
        comma = "," in scene.reading.words[start_of(scene.reading, scene.sentence, group)].gap
        fit = acceptable(scene.reading, scene.sentence, group)
        if group.first > scene.found.last and comma and fit:
            return group, 1.0
    return None, 0.0


def _of_people(scene: Scene) -> Parts:
    """Of what soldiers and the like do: the country is whose they are, or where it happens."""
    found, sentence = scene.found, scene.sentence
    active = not found.noun and not found.passive and found.use.form is Form.PAST
    after = found.first if active or "agent" in found.entry.only else found.last + 12
    row = scene.row(scene.start - 14, min(sentence.last, after))
    if not set(row) & found.entry.subjects:
        return Parts((), (), 0.0)
    clause = scene.reading.clause[found.first]
    near = [g for g in scene.left if g.first >= clause.opens - 6 and not scene.is_object(g)]
    own = [g for g in near if not g.places and g.members[0].kind not in {"bloc", "blocs"}]
    behind = [g for g in sentence.actors if g.first >= found.last]
    places = [g for g in behind if scene.same_clause(g)] + [g for g in near if g.places]
    if own:
        return Parts(own[-1].members, flat(_seen(scene)), 0.95)
    agent = agent_of(scene) if found.passive else None
    if agent is not None:
        return Parts(agent.members, flat(scene.earlier[-1:]), 0.8)
    whose = _whose(scene)
    if whose is not None:
        return Parts(whose.members, flat(places[:1]), 0.8)
    places = places or [g for g in sentence.actors if g.members[0].kind == "country"]
    if places:
        return Parts(places[0].members, (), 0.85 if scene.same_clause(places[0]) else 0.65)
    return Parts((), flat(scene.earlier[-1:]), 0.4)


def _whose(scene: Scene) -> Actors | None:
    """Whose those are who do it, as was told before: "Its troops left"."""
    lead = scene.row(scene.start - 3, scene.start)
    if scene.found.noun or scene.found.passive or not set(lead) & cues.POSSESSIVES:
        return None
    if not set(lead) & scene.found.entry.subjects:
        return None
    known = countries(scene.earlier)
    return known[-1] if known else None


def _seen(scene: Scene) -> list[Actors]:
    """Who is visited or met, where that is what is told."""
    if scene.found.entry.others != "participant" or "agent" not in scene.found.entry.only:
        return []
    return [g for g in scene.after if g.members[0].kind in {"country", "countries"}]


def _of_scene(scene: Scene) -> Parts:
    """Of what happens in a country: who did it, if that is told, and all who are named with it."""
    reading, sentence, found = scene.reading, scene.sentence, scene.found
    named = [
        g
        for g in sentence.actors
        if not (
            scene.is_object(g)
            or is_beyond(reading, sentence, g)
            or is_broker(reading, sentence, g)
            or is_mere_venue(reading, sentence, g)
            or is_people(reading, sentence, g)
            or _is_led_to(scene, g)
        )
    ]
    near = [g for g in named if scene.same_clause(g)] or named
    if not near:
        return Parts((), reading.here(sentence), 0.6, named=False)
    agent = agent_of(scene) if found.noun or found.passive else None
    left = [
        g
        for g in near
        if g.last <= scene.start
        and acceptable(reading, sentence, g)
        and not _is_what_happens(scene, g)
    ]
    doer = agent or (left[0] if left and not found.noun and not found.passive else None)
    doer = doer or _whose(scene)
    if doer is None:
        return Parts((), flat(near), 0.85, named=False)
    return Parts(doer.members, flat([g for g in near if g is not doer]), 1.0)


def _is_led_to(scene: Scene, group: Actors) -> bool:
    """Whether it goes with another verb: "lost the vote and left for Upland"."""
    start = start_of(scene.reading, scene.sentence, group)
    led = scene.reading.before(start, scene.sentence) in {"for", "to", "pour", "vers"}
    return led and bool(set(scene.row(scene.found.last, start)) & {"and", "et"})


def _is_what_happens(scene: Scene, group: Actors) -> bool:
    """Whether it is what comes about, and does nothing: "the mission ended"."""
    words = scene.reading.words[group.first : group.last]
    return any(word.word in scene.found.entry.subjects for word in words)


def _of_passive(scene: Scene) -> Parts:
    reading, sentence, found = scene.reading, scene.sentence, scene.found
    sub = reading.clause[found.first].sort == "sub"
    left = [g for g in scene.left if sub or scene.same_clause(g)]
    agent = agent_of(scene)
    groups = [*left, *scene.after]
    if agent is not None:
        return Parts(agent.members, flat([g for g in groups if g is not agent and not g.places]), 1)
    rest = no_places(groups) or groups
    fit = [g for g in left if acceptable(reading, sentence, g) or _owns(scene, g)]
    if fit and not scene.is_object(fit[0]):
        # Where it happens may be whose doing it is: "was expelled from Upland".
        where = [g for g in groups if g.places and g not in rest]
        beside = flat([g for g in (*rest, *where) if g is not fit[0]])
        return Parts(fit[0].members, beside, 0.75, named=False)
    row = set(scene.row(found.last, found.last + 5))
    several = several_of(row, scene.earlier) if row & cues.BY else None
    if several is not None:
        return Parts(several.members, flat(rest), 0.8)
    if rest:
        return Parts((), flat(rest), 0.6, named=False)
    around = no_places(list(sentence.actors)) or list(sentence.actors)
    if around:
        return Parts((), flat(around), 0.55, named=False)
    owned = found.object is not None and (
        reading.before(found.object, sentence) in cues.POSSESSIVES
    )
    told = bool(set(scene.row(reading.clause[found.first].opens, scene.start)) & SEVERAL)
    sure = 0.6 if told else 0.55 if owned else 0.4
    return Parts((), flat(scene.earlier[-1:]), sure, named=False)


def _owns(scene: Scene, group: Actors) -> bool:
    """Whether it is whose object it is: "the ambassador of Upland"."""
    at = scene.found.object
    before = scene.reading.before(start_of(scene.reading, scene.sentence, group), scene.sentence)
    return at is not None and 0 < group.first - at <= 4 and before in cues.OF


def _is_announced(scene: Scene) -> bool:
    """Whether a noun is what somebody announces: between the two stand but a day and an article."""
    found = scene.found
    dated = {n for date in scene.sentence.dates for n in range(date.first, date.last)}
    for number in range(found.first - 1, max(scene.sentence.first, found.first - 9) - 1, -1):
        word = scene.reading.words[number].word
        if word in cues.ANNOUNCING:
            return True
        if number not in dated and word not in cues.DETERMINERS | {"on", "in", "en", "formal"}:
            return False
    return False


def _of_noun(scene: Scene) -> Parts:
    found = scene.found
    others = no_places([g for g in scene.after if not scene.is_object(g)])
    whole = no_places(scene.after)
    owned = (
        found.object is not None
        and found.object > found.first
        and (scene.reading.before(found.object, scene.sentence) in cues.POSSESSIVES)
    )
    if (owned and agent_of(scene) is None) or scene.reading.before(
        found.first, scene.sentence
    ) in cues.POSSESSIVES:
        at = replace(scene, start=found.first)
        subject, sure = _subject(at)
        later = _behind(at)[0] if not at.left and found.first - scene.sentence.first <= 3 else None
        if later is not None:
            # "Since their exit in January, Upland and Lowland …"
            return Parts(later.members, flat([g for g in whole if g is not later]), 0.9)
        return Parts(subject.members if subject else (), flat(whole), sure)
    near = [g for g in scene.left if found.first - g.last <= 3]
    if near:
        between = set(scene.row(near[-1].last, found.first))
        if "s" in between or not between - {"joint", "formal", "official", "military"}:
            return Parts(near[-1].members, flat(whole), 1.0)
    agent = agent_of(scene)
    if agent is not None:
        return Parts(agent.members, flat([g for g in whole if g is not agent]), 1.0)
    several = several_of(set(scene.row(found.last, found.last + 6)), scene.earlier)
    if several is not None:
        return Parts(several.members, flat(whole), 0.8)
    if _is_announced(scene) and scene.found.entry.kinds | set(scene.found.entry.objects):
        # "Upland announced the end of the accord."
        subject, sure = _subject(replace(scene, start=found.first))
        if subject is not None and subject.last <= found.first:
            rest = [g for g in whole if g is not subject]
            return Parts(subject.members, flat(rest), min(sure, 0.9))
    places = [g for g in scene.after if g.first - found.last <= 9 and not scene.is_object(g)]
    close = [g for g in others if g.first - found.last <= 9]
    for group in close:
        start = start_of(scene.reading, scene.sentence, group)
        if scene.reading.before(start, scene.sentence) != "from":
            beside_it = flat([g for g in whole if g is not group])
            return Parts(group.members, beside_it, 0.8, named=False)
    if "dated" in found.entry.only:
        able = [g for g in scene.left if acceptable(scene.reading, scene.sentence, g)]
        beside = [g for g in scene.left if scene.same_clause(g)]
        around = [
            g for g in scene.left if found.first - g.last <= _AROUND and not is_beside(scene, g)
        ]
        near = countries(able)[-1:] or countries(beside)[-1:]
        nearer = countries(around)[-1:]
        near = sorted((*near, *nearer), key=_first)[-1:]
        fit = places or near
        if fit:
            return Parts(fit[0].members, (), 0.7)
        here = scene.reading.here(scene.sentence)
        return Parts(here, (), 0.6 if here else 0.0, named=False)
    return Parts((), (), 0.0)
