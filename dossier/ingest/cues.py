"""The words beside a name that tell what it is there: English and French, folded as tokens are."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ARTICLES = _set("the a an le la les l un une")
OF = _set("of de du des d")

PLACES_BEFORE = _set(
    "in inside within across throughout near around outside at en dans depuis vers chez"
)
"""Prepositions after which a country or city is where something happens."""
TO_PLACE = _set("a au aux to from")
WORLD_SEATS = _set("hague haye")
"""Where the courts of the world sit: seldom named for its country."""
REGIONS = _set(
    "northern southern eastern western central north south east west northeastern northwestern"
    " southeastern southwestern nord sud est ouest centre interieur"
)
SITS = _set(
    "ambassador ambassadors embassy envoy ambassadeur ambassadeurs ambassade withdrew withdrawn"
)
"""Who sits with a government: an ambassador in a country has to do with it."""
GIVEN_TO = SITS | _set(
    "according"
    " ambassador ambassadors embassy envoy message warning letter appeal ultimatum support aid"
    " sanctions ambassadeur ambassadeurs ambassade message avertissement lettre appel ultimatum"
    " soutien demande demander reproche reprocher reprochent accorde impose imposer"
    " propose proposer rappelle rappeler ordonne livrer livre donner donne repond repondre"
    " sommation sold gave told response reply respond responded belongs"
)
"""What goes to, or sits with, a government: after these, `in` and `to` make no mere place."""

NAME_LEADS = _set(
    "agence radio voice voix air"
    " bank banque university universite museum musee tour gulf golfe bay baie"
    " strait detroit stade institute institut church eglise college battle bataille empire cup"
    " coupe new nouvelle rue fleuve river delta orange street avenue hotel club gate magazine"
)
"""What starts a longer proper name that a country's name ends."""
GEOGRAPHY = _set("rue fleuve delta golfe river bassin avenue place")
"""The same, in small letters too."""
NAME_TAILS = _set(
    "empire tech cup ocean sea canal river delta bank times post herald today info fc airlines"
    " airways internationale international telecom 24 inter inter culture magazine football"
    " university institute agreement accord treaty hilton review tribune match"
)
"""What ends a longer proper name that a country's or a city's name starts."""

SHARED_NAMES = {"congo": ("CG", "DR Congo")}
"""A name of two countries: the code of the one that has it, and a name that the other has alone."""
OF_ITS_OWNER = _set("brazzaville")
"""Words by which a shared name is its owner's."""
OF_THE_OTHER = _set("goma bukavu kivu ituri m23 kisangani lubumbashi butembo")
"""Words by which it is the other's; in English it is so without them."""

FEDERAL_STATES = _set("georgia georgie")
CITIES_OF_STATES = _set("atlanta savannah alabama kemp raffensperger fulton")
"""Words that tell the American state from the country of the same name."""

INSTITUTIONS = _set(
    "government governments army armies military junta regime authorities authority president"
    " minister ministers ministry foreign prime defence defense embassy ambassador ambassadors"
    " soldiers soldier troops troop forces force police diplomat diplomats officials official"
    " leader leaders state transition transitional parliament court courts prosecutors general"
    " colonel delegation delegations envoy envoys spokesman spokeswoman drone drones jet jets air"
    " navy intelligence security side party parties presidency leadership company companies"
    " mercenaries contractors citizens nationals people opposition counterpart counterparts"
    " consulate consul administration cabinet council senate interim armed special peacekeepers"
    " gouvernement gouvernements armee armees junte autorites presidence president presidente"
    " ministre ministres ministere ambassade ambassadeur ambassadeurs ambassadrice soldats soldat"
    " troupes forces police diplomate diplomates diplomatie responsables responsable dirigeants"
    " dirigeant chef chefs etat parlement tribunal tribunaux delegation delegations emissaire"
    " porte parole pouvoir pouvoirs avion avions marine partie homologue homologues militaires"
    " militaire ressortissants citoyens peuple opposition consulat consul administration conseil"
    " premier aviation renseignement renseignements gendarmerie entreprise entreprises justice"
    " executif etrangeres diplomacy dinars officers officer officiers officier chancellery"
    " paramilitaires mercenaires mercenary instructeurs paramilitary paramilitaries crown king"
    " coalition base bases operation operations ultimatum offensive national citizen citoyen"
    " ressortissant depute deputes deputee eurodepute eurodeputee senateur senatrice casque casques"
    " bleu bleus lawmaker lawmakers mp mps senator senators peacekeeper civilians civils hostages"
    " treasury tresor strike strikes frappe frappes raid raids missile missiles bombardment"
    " bombardments bombardement bombardements warplane warplanes fighter fighters helicopter"
    " helicopters helicoptere helicopteres squad patrol patrouilleur vessel navire navires airline"
    " airlines societe societes artillery artillerie"
    " otages generals colonels commander commanders generaux commandant commandants warlord"
    " warlords businessman businessmen jihadists"
)
"""Nouns with which a country's adjective means the country."""
PLACE_NOUNS = _set(
    "border borders town towns city cities capital territory soil desert airspace village"
    " villages region regions frontiere frontieres ville villes capitale territoire sol desert"
    " espace village villages"
)
CULTURE = _set(
    "acronym toast film films language languages cuisine music novel novels word words name"
    " version translation speaking literature poet singer actor actress writer fries wine cinema"
    " food song songs kiss teacher lessons dialect alphabet newspaper daily"
    " langue langues mot mots sigle acronyme nom cuisine musique roman chanteur chanteuse acteur"
    " actrice ecrivain litterature vin cinema traduction chanson journal quotidien poete"
)
STOPS = _set("as of in at to from for with by that which who is was has")
"""Words over which an adjective reaches no noun."""
MADE_BY = _set("backed led brokered sponsored mediated supported run owned")

