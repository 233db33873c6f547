"""The small words by which a sentence is read, in English and French, folded as tokens are."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SUBORDINATE = _set(
    "after before when while because since although until unless if whether which who whose where"
    " whom following apres avant quand lorsque lorsqu pendant tandis alors depuis parce si s_il"
    " qui dont auquel auxquels jusqu puisque puisqu car lequel laquelle lesquels suite over amid"
    " despite malgre"
)
"""Words that start a clause of its own, whose dates and actors are not the main one's."""
OVER = _set("take takes took taken taking hand hands handed handing carried hold turned turns")
"""Verbs to which "over" belongs, so that it starts no clause."""
BEFORE_CAR = _set("a the two three four several another of by in suicide armoured this that his")
"""Before the English "car", which is no French one."""
RELATIVE = _set("which who qui")
CONTENT = _set("that que qu")
"""Words after which stands what somebody says."""
CONDITION = _set("if unless whether si")

AUXILIARIES = _set(
    "has have had having was were is are be been being would will could may might should can"
    " shall must did does do to ve d s"
    " a ont avait avaient ayant est sont ete etait etaient etant fut furent aura auront aurait"
    " auraient avoir etre soit va vont allait allaient pourrait pourraient devrait devraient"
    " peut peuvent doit doivent serait seraient de pour sera seront"
)
BE = _set(
    "was were is are be been being got est sont ete etait etaient etant fut furent etre serait"
    " seraient sera seront"
)
INTRANSITIVE = (
    "convenu",
    "parvenu",
    "entre",
    "sorti",
    "parti",
    "arrive",
    "revenu",
    "abouti",
    "intervenu",
)
"""French participles that go with "to be" and are no passive."""
HAVE = _set("has have had having a ont avait avaient ayant avoir aurait auraient aura auront")
ADVERBS = _set(
    "also now already then later once again officially formally finally jointly just soon even"
    " both all still since in turn reportedly allegedly therefore thus"
    " aussi egalement deja ensuite enfin alors ainsi donc officiellement formellement finalement"
    " conjointement tous toutes se s y en lui leur les l le la meme plus tard encore bien"
)
NEGATIONS = _set("pas guere not never t cannot nor no neither n ne jamais sans without")
MODALS = _set(
    "would will could may might should can shall must va vont allait allaient pourrait pourraient"
    " devrait devraient peut peuvent doit doivent sera seront aura auront"
)
COMING = _set("will shall va vont sera seront")
"""Those of what is to come."""
SURE_MODALS = _set("would will va vont allait allaient sera seront aura auront")
"""Those that are no doubt where the step was announced."""
ALLEGED = _set("aurait auraient serait seraient reportedly allegedly")
DECIDED = _set(
    "announced announces announce announcing decided decides deciding decision chose choose"
    " resolved opted agreed voted confirmed confirms declared declares notified"
    " annonce annoncent annoncait annoncer annoncant decide decident decision choisi choisit"
    " confirme confirment vient viennent venait venaient resolu declare declarent notifie fait"
    " convenu acte opte choix decidant annoncant confirme resolu approved approves signifie"
)
"""Words after which an infinitive or a future is a step that was taken."""
RECENT = _set("vient viennent venait venaient")
DENIED = _set(
    "denied denies deny denying denial rejected ruled rules refused refuses refuse refusing refusal"
    " threatened threatens threaten threatening threat considers considering considered mulling"
    " mulls plans planned planning wants wanted hopes hoped vowed avoid prevent prevents"
    " nie nient niait dement dementent dementi dementait refuse refusent refusait exclu exclut"
    " menace menacent menacait menaces envisage envisagent envisageait souhaite souhaitent veut"
    " veulent voulait compte comptent songe songent promet promettent espere craint craignent"
    " possible possibility potential eventual eventuel eventuelle possibilite risk risque"
    " instead rather empeche eviter fear fears feared warned warns contre prospect prospects"
    " suggested proposed proposes proposal propose proposent proposition hypothetical avert"
    " calls called demand demands demanded demanding urged urges appeal appelle appellent reclame"
    " preparing prepares prepare preparent apprete appretent trying tries tente tentent"
    " reclament exige exigent demandent likely unlikely ready pret prets prete promised pledged"
)
"""Words under which something has not happened."""
FIRST = _set(
    "first second third fourth last latest only premier premiere deuxieme troisieme dernier"
    " derniere seul"
)
"""Before an infinitive, words by which it has happened: "the first country to leave"."""
BEGUN = _set(
    "began begun started starting commence commencent commencait entame debute acheve finish"
    " fini finit termine reussi parvenu parvenus managed proceeded"
)
"""Verbs whose infinitive has begun to happen."""
BESIDE = _set("with between avec entre against contre from")
"""Before a country, words by which it is not where something was."""
DECLARED = _set("announced announces confirmed notified annonce annoncent notifie officialise")
"""Verbs by which a step of one's own is told."""
BROKERED = _set(
    "brokered mediated sponsored negotiated hosted parrainee parraine negociee negocie arrachee"
    " arrache mediation auspices egide obtenue obtenu"
)
"""Before a country, words by which it only helped others."""
SEATED = _set(
    "based located registered headquartered installe installee installes installees base basee"
    " bases basees situe situee etabli etablie refugie refugies"
)
"""Before "in Upland", words by which it is only where somebody or something has its seat."""
MEDIATORS = _set("mediator mediators mediateur mediatrice mediateurs facilitator facilitateur")
"""Behind a country and a comma, words by which it only helped others."""
SIGNED = _set(
    "signed reached concluded agreed negotiated inked sealed initialled talks"
    " signe signee signes signees conclu conclue conclus conclues negocie negociee negocies"
    " negociees parvenu parvenus scelle scellee paraphe paraphee pourparlers"
)
"""Before "in Upton", words by which it is no more than where papers were signed."""
COUNTED = _set(
    "two three four five six seven eight nine ten deux trois quatre cinq sept huit neuf dix dont"
)
"""Before the name of a people, words by which it is but some who come from there."""
NEARLY = _set(
    "short close brink verge thought thinking think tempted failli gardee garde renonce songe"
    " songent hesite hesitated yet idea idee talk unable able"
)
"""Before a verb, words by which it was not done after all."""
NOBODY = _set("anyone whoever quiconque nobody none no personne aucun aucune nul neither few")
"""Subjects by which nobody did it."""
PUT_OFF = _set(
    "postponed postpones delayed delays reporte reportee reportent ajourne"
    " whether asked interroge interrogee cancelled cancels annule annulee talk talks idea idee"
)
"""Before a noun, words by which it has not come about."""
REMAINS = _set("remain remains remained reste restent restait demeure demeurent seems semble looks")
"""Behind a noun, verbs that stand for "to be"."""
NONE = _set("no aucun aucune neither")
"""Before an object, words by which there was none."""
RUMOURS = _set(
    "rumour rumours rumor rumors rumeur rumeurs false fausse fausses hoax fake foiled thwarted"
    " averted dejoue dejouee prevented prediction scenario simulation drill exercise"
)
"""Before a noun, words by which it is no more than told."""
ACCUSED = _set(
    "accused accuses accuse accusing accusation accusations blamed blames blame accusent accusant"
    " accuser reproche reprochent suspected soupconne claims"
)
PRONOUNS = _set(
    "it they he she this these we il ils elle elles celui ceux celle ci y qui nous on country"
    " countries government junta authorities regime capital bloc trio three two ministry minister"
    " pays gouvernement junte autorites capitale trois deux ministere ministre president move step"
    " presidency presidence leaders dirigeants military generals states etats nation army armee"
    " spokesman spokeswoman statement communique cabinet administration"
)
"""Subjects that stand for an actor of the sentence before."""
THREE = _set("three trois trio")
TWO = _set("two deux both")
PREPOSITIONS = _set(
    "in to from with against at near on for over into by of between under about via towards toward"
    " en au aux dans avec contre vers chez sur par entre a sous depuis envers de du des d"
    " inside outside within neighbouring"
)
OF = _set("of de du des d")
OFFICES = _set(
    "government governments army junta authorities leader leaders president presidents ministry"
    " minister ministers rulers regime regimes states state generals forces parliament head heads"
    " republic kingdom soldiers military representatives court prime foreign council delegation"
    " gouvernement gouvernements armee junte autorites dirigeant dirigeants president presidents"
    " ministere ministre ministres chefs chef etats etat militaires forces parlement republique"
    " royaume representants cour generaux putschistes diplomatie conseil ambassadeur ambassadeurs"
    " ambassador ambassadors envoy envoys delegation members membres pays countries"
)
"""Nouns of which an actor may follow and is the one who acts."""
JOINERS = _set("and et the le la l les of de du des d as well ainsi que neighbouring aussi puis")
BY = _set("by par")
ABBREVIATIONS = _set(
    "mr mrs ms dr gen col lt sgt capt jan feb mar apr jun jul aug sep sept oct nov dec st no vs mm"
    " cf janv fevr avr juil prof rev hon art"
)
NOT_OF = _set("since depuis until jusqu before avant within by ici under dated date")
"""Before a date, words that make it another's than the event's."""
GOES_ON = _set(
    "decision move announcement demand step measure withdrawal recall summons departure expulsion"
    " signing ceremony request statement exit coup incident notice accord deal agreement"
    " decision annonce demande mesure retrait rappel convocation depart expulsion signature geste"
    " ceremonie communique sortie incident requete plainte rupture"
)
"""Nouns by which the next sentence speaks of the same event."""
WANTED = _set(
    "demanded urged proposed planned expected ruled possible unlikely likely requested sought"
    " exige exigee demande demandee reclame reclamee envisage envisagee propose proposee prevu"
    " due uncertain incertain improbable hypothetical awaited delayed postponed reportee reporte"
    " prevue possible exclu exclue attendu attendue souhaite souhaitee repousse repoussee"
    " abandonne abandonnee shelved dropped scrapped ecarte ecartee"
)
"""After a noun and a form of "to be", what makes it no more than a wish."""
POSSESSIVES = _set("its their his her son sa leur ses leurs")
DETERMINERS = _set(
    "the a an its their his her this that these of le la l les un une son sa leur ce cette du au"
    " ses leurs ces s"
)
"""Words after which stands a noun."""
RESTORED = _set("put restore reinstate return free release former recently")
OWN = _set("a an the its their his un une des son sa ses leur leurs le la les two three new")
PLURAL = _set("they their ils elles leur leurs eux them")
HAPPENS = _set(
    "effect effet vigueur force place lieu broke erupted began killed fait"
    " cost coute left tenu tenue"
    " fixee fixe prevue prevu scheduled slated due debute"
    " ended acheve achevee eclate oppose opposed followed held complete completed resumed repris"
    " started commence claimed tue tues"
)
"""Behind a noun, words that say that what was spoken of before came about on a day."""
KILLS = _set(
    "killed died dead wounded injured perished slain lost"
    " peri tue tues tuee tuees mort morts mortes morte blesse blesses decede decedes perdu trouve"
)
"""Before "in the attack", words by which it is told for the first time."""
IN = _set("in during dans durant lors cours from")
ANNOUNCING = _set(
    "announced announces announcing confirmed confirms ordered orders decreed declared notified"
    " completed completes finished annonce annoncent annoncait annoncant confirme confirment"
    " ordonne ordonnent decrete decretent acte prononce prononcent notifie acheve decide"
)
"""Verbs whose subject does what the noun behind them tells."""
SETTLED = _set(
    "decide decidee decides announced annonce annoncee annonces ordered ordonne ordonnee declared"
    " prononce prononcee decided signed signe signee voted votee adoptee adopted confirmed"
    " confirmee notifie notifiee actee revealed staged carried perpetre perpetree mene menee lance"
    " lancee launched conclu conclue concluded reached imposed impose imposee"
)
"""Participles that say more of a noun: who did it, and when."""
ANNOUNCED = _set("announced annonce annoncee annonces")
BORDER = _set("border frontier frontiere borders")
"""Behind a country, words by which it is not where something happens."""
ANCHORS = _set("since after depuis apres before avant following")
"""Before a noun, words by which it is something that has happened."""
OWN_ONES = frozenset(
    tuple(words.split())
    for words in (
        "le sien",
        "la sienne",
        "les siens",
        "le leur",
        "les leurs",
        "its own",
        "their own",
    )
)
"""What stands for something of the same kind that was named before."""
THEM = _set("l les en y")
"""In French, objects that stand for something named before, ahead of the verb."""
SHORT = _set("they it he she we ils elles il elle")
IT = _set("it them")
