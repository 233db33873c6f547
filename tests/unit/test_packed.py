import json

from hypothesis import given
from hypothesis import strategies as st

from dossier.publish.packed import join, split

FILES = {"a": b"one\ntwo", "b/ü": b"", "c": b"\x00three"}


@given(st.dictionaries(st.text(), st.binary()))
def test_what_is_joined_comes_apart_again(files: dict[str, bytes]) -> None:
    assert split(join(files)) == files


def test_a_browser_finds_each_file_by_the_first_line() -> None:
    head, _, body = join(FILES).partition(b"\n")
    start, end = json.loads(head)["c"]
    assert body[start:end] == FILES["c"]
