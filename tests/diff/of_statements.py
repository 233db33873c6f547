"""Changes of relations and of what is said; of_statements.txt has the lines that each gives."""

from tests.diff.repository import (
    ACCORD,
    LEAGUE,
    MISSION,
    RIVER,
    UPLAND,
    Edit,
    before,
    with_more,
)

FIRST, SECOND = "  - who: upland", "  - who: lowland"
TOP, UPLAND_IN, LOWLAND_IN = (
    before(LEAGUE).split(FIRST)[0],
    FIRST + before(LEAGUE).split(FIRST)[1].split(SECOND)[0],
    SECOND + before(LEAGUE).split(SECOND)[1],
)
HEAD, *CLAIMS = before(UPLAND).split("  - text: ")
SPRING = "It shut the river for [[lowland]] in the spring."
DAM = "Its dam is the highest of the valley"
MEDIATOR = "  - {who: river-league, role: mediator, cite: [{source: the-courier}]}\n"
FOUNDED = (
    'founded: {date: 1990, cite: [{source: the-courier, quote: "the league, founded in 1990"}]}'
)
EXIT = "until: {announced: 2024-02}"
QUESTION = "  - question: How much water is left?"
FINDING = (
    "    finding:\n      text: The river is low, as [[lowland]] says.\n"
    "      cite: [{source: la-gazette}]\n"
)
GAZETTE = "cite: [{source: la-gazette}]"


def claims(*numbers: int) -> str:
    return "".join((HEAD, *(f"  - text: {CLAIMS[number]}" for number in numbers)))


