"""How English tells dates."""

from dossier.ingest.dates.language import Form, Language

_IN = (
    r"(?:in|since|until|till|before|after|by|from|during|of|between|around|late in|early in"
    r"|through|to|and|or|as of|ahead of|starting)"
)
ENGLISH = Language(
    tag="en",
    forms=(
        Form("numbers", r"(?<![/.-]){iso}(?![/.-]?\d)"),
        Form("numbers", r"(?<![/.-]){slashed}(?![/.-]?\d)"),
        Form("quarter", r"(?:the )?{quarter}(?: of|,)? {year}"),
        Form("span", r"{w}{month}\.? {day}{to}{w2}{month2}\.? {day2}{y2}"),
        Form("span", r"{w}{day}(?: of)? {month}{y}{to}(?:the )?{w2}{day2}(?: of)? {month2}{y2}"),
        Form("span", r"{w}{month}\.? {day},? {year}{to}{w2}{month2}\.? {day2}{y2}"),
        Form("days", r"{w}{month}\.? {day}{to}{w2}{day2}{y2}"),
        Form("days", r"{w}{day}{to}{w2}{day2}(?: of)? {month}{y2}"),
        Form("date", r"(?:{shortday}\.?,? (?:\(|the )?)?{month}\.? {day}{y}"),
        Form("date", r"(?:{shortday}\.?,? (?:\(|the )?)?{day}(?: of)? {month}{y}"),
        Form(
            "months",
            r"(?:{part})?{month}(?:,? {year})?{to}(?:{part})?{month2}(?:,?| of) {year2}",
        ),
        Form("months", r"(?:between|from|in) (?P<s>{fullmonth}{to}{fullmonth2})"),
        Form("month", r"(?:{part})?{month}\.?(?:,?| of) {year}"),
        Form("month", r"(?P<s>{fullmonth})(?: and|,) {fullmonth2} {year}"),
        Form("month", r"(?:{part})?{fullmonth},? (?:{when}|{same})"),
        Form("month", r"(?:the )?(?P<s>{part}{anymonth})"),
        Form("month", r"{plainmonth}(?! (?-i:[A-Z]))", 0.8),
        Form("month", rf"{_IN} (?P<s>{{fullmonth}})"),
        Form("month", r"{which} {fullmonth}"),
        Form("month", r"(?:the|a|its|\w{1,30}[’']s) (?P<s>{plainmonth})(?= (?-i:[a-z]))", 0.8),
        Form("month", r"(?:the|a|its|\w{1,30}[’']s) (?P<s>{fullmonth})(?= (?-i:[a-z]))"
             r"(?! (?:on|of|to|in|from|by|was|is|and|at|for|with)\b)", 0.7),
        Form("years", r"(?:between|from|in|during|since) (?P<s>{year}{to}{year2})"),
        Form("years", r"(?P<s>{year}[-–]{year2})"),
        Form("year", r"(?<=[12]\d\d\d,\s)(?P<s>{year})", 0.7),
        Form(
            "year",
            rf"(?:{_IN}|in about|in around) (?P<s>(?:(?:early|late|mid)(?:-| ))?{{year}})",
        ),
        Form(
            "year",
            r"(?:early|late|mid|summer|spring|autumn|winter|end of|start of)(?:-| ){year}",
        ),
        Form("year", r"(?:the|a|its|their|his|her|this|(?:\w{1,30})[’']s) (?P<s>{year})"
             r"(?= (?-i:[A-Za-z]))", 0.9),
        Form("year", r"(?<=[a-z]\s)(?P<s>{year})(?=[.;:)\n]|, | (?:and|or|but|when|that)\b)", 0.7),
        Form("weekdays", r"between (?P<s>{weekday} (?P<to>and) {weekday2})"),
        Form("weekdays", r"{weekday}(?: (?:night|evening))?{to}{weekday2}"),
        Form("weekday", r"the (?P<way>following|previous) {weekday}"),
        Form("weekday", r"(?:on|by|until|since|from|before|after|late|early) "
             r"(?P<s>(?:{which} )?{weekday})"),
        Form("weekday", r"(?:{which} )?{weekday}(?!(?: |-)(?-i:[A-Z]))", 0.95),
        Form("this", r"(?:over|at|during|on|this) (?P<s>the {unit:weekend})(?! of)"),
        Form("date", r"(?:the )?{day} (?P<now>of this) {unit}"),
        Form("edge", r"(?:the )?{edge} of (?:{which}|(?P<same>that|the same)|the) {unit}"),
        Form("quarter", r"(?:the )?{quarter} of (?:the|this) {unit}"),
        Form("day-offset", r"(?:the )?{offset}"),
        Form("this", r"(?:(?:early|earlier|late|later) )?(?<!the\s){which} {unit}"),
        Form("ago", r"{n} {unit} ago"),
        Form("ago", r"in {n} {unit}(?:[’'] time)?", 0.6),
        Form("from-there", r"{n} {unit} (?P<way>earlier|later|previously)(?! than)"),
        Form("from-there", r"{n} {unit} (?P<way>before|after|prior)(?=[.,;:)\n])"),
        Form("next-to-there", r"the (?P<which>previous|preceding|following|next) {unit}"),
        Form("next-to-there", r"(?:the|that) (?P<way>same day)(?! as)"),
        Form("next-to-there", r"(?:on )?(?P<s>the day {way})(?=[.,;:])"),
    ),
    pieces={
        "iso": r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
        "slashed": r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})",
        "w": r"(?:{shortday}\.?,? \(?)?",
        "w2": r"(?:{shortday2}\.?,? )?",
        "y": r"(?:(?:,? | of ){year}|,? {when}|,? {same})?",
        "same": r"(?P<same>(?:of )?(?:that|the same) year)",
        "unit:weekend": "(?P<unit>weekend)",
        "y2": r"(?:(?:,? | of ){year2})?",
        "to": r"(?P<to> ?[-–—] ?| (?:to|and|until|till|through|into) (?:the )?)",
        "part": r"(?:(?:early|late|mid|end)(?: |-)(?:in )?|(?:the )?(?:end|start"
                r"|beginning|middle|month|course) of )",
    },
    ordinal="st|nd|rd|th",
    numbers={
        "a couple of": 2, "a dozen": 12,
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    },
    units={
        "day": "day", "days": "day", "week": "week", "weeks": "week", "fortnight": "fortnight",
        "month": "month", "months": "month", "year": "year", "years": "year",
        "decade": "decade", "decades": "decade", "weekend": "weekend",
    },
    steps={
        "last": -1, "preceding": -1, "next": 1, "this": 0, "this past": -1, "this coming": 1,
        "the coming": 1, "coming": 1, "previous": -1, "following": 1, "the following": 1,
    },
    offsets={
        "yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0, "last night": -1,
        "this morning": 0, "this evening": 0, "this afternoon": 0, "day before yesterday": -2,
        "day after tomorrow": 2,
    },
    ways={"earlier": -1, "before": -1, "prior": -1, "previously": -1, "later": 1, "after": 1,
        "following": 1, "previous": -1, "same day": 0},
    edges={"end": 12, "start": 1, "beginning": 1},
    homonyms=frozenset({"March", "May", "August"}),
    years={
        "last year": -1, "of last year": -1, "this year": 0, "of this year": 0, "next year": 1,
        "of next year": 1,
    },
    quarters={
        "first quarter": 1, "second quarter": 2, "third quarter": 3, "fourth quarter": 4,
        "last quarter": 4, "first half": 5, "second half": 6, "Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4,
    },
    today="today",
    first="(?!)",
    between=r"(?:between|(?:nights?|weekend) of)",
    name_before=(
        r"(?:every|each|most|black|good|bloody|palm|ash|mail on|resolutions?|no\.?|number|agenda"
        r"|vision|expo|articles?|flight|room|some|than|[$€£])"
    ),
    name_after=(
        r"(?:Movement|Times|Telegraph|Mail|Stadium|Street|Avenue|Square|Bridge|prayers?|GMT|UTC"
        r"|F?CFA|hours|hrs|local time)"
    ),
    deadline=r"(?:by|until|till|no later than|ahead of)",
    since="since",
    either=(
        r"(?:(?:originally|initially|previously) (?:scheduled|planned|due|set|expected)"
        r"(?: for| on| to)?"
        r"|had (?:hoped|planned|wanted|intended|been (?:due|set|expected|scheduled)) to \w+"
        r"|(?:was|were) (?:to|due|scheduled|expected|planned|set|supposed)(?: to \w+)?)"
    ),
    no_year=(
        r"(?:people|others|persons?|villages?|villagers|soldiers?|troops|men|women|children|families"
        r"|households|homes|houses|schools|students|dollars|euros|francs|kilomet\w+|km|met(?:er|re)s"
        r"|miles|tons|tonnes|cases|deaths|dead|wounded|fighters|militants|places|words|votes|jobs"
        r"|vehicles|prisoners|refugees|civilians|residents|members|sites|hectares|hours|times"
        r"|of (?:them|the)|million|billion|or more|local\w* \w+s|small \w+s)"
    ),
    past=(
        r"(?:was|were|had|has|have|said|told|met|took|came|went|held|fell|left|wrote|shot|did|gave"
        r"|made|began|broke|won|lost|saw|struck|hit|put|quit|sent|became|spoke|drove|rose|flew"
        r"|brought|got|kept|led|fought|found|cut|set|ran|called"
        r"|(?!(?:united|armed|allied|hundred|wounded)\b)(?-i:[a-z])\w*[^\We]ed|(?:agr|succ|proc)eed"
        r"|agreed)"
    ),
    future=(
        r"(?:(?:will|shall|’ll|'ll|is to|are to|must|would(?! have)|should|could(?! have))"
        r"(?: \w+){0,3}|going to \w+|(?:has|have|had) (?:to|until)"
        r"|(?:agree|plan|hope|promis|expect|want|vow|pledg|intend|prepar|aim)\w{0,4}"
        r" (?:[\w’']+ ){0,2}?to \w+|meet"
        r"|awaits?|reopens?|opens|ends|closes|begins|starts|expires|resumes"
        r"|takes (?:effect|place)|meets|votes"
        r"|goes? to the polls|ahead of|in the run-up to"
        r"|(?:is |are )?(?:due|scheduled|expected|planned|set (?:to|for)|slated)"
        r"(?: to(?: \w+){0,2}| for| in)?|plans?(?: to \w+)?|upcoming|deadline|expires?)"
    ),
    capitals=True,
    day_first=False,
    more_months={"Sept": 9},
)  # fmt: skip
