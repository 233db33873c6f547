"""The French words that tell speech and its speaker."""

from dossier.ingest.quotes.words import Strength, Words, endings, with_plurals, word_set

_REGULAR = {
    Strength.SAY: "confirm déclar affirm indiqu ajout précis assur expliqu racont confi lanc"
    " martel répliqu rétorqu ironis plaisant estim jug pens insist soulign not observ"
    " rappel confess avou concéd protest hurl scand murmur soupir tonn"
    " propos suggér demand command exig interrog résum argument commen"
    " considér rapport relat révél signal expos détaill narr témoign regrett"
    " déplor annonç annonc clam proclam jur certifi alert exhort implor pri"
    " enchaîn poursuiv conseill préconis recommand souhait tweet post twitt publi espér"
    " admoness tranch balay dit répét déplor renchér not justifi fustig analys"
    " reconnaiss martel précis os s'exclam exclam étonn indign inquièt inquiét félicit"
    " désol défend emport amus alarm interpell questionn constat décrypt rassur prévien"
    " chant grond philosoph réaffirm réitèr réitér cit observ conclu"
    " plaid insurg redout assén assen attest allégu apostroph argu articul bougonn chuchot cingl"
    " claironn claqu concéd constat corrig décoch décrét dédramatis désespér diagnostiqu dict"
    " divulgu dout embray énonc enrag énumér ergot étrangl évalu explicit explos exult"
    " fanfaronn formul fulmin geign grinc grogn grommel imagin incit inform insinu intim invit"
    " jubil lament marmonn médit moqu nuanc object ordonn pari persist pest pleur ponctu pontifi"
    " pronostiqu prophétis prêch prôn râl récapitul récit relativis relev remarqu ricane sanglot"
    " sermonn souffl spécifi spécul stipul suppli suppos susurr tacl tempêt temporis triomph"
    " vitupér vocifér complét tempér suggér répét révél espér considér préfér nuanc acquiesc"
    " approuv compatis conjur encourag engag évalu interprét prévoy énerv"
    " offusqu impatient amus agac enthousiasm enorgueill surenchér dédouan insurg"
    " enflamm interrompt ambitionn extasi",
    Strength.CLAIM: "dénonc dénonç condamn accus évoqu invoqu fustig critiqu reproch rejet"
    " mentionn stigmatis reprouv récus conspu réclam menac exprim imput"
    " soupçonn raill ironis cri ni redout vilipend épingl étrill tacl pointe balay réfut contest"
    " repouss écart blâm désavou désapprouv réprouv justifi défend vant prôn célébr exalt encens"
    " attribu revendiqu assum affich manifest renouvel adress marqu brocard"
    " point minimis dédaign mépris démont convoqu flétri glorifi déni rabrou invectiv excus"
    " convi sollicit ovationn born content limit refus",
    Strength.NAME: "qualifi appel trait décri tax caractéris assimil compar trouv",
    Strength.MILD: "salu lou parl",
}
_ENDINGS = (
    "e",
    "es",
    "ent",
    "é",
    "ée",
    "és",
    "ées",
    "ait",
    "aient",
    "ant",
    "era",
    "eront",
    "a",
    "èrent",
    "er",
)
_IRREGULAR = {
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
    " plaidé félicite redit redisent redisait redisant redira prédit prédisent prédisait prédisant"
    " contredit convient convenu conviennent convenait requiert enjoint enjoignent plaignent"
    " plaignait plaignant craignait craignant souvient souviennent souvenait gémit gémi rugi"
    " garantit garantissent garantissant avertissait avertissant avertissaient renchérissent"
    " surenchérit bondit réagissent réagissait martèlent promettait défendent défendait défendant"
    " entendait transmis transmet maudit maudissent rejette rejettent interrompt dépeint dépeignent"
    " dépeignait songe voulu voudrait veulent voulait souhaiterait attend attendent attendait"
    " dite dits dites élude éludé",
    Strength.CLAIM: "réserve réservent réservait"
    " prévoit prévoient prévoyait punit punissent interdit interdisent permet permettent garantit"
    " oblige obligent impose imposent autorise autorisent proscrit prescrit stipule"
    " s'oppose oppose opposé dément démentent démenti démentait démentant",
    Strength.NAME: "voit voient voyant voir décrit décrivent décrivant décrite présenté"
    " présente dépeint perçoit vu",
}


