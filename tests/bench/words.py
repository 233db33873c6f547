"""The words of which made-up dossiers are made, in both languages."""

_SYLLABLES = "ba do ka mi no ra sel ti vu zan lor pe gha wi tem our"
_ENGLISH = """the a of in to and its from with after before near under over border river army
council minister talks convoy village road camp market statement report week month night morning
said took left held closed opened signed met denied confirmed accused returned agreed broke"""
_FRENCH = """le la de dans vers et son depuis avec après avant près sous sur frontière fleuve armée
conseil ministre discussions convoi village route camp marché déclaration rapport semaine mois nuit
matin dit pris quitté tenu fermé ouvert signé rencontré démenti confirmé accusé revenu accepté"""
_PAPERS = """Courier Gazette Herald Mirror Observer Post Register Standard Telegraph Times Tribune
Voice Chronicle Echo Globe Journal Ledger Monitor News Record Sentinel Star Sun World Argus Beacon
Bulletin Clarion Dispatch Examiner"""
_EVENT_TYPES = """meeting statement attack battle ambassador-recalled airspace-closed ceasefire
sanctions-imposed place-captured election government-measure convoy-arrived agreement-signed
mission-created troops-withdrawn blockade"""

SYLLABLES = tuple(_SYLLABLES.split())
WORDS = {"en": tuple(_ENGLISH.split()), "fr": tuple(_FRENCH.split())}
PUBLISHERS = tuple(f"The {name}" for name in _PAPERS.split())
EVENT_TYPES = tuple(_EVENT_TYPES.split())

HAPPENED = (
    ("{} and its neighbours meet, round {}", "{} et ses voisins se rencontrent, séance {}"),
    ("Convoy attacked on the road to {}, report {}", "Convoi attaqué vers {}, rapport {}"),
    ("Ambassador recalled from {}, case {}", "Ambassadeur rappelé de {}, affaire {}"),
    ("{} closes its border, order {}", "{} ferme sa frontière, décret {}"),
    ("Statement of {} on the river, number {}", "Déclaration de {} sur le fleuve, numéro {}"),
    ("Camp near {} taken, dispatch {}", "Prise du camp près de {}, dépêche {}"),
)
"""Names of events, in both languages: after a place, and a number that tells them apart."""

CALLED = {
    "countries": ("{}land {}", "{}ie {}"),
    "organisations": ("{} movement {}", "Mouvement de {} {}"),
    "agreements": ("{} accord of {}", "Accord de {} de {}"),
    "blocs": ("{} league {}", "Ligue de {} {}"),
}
"""Names of the others, by the folder of their kind."""
