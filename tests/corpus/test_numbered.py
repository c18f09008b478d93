"""Texts are numbered as a dictionary would, in few bytes each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.corpus.numbered import Numbered


@given(st.lists(st.text(max_size=3) | st.binary(max_size=3)))
def test_a_text_has_the_number_that_a_dictionary_gives_it(texts: list[str | bytes]) -> None:
    numbers: dict[bytes, int] = {}
    known = Numbered()
    for text in texts:
        written = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        assert known.find(text) == numbers.get(written)
        assert known.add(text) == numbers.setdefault(written, len(numbers))
        assert len(known) == len(numbers)


def test_many_are_found_again_once_the_table_has_grown() -> None:
    known = Numbered()
    assert all(known.is_new(f"folder/{n}.txt") for n in range(5_000))
    assert [known.find(f"folder/{n}.txt") for n in range(5_000)] == list(range(5_000))
    assert not any(known.is_new(f"folder/{n}.txt") for n in range(5_000))
    assert known.find("folder/5000.txt") is None


def test_half_a_character_is_a_text_too() -> None:
    known = Numbered()
    assert [known.add(text) for text in ("\ud800", "?", "\ud800")] == [0, 1, 0]
