"""Whatever a file holds, its canonical form says the same, and keeps its form."""

import random
import re
import time
from collections import Counter

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dossier.form.canonical import form
from dossier.load.files import File
from dossier.model import KINDS, Source
from tests.form.documents import documents, escaped
from tests.form.forms import formed
from tests.unit.test_hostile import naughty_strings, payloads, yaml_suite

PATHS = (
    *(f"content/{kind.folder}/x.yml" for kind in KINDS),
    "content/dossier.yml",
    "content/people/x.yml",
    "content/vocabulary/codes.yml",
    "content/vocabulary/event-types.yml",
    "seeds/x.yml",
)
PATH = PATHS[0]

many = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def marks(text: str) -> Counter[str]:
    """The marks that each generated comment bears."""
    return Counter(re.findall(r"@\d+@", text))


@many
@given(text=documents(), path=st.sampled_from(PATHS))
def test_values_and_comments_of_any_document_are_kept(text: str, path: str) -> None:
    made = formed(text.encode(), path)
    assume(made is not None)
    assert made is not None
    assert marks(made) == marks(text)


@many
@given(text=documents())
def test_a_reader_that_knows_types_finds_the_same_ones(text: str) -> None:
    made = formed(text.encode(), "content/people/x.yml")
    assume(made is not None)
    assert made is not None
    try:
        told = repr(yaml.safe_load(text))
    except (yaml.YAMLError, ValueError, TypeError, AttributeError):
        return  # it cannot make a date of 2025-99-99, or read = at all
    assert repr(yaml.safe_load(made)) == told


def test_a_file_with_only_modelines_elsewhere_keeps_them() -> None:
    text = "name: x\n# yaml-language-server: $schema=a.json\ntype: y\n"
    assert (formed(text.encode(), PATH) or "").count("yaml-language-server") == 2


@given(order=st.randoms(use_true_random=False), path=st.sampled_from([*PATHS[:5], "seeds/x.yml"]))
def test_comments_move_with_their_keys(order: random.Random, path: str) -> None:
    model = next((k for k in KINDS if path.startswith(f"content/{k.folder}/")), Source)
    keys = list(model.keys())
    order.shuffle(keys)
    values = ["x", "[a, b]", ">-\n  a\n  b", "\n  who: a  # b\n  cite: c", "|-\n  a", "{en: a}"]
    text = "# At the top.\n\n"
    for key in keys:
        text += f"# Above {key}.\n# And more.\n{key}: {order.choice(values)}\n"
    lines = (formed(text.encode(), path) or "").splitlines()
    assert [line.split(":")[0] for line in lines if re.match(r"\w", line)] == list(model.keys())
    assert lines[1] == "# At the top."
    for key in keys:
        assert lines[lines.index(f"# Above {key}.") + 2].startswith(f"{key}:")


def test_every_yaml_of_the_suite_keeps_its_values_and_its_form() -> None:
    cases = list(yaml_suite())
    made = [formed(text.encode(), path) for _, text in cases for path in (PATH, PATHS[-1])]
    assert sum(text is not None for text in made) > 300


@pytest.mark.parametrize("collection", [naughty_strings, payloads])
def test_every_hostile_string_stays_what_it_is(collection: object) -> None:
    assert callable(collection)
    for text in collection():
        formed(text.encode(), PATH)
        quoted, lines, single = escaped(text), text.replace("\n", "\n  "), text.replace("'", "''")
        for written in (
            f"name: {text}",
            f"name: {quoted}  # {quoted}",
            f"aliases: [{quoted}, x: {quoted}, '{text}']",
            f"aliases:\n- {quoted}\n- {{{quoted}: {quoted}}}\n",
            f"claims:\n- {{{quoted}: x, quote: {quoted}, text: '{single}'}}",
            f"note: >\n  {lines}",
            f"note: |+\n  {lines}\n\ntype: x",
        ):
            formed(written.encode(), PATH)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 39 + "]" * 39, "a: " + "{b: " * 38 + "c" + "}" * 38, "# x\n" * 200_000 + "a: b",
        "a:\n" + "  # x\n" * 100_000, "\n" * 900_000 + "a: b", "name: " + "x" * 900_000,
        "name: " + "x " * 400_000, "name: >\n" + " x\n" * 200_000, "a: [" + "a, " * 50_000 + "]",
        "'" + "x" * 900_000 + "': y", "a: '" + "[[" * 100_000 + "'", "a: |\n" + "  x\n" * 100_000,
        "".join(f"k{n}: {{a: b}}\n" for n in range(30_000)), "a: [\n" + "# x\nb,\n" * 40_000 + "]",
        "a: '" + "[[x " * 200_000 + "'",
    ],
    ids=lambda text: repr(text[:8]),
)  # fmt: skip
def test_a_file_made_to_take_long_does_not(text: str) -> None:
    start = time.process_time()
    form(File(PATH, text.encode()))
    assert time.process_time() - start < 20
