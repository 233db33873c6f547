"""What a reader takes for an actor, in English and in French, as tables."""

import unicodedata
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.dossier import Dossier
from dossier.ingest.actors import find_actors
from dossier.ingest.candidates import find_candidates
from dossier.ingest.countries import countries
from dossier.ingest.names import Names, names_of
from dossier.load.content import load_files
from dossier.load.files import File

FILES = {
    "countries/mali": "{name: Mali, codes: {iso2: ML}}",
    "countries/algeria": "{name: {en: Algeria, fr: Algérie}, codes: {iso2: DZ}}",
    "blocs/ecowas": "{name: {en: Economic Community of West African States, fr: Communauté "
    "économique des États de l'Afrique de l'Ouest}, abbreviation: {en: ECOWAS, fr: CEDEAO}}",
    "blocs/aes": "{name: {en: Alliance of Sahel States, fr: Alliance des États du Sahel},"
    " abbreviation: AES}",
    "organisations/un": "{name: {en: United Nations, fr: Organisation des Nations unies},"
    " abbreviation: {en: UN, fr: ONU}, aliases: [{fr: Nations unies}]}",
    "agreements/algiers": "{name: {en: 2015 Algiers Peace Agreement, fr: Accord de paix d'Alger"
    " de 2015}, aliases: [{en: Algiers Accord, fr: Accord d'Alger}]}",
}


@cache
def names() -> Names:
    files = (File(f"content/{path}.yml", text.encode()) for path, text in FILES.items())
    return names_of(Dossier(load_files(files)))


def found(text: str, language: str) -> str:
    """The actors in order: `*` after a metonym, `~` after what is only a place."""
    return " ".join(
        f"{one.id or one.iso2}{'*' * one.metonym}{'~' * one.place_only}"
        for one in find_actors(text, language, names())
    )


