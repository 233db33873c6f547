"""The English words that tell speech and its speaker."""

from dossier.ingest.quotes.words import Strength, Words, endings, with_plurals, word_set


def _forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in "aeo":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    third = verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")
    return (verb, third, verb + "ed", verb + "ing")


_REGULAR = {
    Strength.SAY: "add declare announce state insist ask reply answer argue claim explain note"
    " stress underline emphasise emphasize conclude remark comment observe acknowledge concede"
    " confirm deny assert affirm maintain contend complain lament joke quip laugh shout"
    " chant whisper vow pledge promise urge demand propose suggest recount report reiterate"
    " repeat caution post smile protest respond retort testify thunder"
    " sigh muse plead predict boast continue warn hint exclaim counter reason recall"
    " point wonder underscore sum elaborate proclaim scream yell mutter murmur bark snap growl"
    " grumble volunteer venture allege estimate believe fear hope tweet"
    " message reveal clarify disclose signal counsel advise inform assure remind order"
    " appeal apologise apologize chime intone sum rule reaffirm finish begin"
    " surmise conjecture divulge interject opine enthuse gush rant rave fume marvel moan groan"
    " wail preach articulate attest avow bemoan bewail boom bristle chide chorus confess confide"
    " crow detail echo exhort expound forecast foresee fret gripe guarantee implore indicate"
    " instruct intimate jeer lecture narrate object outline profess pronounce reflect rejoice"
    " relate relay remember resolve scoff scold specify speculate stipulate stammer submit"
    " summarise summarize taunt tease trumpet worry advocate encourage invite pray"
    " dictate inquire enquire query quiz croak chuckle giggle beg bellow holler"
    " tut roar rue surmise theorise theorize hypothesise declaim wonder vouch undertake radio phone"
    " dispute",
    Strength.CLAIM: "voice denounce condemn decry slam blast deplore accuse charge cite invoke"
    " reject"
    " express criticise criticize dismiss blame rail threaten lambast reference mention request"
    " label brand hold refer allude suspect berate castigate censure chastise deride mock lampoon"
    " rebuke rebuff repudiate ridicule scorn savage spurn oppose disparage defend tout vilify"
    " demonise demonize rubbish refute disown attribute ascribe impute object attack bash decry"
    " disavow summon congratulate salute discount downplay credit talk rail bemoan rap"
    " hammer excoriate assail denigrate lash trash bristle extol offer"
    " oblige require allow permit forbid prohibit provide stipulate"
    " commit envisage expect want seek detect justify",
    Strength.NAME: "call describe term deem consider regard judge perceive rate view paint depict"
    " portray characterise characterize liken compare cast",
    Strength.MILD: "hail welcome praise regret applaud laud commend acclaim celebrate herald",
}
_THINGS = word_set(
    "state report note post message order rule signal demand request charge label brand point"
    " reason hint hope fear volunteer counter remark comment appeal blame praise promise protest"
    " reference counsel place cry laugh shout whisper testify answer reply tweet question guess"
    " detail echo lecture outline object query quiz press roar boom forecast guarantee attack"
    " salute credit talk rate view paint cast relay attest request offer dispute commit chorus"
    " rap lash rebuke censure trumpet crow marvel fret tease taunt conjecture summon discount"
)
_NOUNS = word_set(
    "charges claims reports demands fears hopes rules notes orders requests offers views rates"
    " calls states promises protests appeals attacks details forecasts guarantees"
)
_IRREGULAR = {
    Strength.SAY: "say says said saying tell tells told telling write writes wrote written writing"
    " read reads reading put puts quoted quote quotes quoting held hold holds holding"
    " think thinks thought swear swears swore admit admits admitted admitting sums summed"
    " speak speaks speaking quipped quipping snapped snapping shrugged shrugging"
    " forecast foresaw foretold sobbed sobs sobbing sang sings"
    " grinned nodded hissed drawled sneered"
    " repeated cry cries cried crying saying went wept spoke began begins forbade",
    Strength.CLAIM: "decries decried citing urges"
    " reserves reserved reserving deriding derided derides"
    " mocked mocks sought",
    Strength.NAME: "sees see seeing labelled labeled characterised characterized portrayed saw"
    " found find finds finding"
    " calling",
    Strength.MILD: "regretted regretting",
}


def _table() -> dict[str, Strength]:
    found: dict[str, Strength] = {}
    for strength in sorted(_REGULAR, reverse=True):
        for verb in _REGULAR[strength].split():
            found |= dict.fromkeys(_forms(verb), strength)
        found |= dict.fromkeys(_IRREGULAR.get(strength, "").split(), strength)
    # What is more often a thing than a verb: "state television", "restore order".
    return {form: strength for form, strength in found.items() if form not in _THINGS}


