"""What the words about a quote are, per language: verbs of saying, nouns for who says, small words.

All in small letters. A verb's strength tells how long words in marks must be to be speech after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache


class Strength(IntEnum):
    """How surely a verb has speech for its object; how many words in marks it needs."""

    SAY = 1
    CLAIM = 2
    NAME = 3
    MILD = 5


@dataclass(frozen=True)
class Words:
    """The words of one language that tell speech and its speaker."""

    saying: dict[str, Strength]
    """Every form of the verbs that have speech for their object."""
    loose: frozenset[str]
    """Forms without a subject of their own: "adding", "pour dénoncer"."""
    finite: frozenset[str]
    """Auxiliaries, and what may stand between a subject and its verb."""
    between: frozenset[str]
    articles: frozenset[str]
    of: frozenset[str]
    prepositions: frozenset[str]
    joins: frozenset[str]
    relative: frozenset[str]
    pronouns: dict[str, str]
    """Pronouns for who speaks: "f", "m", "p" for many, "n" for a thing."""
    times: frozenset[str]
    people: frozenset[str]
    """Nouns for persons."""
    bodies: frozenset[str]
    """Nouns for institutions and their papers."""
    female: frozenset[str]
    male: frozenset[str]
    told: tuple[tuple[str, ...], ...]
    """Words before who says it: "according to"."""
    by: frozenset[str]
    names: frozenset[str]
    """Words before a name, a title or a term in marks."""
    naming: frozenset[str]
    """Participles that name a thing if the marks follow at once."""
    meaning: frozenset[str]
    """Words after or before a term that is explained."""
    own: frozenset[str]
    """First persons: who speaks so, speaks."""


def _set(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


def _forms_en(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in "aeo":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    third = verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")
    return (verb, third, verb + "ed", verb + "ing")


_EN_REGULAR = {
    Strength.SAY: "add declare announce state insist ask reply answer argue claim explain note"
    " stress underline emphasise emphasize conclude remark comment observe acknowledge concede"
    " confirm deny assert affirm maintain contend complain lament joke quip laugh shout"
    " chant whisper vow pledge promise urge demand propose suggest recount report reiterate"
    " repeat caution post agree protest respond retort testify thunder"
    " sigh muse plead predict boast continue warn hint exclaim counter reason recall"
    " point wonder underscore sum elaborate proclaim scream yell mutter murmur bark snap growl"
    " grumble volunteer venture allege estimate believe fear hope tweet"
    " message reveal clarify disclose signal counsel advise inform assure remind order"
    " appeal apologise apologize chime intone sum rule reaffirm finish begin",
    Strength.CLAIM: "denounce condemn decry slam blast deplore accuse charge cite invoke reject"
    " express criticise criticize dismiss blame rail threaten lambast reference mention request"
    " label brand hold refer allude",
    Strength.NAME: "call describe term deem consider regard judge",
    Strength.MILD: "hail welcome praise regret applaud",
}
_EN_IRREGULAR = {
    Strength.SAY: "say says said saying tell tells told telling write writes wrote written writing"
    " read reads reading put puts quoted quote quotes quoting held hold holds holding"
    " think thinks thought swear swears swore admit admits admitted admitting sums summed"
    " repeated cry cries cried crying saying went wept spoke began begins forbade",
    Strength.CLAIM: "decries decried citing urges",
    Strength.NAME: "sees see seeing labelled labeled characterised characterized portrayed saw calling",
}
_FR_REGULAR = {
    Strength.SAY: "déclar affirm indiqu ajout précis assur expliqu raccont confi lanc"
    " martel répliqu rétorqu ironis plaisant estim jug pens insist soulign not observ"
    " rappel confess avou concéd protest cri hurl scand murmur soupir tonn"
    " propos suggér demand command exig interrog résum argument commen"
    " considér rapport relat révél signal expos détaill narr témoign regrett"
    " déplor annonç annonc clam proclam jur certifi alert exhort implor pri"
    " enchaîn poursuiv conseill préconis recommand souhait tweet post twitt publi espér"
    " admoness tranch balay dit répét déplor renchér not justifi fustig analys"
    " reconnaiss martel précis os s'exclam exclam étonn indign inquièt inquiét félicit"
    " désol défend emport amus alarm interpell questionn constat décrypt rassur prévien"
    " chant grond philosoph réaffirm réitèr réitér cit observ conclu",
    Strength.CLAIM: "dénonc dénonç condamn accus évoqu invoqu fustig critiqu reproch rejet"
    " mentionn stigmatis reprouv récus conspu réclam menac exprim imput",
    Strength.NAME: "qualifi appel trait décri",
    Strength.MILD: "salu lou parl",
}
_FR_ENDINGS = "e es ent é ée és ées ait aient ant era eront a èrent er".split()
_FR_IRREGULAR = {
    Strength.SAY: "dit disent disait disaient dira diront disant dire écrit écrivent écrivait"
    " écrivant écrire répond répondu répondent répondait répondant répondre soutient soutenu"
    " soutiennent soutenait soutenant soutenir prévient prévenu préviennent prévenait avertit"
    " averti avertissent promet promis promettent promettant fait-valoir conclut conclu concluent"
    " reconnaît reconnait reconnu reconnaissent admet admis admettent maintient maintenu lit lu"
    " lisait souri sourit souriant réjoui réjouit réjouissent réjouissant poursuit poursuivi"
    " poursuivant renchérit renchéri reprend repris reprenant prétend prétendu prétendent"
    " croit craint craignent craignant espère rugit applaudi plaint plaignent confie glisse glissé"
    " savoir valoir rappelle appris tenu martèle achève achevé ri rit rient interroge réagi réagit"
    " réagissant entend veut lâche lâché souffle soufflé tempère tempéré complète complété "
    " nuance nuancé défendu défend suggère répète considère s'exclame avance avancé résumé plaide "
    " plaidé félicite",
    Strength.CLAIM: "s'oppose oppose opposé",
    Strength.NAME: "voit voient voyant voir décrit décrivent décrivant décrite présenté présente dépeint perçoit",
}


def _table_en() -> dict[str, Strength]:
    found: dict[str, Strength] = {}
    for strength in sorted(Strength, reverse=True):
        for verb in _EN_REGULAR[strength].split():
            found |= dict.fromkeys(_forms_en(verb), strength)
        found |= dict.fromkeys(_EN_IRREGULAR.get(strength, "").split(), strength)
    return found


def _table_fr() -> dict[str, Strength]:
    found: dict[str, Strength] = {}
    for strength in sorted(Strength, reverse=True):
        for stem in _FR_REGULAR[strength].split():
            found |= dict.fromkeys((stem + ending for ending in _FR_ENDINGS), strength)
            found |= _doubling(stem, strength)
        found |= dict.fromkeys(_FR_IRREGULAR.get(strength, "").split(), strength)
    return found


def _doubling(stem: str, strength: Strength) -> dict[str, Strength]:
    """ "rappeler" doubles its l, "annoncer" has a cedilla, "céder" changes its accent."""
    forms = {}
    if stem.endswith("pel"):
        forms = {stem + "le", stem + "lent", stem + "lera"}
    if stem.endswith("c"):
        forms = {stem[:-1] + "ç" + ending for ending in ("ait", "aient", "ant", "a")}
    return dict.fromkeys(forms, strength)


def _loose(forms: Iterable[str], endings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for form in forms if form.endswith(endings))


_SAYING_EN = _table_en()
_SAYING_FR = _table_fr()

_EN = Words(
    saying=_SAYING_EN,
    loose=_loose(_SAYING_EN, ("ing",)),
    finite=_set(
        "has have had is are was were be been being will would could can may might should must did"
        " does do also later then just earlier repeatedly publicly recently already always never"
        " again reportedly only even further still not once often now soon first finally"
        " initially subsequently"
    ),
    between=_set("it them him her us me this that these those what to"),
    articles=_set(
        "the a an this its his her their our my some several many two three four five six another"
        " one no both other all these those"
    ),
    of=_set("of for"),
    prepositions=_set(
        "in on at from after before during with by about over under to into against since until"
        " through near amid despite as within among outside across upon via inside"
    ),
    joins=_set("and but or that when while because if so than where though although whether nor"),
    relative=_set("who which whom whose that"),
    pronouns={"he": "m", "she": "f", "they": "p", "it": "n"},
    times=_set(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow"
        " january february march april may june july august september october november december"
        " overnight late early last week month year"
    ),
    people=_set(
        "minister president spokesman spokeswoman spokesperson official officials officer officers"
        " commander general colonel captain major lieutenant sergeant chief head leader leaders"
        " director ambassador envoy diplomat diplomats governor mayor judge lawyer prosecutor"
        " chairman chairwoman chair chairperson secretary secretary-general deputy senator lawmaker"
        " analyst expert researcher professor teacher doctor nurse farmer trader fisherman shopkeeper"
        " resident residents witness witnesses activist student driver woman man mother father"
        " daughter son brother sister wife husband widow worker workers soldier soldiers captain king"
        " queen prince bishop imam pastor priest curator author writer singer actor director coach"
        " delegate delegates negotiator mediator adviser advisor aide source sources survivor"
        " survivors villager villagers neighbour neighbor historian economist scientist engineer"
        " journalist reporter editor owner founder premier chancellor councillor commissioner"
        " representative member members rapporteur trader pilot guard elder chieftain manager"
        " trustee archbishop rebel rebels protester protesters migrant refugee observer observers"
        " vendor merchant hunter herder people girl boy parent parents ruler strongman emir sultan"
        " speaker candidate treasurer sheikh guide musician poet painter sculptor archivist"
    ),
    bodies=_set(
        "government ministry army junta regime authorities presidency parliament court tribunal"
        " union commission council bloc alliance organisation organization group movement party"
        " committee agency embassy police statement communique communiqué letter report note"
        " declaration text message bank company confederation federation association mission office"
        " coalition front league forces force military side administration opposition charter"
        " resolution decree verdict ruling treaty newspaper daily tweet leadership states capitals"
        " delegation secretariat bureau cabinet senate assembly church airline operator firm"
        " watchdog ngo foundation centre center institute body"
    ),
    female=_set(
        "mrs ms miss madam spokeswoman chairwoman woman mother daughter sister wife widow"
        " queen girl actress"
    ),
    male=_set("mr spokesman chairman man father son brother husband king prince boy imam bishop"),
    told=(("according", "to"), ("words", "of")),
    by=_set("by"),
    names=_set(
        "so-called socalled nicknamed dubbed named titled entitled codenamed code-named christened"
        " called-up known alias baptised baptized styled song film movie book novel album poem play"
        " operation programme program project exhibition series painting word words term phrase"
        " expression nickname title magazine newspaper hashtag documentary essay exercise"
        " concept label ballad brand ship vessel boat yacht ferry trawler self-styled festival"
        " campaign initiative rubric pseudonym surname motto trophy"
    ),
    naming=_set("called termed labelled labeled designated"),
    meaning=_set("meaning means meant translates translated translation literally"),
    own=_set("i we our us my me i'm we're we've i've i'll we'll"),
)

_FR = Words(
    saying=_SAYING_FR,
    loose=_loose(_SAYING_FR, ("ant", "er", "ire", "dre", "voir", "loir")),
    finite=_set(
        "a ont avait avaient aura auraient aurait est sont était étaient s'est s'est-il"
        " se s' s ne n' n pas y en l' lui leur nous vous me m' aussi également ensuite ainsi encore"
        " notamment toutefois cependant déjà alors même enfin puis d'ailleurs tout bien"
        " tenu d'emblée fait eu dû pu pour sa part aurait fut ayant été vient de"
    ),
    between=_set("le la les l' ce cela"),
    articles=_set(
        "le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes"
        " plusieurs certains certaines quelques deux trois quatre cinq six autre aucun tous"
    ),
    of=_set("de du des d'"),
    prepositions=_set(
        "à au aux dans en sur lors après avant pour par avec devant contre depuis pendant sous"
        " entre vers chez selon malgré dès jusqu' parmi face auprès via durant hors"
    ),
    joins=_set(
        "et mais ou que qu' quand lorsque lorsqu' car si puisque alors tandis donc comme or"
    ),
    relative=_set("qui que qu' dont où lequel laquelle"),
    pronouns={
        "il": "m",
        "elle": "f",
        "ils": "p",
        "elles": "p",
        "on": "n",
        "celui-ci": "m",
        "celle-ci": "f",
        "ce": "n",
    },
    times=_set(
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd'hui janvier février"
        " mars avril mai juin juillet août septembre octobre novembre décembre matin soir"
        " après-midi midi nuit avant-hier"
    ),
    people=_set(
        "ministre président présidente porte-parole responsable responsables officier officiers"
        " commandant général colonel capitaine lieutenant sergent chef cheffe leader dirigeant"
        " dirigeants directeur directrice ambassadeur ambassadrice émissaire diplomate diplomates"
        " gouverneur maire juge avocat avocate procureur procureure secrétaire député députée"
        " sénateur analyste expert experte chercheur chercheuse professeur professeure enseignant"
        " médecin infirmière paysan commerçant commerçante pêcheur habitant habitante habitants"
        " témoin témoins militant militante étudiant étudiante chauffeur femme homme mère père fille"
        " fils frère sœur épouse mari veuve ouvrier soldat soldats roi reine prince évêque imam"
        " pasteur prêtre écrivain écrivaine auteur autrice chanteur chanteuse acteur actrice"
        " entraîneur délégué déléguée négociateur négociatrice médiateur médiatrice conseiller"
        " conseillère source sources rescapé rescapée rescapés villageois voisin voisine historien"
        " historienne économiste scientifique ingénieur journaliste rédacteur patron patronne"
        " fondateur fondatrice élu élue cadre représentant représentante membre membres rapporteur"
        " armateur pilote garde gardien ancien doyen gérant gérante cardinal archevêque rebelle"
        " rebelles manifestant manifestants migrant réfugié réfugiée observateur observateurs"
        " vendeur vendeuse marchand marchande éleveur opposant opposante militaire militaires"
        " putschiste premier gens parent parents chefs ministres présidents jury commissaire"
        " syndicaliste coordinateur coordinatrice coordonnateur trésorier politologue sociologue"
    ),
    bodies=_set(
        "gouvernement ministère armée junte régime autorités présidence parlement cour tribunal"
        " union commission conseil bloc alliance organisation groupe mouvement parti comité agence"
        " ambassade police communiqué lettre rapport note déclaration texte message banque société"
        " confédération fédération association mission bureau coalition front ligue forces force"
        " état-major partie administration opposition charte résolution décret verdict traité journal"
        " quotidien diplomatie pays état états délégation secrétariat cabinet sénat assemblée église"
        " compagnie entreprise ong fondation centre institut jury direction mairie collectif syndicat"
    ),
    female=_set(
        "mme madame mlle la une présidente directrice ambassadrice avocate femme mère fille"
        " sœur épouse veuve écrivaine chanteuse négociatrice reine cheffe sa"
    ),
    male=_set(
        "m monsieur le un président directeur ambassadeur avocat homme père fils frère mari roi"
        " prince général colonel capitaine imam évêque"
    ),
    told=(
        ("selon",),
        ("d'", "après"),
        ("d'après",),
        ("croire",),
        ("suivant",),
        ("mots", "de"),
        ("termes", "de"),
        ("mots", "du"),
        ("termes", "du"),
    ),
    by=_set("par"),
    names=_set(
        "dit dite dits dites soi-disant surnommé surnommée surnommés baptisé baptisée baptisés"
        " baptisées intitulé intitulée intitulés nommé nommée dénommé dénommée dénommés alias"
        " titré opération programme projet film roman livre album série poème pièce chanson"
        " exposition mot mots terme termes expression surnom nom titre magazine hashtag"
        " documentaire essai exercice concept label navire bateau ferry chalutier rebaptisé"
        " rebaptisée prétendu prétendue prétendus prétendues festival campagne initiative"
        " pseudonyme devise étiquette formule surnommées estampillé labellisé"
    ),
    naming=_set("appelé appelée appelés appelées désigné désignée"),
    meaning=_set("signifie signifiant traduit traduire littéralement c'est-à-dire traduction"),
    own=_set("je nous notre nos mon ma mes j' moi"),
)


@cache
def words_of(language: str) -> Words:
    """The words of a language; one that is not French is read as English."""
    return _FR if language.lower().startswith("fr") else _EN
