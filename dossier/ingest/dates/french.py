"""How French tells dates."""

from dossier.ingest.dates.language import Form, Language

_IN = (
    r"(?:en|depuis|dès|avant|après|jusqu[’']en|jusqu[’']à|d[’']ici(?: à)?|vers|courant|de|fin de"
    r"|entre|pour|à partir de|au mois de|du mois de)"
)
FRENCH = Language(
    tag="fr",
    forms=(
        Form("numbers", r"(?<![/.-]){iso}(?![/.-]?\d)"),
        Form("numbers", r"(?<![/.-]){slashed}(?![/.-]?\d)"),
        Form("span", r"{w}{day} {month}{y}{to}{w2}{day2} {month2}{y2}"),
        Form("days", r"{w}{day}{to}{w2}{day2} {month}{y2}"),
        Form("date", r"(?:{shortday}\.?,? (?:le )?)?{day} {month}\.?{y}"),
        Form("months", r"(?:{part})?{month}(?: {year})?(?:{to}| à (?:{part})?){month2} {year2}"),
        Form("months", r"(?:entre|de|en) (?P<s>{anymonth}(?:{to}| à ){anymonth2})"),
        Form("month", r"{part}{month}\.? (?:de )?{year}"),
        Form("month", r"(?:en|depuis|dès) (?P<s>{month}\.? {year})"),
        Form("month", r"(?-i:{lowmonth})\.? (?:de )?{year}"),
        Form("month", r"{part}{anymonth}"),
        Form("month", r"(?:en|dès) (?P<s>{anymonth}(?: {which})?)"),
        Form("month", rf"(?:{_IN} |d[’'])(?P<s>{{fullmonth}}(?: {{which}})?)"),
        Form("month", r"{fullmonth} {which}"),
        Form("years", r"(?:entre|de|depuis) (?P<s>{year}(?: (?:et|à) ){year2})"),
        Form("years", r"(?P<s>{year}[-–]{year2})"),
        Form("year", rf"(?:{_IN}|l[’']an|l[’']année|de l[’']année|années?) "
             r"(?P<s>(?:(?:début|fin|mi)(?:-| ))?{year})"),
        Form("year", r"(?:début|fin|mi|printemps|été|automne|hiver)(?:-| ){year}"),
        Form("weekdays", r"{weekday}(?: soir)?{to}{weekday2}"),
        Form("weekday", r"(?P<s>{weekday} {which})"),
        Form("weekday", r"(?P<lead>ce|depuis|dès|avant|après|jusqu[’']à|à partir de|à compter de) "
             r"(?P<s>{weekday})"),
        Form("weekday", r"le (?P<s>{weekday})", 0.7),
        Form("weekday", r"{weekday}(?! (?-i:[A-Z]))", 0.95),
        Form("day-offset", r"{offset}"),
        Form("this", r"(?:la |le |l[’']){unit} {which}"),
        Form("this", r"{which} {unit}(?:-ci)?"),
        Form("ago", r"il y a {n} {unit}"),
        Form("from-there", r"{n} {unit} {way}"),
        Form("next-to-there", r"(?:la |le |l[’'])(?:{unit} )?{way}"),
    ),
    pieces={
        "lowmonth": r"(?=[a-zéû]){month}",
        "iso": r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
        "slashed": r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})",
        "w": r"(?:{shortday}\.?,? (?:le )?)?",
        "w2": r"(?:{shortday2}\.?,? (?:le )?)?",
        "y": r"(?: (?:de )?{year})?",
        "y2": r"(?: (?:de )?{year2})?",
        "to": r"(?:(?: ?[-–—] ?)|(?: (?:au|et|à|jusqu[’']au) (?:le )?))",
        "part": r"(?:(?:(?:à la |au )?(?:début|fin|milieu)|mi|courant)(?: |-)"
        r"(?:du mois de |de |d[’'])?"
                r"|(?:mois )(?:de |d[’']))",
    },
    ordinal="er| er|ᵉʳ|ère",
    numbers={
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
        "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20,
        "trente": 30, "quarante": 40, "cinquante": 50,
    },
    units={
        "jour": "day", "jours": "day", "semaine": "week", "semaines": "week",
        "mois": "month", "an": "year", "ans": "year", "année": "year", "années": "year",
        "décennie": "decade",
    },
    steps={
        "dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1,
        "ce": 0, "cette": 0,
    },
    offsets={
        "hier": -1, "avant-hier": -2, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1,
        "après-demain": 2, "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "cette nuit": 0,
    },
    ways={
        "veille": -1, "lendemain": 1, "avant-veille": -2, "surlendemain": 2, "plus tôt": -1,
        "auparavant": -1, "avant": -1, "plus tard": 1, "après": 1, "précédent": -1,
        "précédente": -1, "suivant": 1, "suivante": 1,
    },
    homonyms=frozenset({"mars"}),
    no_year=(
        r"(?:personnes|villages?|villageois|soldats|hommes|femmes|enfants|familles|ménages|maisons"
        r"|écoles|élèves|dollars|euros|francs|kilomètres|km|mètres|tonnes|cas|morts|blessés"
        r"|combattants|localités|mots|voix|emplois|véhicules|prisonniers|réfugiés|civils"
        r"|habitants|membres|sites|hectares|heures|fois|d[’']entre|millions?|milliards?)"
    ),
    past=(
        r"(?:(?:a|ont|avait|avaient|est|sont|était|étaient|s[’']est|se sont|fut|furent|eut)"
        r"(?: \w+){0,1} \w+(?:é|i|u|is|it|t)e?s?|était|étaient|fut|avait|dit|\w+èrent)"
    ),
    future=(
        r"(?:(?:(?:est|sont|était|étaient) )?(?:prévu|attendu|programmé|fixé|annoncé pour)e?s?"
        r"(?: pour)?|(?:doi(?:t|vent)|devrai(?:t|ent)|va|vont)(?: se)? \w+"
        r"|\w+(?:er|ir|dr|ttr|îtr|ur|vr|indr|aur)(?:a|ont)(?: \w+)?)"
    ),
    capitals=False,
    day_first=True,
    more_months={"fév": 2, "sep": 9, "juill": 7},
)  # fmt: skip
