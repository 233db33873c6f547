"""The words that names are made of, and those that no name has: folded as tokens are."""


def words_of(words: str) -> frozenset[str]:
    """The words in a text, each once."""
    return frozenset(words.split())


AGREEMENTS = words_of(
    "accord accords agreement agreements treaty traite charter charte protocol protocole pact"
    " pacte convention declaration statute memorandum communique armistice understanding"
    " arrangement arrangements compact roadmap"
)
AGREEMENTS_SMALL = words_of(
    "accord accords agreement agreements treaty traite charter charte protocol protocole pact"
    " pacte ceasefire truce armistice convention memorandum understanding arrangement roadmap"
)
"""Those that tell an agreement in small letters too: the Upton accord."""
ABOUT = words_of(
    "peace ceasefire security defence defense trade framework military cooperation border mining"
    " fishing nuclear climate reconciliation non aggression mutual power sharing monetary political"
    " paix cessez feu securite defense cadre cooperation reconciliation commercial militaire"
    " politique peche global preliminaire entente"
)
"""What an agreement is about, between its name and its telling word."""
ARMED = words_of(
    "brigade brigades battalion bataillon militia militias milice milices katiba resistance"
    " guerrilla mujahideen moudjahidines"
)
ORGANISATIONS = ARMED | words_of(
    "front mouvement movement union alliance agency agence groupe group league ligue council"
    " conseil coalition organisation organization federation confederation coordination"
    " committee comite commission corps community communaute network reseau foundation fondation"
    " association cadre collectif collective rassemblement initiative forum institute institut"
    " party parti tribunal court cour bank banque society societe company liberation office centre"
    " center chamber chambre authority autorite mission force forces army armee command"
    " commandement congress congres fund fonds programme program observatory observatoire bureau"
    " syndicat consortium mining mines petroleum energy resources airlines airways holdings"
    " holding corporation inc ltd plc university universite college school ecole guild"
    " secretariat caucus platform plateforme assembly assemblee rally democrats guard garde"
    " conference taskforce unit cell cooperative trust compagnie fraternite brotherhood club"
    " directoire haut-conseil dynamique convergence regroupement fighters"
    " minerals exploration logistics telecoms haut-commissariat"
    " watch international legion legion volontaires volunteers"
)
TELLING = AGREEMENTS | ORGANISATIONS
SENT = words_of("force mission bureau haut-commissariat programme fonds office")
"""Bodies that another one has, and that are named with it."""
JOINS = words_of("of de du des d for pour la le les l the and et against contre to sans al el")
STOPS = words_of("a au aux to")

OPENERS = words_of(
    "a about according after all also although amid among an and another any as at because before"
    " both but by despite during each earlier even every few for former from his her its their our"
    " your my how however if in indeed instead it last late later like many meanwhile more most"
    " neither next no none nor not now of on once one only or other over separately since several"
    " similarly so some still such that then there these they this those though three thus to two"
    " under until upon we what when where whether which while who why with without yet yesterday"
    " today tomorrow four five six seven eight nine ten new following given"
    " afin ailleurs ainsi alors apres aujourd au aux aucun aucune aussi autre autres avant avec"
    " car ce cela celui celle ces cet cette ceux chaque comme concernant contre d dans de depuis"
    " des deux devant dont du elle elles en enfin ensuite entre et face faute grace hier ici il"
    " ils je jusqu leur leurs lors lorsque mais malgre me meme mes mon ma ni nos notre nous nul on"
    " or ou outre par parmi pendant plus plusieurs pour pourtant puis quand quant quatre que quel"
    " quelle quelques qui quoi sa sans se selon ses si sinon son sous suite sur tandis tant tel"
    " telle tous tout toute toutes trois un une vers voici voila vos votre vous y"
)
"""What starts a sentence and no name, though it has a capital there."""
CALENDAR = words_of(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday janvier fevrier mars avril mai juin"
    " juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi"
    " dimanche ramadan christmas easter noel paques"
)
TITLES = words_of(
    "president presidents presidente colonel general captain capitaine lieutenant commander"
    " commandant sheikh ambassador ambassadeur ambassadrice minister ministre ministers ministres"
    " spokesman spokeswoman spokesperson mr mrs ms dr m mme mm imam marshal marechal admiral amiral"
    " senator senateur chancellor chancelier king roi queen reine prince princess emir sultan pope"
    " pape secretary secretaire sergeant sergent major analyst judge juge governor gouverneur"
    " chairman chairwoman chair chairperson commissioner commissaire director directeur directrice"
    " prosecutor procureur professor professeur pr prof chief chef head premier prime vice deputy"
    " mayor maire sir lady lord maitre me gen col lt capt sgt rev reverend bishop eveque cardinal"
    " archbishop archeveque deputies depute deputee envoy representative caliph"
)
NEVER_FIRST = CALENDAR | TITLES | words_of("the an le la les l i ong ngo")
"""No name starts with these."""
NEVER_IN = CALENDAR | TITLES | words_of("resolution scheme")
OF_ANY_STATE = words_of(
    "national nationale nationales nationaux central centrale federal federale republican"
    " presidential presidentielle republicaine supreme constitutional constitutionnelle high haute"
    " joint conjointe republic republique council conseil assembly assemblee court cour guard garde"
    " ministers ministres appeal appel cassation justice foreign affairs affaires etrangeres"
    " interior interieur etats finance finances health sante army armee forces police civil union"
    " military militaire militaires affaire staff command commandement executive party"
    " electoral electorale"
)
"""What every state has: with a country's name alone they make no organisation of their own."""
ADJECTIVES = words_of(
    "arme armee armes armees unie unies uni unis unifie unifiee federee federes libre libres rouge"
    " verte vert noir noire blanche blanc populaire populaires democratique patriotique islamiste"
    " etoile arabe mixte jeune jeunes nouveau nouvelle reuni ouvriere ouvrier civile civil"
    " vive vives transfrontaliere transfrontalier"
    " ethnique ouvert ouverte grand grande peul touareg touaregue"
)
NO_ADJECTIVES = words_of(
    "mais jamais desormais fois mois trois demain quel quelle quels quelles elle elles faire taire"
    " indique explique revendique critique complique communique applique implique fabrique celle"
    " celles vais fais parfois autrefois toutefois alors leur leurs ailleurs plusieurs dans ans"
    " ce cet cette ces"
    " sans main afin bien rien ainsi soit tel telle tels telles mal lendemain maintenant assez"
    " eux mieux a plaire pourquoi hier ont ait avais etais serais oblige appel appelle"
)
"""What ends like a French adjective and is none."""

NO_ABBREVIATIONS = words_of(
    "covid hiv aids vih sida tv gdp pib ceo pdg dg ngo ngos ong pdf sms usd eur cfa fcfa gmt utc am"
    " pm ok id it hr pr dna adn rsp ps nb http https www html url faq btc ak ied ieds eei uav"
    " drone vip tva bts bac rn vs dc ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix"
    " xx xxi mw kw km kg mm cm gw twh kwh gps sim wifi usb ai ia lgbt lgbtq stf breaking update"
    " live exclusif urgent exclusive photo photos video watch read voir lire not no non all"
    " est wat cet cest pst edt"
    " mig atr jas tb2 su il css sos ptsd ppp dvd cd ipo fbo fdi ide rip qr 4x4 suv"
)
