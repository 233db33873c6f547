"""How French tells dates."""

from dossier.ingest.dates.language import Form, Language

_IN = (
    r"(?:en|depuis|dès|avant|après|jusqu[’']en|jusqu[’']à|d[’']ici(?: à)?|vers|courant|de|fin de"
    r"|entre|pour|à partir de|au mois de|du mois de|et|ou|à|à l[’']horizon|l[’']année)"
)
FRENCH = Language(
    tag="fr",
    forms=(
        Form("numbers", r"(?<![/.-]){iso}(?![/.-]?\d)"),
        Form("numbers", r"(?<![/.-]){slashed}(?![/.-]?\d)"),
        Form("month", r"(?P<s>{anymonth})(?: et|,) {anymonth2} {year}"),
        Form("quarter", r"(?:au |le |du )?{quarter}(?: de)?(?: l[’']année)? {year}"),
        Form("month", r"(?:{part})?{anymonth} (?:{when}|{same})"),
        Form("month", r"(?-i:{lowfull})(?: {which})?", 0.8),
        Form("span", r"{w}{day} {month}{y}{to}{w2}{day2} {month2}{y2}"),
        Form("days", r"{w}{day}{to}{w2}{day2} {month}{y2}"),
        Form("date", r"(?:{shortday}\.?,? (?:\(|le )?)?{day} {month}\.?{y}"),
        Form("months", r"(?:{part})?{month}(?: {year})?(?:{to}| à (?:{part})?){month2} {year2}"),
        Form("months", r"(?:entre|de|en) (?P<s>{anymonth}(?:{to}| à ){anymonth2})"),
        Form("month", r"{part}{month}\.? (?:de )?{year}"),
        Form("month", r"(?:en|depuis|dès) (?P<s>{month}\.? {year})"),
        Form("month", r"(?-i:{lowmonth})\.? (?:de )?{year}"),
        Form("month", r"{part}{anymonth}"),
        Form("month", r"(?:en|dès) (?P<s>{anymonth}(?: {which})?)"),
        Form("month", rf"(?:{_IN} |d[’'])(?P<s>{{fullmonth}}(?: {{which}})?)"),
        Form("month", r"{fullmonth} {which}"),
        Form("years", r"(?:entre|de|depuis) (?P<s>{year}(?P<to> (?:et|à) ){year2})"),
        Form("years", r"(?P<s>{year}[-–]{year2})"),
        Form("year", r"(?<=[12]\d\d\d,\s)(?P<s>{year})", 0.7),
        Form("year", r"(?<=[a-zé]\s)(?P<s>{year})(?=[.;:)\n]|, | (?:et|ou|mais|quand)\b)", 0.7),
        Form("year", rf"(?:{_IN}|l[’']an|l[’']année|de l[’']année|années?) "
             r"(?P<s>(?:(?:début|fin|mi)(?:-| ))?{year})"),
        Form("year", r"(?:début|fin|mi|printemps|été|automne|hiver)(?:-| ){year}"),
        Form("weekdays", r"{weekday}(?: soir)?{to}(?:ce )?{weekday2}"),
        Form("weekday", r"(?P<s>{weekday} {which})"),
        Form("weekday", r"{weekday} (?P<way>suivant|précédent)"),
        Form("weekday", r"(?:ce|depuis|dès|avant|après|jusqu[’']à|à partir de|à compter de) "
             r"(?P<s>{weekday})"),
        Form("weekday", r"le (?P<s>{weekday})", 0.7),
        Form("weekday", r"(?-i:{lowday})", 0.95),
        Form("weekday", r"{weekday}(?! (?-i:[A-Z]))", 0.95),
        Form("date", r"(?:le )?{day} (?P<now>de ce) {unit}"),
        Form("edge", r"(?:la )?{edge} (?:de l[’']|de cette |de (?P<same>la même) ){unit}"
             r"(?! (?:\d|dernière|prochaine|précédente|suivante))"),
        Form("quarter", r"(?:au |le |du )?{quarter} de (?:l[’']|cette ){unit}(?! \d)"),
        Form("day-offset", r"{offset}"),
        Form("day-offset", r"(?P<offset>hier|demain) {weekday}"),
        Form("this", r"(?:la |le |l[’']){unit} {which}"),
        Form("this", r"(?P<which>ce|cette) {unit}(?:-ci)?(?!-là)(?! d)"),
        Form("ago", r"il y a (?:environ |près de |quelque |presque )?{n}(?: d[’']| ){unit}"),
        Form("ago", r"(?P<ahead>dans) {n} {unit}", 0.6),
        Form("from-there", r"{n} {unit} (?P<way>plus tôt|plus tard|auparavant)(?! que)"),
        Form("from-there", r"{n} {unit} (?P<way>avant|après)(?=[.,;:)\n])"),
        Form("next-to-there", r"(?:la |le |l[’'])"
             r"(?P<way>veille|lendemain|avant-veille|surlendemain)(?! (?:de|du|des)\b)(?! d[’'])"),
        Form("next-to-there", r"(?:la |le |l[’']){unit} {way}"),
        Form("next-to-there", r"(?:le |ce )(?P<way>même jour)(?! que)"),
    ),
    pieces={
        "lowfull": r"(?=[a-zéû]){anymonth}",
        "lowday": r"(?=[a-z]){weekday}",
        "lowmonth": r"(?=[a-zéû]){month}",
        "iso": r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
        "slashed": r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})",
        "w": r"(?:{shortday}\.?,? (?:le )?)?",
        "w2": r"(?:{shortday2}\.?,? (?:le )?)?",
        "y": r"(?: (?:de )?{year}|,? {when}|,? {same})?",
        "same": r"(?P<same>(?:de (?:la même|cette)|de l[’']) ?année(?:-là)?)",
        "y2": r"(?: (?:de )?{year2})?",
        "to": r"(?P<to> ?[-–—] ?| (?:au|et|à|jusqu[’']au) (?:le )?)",
        "part": r"(?:(?:(?:à la |au )?(?:début|fin|milieu)|mi|courant)(?: |-)"
        r"(?:du mois de |de |d[’'])?"
                r"|(?:mois )(?:de |d[’']))",
    },
    ordinal="er| er|ᵉʳ|ère",
    numbers={
        "une dizaine": 10, "une quinzaine": 15, "une vingtaine": 20,
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
        "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20,
        "trente": 30, "quarante": 40, "cinquante": 50,
    },
    units={
        "jour": "day", "jours": "day", "semaine": "week", "semaines": "week",
        "mois": "month", "an": "year", "ans": "year", "année": "year", "années": "year",
        "décennie": "decade", "week-end": "weekend", "weekend": "weekend",
    },
    steps={
        "dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1,
        "ce": 0, "cette": 0, "derniers": -1, "dernières": -1, "prochains": 1,
    },
    offsets={
        "hier": -1, "avant-hier": -2, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1,
        "après-demain": 2, "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "cette nuit": 0,
    },
    ways={
        "veille": -1, "lendemain": 1, "avant-veille": -2, "surlendemain": 2, "plus tôt": -1,
        "auparavant": -1, "avant": -1, "plus tard": 1, "après": 1, "précédent": -1,
        "précédente": -1, "suivant": 1, "suivante": 1, "même jour": 0,
    },
    edges={"fin": 12, "début": 1},
    homonyms=frozenset({"mars"}),
    years={
        "de l'an dernier": -1, "l'an dernier": -1, "de l'année dernière": -1, "de l’an dernier": -1,
        "l'année dernière": -1, "l’an dernier": -1, "de l’année dernière": -1,
        "l’année dernière": -1, "de cette année": 0, "cette année": 0, "de l'an prochain": 1,
        "de l’an prochain": 1, "de l'année prochaine": 1, "de l’année prochaine": 1,
    },
    quarters={
        "premier trimestre": 1, "deuxième trimestre": 2, "second trimestre": 2,
        "troisième trimestre": 3, "quatrième trimestre": 4, "dernier trimestre": 4,
        "premier semestre": 5, "second semestre": 6, "deuxième semestre": 6,
    },
    today="aujourd",
    first="premier",
    between=r"(?:entre(?: le)?|week-?end d(?:u|es))",
    name_before=(
        r"(?:chaque|tous les|mouvement du|(?:stade|place|avenue|rue|boulevard|pont|journal) du"
        r"|qu[’']|agenda|vision|résolutions?|n°|numéro|articles?|planète|quelque|environ|près de"
        r"|plus de|moins de|années(?: \d{4} et)?)"
    ),
    name_after=r"(?:F?CFA|GMT|TU|UTC|noir|saint|-là)",
    deadline=(
        r"(?:d[’']ici(?: à| au| le)?|jusqu[’'](?:à|au|en)|au plus tard(?: le)?)"
    ),
    since="depuis(?: le| la)?",
    either=(
        r"(?:initialement (?:prévu|attendu|programmé|fixé)e?s?"
        r"|(?:devai(?:t|ent)|étai(?:t|ent) (?:prévu|attendu|programmé|fixé)e?s?)"
        r"(?: se)?(?: \w+)?)"
    ),
    no_year=(
        r"(?:personnes|autres|villages?|villageois|soldats|hommes|femmes|enfants|familles|ménages"
        r"|maisons"
        r"|écoles|élèves|dollars|euros|francs|kilomètres|km|mètres|tonnes|cas|morts|blessés"
        r"|combattants|localités|mots|voix|emplois|véhicules|prisonniers|réfugiés|civils"
        r"|habitants|membres|sites|hectares|heures|fois|d[’']entre|millions?|milliards?)"
    ),
    past=(
        r"(?:aurai(?:t|ent) (?:dû|pu)"
        r"|(?:aurai(?:t|ent)|serai(?:t|ent))(?: été)? \w+(?:é|i|u|is|it|t)e?s?"
        r"|(?:a|ont|avait|avaient|est|sont|était|étaient|s[’']est|se sont|fut|furent|eut)"
        r"(?: \w+){0,1} \w+(?:é|i|u|is|it|t)e?s?|était|étaient|fut|avait|dit|\w+èrent"
        r"|(?!\w+(?:er|ir|dr|ttr|ur)ai)\w{2,}(?:ait|aient))"
    ),
    future=(
        r"(?:(?:(?:a|ont|avait|avaient|s[’']est|se sont|est|sont) (?:été )?)?"
        r"(?:convenu|promis|accepté|décidé|appelé|demandé|invité|sommé|exigé|menacé|engagé|ordonné"
        r"|veut|veulent|compten?t?|espèren?t?|entend|entendent|souhaiten?t?|prévoi(?:t|ent)|promet"
        r"|promettent|s[’']apprêten?t?)e?s? (?:[\w’']+ ){0,4}?(?:d[’'])?\w+(?:er|ir|re)"
        r"|s[’']ouvr(?:e|ent)|expiren?t?|débuten?t?|commencen?t?|s[’']achèven?t?"
        r"|entren?t? en vigueur|repren(?:d|nent)|se réuni(?:t|ssent)|se tien(?:t|nent)"
        r"|se retrouven?t?"
        r"|en vue d\w*|à l[’']approche|(?:serai(?:t|ent)|\w+(?:er|ir|dr|ttr)ai(?:t|ent))"
        r"|atten(?:d|dent)|rouvr(?:e|ent)"
        r"|(?:(?:est|sont)(?: \w+)? )?(?:prévu|attendu|programmé|fixé|annoncé pour)e?s?"
        r"(?: pour)?|(?:doi(?:t|vent)|devrai(?:t|ent)|va|vont)(?: se)? \w+"
        r"|\w+(?:er|ir|dr|ttr|îtr|ur|vr|rr)(?:a|ont)(?: \w+)?|iront|ira)"
    ),
    capitals=False,
    day_first=True,
    more_months={"fév": 2, "sep": 9, "juill": 7},
)  # fmt: skip