ENGLISH = """
Mali recalled its ambassador. | mali
Mali's army advanced. | mali
Mali’s army advanced. | mali
MALI accuses its neighbour. | mali
He accused Mali and Algeria of it. | mali algeria
Algeria denied it. | algeria
Algérie said the statement. | algeria
Niger is not Nigeria. | NE NG
Guinea-Bissau voted. | GW
Guinea Bissau voted. | GW
Papua New Guinea voted. | PG
Equatorial Guinea voted. | GQ
Guinea voted. | GN
South Sudan and Sudan voted. | SS SD
The Democratic Republic of the Congo agreed. | CD
DR Congo agreed. | CD
The DRC agreed. | CD
Ivory Coast agreed. | CI
Côte d'Ivoire agreed. | CI
Cote d’Ivoire agreed. | CI
The United States objected. | US
The US objected. | US
The U.S. objected. | US
They told us so. | -
Turkey sold drones. | TR
They ate turkey. | -
They bought china. | -
Chad sent soldiers. | TD
Saint Lucia voted. | LC
St. Lucia voted. | LC
St Lucia voted. | LC
The UK agreed. | GB
The UAE agreed. | AE
North Korea and South Korea talked. | KP KR
ECOWAS imposed sanctions. | ecowas
Ecowas imposed sanctions. | ecowas
The Economic Community of West African States met. | ecowas
The UN condemned it. | un
The U.N. condemned it. | un
The United Nations condemned it. | un
un is no word. | -
The AES condemned it. | aes
The Alliance of Sahel States (AES) met. | aes aes
The Algiers Accord collapsed. | algiers
The Algiers Accords collapsed. | algiers
The Algiers Peace Agreement collapsed. | algiers
The 2015 Algiers Peace Agreement collapsed. | algiers
Bamako accused Algiers of lies. | mali* algeria*
Bamako said it was false. | mali*
Bamako has rejected the offer. | mali*
Paris rejected the offer. | FR*
Paris, however, was full of tourists. | -
Relations between Algiers and Moscow are good. | algeria* RU*
Tensions between Bamako and Algiers grew. | mali* algeria*
The road between Bamako and Algiers is long. | -
The decision of Bamako surprised nobody. | mali*
Bamako's decision surprised nobody. | mali*
Bamako's airport was closed. | -
Talks with Paris failed. | FR*
A strike against Bamako was threatened. | mali*
People gathered in Bamako. | mali~
They met in Paris on Monday. | FR~
He arrived in Niamey. | NE~
He flew to Bamako. | mali~
He came from Paris. | FR~
The airport of Bamako was closed. | -
Fighters near Niamey attacked. | NE~
Bamako, Niamey and Ouagadougou accused Algiers. | mali* NE* BF* algeria*
Bamako and Niamey rejected it. | mali* NE*
BAMAKO, April 7 (Agency) — Mali recalled its envoy. | mali
BAMAKO (Agency) - Mali recalled its envoy. | mali
PARIS — Mali recalled its envoy. | mali
Niamey, Niger, July 6 (AFP) - Mali recalled its envoy. | mali
Fighting went on in Mali. | mali~
Fighting went on in northern Mali. | mali~
Rebels in the north of Mali attacked. | mali~
A coup in Niger followed one in Mali. | NE~ mali~
He spoke in Bamako, Mali. | mali~ mali~
It recalled its ambassador in Algeria. | algeria
The ambassador to Algeria left. | algeria
The Malian army advanced. | mali
The Malian foreign minister left. | mali
Malian soldiers advanced. | mali
A Malian drone was shot down. | mali
The Algerian Air Force denied it. | algeria
Malian and Algerian officials met. | mali algeria
Near the Algerian border, they stopped. | algeria~
Malians voted. | mali
Nigerien soldiers left. | NE
Nigerian soldiers left. | NG
Burkinabe soldiers left. | BF
Burkinabè soldiers left. | BF
Bissau-Guinean soldiers left. | GW
French troops left. | FR
French-backed troops left. | FR
A group known by its French acronym. | -
He spoke in French. | -
It has French as an official language. | -
They ate French toast. | -
A Nigerian film won. | -
The English language is spoken. | -
Polish the table. | -
The Bank of Mali closed. | -
The Central Bank of Nigeria closed. | -
The Mali Empire fell. | -
Radio France Internationale reported it. | -
A student of Georgia Tech spoke. | -
They moved to New Guinea. | -
Chad Smith drummed. | -
Michael Jordan played. | -
We met Paris Hilton. | -
The Niger River rose. | -
The Washington Post reported it. | -
Agence France-Presse reported it. | -
Air Algeria flew. | -
"""
FRENCH = """
Le Mali a rappelé son ambassadeur. | mali
L'Algérie a nié. | algeria
L’Algérie a nié. | algeria
L'Algerie a nié. | algeria
La décision de l'Algérie et du Mali. | algeria mali
Le Niger n'est pas le Nigeria. | NE NG
La Guinée-Bissau a voté. | GW
La Guinée équatoriale a voté. | GQ
La Guinée a voté. | GN
La Papouasie-Nouvelle-Guinée a voté. | PG
La Côte d'Ivoire a voté. | CI
La Côte d’Ivoire a voté. | CI
La RDC a voté. | CD
La République démocratique du Congo a voté. | CD
La Centrafrique a voté. | CF
Les États-Unis ont protesté. | US
Les Etats-Unis ont protesté. | US
Les Émirats arabes unis ont protesté. | AE
Le Royaume-Uni a protesté. | GB
Le Burkina a protesté. | BF
Le Tchad a protesté. | TD
L'ONU a condamné. | un
Les Nations unies ont condamné. | un
Les Nations Unies ont condamné. | un
Un pays a condamné. | -
La CEDEAO a condamné. | ecowas
La Cédéao a condamné. | ecowas
La Cedeao a condamné. | ecowas
L'AES a condamné. | aes
L'Alliance des Etats du Sahel (AES) a condamné. | aes aes
L'accord d'Alger est caduc. | algiers
Les accords d'Alger sont caducs. | algiers
L'accord de paix d'Alger est caduc. | algiers
Bamako accuse Alger de mensonge. | mali* algeria*
Paris a rejeté la demande. | FR*
Moscou dénonce une ingérence. | RU*
Londres a protesté. | GB*
Pékin a protesté. | CN*
Les relations entre Alger et Moscou sont bonnes. | algeria* RU*
La route entre Alger et Bamako est longue. | -
La décision de Bamako surprend. | mali*
Les autorités de Bamako refusent. | mali*
Une action menée par Alger. | algeria*
Réunis à Paris, ils ont signé. | FR~
À Bamako, les écoles sont fermées. | mali~
Il est arrivé à Niamey. | NE~
L'aéroport de Bamako est fermé. | -
Les rues d'Alger sont vides. | -
Bamako, Niamey et Ouagadougou accusent Alger. | mali* NE* BF* algeria*
Ouagadougou, Burkina Faso (PANA) - Le Mali a protesté. | mali
BAMAKO (Agence) - Le Mali a protesté. | mali
Alger, 7 avril 2025 (Agence) – Le Mali a protesté. | mali
Les combats au nord du Mali continuent. | mali~
Les combats dans le nord du Mali continuent. | mali~
Une attaque au Mali a fait dix morts. | mali~
Une attaque en Algérie a fait dix morts. | algeria~
Une attaque aux États-Unis a fait dix morts. | US~
L'ambassadeur en Algérie est rappelé. | algeria
Il a adressé un ultimatum au Mali. | mali
L'armée malienne avance. | mali
Les forces armées maliennes avancent. | mali
Le ministre algérien a protesté. | algeria
Le ministre malien des Affaires étrangères a protesté. | mali
L'ambassadrice française est partie. | FR
Les soldats nigériens sont partis. | NE
Les soldats nigérians sont partis. | NG
L'armée nigériane avance. | NG
L'armée nigérienne avance. | NE
Les autorités burkinabè ont protesté. | BF
Les autorités burkinabés ont protesté. | BF
Le gouvernement centrafricain a protesté. | CF
Le gouvernement bissau-guinéen a protesté. | GW
Un drone malien est tombé. | mali
La frontière algérienne est fermée. | algeria~
Pour les Maliens, rien ne change. | mali
La langue française recule. | -
Il parle en français. | -
Un sigle français. | -
Un chanteur malien est mort. | -
Le vin français se vend. | -
La Banque du Mali ferme. | -
Radio France Internationale le rapporte. | -
Il habite rue de France. | -
Le fleuve Niger monte. | -
L'Agence France-Presse le rapporte. | -
"""


