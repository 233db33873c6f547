import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.publish.packed import join, pack, split, unpack

FILES = {"a": b"one\ntwo", "b/ü": b"", "c": b"\x00three"}


@given(st.dictionaries(st.text(), st.binary()))
def test_what_is_joined_comes_apart_again(files: dict[str, bytes]) -> None:
    assert split(join(files)) == files
    assert unpack(pack(files, "key"), "key") == files


def test_a_browser_finds_each_file_by_the_first_line() -> None:
    head, _, body = join(FILES).partition(b"\n")
    start, end = json.loads(head)["c"]
    assert body[start:end] == FILES["c"]


@pytest.mark.parametrize("at", range(0, len(pack(FILES, "key")), 7))
def test_what_is_damaged_is_not_taken(at: int) -> None:
    whole = pack(FILES, "key")
    assert unpack(whole[:at], "key") is None
    assert unpack(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], "key") is None


def test_what_was_made_of_something_else_is_not_taken() -> None:
    assert unpack(pack(FILES, "key"), "another") is None
    assert unpack(b"", "key") is None
