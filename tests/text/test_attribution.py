"""On whose word a sentence speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.attribution import _sayings, speakers
from auditor.text.tokens import tokenize


def speaker(text: str, word: str) -> str:
    tokens = tokenize(text)
    return speakers(tokens)[tokens.low.index(word)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme will invest $5 billion, the company said on Monday.", "the company"),
        ("Acme will invest $5 billion, said Ann Lee, who runs the fund.", "Ann Lee"),
        ("Police said 5 people died.", "Police"),
        ("According to the regulator, Acme paid $5 billion.", "the regulator"),
        ("Acme paid $5 billion, according to two people with a stake.", "two people with a stake"),
        ("“We will spend $5 billion,” Chief Executive Robert Hale told reporters.", "Chief Executive Robert Hale"),
        ("“We will spend $5 billion,” said Robert Hale.", "Robert Hale"),
        ("Ann Lee, who runs the fund, said Acme paid $5 billion.", "Ann Lee"),
        ("The company has also said Brightwater would spend $5 billion.", "The company"),
        ("The blast killed 5, a spokesman for the ministry said.", "a spokesman for the ministry"),
        ("Analysts at Big Bank estimated that Acme earned $5 million.", "Analysts at Big Bank"),
        ("Acme paid $5 billion, Ann Lee told the Post in May.", "Ann Lee"),
        ("Analysts expected $5 billion, according to Acme Estimates.", "Acme Estimates"),
        ("Acme Inc ACME.N on Tuesday said profit fell to $5 million.", "Acme Inc ACME.N"),
        ("The mill burnt for $5 million, the Courier was told by the fire chief.", "the fire chief"),
        ("Ann Lee, the chief of the mill, told staff that it lost $5 million.", "Ann Lee"),
        ("Damage was estimated at $5 million.", ""),
        ("It said Brightwater would spend $5 billion.", ""),
        ("Acme spent $5 billion.", ""),
        ("Acme spent $5 billion; the rival said nothing.", ""),
        ("Acme spent $5 billion, which the owner said was too much.", ""),
    ],
)
def test_the_speaker(text: str, expected: str) -> None:
    assert speaker(text, "5") == expected


def test_each_part_of_a_sentence_has_its_own() -> None:
    text = "Ann Lee said Acme paid $5 billion, but the Post reported it was $6 billion."
    assert (speaker(text, "5"), speaker(text, "6")) == ("Ann Lee", "the Post")


PIECES = [
    "Acme",
    "said",
    "told",
    "according to",
    ",",
    ";",
    ":",
    '"',
    "and",
    "it",
    "$5",
    "but",
    "on Monday",
    "which",
    "(",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_of_two_who_say_a_thing_it_is_the_one_who_says_less(pieces: list[str]) -> None:
    tokens = tokenize(" ".join(pieces))
    sayings = list(_sayings(tokens))
    told = speakers(tokens)
    assert len(told) == len(tokens)
    for at, speaker in enumerate(told):
        found = [saying for saying in sayings if saying.first <= at <= saying.last]
        least = min(found, key=lambda saying: saying.last - saying.first, default=None)
        assert speaker == (least.speaker if least else "")
        assert len(speaker.split()) <= 12


def test_what_is_told_behind_said_is_no_speaker() -> None:
    told = speakers(tokenize("Acme's chairman, Ann Lee, 54, said the maker of robots would spend $4 million."))
    assert "would" not in " ".join(told)
