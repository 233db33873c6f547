"""The map as SVG, held to the letter.

After a change that is meant: `.venv/bin/pytest tests/golden --update-golden`, then look at it.
"""

from pathlib import Path

import pytest

from tests.atlas import bloc, country, dossier_of, drawn, event

PICTURES = Path(__file__).parent / "figures" / "map"
FILES = {
    "countries/mali": country("Upland", "ML"),
    "countries/niger": country("Lowland", "NE"),
    "countries/coast": country("Coast", "SN"),
    "countries/isle": country("Isle", "JP"),
    "blocs/ecowas": bloc("The League", "mali, until: 2024-06", "niger", "coast, until: 2020"),
    "blocs/pact": bloc("The Pact", "mali, since: 2023", "isle", more="abbreviation: PACT\n"),
    "events/talks": event(
        "Talks",
        "date: 2024-02",
        'place: {name: Ford, country: niger, precision: town, at: "16, 8", codes: {m49: 1}}',
    ),
    "events/raid": event("Raid", "place: {name: Hills, country: mali, precision: region}"),
}


@pytest.mark.parametrize("of", [None, "isle", "ecowas"])
def test_the_picture_is_as_it_was_looked_at_last(
    of: str | None, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    golden = PICTURES / f"{of or 'all'}.svg"
    picture = str(drawn(dossier_of(tmp_path, FILES), of=of).svg).replace("><", ">\n<") + "\n"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(picture, encoding="utf-8")
    assert picture == golden.read_text(encoding="utf-8")