CASES: dict[str, dict[str, Edit]] = {
    # Relations.
    "exit takes effect": {LEAGUE: (EXIT, "until: {announced: 2024-02, effective: 2025-02-01}")},
    "exit takes effect, by a report of its own": {
        LEAGUE: (EXIT, f"until: {{announced: 2024-02, effective: {{date: 2025-02-01, {GAZETTE}}}}}")
    },
    "exit announced on a day": {LEAGUE: (EXIT, "until: {announced: 2024-02-03}")},
    "exit notified": {LEAGUE: (EXIT, "until: {announced: 2024-02, notified: 2024-02-09}")},
    "exit no longer announced": {LEAGUE: (f"    {EXIT}\n", "")},
    "entry in another year": {LEAGUE: ("since: 1990", "since: 1991")},
    "entry takes effect": {LEAGUE: ("{announced: 1989}", "{announced: 1989, effective: 1990}")},
    "entry without a date": {LEAGUE: ("    since: 1990\n", "")},
    "member added": {
        LEAGUE: with_more(
            LEAGUE,
            f"  - {{who: water-mission, since: 2020, until: {{announced: 2024}}, {GAZETTE}}}\n",
        )
    },
    "member removed": {LEAGUE: TOP + UPLAND_IN},
    "member that came back": {
        LEAGUE: with_more(LEAGUE, f"  - {{who: upland, since: 2025, {GAZETTE}}}\n")
    },
    "members in another order": {LEAGUE: TOP + LOWLAND_IN + UPLAND_IN},
    "citation of a membership": {
        LEAGUE: (
            '[{source: the-courier, quote: "Upland will leave the league"}]',
            "[{source: la-gazette}]",
        )
    },
    "founding in another year": {LEAGUE: ("date: 1990", "date: 1991~")},
    "founding given": {MISSION: with_more(MISSION, f"founded: {{date: 2020, {GAZETTE}}}\n")},
    "founding no longer given": {LEAGUE: (f"{FOUNDED}\n", "")},
    "agreement ends": {ACCORD: ("announced: 2024-02,", "announced: 2024-02, effective: 2024-03,")},
    "citation of an end": {
        ACCORD: ("2024-02, cite: [{source: the-courier}]", f"2024-02, {GAZETTE}")
    },
    "party added": {
        ACCORD: with_more(ACCORD, f"  - {{who: lowland, role: signatory, {GAZETTE}}}\n")
    },
    "party removed": {ACCORD: (MEDIATOR, "")},
    "party in another role": {ACCORD: ("role: mediator", "role: signatory")},
    "larger body": {MISSION: ("part_of: [{who: river-league", "part_of: [{who: lowland")},
    "actor added": {
        RIVER: ("  - {who: lowland", "  - {who: river-league, role: target}\n  - {who: lowland")
    },
    "actor in another role": {RIVER: ("lowland, role: target", "lowland, role: initiator")},
    "day of an event": {RIVER: ("date: 2024-03", "date: 2024-03-02")},
    "date of an event gone": {RIVER: ("date: 2024-03\n", "")},
    # Claims.
    "claim added": {
        UPLAND: with_more(
            UPLAND, f"  - text: The water of [[lowland|the plain]] is *low*.\n    {GAZETTE}\n"
        )
    },
    "claim added that somebody makes": {
        UPLAND: with_more(
            UPLAND, f"  - {{text: Rain falls., by: [upland, lowland, la-gazette], {GAZETTE}}}\n"
        )
    },
    "claim removed": {UPLAND: claims(0, 1)},
    "claim reworded": {UPLAND: (SPRING, "It has shut the river for [[lowland]] in March.")},
    "claim reworded in French": {UPLAND: ("Il a quitté", "Il vient de quitter")},
    "claim not in French any more": {
        UPLAND: (', fr: "Il a quitté la [[river-league|Ligue]]."', "")
    },
    "claim with emphasis": {UPLAND: ("in the spring.", "in the *spring*.")},
    "claim in wholly other words": {UPLAND: (SPRING, "Nothing flows to the plain any more.")},
    "claim that says more": {UPLAND: (DAM, f"{DAM}, as far as {'everybody and ' * 12}they say")},
    "long claim with another end": {
        UPLAND: (DAM, f"{DAM}, and {'of the world and ' * 5}of all that is known so far")
    },
    "claim held by more": {UPLAND: ("by: [lowland]", "by: [lowland, river-league]")},
    "claim held by nobody": {UPLAND: ("    by: [the-courier]\n", "")},
    "claim with a date": {UPLAND: ("by: [lowland]\n", "by: [lowland]\n    date: 2024-03\n")},
    "claims in another order": {UPLAND: claims(0, 2, 1)},
    # Disputes.
    "dispute added": {UPLAND: with_more(UPLAND, f"disputes:{before(RIVER).split('disputes:')[1]}")},
    "dispute removed": {RIVER: before(RIVER).split("disputes:")[0]},
    "question reworded": {RIVER: ("water is left?", "water is left in the valley?")},
    "question in wholly other words": {RIVER: ("How much water is left?", "Who suffers?")},
    "position added": {
        RIVER: with_more(
            RIVER,
            f"      - {{by: [river-league, la-gazette], text: It is too early., {GAZETTE}}}\n",
        )
    },
    "position removed": {RIVER: before(RIVER).split("      - by: [lowland]")[0]},
    "position reworded": {RIVER: ("for everybody in the valley", "for all")},
    "position held by more": {RIVER: ("by: [lowland]", "by: [lowland, river-league]")},
    "position that rests on another quote": {
        RIVER: ('"there is enough water"', '"there is enough water, it said"')
    },
    "dispute about a value": {RIVER: (QUESTION, f"{QUESTION}\n    value: date")},
    "finding": {RIVER: with_more(RIVER, FINDING)},
    # Citations.
    "citation added": {
        RIVER: ('shut in the spring"}]', 'shut in the spring"}, {source: la-gazette}]')
    },
    "citation removed": {
        UPLAND: ('      - {source: la-gazette, quote: "les vannes sont fermées"}\n', "")
    },
    "claim without a citation": {UPLAND: ("    cite: [{source: la-gazette}]\n", "")},
    "citation of another source": {MISSION: ("source: the-courier", "source: la-gazette")},
    "quote of another source": {
        RIVER: ('{source: la-gazette, quote: "un dix', '{source: the-courier, quote: "un dix')
    },
    "longer quote": {
        ACCORD: (
            '2015, cite: [{source: the-courier, quote: "the accord of 2015"',
            '2015, cite: [{source: the-courier, quote: "the accord of 2015 was ended"',
        )
    },
    "prefix of a quote": {ACCORD: ('of 2015"}]}\nended', 'of 2015", prefix: After}]}\nended')},
}
