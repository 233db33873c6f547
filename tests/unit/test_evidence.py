from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dossier.evidence.address import address_of
from dossier.evidence.fingerprint import (
    Fingerprint,
    FingerprintError,
    Place,
    fingerprint,
    parse_fingerprint,
)
from dossier.evidence.grade import Grade, best, grade
from dossier.evidence.words import words
from dossier.model import Citation
from tests.workspace import CASES

WORD = st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=8)
PARAGRAPH = st.lists(WORD, min_size=3, max_size=30).map(" ".join)
ARTICLE = (CASES / "article.txt").read_text("utf-8").split("\n\n")


@given(st.lists(PARAGRAPH, min_size=1, max_size=4), st.data())
def test_every_run_of_an_article_s_words_is_found_at_its_place(
    paragraphs: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    found = words(paragraphs[number])
    start = data.draw(st.integers(0, len(found) - 3))
    end = data.draw(st.integers(start + 3, len(found)))
    places = fingerprint(paragraphs).places(" ".join(found[start:end]))
    assert Place(number + 1, start + 1) in places


@given(PARAGRAPH, st.data())
def test_a_quote_with_one_word_changed_is_not_found(paragraph: str, data: st.DataObject) -> None:
    found = list(words(paragraph))
    changed = data.draw(st.integers(0, len(found) - 1))
    other = data.draw(WORD.map(lambda word: words(word)[0]))
    assume(other not in found)
    found[changed] = other
    assert fingerprint([paragraph]).places(" ".join(found)) == ()


@given(st.lists(PARAGRAPH, min_size=1, max_size=4))
def test_a_fingerprint_reads_as_it_was_written(paragraphs: list[str]) -> None:
    made = fingerprint(paragraphs)
    assert parse_fingerprint(made.dump()) == made


@given(PARAGRAPH, st.data())
def test_a_damaged_fingerprint_is_an_error_or_another_one(
    paragraph: str, data: st.DataObject
) -> None:
    text = fingerprint([paragraph]).dump()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    damaged = text[:start] + data.draw(st.text(max_size=5)) + text[end:]
    with suppress(FingerprintError):
        assert parse_fingerprint(damaged).dump().rstrip("\n") == damaged.rstrip("\n")


@given(st.text())
def test_whatever_a_file_holds_is_a_fingerprint_or_an_error(text: str) -> None:
    with pytest.raises(FingerprintError):
        parse_fingerprint(text)


def test_a_fingerprint_has_no_word_of_the_article() -> None:
    body = fingerprint(ARTICLE).dump().partition("\n")[2].casefold()
    for word in words(" ".join(ARTICLE)):
        assert len(word) < 5 or word not in body


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("Mali left the bloc", Place(1, 1)),
        ("MALI  LEFT\nTHE BLOC", Place(1, 1)),
        ("“the foreign ministry said”", Place(1, 8)),
        ("the foreign—ministry: said", Place(1, 8)),
        ("border is 9.5 kilometres.", Place(2, 22)),
        ("border is 95 kilometres", None),
        ("Mali has left the bloc", None),
        ("for the step. We owe", None),
        ("the bloc", None),
        ("", None),
        ("...", None),
    ],
)
def test_where_a_quote_stands(quote: str, place: Place | None) -> None:
    places = fingerprint(ARTICLE).places(quote)
    assert places == ((place,) if place else ())


def test_prefix_and_suffix_tell_two_places_apart() -> None:
    made = fingerprint(["He left the bloc today.", "She left the bloc today. They left the bloc."])
    assert made.places("left the bloc") == (Place(1, 2), Place(2, 2), Place(2, 7))
    assert made.places("left the bloc", prefix="She") == (Place(2, 2),)
    assert made.places("left the bloc", suffix="today. They") == (Place(2, 2),)
    assert made.places("left the bloc", prefix="They", suffix="today") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L’accord d'Alger", ("l", "accord", "d", "alger")),
        ("cafe\u0301 CAFÉ", ("café", "café")),
        ("co\u00adoperation", ("cooperation",)),
        ("zero\u200bwidth\ufeff", ("zerowidth",)),
        ("9.5 km, 1,000 and 2024.", ("9.5", "km", "1,000", "and", "2024")),
        ("ﬁnal Straße", ("final", "strasse")),
        ("snake_case", ("snake", "case")),
        ("— … “” ‘’", ()),
    ],
)
def test_what_the_words_of_a_text_are(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


def test_a_citation_is_verified_only_where_its_quote_was_found() -> None:
    made = fingerprint(ARTICLE)
    quoted = Citation(source="report", quote="left the bloc in January")
    assert grade(quoted, made) is Grade.VERIFIED
    assert grade(quoted, None) is Grade.DIGEST
    assert grade(Citation(source="report"), made) is Grade.DIGEST
    assert grade(Citation(source="report", quote="it never said this"), made) is Grade.DIGEST
    assert best([Grade.DIGEST, Grade.VERIFIED]) is Grade.VERIFIED
    assert best([Grade.DIGEST]) is Grade.DIGEST


@pytest.mark.parametrize(
    ("url", "quote", "address"),
    [
        ("https://a.example/", None, "https://a.example/"),
        ("https://a.example/", "left it", "https://a.example/#:~:text=left%20it"),
        ("https://a.example/#top", "left it", "https://a.example/#top:~:text=left%20it"),
        (
            "https://a.example/",
            "re-called, A & B",
            "https://a.example/#:~:text=re%2Dcalled%2C%20A%20%26%20B",
        ),
        ("https://a.example/", "déjà «vu»", "https://a.example/#:~:text=d%C3%A9j%C3%A0%20%C2%ABvu%C2%BB"),
        ("https://a.example/", "50% #1 a/b", "https://a.example/#:~:text=50%25%20%231%20a%2Fb"),
        (
            "https://a.example/",
            "one two three four five six seven eight nine ten eleven, twelve-ish",
            "https://a.example/#:~:text=one%20two%20three%20four,nine%20ten%20eleven%2C%20twelve%2Dish",
        ),
    ],
)  # fmt: skip
def test_the_address_that_opens_an_article_at_a_quote(
    url: str, quote: str | None, address: str
) -> None:
    assert address_of(url, quote) == address


def test_an_empty_paragraph_keeps_its_number() -> None:
    made = Fingerprint((("abcd",), (), ("efgh",)))
    assert parse_fingerprint(made.dump()) == made
