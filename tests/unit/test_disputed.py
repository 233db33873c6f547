from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.render.views.disputed import dispute_about
from tests.workspace import make_dossier

HEAD = """\
name: Economic Community of West African States
type: regional-bloc
founded: {date: 1975, cite: [{source: report}]}
members:
  - {who: mali, cite: [{source: report}]}
  - {who: niger, cite: [{source: report}]}
disputes:
"""
OF_ALL = """\
  - question: Who belongs to it?
    value: members
    positions:
      - {by: [report], text: Nobody., cite: [{source: report}]}
      - {by: [report], text: Everybody., cite: [{source: report}]}
"""
OF_THE_QUESTION = OF_ALL.replace("Who belongs to it?", '"Did [[mali]] leave it?"')
OF_A_HOLDER = OF_ALL.replace("by: [report], text: Nobody.", "by: [niger], text: Nobody.")
OF_THE_DATE = OF_ALL.replace("value: members", "value: founded")
OF_NONE = OF_ALL.replace("    value: members\n", "")


@pytest.mark.parametrize(
    ("disputes", "key", "who", "number"),
    [
        (OF_ALL, "members", None, 0),
        (OF_ALL, "members", "mali", 0),
        (OF_ALL, "members", "niger", 0),
        (OF_ALL, "founded", None, None),
        (OF_THE_QUESTION, "members", "mali", 0),
        (OF_THE_QUESTION, "members", "niger", None),
        (OF_THE_QUESTION, "members", None, 0),
        (OF_A_HOLDER, "members", "niger", 0),
        (OF_A_HOLDER, "members", "mali", None),
        (OF_THE_DATE, "founded", None, 0),
        (OF_THE_DATE, "members", "mali", None),
        (OF_NONE, "members", "mali", None),
        (OF_NONE + OF_THE_DATE, "founded", None, 1),
        (OF_THE_QUESTION + OF_A_HOLDER, "members", "niger", 1),
    ],
)
def test_a_dispute_is_about_its_value_and_of_a_list_about_those_it_names(
    disputes: str, key: str, who: str | None, number: int | None, tmp_path: Path
) -> None:
    files = {
        "content/blocs/ecowas.yml": HEAD + disputes,
        "content/countries/niger.yml": "name: Niger\n",
    }
    dossier = Dossier(load(make_dossier(tmp_path, files)))
    held = dispute_about(dossier.entities["ecowas"], key, dossier, who)
    assert (held.number if held else None) == number
