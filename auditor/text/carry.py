"""Give a bare number the unit said before it: "to 3.6 billion dlrs from 3.2 billion", "Net 5 mln vs 4 mln"."""

from __future__ import annotations

import math
from typing import Final

from auditor.model import Mention
from auditor.text.altered import altered
from auditor.text.apposition import Placed
from auditor.text.currency import DOLLAR
from auditor.text.direction import tells_move
from auditor.text.lexicon import words
from auditor.text.tokens import Tokens

_EARLIER: Final = words("grammar")["before_an_earlier_figure"]
_PARALLEL = frozenset({"and", "of", "but"}) | _EARLIER
_BETWEEN: Final = words("grammar")["between_figures"]
_ENDS: Final = words("grammar")["after_a_figure"]
_LARGE = 1e6
"""A smaller bare number behind a move in money may be an index, a count, a time."""
_LIKE = 10.0
"""An earlier figure of the same thing is seldom so many times larger or smaller."""


def with_unit_of_last(tokens: Tokens, found: list[Placed], read: Placed) -> Placed:
    """The bare count as an amount of the unit said before it, where the grammar makes the two parallel."""
    mention, first, after = read
    if mention.kind != "count" or mention.unit or mention.noun or first == 0:
        return read
    at = first - 1
    while at > 0 and tokens.low[at] in _BETWEEN:
        at -= 1
    before = tokens.low[at]
    if found and before in _EARLIER and _alike(tokens, found[-1], mention):
        return _of_same_unit(found[-1][0], mention), first, after
    if found and before == "to" and _leads_to(tokens, found[-1], mention, at):
        return _of_same_unit(found[-1][0], mention), first, after
    if (
        found
        and found[-1][0].kind == "count"
        and tokens.low[first - 1] in _PARALLEL
        and (mention.per or _ends(tokens, after))
    ):
        return altered(mention, noun=found[-1][0].noun), first, after
    if tokens.low[after : after + 1] == ["vs"] and tokens.low[first - 1] in words("units")["accounts"]:
        return altered(mention, kind="money", unit=DOLLAR), first, after
    return read


def _ends(tokens: Tokens, at: int) -> bool:
    return at >= len(tokens.low) or tokens.low[at] in _ENDS


def _alike(tokens: Tokens, last: Placed, mention: Mention) -> bool:
    """Whether the earlier amount is no move, and of the same order: not "fell 3 percent from 4,100"."""
    amount, first, _ = last
    if amount.kind == "count" or math.isnan(amount.point + mention.point) or amount.unit in ("times", "fraction"):
        return False
    if first and (tells_move(tokens.low[first - 1]) or tokens.low[first - 1] == "by"):
        return False
    figure = amount.point * (100 if amount.noun else 1)
    return figure > 0 and 1 / _LIKE < mention.point / figure < _LIKE


def _leads_to(tokens: Tokens, last: Placed, mention: Mention, at: int) -> bool:
    """Whether a large bare number at *to* is the level after a move in money: "fell 400 mln marks to 87.0 billion"."""
    amount, first, after = last
    moved = first > 0 and (tells_move(tokens.low[first - 1]) or tokens.low[first - 1] == "by")
    return amount.kind == "money" and moved and after == at and mention.point >= _LARGE and not amount.noun


def _of_same_unit(last: Mention, mention: Mention) -> Mention:
    """The bare amount in the unit of the last; 74 cents are 0.74 dollars."""
    part = 100 if last.kind == "money" and last.noun else 1
    low, high, point = mention.low / part, mention.high / part, mention.point / part
    return altered(
        mention, kind=last.kind, unit=last.unit, per=last.per, noun=last.noun, low=low, high=high, point=point
    )