def _table() -> dict[str, Strength]:
    found: dict[str, Strength] = {}
    for strength in sorted(_REGULAR, reverse=True):
        for stem in _REGULAR[strength].split():
            found |= dict.fromkeys((stem + ending for ending in _ENDINGS), strength)
            found |= _doubling(stem, strength)
        found |= dict.fromkeys(_IRREGULAR.get(strength, "").split(), strength)
    for noun in ("conseiller", "manifestant"):
        del found[noun]  # who gives counsel, who takes to the streets
    return found


def _doubling(stem: str, strength: Strength) -> dict[str, Strength]:
    """Forms that are spelled in their own way: "rappelle", "annonçait"."""
    forms: tuple[str, ...] = ()
    if stem.endswith("pel"):
        forms = (stem + "le", stem + "lent", stem + "lera")
    if stem.endswith("c"):
        forms = tuple(stem[:-1] + "ç" + ending for ending in ("ait", "aient", "ant", "a"))
    if stem.endswith("g"):
        forms = tuple(stem + "e" + ending for ending in ("ait", "aient", "ant", "a"))
    if stem[-2:-1] == "é" and stem[-1] not in "aeiouy":
        forms = tuple(stem[:-2] + "è" + stem[-1] + ending for ending in ("e", "es", "ent"))
    return dict.fromkeys(forms, strength)


_SAYING = _table()
_VIEWS = ("yeux", "aveu", "dires", "avis")

