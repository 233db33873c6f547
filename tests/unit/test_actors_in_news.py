"""Sentences as newspapers write them, and the governments and blocs that each speaks of."""

from functools import cache

import pytest

from dossier.dossier import Dossier
from dossier.ingest.actors import find_actors
from dossier.ingest.names import Names, names_of
from dossier.load.content import load_files
from dossier.load.files import File

FILES = {
    "countries/mali": "{name: Mali, codes: {iso2: ML}}",
    "blocs/ecowas": "{name: {en: Economic Community of West African States, fr: Communauté "
    "économique des États de l'Afrique de l'Ouest}, abbreviation: {en: ECOWAS, fr: CEDEAO}}",
}


@cache
def names() -> Names:
    files = (File(f"content/{path}.yml", text.encode()) for path, text in FILES.items())
    return names_of(Dossier(load_files(files)))


ENGLISH = """
The Russian foreign ministry said it would reply. | RU
The Kremlin denied any role in the attack. | RU*
The White House declined to comment. | US*
The Elysee said nothing. | FR*
New Mexico approved the budget. | -
Voters in Atlanta, Georgia, queued for hours. | -
The Georgian president met Paris Diatta, the curator. | GE
The guinea pig ate. | -
Lake Chad is shrinking, and Chad has asked for help. | TD
King Abdullah II of Jordan arrived in Cairo. | JO EG~
General Jordan Mensah thanked Ghana. | GH
Israel Mbaye sued the company. | -
The Republic of Ireland and Northern Ireland agreed. | IE
The U.S. and the U.K. said so. "They told us," he said. | US GB
US President Donald Trump met Emirati officials. | US AE
American officials and Indian diplomats met Norwegian envoys. | US IN NO
In Soviet times the city grew. | -
The Chinese are coming. | CN
The Central African Republic's army attacked, CAR officials said. | CF CF
Congolese troops fought M23 rebels near Goma. | CD
Kinshasa accused Kigali of backing rebels. | CD* RW*
Rwanda-backed M23 rebels took Bukavu. | RW
South Korean President Yoon flew to North Korea. | KR KP
The Saudi crown prince spoke with Iran's foreign minister. | SA IR
A Senegalese court sentenced him. | SN
The Moroccan king and the Tunisian prime minister spoke. | MA TN
A Malian national was arrested in Spain. | mali ES~
Nigeria's Bola Tinubu chairs ECOWAS. | NG ecowas
Ghana, Togo and Benin agreed to share power lines. | GH TG BJ
Former French colonies reject the CFA franc. | -
Ukraine's military intelligence said so. | UA
The Washington Post and Paris Saint-Germain made a film. | -
Niger and Nigeria share the Niger River. | NE NG
The UAE and DR Congo signed; the DRC paid. | AE CD CD
Moscow was silent, and Kyiv is ready to talk. | RU* UA*
The Rapid Support Forces (RSF) took the town. The RSF fled. | -
Bamako recalled its envoy to Algiers on Sunday. | mali* DZ*
Burkina Faso's junta leader, Captain Ibrahim Traore, arrived in Moscow. | BF RU~
French President Emmanuel Macron met Chad's Mahamat Idriss Deby in Paris. | FR TD FR~
The Niger Delta is far from Niamey. | NE~
Israel's army struck Lebanon, and Iran warned Tel Aviv. | IL LB IR
Jordan and Turkey agreed. Turkish jets flew over Syria. | JO TR TR SY
Algiers said Bamako's accusations were baseless, according to Algiers. | DZ* mali* DZ*
The Algerian presidency and Mali's transitional authorities talked in Doha. | DZ mali QA~
Beijing's ambassador to Niger was summoned. | CN* NE
The Gambian parliament and the Liberian senate voted. | GM LR
Relations between Mali and Algeria soured; their ministers met in New York. | mali DZ
Niger-based rebels crossed into Mali from Algeria. | NE mali DZ
Troops from Chad, Benin and Cameroon took part. | TD BJ CM
The Ivorian capital is quiet. | CI~
US-based analysts and UK-funded groups agreed. | US GB
UN peacekeepers left Mali. | mali
A West African bloc imposed sanctions. | -
Moscow-backed forces advanced toward Kidal. | RU*
The ECOWAS chairman, Nigerian President Bola Tinubu, called for restraint. | ecowas NG
Tripoli was bombed. | -
Cairo and Khartoum signed a deal with Addis Ababa. | EG* SD* ET*
"""
FRENCH = """
Le ministère russe des Affaires étrangères a réagi. | RU
Le Kremlin a démenti. | RU*
L'Élysée n'a pas commenté. | FR*
La Maison Blanche a réagi. | US*
L'armée tchadienne a riposté près du lac Tchad. | TD
Le président ivoirien Alassane Ouattara a reçu son homologue ghanéen John Mahama. | CI GH
Les Nigériens et les Nigérians ont voté. | NE NG
La Centrafrique et la RCA, c'est pareil. | CF CF
Les EAU ont livré des armes. Eau et électricité manquent. | AE
Des militaires burkinabè ont traversé la frontière ivoirienne. | BF CI~
Un ressortissant espagnol a été enlevé au Niger. | ES NE~
La diplomatie algérienne dénonce. | DZ
Le chef de l'État sénégalais Bassirou Diomaye Faye s'est rendu à Nouakchott. | SN MR~
L'ancien président français Nicolas Sarkozy. | FR
Le Premier ministre éthiopien Abiy Ahmed. | ET
Le Paris Saint-Germain joue à Londres. | GB~
La Corée du Nord et la Corée du Sud. | KP KR
Le franc CFA, hérité de la France. | FR
L'écrivaine France Koné publie un roman. | -
Le Congo-Kinshasa et le Congo voisin. | CD CG
Le Maroc, l'Égypte et l'Inde ont signé. | MA EG IN
Selon Kigali, les FDLR sont soutenues par Kinshasa. | RW* CD*
Washington a annoncé des sanctions contre Moscou. | US* RU*
Les Américains et les Russes négocient à Riyad. | US RU SA~
La Turquie, les Pays-Bas et la République tchèque. | TR NL CZ
Au Niger, le général Abdourahamane Tiani a pris la parole. | NE~
Les pays membres de la CEDEAO: Mali, Burkina Faso et Niger. | ecowas mali BF NE
Les rebelles soutenus par le Rwanda avancent. | RW
La junte malienne et le régime syrien. | mali SY
Le fleuve Niger traverse le delta du Niger. | -
La Cédéao et le Quai d'Orsay ont réagi. | ecowas FR*
L'ambassadeur étatsunien et le consul britannique sont partis. | US GB
L'Irlande du Nord n'est pas l'Irlande. | IE
L'empire du Mali et l'empire ottoman. | -
Les Émirats arabes unis et le Royaume-Uni. | AE GB
Bamako a rappelé son ambassadeur à Alger. | mali* DZ*
Le chef de la junte burkinabè, le capitaine Ibrahim Traoré, est arrivé à Moscou. | BF RU~
La CEDEAO a levé les sanctions contre le Niger. | ecowas NE
Le président en exercice de la Cédéao, le Nigérian Bola Tinubu. | ecowas NG
L'ambassadeur du Mali en Algérie est rentré. | mali DZ
Alger a convoqué l'ambassadeur malien. | DZ* mali
Les deux pays, le Togo et le Bénin, ont fermé leur frontière. | TG BJ
Côté français, on se tait. Paris n'a pas réagi. | FR*
Le ministre français des Armées, Sébastien Lecornu, s'est rendu au Bénin. | FR BJ~
Les autorités de transition maliennes ont suspendu RFI et France 24. | mali
Un avion de la compagnie Air France a atterri à N'Djamena. | TD~
Le sommet Russie-Afrique s'est tenu à Saint-Pétersbourg. | RU
La Guinée équatoriale et la Guinée-Bissau. | GQ GW
Pékin et New Delhi se parlent. | CN* IN*
Le Cap-Vert et l'Afrique du Sud. | CV ZA
L'Éthiopie et l'Érythrée. | ET ER
Le gouvernement de Niamey accuse Paris. | NE* FR*
Le Rwandais Paul Kagame et le Congolais Félix Tshisekedi. | RW CD
Les Maliens de France votent. | mali FR
Le Fespaco s'ouvre à Ouagadougou. | BF~
À Dakar, le président sénégalais a salué le Mali. | SN~ SN mali
Le Liban, la Syrie et la Jordanie. Le Jourdain coule. | LB SY JO
"""


def rows(table: str) -> list[tuple[str, str]]:
    parted = (line.partition(" | ") for line in table.strip("\n").splitlines())
    return [(text, "" if expected == "-" else expected) for text, _, expected in parted]


def found(text: str, language: str) -> str:
    """The actors in order: `*` after a metonym, `~` after what is only a place."""
    return " ".join(
        f"{one.id or one.iso2}{'*' * one.metonym}{'~' * one.place_only}"
        for one in find_actors(text, language, names())
    )


@pytest.mark.parametrize(("text", "expected"), rows(ENGLISH))
def test_actors_in_english_news(text: str, expected: str) -> None:
    assert found(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), rows(FRENCH))
def test_actors_in_french_news(text: str, expected: str) -> None:
    assert found(text, "fr") == expected


def test_a_country_is_a_country_whoever_stands_for_it() -> None:
    text = "Mali, the Kremlin, Ghanaian soldiers and Paris said no."
    assert [one.kind for one in find_actors(text, "en", names())] == ["country"] * 4
