"""Versions are ordered by their parts, and a version holds all that begin with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.version import read_versions, version_interval

PARTS = st.lists(st.integers(0, 10_000), min_size=1, max_size=3)


@given(PARTS, PARTS)
def test_versions_are_ordered_as_their_parts(one: list[int], other: list[int]) -> None:
    first, second = version_interval(one), version_interval(other)
    shorter = min(len(one), len(other))
    if one[:shorter] == other[:shorter]:
        assert first.meets(second)
    else:
        assert not first.meets(second)
        assert (first.low < second.low) == (one < other)


@given(PARTS, st.integers(0, 10_000))
def test_a_version_holds_those_that_begin_with_it(parts: list[int], further: int) -> None:
    outer, inner = version_interval(parts), version_interval([*parts, further])
    assert outer.low <= inner.low < inner.high <= outer.high


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("pyx 3.10.2 and calder v2.1", ["3.10.2", "v2.1"]),
        ("pyx 3.10 or later", ["3.10 or later"]),
        ("pyx 3.9+", ["3.9+"]),
        ("3.8 - 3.12", ["3.8 - 3.12"]),
        ("at $3.9 and 4% in 1,200 of -3", []),
        ("3.9-beta", []),
    ],
)
def test_what_is_a_version(text: str, found: list[str]) -> None:
    assert [text[version.start : version.end] for version in read_versions(text)] == found


@pytest.mark.parametrize(
    ("text", "open_below", "open_above"),
    [("at least 3.9", False, True), ("up to 3.9", True, False), ("below 3.9", True, False), ("above 3.9", False, True)],
)
def test_the_words_before_a_version_open_an_end(text: str, open_below: bool, open_above: bool) -> None:
    (version,) = read_versions(text)
    assert (version.least is None, version.most is None) == (open_below, open_above)