FRENCH = Words(
    saying=_SAYING,
    loose=endings(_SAYING, ("ant", "er", "ire", "dre", "voir", "loir")),
    nouns=frozenset(),
    finite=word_set(
        "a ont avait avaient aura auraient aurait est sont était étaient s'est s'est-il"
        " se s' s ne n' n pas y en l' lui leur nous vous me m' aussi également ensuite ainsi encore"
        " notamment toutefois cependant déjà alors même enfin puis d'ailleurs tout bien"
        " tenu d'emblée eut eurent fait eu dû pu pour sa part aurait fut ayant été vient de"
    ),
    between=word_set("le la les l' ce cela"),
    articles=word_set(
        "le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes"
        " plusieurs certains certaines quelques deux trois quatre cinq six autre aucun tous"
    ),
    definite=word_set("le la les l' ce cet cette ces son sa ses leur leurs notre nos"),
    told_of=word_set("est sont était étaient été être serait soit reste pas comme fut sera"),
    sees=word_set(
        "publie publié publient publiait écrit écrivait chante chanté chantait voyant voir lit lu"
        " lisait"
    ),
    of=word_set("de du des d'"),
    prepositions=word_set(
        "à au aux dans en sur lors après avant pour par avec devant contre depuis pendant sous"
        " entre vers chez selon malgré dès jusqu' parmi face auprès via durant hors sans"
    ),
    joins=word_set(
        "et mais ou que qu' quand lorsque lorsqu' car si puisque alors tandis donc comme or"
    ),
    relative=word_set("qui que qu' dont où lequel laquelle"),
    adverbs=("ment",),
    bent={"lui": "m", "elle": "f", "eux": "p", "elles": "p"},
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
    times=word_set(
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd'hui"
        " janvier février"
        " mars avril mai juin juillet août septembre octobre novembre décembre matin soir"
        " après-midi midi nuit avant-hier"
    ),
    people=with_plurals(
        word_set(
            "ministre président présidente porte-parole responsable responsables officier officiers"
            " commandant général colonel capitaine lieutenant sergent chef cheffe leader dirigeant"
            " dirigeants directeur directrice ambassadeur ambassadrice émissaire"
            " diplomate diplomates"
            " gouverneur maire juge avocat avocate procureur procureure secrétaire député députée"
            " sénateur analyste expert experte chercheur chercheuse professeur"
            " professeure enseignant"
            " médecin infirmière paysan commerçant commerçante pêcheur habitant habitante habitants"
            " témoin témoins militant militante étudiant étudiante chauffeur femme homme"
            " mère père fille"
            " fils frère sœur épouse mari veuve ouvrier soldat soldats roi reine prince évêque imam"
            " pasteur prêtre écrivain écrivaine auteur autrice chanteur chanteuse acteur actrice"
            " entraîneur délégué déléguée négociateur négociatrice médiateur médiatrice conseiller"
            " conseillère source sources rescapé rescapée rescapés villageois voisin"
            " voisine historien"
            " historienne économiste scientifique ingénieur journaliste rédacteur patron patronne"
            " fondateur fondatrice élu élue cadre représentant représentante membre"
            " membres rapporteur"
            " armateur pilote garde gardien ancien doyen gérant gérante cardinal archevêque rebelle"
            " rebelles manifestant manifestants migrant réfugié réfugiée observateur observateurs"
            " vendeur vendeuse marchand marchande éleveur opposant opposante militaire militaires"
            " putschiste premier gens parent parents chefs ministres présidents jury commissaire"
            " syndicaliste coordinateur coordinatrice coordonnateur trésorier politologue"
            " sociologue collègue camarade client cliente passant électeur électrice"
            " retraité retraitée"
            " ménagère cultivateur berger vieillard patriarche cousin cousine oncle tante député"
        )
    ),
    bodies=with_plurals(
        word_set(
            "gouvernement ministère armée junte régime autorités présidence parlement cour tribunal"
            " union commission conseil bloc alliance organisation groupe mouvement parti"
            " comité agence"
            " ambassade police communiqué lettre rapport note déclaration texte message"
            " banque société"
            " confédération fédération association mission bureau coalition front ligue"
            " forces force"
            " état-major partie administration opposition charte résolution décret"
            " verdict traité journal"
            " quotidien diplomatie pays état états délégation secrétariat cabinet sénat"
            " assemblée église"
            " compagnie entreprise ong fondation centre institut jury direction mairie"
            " collectif syndicat"
        )
    ),
    female=word_set(
        "mme madame mlle la une présidente directrice ambassadrice avocate femme mère fille"
        " sœur épouse veuve écrivaine chanteuse négociatrice reine cheffe sa"
    ),
    male=word_set(
        "m monsieur le un président directeur ambassadeur avocat homme père fils frère mari roi"
        " prince général colonel capitaine imam évêque"
    ),
    told=(
        *((noun, of) for noun in _VIEWS for of in ("de", "du", "des", "d'")),
        *(("aux", "yeux", of) for of in ("de", "du", "des", "d'")),
        *(("de", "l'", "aveu", of) for of in ("de", "du", "des", "d'")),
        ("selon",),
        ("d'", "après"),
        ("d'après",),
        ("croire",),
        ("suivant",),
        ("mots", "d'"),
        ("termes", "d'"),
        ("bouche", "de"),
        ("bouche", "du"),
        ("mots", "de"),
        ("termes", "de"),
        ("mots", "du"),
        ("termes", "du"),
        ("dixit",),
    ),
    by=word_set("par"),
    names=word_set(
        "dit dite dits dites soi-disant surnommé surnommée surnommés baptisé baptisée baptisés"
        " baptisées intitulé intitulée intitulés nommé nommée dénommé dénommée dénommés alias"
        " titré opération programme projet film roman livre album série poème pièce chanson"
        " exposition mot mots terme termes expression surnom nom titre magazine hashtag"
        " documentaire essai exercice concept label navire bateau ferry chalutier rebaptisé"
        " rebaptisée prétendu prétendue prétendus prétendues festival campagne initiative"
        " pseudonyme journée journées devise étiquette formule surnommées estampillé labellisé"
    ),
    naming=word_set("appelé appelée appelés appelées désigné désignée"),
    meaning=word_set("signifie signifiant traduit traduire littéralement c'est-à-dire traduction"),
    own=word_set("je nous notre nos mon ma mes j' moi"),
)
