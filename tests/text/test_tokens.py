from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.tokens import plain, tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Acme's shares", ["Acme", "'s", "shares"]),
        ("Acme’s", ["Acme", "’s"]),
        ("O'Neill", ["O'Neill"]),
        ("didn't", ["didn't"]),
        ("RMB380bn", ["RMB", "380", "bn"]),
        ("the H20 chip", ["the", "H20", "chip"]),
        ("U.S. firms", ["U.S.", "firms"]),
        ("1,200.5 and .25", ["1,200.5", "and", ".25"]),
        ("ACM.N", ["ACM", ".", "N"]),
        ("$5.", ["$", "5", "."]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert tokenize(text).raw == tokens


@given(st.text(max_size=60))
def test_offsets_are_true_and_nothing_visible_is_lost(text: str) -> None:
    tokens = tokenize(text)
    covered: set[int] = set()
    for raw, start, end in zip(tokens.raw, tokens.start, tokens.end, strict=True):
        assert text[start:end] == raw
        assert not covered.intersection(range(start, end))
        covered.update(range(start, end))
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)


@given(st.text(alphabet=st.sampled_from("aZİẞß’“\u00a0\n–ﬁ1"), max_size=30))
def test_plain_text_is_as_long_as_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_plain_text_has_straight_marks() -> None:
    assert plain("“Acme’s”\u00a0A–B") == '"acme\'s" a-b'