def rows(table: str) -> list[tuple[str, str]]:
    parted = (line.partition(" | ") for line in table.strip("\n").splitlines())
    return [(text, "" if expected == "-" else expected) for text, _, expected in parted]


@pytest.mark.parametrize(("text", "expected"), rows(ENGLISH))
def test_actors_in_english(text: str, expected: str) -> None:
    assert found(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), rows(FRENCH))
def test_actors_in_french(text: str, expected: str) -> None:
    assert found(text, "fr") == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("language", "table"), [("en", ENGLISH), ("fr", FRENCH)])
def test_either_form_of_an_accent_is_read(form: str, language: str, table: str) -> None:
    for text, expected in rows(table):
        written = unicodedata.normalize("NFD" if form == "NFD" else "NFC", text)
        assert found(written, language) == expected
        for one in find_actors(written, language, names()):
            assert written[one.start : one.end] == one.surface


CANDIDATES = [
    ("en", "The Front for Peace and Rest fought.", "organisation: Front for Peace and Rest"),
    ("en", "The African Union met.", "bloc: African Union"),
    ("en", "The European Union and Mali met.", "bloc: European Union"),
    ("en", "They signed the Liptako-Gourma Charter.", "agreement: Liptako-Gourma Charter"),
    ("en", "The Treaty of Lagos was signed.", "agreement: Treaty of Lagos"),
    ("en", "President Amadou Keita spoke.", "person: Amadou Keita"),
    ("en", "Foreign Minister Abdoulaye Diop spoke.", "person: Abdoulaye Diop"),
    ("en", "ECOWAS and the United Nations met.", ""),
    ("en", "The Malian army and the Ministry of Defence agreed.", ""),
    ("en", "On Monday the Algerian president spoke.", ""),
    ("fr", "Le Front de libération (FL) attaque.", "organisation: Front de libération"),
    ("fr", "L'Union africaine (UA) condamne.", "bloc: Union africaine"),
    ("fr", "La Charte du Liptako-Gourma est signée.", "agreement: Charte du Liptako-Gourma"),
    ("fr", "Le colonel Amadou Keïta a parlé.", "person: Amadou Keïta"),
    ("fr", "Le président de la République a parlé.", ""),
    ("fr", "L'Alliance des États du Sahel (AES) condamne.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CANDIDATES)
def test_unknown_names_are_candidates(language: str, text: str, expected: str) -> None:
    taken = find_actors(text, language, names())
    candidates = find_candidates(text, language, names(), taken)
    told = dict.fromkeys(f"{one.kind}: {one.name}" for one in candidates)
    assert "; ".join(told) == expected


TEXTS = st.text() | st.lists(
    st.sampled_from(
        [
            "Mali",
            "Bamako",
            "l'",
            "d’",
            "(",
            ")",
            "UN",
            "Front",
            "for",
            ",",
            ".",
            "\n",
            " ",
            "-",
            "Colonel",
            "malienne",
            "e\u0301",
            "U.S.",
            "in",
            "and",
            "—",
            "\u0301",
            "\ufeff",
        ]
    )
).map("".join)


@given(TEXTS, st.sampled_from(["en", "fr", "de", ""]))
@settings(deadline=None)
def test_any_text_is_read_and_each_place_is_exact(text: str, language: str) -> None:
    actors = find_actors(text, language, names())
    candidates = find_candidates(text, language, names(), actors)
    places = [(one.start, one.end, one.surface) for one in actors]
    places += [(one.start, one.end, one.surface) for one in candidates]
    assert all(text[start:end] == surface for start, end, surface in places)
    for one, two in pairwise(actors):
        assert one.end <= two.start


def test_each_country_has_names_in_both_languages() -> None:
    assert len(countries()) == 250
    assert all(one.en and one.fr for one in countries().values())
