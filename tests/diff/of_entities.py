"""Changes of whole files and of plain fields; of_entities.txt has the lines that each gives."""

from tests.diff.repository import (
    ACCORD,
    COURIER,
    LEAGUE,
    MISSION,
    RIVER,
    UPLAND,
    Edit,
    before,
    with_more,
)

LOWLAND = "content/countries/lowland.yml"
COAST = "content/countries/coast.yml"
ABOUT = "content/dossier.yml"
ROLES = "content/vocabulary/party-roles.yml"
CODES = "content/vocabulary/codes.yml"
TYPES = "content/vocabulary/bloc-types.yml"
PRINT = "seeds/the-courier.fingerprint"

NAMES = "official_name: {en: Republic of Upland, fr: République du Hautpays}\n"
FEDERAL = NAMES.replace("Republic of", "Federal Republic of").replace("du Haut", "fédérale du Haut")
MEDIATOR = "mediator: {name: Mediator, reverse: Mediated}"
OTHER_TEXT = f"{before(PRINT).splitlines()[0]}\nabcdefgh\n"
NEW_NAME = before(MISSION).replace("name: Water Mission", "name: Mission for the Water")
CITING = dict.fromkeys((ACCORD, MISSION, RIVER), ("source: the-courier", "source: courier-7"))

CASES: dict[str, dict[str, Edit]] = {
    "entity added": {
        COAST: "name: Coast\nclaims: [{text: It is far., cite: [{source: la-gazette}]}]\n"
    },
    "entity removed": {MISSION: None},
    "entity renamed": {MISSION: None, "content/organisations/mission.yml": before(MISSION)},
    "entity renamed, with another name": {
        MISSION: None,
        "content/organisations/mission.yml": f"{NEW_NAME}formerly: [water-mission]\n",
    },
    "entity renamed that others refer to": {
        LEAGUE: None,
        "content/blocs/league.yml": before(LEAGUE),
        UPLAND: ("[[river-league", "[[league"),
        ACCORD: ("who: river-league", "who: league"),
        MISSION: ("who: river-league", "who: league"),
        COURIER: ("[[river-league", "[[league"),
    },
    "entity merged into another": {
        MISSION: None,
        LEAGUE: with_more(LEAGUE, "formerly: [water-mission]\n"),
    },
    "entity of another kind": {
        MISSION: None,
        "content/blocs/water-mission.yml": "name: Water Mission\ntype: alliance\n",
    },
    "entity that cannot be read": {LEAGUE: "name: [\n"},
    "entity added that cannot be read": {COAST: "name: [\n"},
    "entity of which a part does not fit": {UPLAND: ("m49: 901", "m49: [901]")},
    "entity without a name": {LOWLAND: "note: Its name is missing.\n"},
    "name": {LOWLAND: "name: The Lowland\n"},
    "name in one language more": {LOWLAND: "name: {en: Lowland, fr: Baspays}\n"},
    "name in another language": {UPLAND: ("fr: Hautpays}", "de: Oberland}")},
    "official name in French": {UPLAND: ("République du", "République de")},
    "official name in both languages": {UPLAND: (NAMES, FEDERAL)},
    "official name gone": {UPLAND: (NAMES, "")},
    "abbreviation": {LEAGUE: ("en: RL", "en: RIL")},
    "alias added": {UPLAND: ("[The Highlands,", "[The Highlands, The Heights,")},
    "alias removed": {UPLAND: ("[The Highlands, ", "[")},
    "alias in French": {UPLAND: ("fr: Ancien Hautpays", "fr: Vieux Hautpays")},
    "code added": {UPLAND: ("{m49: 901}", "{m49: 901, iso3: UPL}")},
    "code changed": {UPLAND: ("{m49: 901}", "{m49: 902}")},
    "code removed": {UPLAND: ("codes: {m49: 901}\n", "")},
    "note": {UPLAND: ("gives no year", "gives neither year nor month")},
    "type": {LEAGUE: ("regional-bloc", "alliance")},
    "what an event is about": {RIVER: ("about: [water-accord]", "about: [river-league]")},
    "silence": {UPLAND: with_more(UPLAND, "silence: {long-quote: An oath.}\n")},
    "former id": {UPLAND: with_more(UPLAND, "formerly: [upper-land]\n")},
    "source added": {
        "seeds/the-post.yml": "title: Rain\npublisher: The Post\nlanguage: en\ndigest: It rains.\n"
    },
    "source removed": {"seeds/la-gazette.yml": None},
    "source renamed": {
        COURIER: None,
        PRINT: None,
        "seeds/courier-7.yml": before(COURIER),
        "seeds/courier-7.fingerprint": before(PRINT),
        UPLAND: before(UPLAND).replace("the-courier", "courier-7"),
        LEAGUE: before(LEAGUE).replace("the-courier", "courier-7"),
        **CITING,
    },
    "digest": {COURIER: ("means for the water", "means for the fields")},
    "publisher": {COURIER: ("The Courier", "The New Courier")},
    "copy of an agency's report": {
        COURIER: ("publisher: The Courier", "publisher: The Courier\nwire: RNA")
    },
    "author": {COURIER: ("[A. Reporter]", "[A. Reporter, B. Reporter]")},
    "address": {COURIER: ("/7", "/8")},
    "day of publication": {COURIER: ("2024-03-02", "2024-03-02~")},
    "fingerprint made": {"seeds/la-gazette.fingerprint": OTHER_TEXT},
    "fingerprint of another text": {PRINT: OTHER_TEXT},
    "fingerprint removed": {PRINT: None},
    "fingerprint that cannot be read": {PRINT: "no fingerprint\n"},
    "term added": {ROLES: with_more(ROLES, "guarantor: {name: Guarantor}\n")},
    "term removed": {TYPES: ("alliance: {name: Alliance}\n", "")},
    "term renamed": {
        ROLES: ("mediator:", "go-between:"),
        ACCORD: ("role: mediator", "role: go-between"),
    },
    "term's name": {ROLES: ("name: Mediator", "name: Go-between")},
    "term's name on the other side": {ROLES: (", reverse: Mediated", "")},
    "term that cannot be read": {ROLES: (MEDIATOR, "mediator: Mediator")},
    "vocabulary that cannot be read": {ROLES: "signatory: [\n"},
    "code scheme": {CODES: ("https://unstats.example/", "https://unstats.example/m49/")},
    "name of the dossier": {ABOUT: ("The valley dossier", "The river dossier")},
    "dossier.yml that cannot be read": {ABOUT: "name: [\n"},
}
