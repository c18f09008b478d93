"""Sums of money that are prices and rates, and no totals."""

from __future__ import annotations

from auditor.claim.statement import LEAST_TOTAL
from auditor.model import Mention
from auditor.text.article import Sentence


def is_price(mention: Mention) -> bool:
    """Whether a sum is told to the cent and small, as those of shares and barrels are: "$67.54"."""
    return abs(mention.point) < LEAST_TOTAL and mention.point % 1 != 0


def is_side_of_rate(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sum is a side of a rate of exchange: "($1 = 0.7649 euros)"."""
    low = sentence.tokens.low
    first, after = sentence.token_at(mention.start), sentence.token_at(mention.end - 1) + 1
    return "=" in (*low[max(first - 1, 0) : first], *low[after : after + 1])