SPEAK = _set(
    "accused accuses denied denies rejected rejects recalled recalls said says told announced"
    " announces denounced denounces condemned condemns summoned expelled withdrew insists"
    " insisted wants wanted refused refuses demanded demands has had will would could must did"
    " does may might responded called calls cut suspended closed broke signed agreed hopes hoped"
    " decides proposes confirms confirmed sends sent backs backed supports threatens threatened"
    " seeks sought fears warned warns blames blamed maintains claims claimed considers remains"
    " severed ended ends reacted retaliated vowed also"
    " a avait aura va doit n s ne se accuse accusent denonce rejette refuse annonce dement"
    " condamne rappelle reproche exige estime affirme assure dit repond repondu reagit souhaite"
    " veut entend considere rompt convoque expulse suspend ferme ont avaient auront vont doivent"
    " appelle propose decide declare deplore salue regrette invoque menace prend retire recuse"
    " justifie confirme nomme envoie attend craint espere parle cherche tente pointe reclame"
    " pourrait devrait avait dementi maintient met juge demande soutient"
)
"""Verbs of which a capital is the subject as a government; adverbs that go before them too."""
HAVE = frozenset({"a", "ont", "avait", "avaient", "has", "have", "had"})
"""Auxiliaries: who has done something is no mere place, unless it has been done to it."""
UNDERGONE = frozenset({"been", "ete", "connu", "seen", "subi", "suffered"})

ITS = _set("its son sa ses leur")
ACTS = ("ed", "ait", "a", "e")
"""How verbs end by which a government does something with what is its own."""

BE = _set("is was are were est etait sont etaient")
MINDS = _set(
    "silent ready open willing unwilling furious angry keen prepared determined reluctant wary"
    " pleased concerned worried convinced committed not expected opposed favourable adamant"
    " pret disposee dispose prete ouvert furieux favorable oppose inquiet convaincu resolu"
)
"""What a government is, and no city."""
PEOPLES = ("sh", "ch", "ese", "ss", "be", "bè")
"""How a people ends that is called by the adjective: the Spanish."""
WITH = _set(
    "accused accuse accuses accusing blamed blames blaming urged urges told against with by"
    " contre avec par accuser accusait accusant accusent selon according toward towards envers"
)
"""Words whose object is a capital as a government."""
BETWEEN = _set("between entre")
TIES = _set(
    "relations tension tensions ties talks dispute crisis row rift dialogue war agreement accord"
    " deal rapprochement diplomatic break rupture crise brouille bras conflit guerre accords"
    " discussions negotiations negociations diplomatiques differend escalade pact mediation"
    " escalation standoff feud understanding cooperation"
)
STANCES = _set(
    "decision decisions refusal accusations accusation position reaction response silence anger"
    " authorities government junta regime leaders role diplomacy announcement stance demand"
    " demands claims claim withdrawal departure influence ambassador relations part eyes support"
    " autorites gouvernement junte regime pouvoir refus colere reponse decisions retrait"
    " demande demandes diplomatie annonce soutien attitude accusations mediation version"
    " military army foreign allies allie allies policy politique move side cote"
)
"""What a capital has as a government: its decision, the refusal of."""

TITLES_BEFORE_NAMES = _set(
    "president president colonel general captain capitaine lieutenant commander commandant sheikh"
    " ambassador ambassadeur minister ministre spokesman spokeswoman porte-parole mr mrs ms dr m"
    " mme imam marshal marechal admiral amiral senator senateur chancellor chancelier king roi"
    " secretary secretaire sergeant major prime-minister analyst judge juge presidente ministre"
)

CAPITALISED_ANYWAY = ARTICLES | REGIONS | INSTITUTIONS | TITLES_BEFORE_NAMES | PLACES_BEFORE
"""Words whose capital beside a name makes no longer name of it."""
