"""Makes dossier/ingest/data/countries.json anew from the npm package world-countries and CLDR.

    npm pack world-countries && tar xzf world-countries-*.tgz
    python setup/countries.py package

What no data set has, or has wrong, stands in corrections.yml beside it, with the reason.
"""

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from babel import Locale

TARGET = Path(__file__).parents[1] / "dossier" / "ingest" / "data" / "countries.json"
ENGLISH, FRENCH = Locale("en"), Locale("fr")
CODE = re.compile(r"[A-Z]{2,4}")
LATIN = re.compile(r"[A-Za-zÀ-ɏ'’ .-]{4,}")


def main(package: Path) -> None:
    """Write the file from the unpacked package."""
    given = json.loads((package / "countries.json").read_text("utf-8"))
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    zones = {
        str(zone).rsplit("/", 1)[-1].replace("_", " "): str(zone) for zone in FRENCH.time_zones
    }
    countries = [country(one, zones) for one in sorted(given, key=lambda one: str(one["cca2"]))]
    told = {"source": f"world-countries {version}; CLDR by Babel", "countries": countries}
    rows = ",\n".join(json.dumps(one, ensure_ascii=False) for one in countries)
    head = json.dumps(told["source"], ensure_ascii=False)
    TARGET.write_text(f'{{"source": {head},\n"countries": [\n{rows}\n]}}\n', "utf-8")
    print(f"{TARGET.name}: {len(countries)} countries")


def country(one: dict[str, Any], zones: dict[str, str]) -> dict[str, object]:
    """What is kept of one country."""
    code = one["cca2"]
    french = one["translations"]["fra"]
    english = [
        one["name"]["common"],
        ENGLISH.territories.get(code),
        one["name"]["official"],
        *(word for word in one["altSpellings"] if LATIN.fullmatch(word) and "," not in word),
    ]
    capitals = one["capital"] if one["independent"] else []
    cities = [FRENCH.time_zones.get(zones.get(city, ""), {}).get("city") for city in capitals]
    demonyms = one["demonyms"]
    return {
        "iso2": code,
        "en": unique(name for name in english if name and plain(name)),
        "fr": unique(
            name
            for name in (FRENCH.territories.get(code), french["common"], french["official"])
            if name and plain(name)
        ),
        "capitals": unique((*capitals, *(city for city in cities if city))),
        "adjectives_en": unique(
            word.strip() for word in demonyms["eng"]["m"].split(",") if word.strip()
        ),
        "adjectives_fr": unique(
            demonyms["fra"][gender].lower() for gender in "mf" if demonyms["fra"][gender]
        ),
    }


def plain(name: str | None) -> bool:
    """Whether a name is one that a text could have: no brackets, no bare code."""
    return bool(name) and not CODE.fullmatch(str(name)) and "(" not in str(name)


def unique(names: Iterable[str]) -> list[str]:
    """Each once, in order."""
    return list(dict.fromkeys(names))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
