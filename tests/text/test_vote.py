"""Votes by which something was decided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.vote import read_votes


def told(text: str) -> list[tuple[str, int, int]]:
    return [(text[one.start : one.end], one.first, one.second) for one in read_votes(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The house let it through by 121 votes to 104, with five abstentions.", [("121 votes to 104", 121, 104)]),
        ("The council voted 18-15 to close it.", [("18-15", 18, 15)]),
        ("It passed in a 54–41 vote.", [("54–41", 54, 41)]),
        ("It went through with 51 in favour and 44 against.", [("51 in favour and 44", 51, 44)]),
        ("Six members voted in favor and one against.", [("Six members voted in favor and one", 6, 1)]),
        ("The vote was 6 to 5.", [("6 to 5", 6, 5)]),
        ("By five votes to two, and later by 9 votes to 1.", [("five votes to two", 5, 2), ("9 votes to 1", 9, 1)]),
    ],
)  # fmt: skip
def test_votes_are_read(text: str, votes: list[tuple[str, int, int]]) -> None:
    assert told(text) == votes


@pytest.mark.parametrize(
    "text",
    [
        "They won 3-1.",
        "Passed by 118-104.",
        "She voted in 2019-20 and spent $18-20.",
        "They voted 3.5 to 2 and 1,118-104.",
        "A vote of 18-15-3.",
        "He was for it, and 40 were against.",
        "The vote  was    6      to 5.",  # no words of one sentence lie so far apart
        "A vote on 52 percent to 48%.",
    ],
)
def test_what_is_no_vote_is_left(text: str) -> None:
    assert told(text) == []


@given(st.integers(0, 999), st.integers(0, 999))
def test_the_ways_to_write_a_vote_are_one(first: int, second: int) -> None:
    ways = (f"by {first} votes to {second}", f"voted {first}-{second}", f"a {first} to {second} vote")
    assert [[one[1:] for one in told(f"It was {way} at noon.")] for way in ways] == [[(first, second)]] * len(ways)


@given(st.text(alphabet="0123456789-– votesagin,.", max_size=40))
def test_votes_lie_in_their_text_one_behind_the_other(text: str) -> None:
    last = 0
    for one in read_votes(text, 0, len(text)):
        assert last <= one.start < one.end <= len(text)
        last = one.end
