"""What a sentence can hold is told before any quantity is read, and never less than is then read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Document
from auditor.text.article import Article, Sentence
from auditor.text.lexicon import load, words
from auditor.text.presence import KINDS

_MONEY = load("money")
_NAMES_OF_MONEY = [
    *_MONEY["words"], *_MONEY["minor"], *_MONEY["symbols"], *_MONEY["codes"].split(), *_MONEY["nationality"],
    *words("money")["shared"], "pesos", "kroner", "Rs", "Rp", "MEUR", "TSEK", "vs", "versus", "from", "to", "of",
]  # fmt: skip
_OTHERS = ["Net", "profit", "revs", "shr", "percent", "pct", "%", "per cent", "basis points", "points", "a share", ","]
_FIGURES = ["5", "1,200", "3.5", "two", "half a", "three quarters", "5-7", "a million", "12 mln", "½", "no", "doubled"]


def _sentence(text: str) -> Sentence:
    return Article(Document(id="d", text=text)).sentence(0)


def _check(text: str) -> None:
    article = Article(Document(id="d", text=text))
    for index in range(len(article.spans)):
        sentence = article.sentence(index)
        kinds = {quantity.kind for quantity in sentence.quantities}
        assert not [kind for kind in KINDS if kind in kinds and not sentence.may_hold(kind)]
        assert len(sentence.quantities) <= sentence.most_quantities


@given(
    st.lists(
        st.sampled_from(_NAMES_OF_MONEY) | st.sampled_from(_OTHERS) | st.sampled_from(_FIGURES), min_size=1, max_size=9
    ),
    st.lists(st.sampled_from(["", " ", " "]), min_size=9, max_size=9),
)
def test_what_is_read_could_be_held(parts: list[str], gaps: list[str]) -> None:
    _check("".join(part + gap for part, gap in zip(parts, gaps, strict=False)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Net 807,000 vs 2,858,000", "money"),
        ("未来三年投资3800亿元。", "money"),
        ("The plan costs 5 million Swedish crowns.", "money"),
        ("Acme paid twenty dollars.", "money"),
        ("It lost 25p.", "money"),
        ("Rates rose a quarter of a point.", "percent"),
    ],
)
def test_forms_that_no_symbol_tells(text: str, kind: str) -> None:
    assert _sentence(text).may_hold(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_most_sentences_hold_none(kind: str) -> None:
    assert not _sentence("The mayor of Elmstadt opened 12 new schools on Friday.").may_hold(kind)


def test_no_quantity_without_a_figure() -> None:
    assert not _sentence("The mayor of Elmstadt opened the new school.").most_quantities