_SAYING = _table()

ENGLISH = Words(
    saying=_SAYING,
    loose=endings(_SAYING, ("ing",)),
    finite=word_set(
        "has have had is are was were be been being will would could can may might should must did"
        " does do also later then just earlier repeatedly publicly recently already always never"
        " again reportedly only even further still not once often now soon first finally"
        " initially subsequently"
    ),
    nouns=_NOUNS,
    between=word_set("it them him her us me this that these those what to"),
    articles=word_set(
        "the a an this its his her their our my some several many two three four five six another"
        " one no both other all these those"
    ),
    definite=word_set("the its his her their our my these those all both"),
    told_of=word_set("is are was were be been being remains remained not very as"),
    sees=word_set(
        "see sees saw seeing read reads reading hold holds held holding began begins"
        " begin recall recalls recalled finished continue continued"
    ),
    of=word_set("of for"),
    prepositions=word_set(
        "in on at from after before during with by about over under to into against since until"
        " according through near amid despite as within among outside across upon via inside"
    ),
    joins=word_set(
        "and but or that when while because if so than where though although whether nor"
    ),
    relative=word_set("who which whom whose that"),
    adverbs=("ly",),
    bent={"him": "m", "her": "f", "them": "p"},
    pronouns={"he": "m", "she": "f", "they": "p", "it": "n"},
    times=word_set(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow"
        " january february march april may june july august september october november december"
        " overnight late early last week month year"
    ),
    people=with_plurals(
        word_set(
            "minister president spokesman spokeswoman spokesperson official officials"
            " officer officers"
            " commander general colonel captain major lieutenant sergeant chief head leader leaders"
            " director ambassador envoy diplomat diplomats governor mayor judge lawyer prosecutor"
            " chairman chairwoman chair chairperson secretary secretary-general deputy"
            " senator lawmaker"
            " analyst expert researcher professor teacher doctor nurse farmer trader"
            " fisherman shopkeeper"
            " resident residents witness witnesses activist family ally student driver"
            " woman man mother father"
            " daughter son brother sister wife husband widow worker workers soldier"
            " soldiers captain king"
            " queen prince bishop imam pastor priest curator author writer singer actor"
            " director coach"
            " delegate delegates negotiator mediator adviser advisor aide source sources survivor"
            " survivors villager villagers neighbour neighbor historian economist"
            " scientist engineer"
            " journalist reporter editor owner founder premier chancellor councillor commissioner"
            " representative member members rapporteur trader pilot guard elder chieftain manager"
            " trustee archbishop rebel rebels protester protesters migrant refugee"
            " observer observers"
            " vendor merchant hunter herder people girl boy parent parents ruler"
            " strongman emir sultan"
            " colleague customer passer-by voter pensioner shepherd cousin uncle aunt friend"
            " speaker candidate treasurer sheikh guide musician poet painter sculptor archivist"
        )
    ),
    bodies=with_plurals(
        word_set(
            "government country nation countries ministries ministry army junta regime"
            " authorities presidency parliament court tribunal"
            " union commission council bloc alliance organisation organization group movement party"
            " committee agency embassy police statement communique communiqué letter report note"
            " declaration text message bank company confederation federation association"
            " mission office"
            " coalition front league forces force military side administration opposition charter"
            " resolution decree verdict ruling treaty newspaper daily tweet leadership"
            " states capitals"
            " delegation secretariat bureau cabinet senate assembly church airline operator firm"
            " watchdog ngo foundation centre center institute body"
        )
    ),
    female=word_set(
        "mrs ms miss madam spokeswoman chairwoman woman mother daughter sister wife widow"
        " queen girl actress"
    ),
    male=word_set(
        "mr spokesman chairman man father son brother husband king prince boy imam bishop"
    ),
    told=(("according", "to"), ("words", "of"), ("eyes", "of"), ("opinion", "of")),
    by=word_set("by"),
    names=word_set(
        "so-called socalled nicknamed dubbed named titled entitled codenamed code-named christened"
        " called-up known alias baptised baptized styled song film movie book novel album poem play"
        " operation programme program project exhibition series painting word words term phrase"
        " expression nickname title magazine newspaper hashtag documentary essay exercise"
        " concept label ballad brand ship vessel boat yacht ferry trawler self-styled festival"
        " campaign initiative rubric pseudonym surname motto trophy"
    ),
    naming=word_set("called termed labelled labeled designated"),
    meaning=word_set("meaning means meant translates translated translation literally"),
    own=word_set("i we our us my me i'm we're we've i've i'll we'll"),
)
