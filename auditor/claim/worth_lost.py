"""Market value that is said to be taken away: "took $38 billion off the value of Acme", "$38 billion was gone"."""

from __future__ import annotations

from dataclasses import replace

from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_BEHIND = 4
"""How many tokens behind "of its market value" the words *was gone* may begin."""


def worth_lost(sentence: Sentence, hit: Hit) -> Mention | None:
    """The sum by which the value at the rule's word fell, where no verb of moving tells it; None where none did."""
    clause = sentence.clause_of(hit.start)
    for money in sentence.quantities_of(clause):
        if money.kind == "money" and not money.per and money.end <= hit.start and _is_lost(sentence, hit, money):
            start = _verb_start(sentence, money)
            return replace(
                money, kind="direction", start=start, low=-money.high, high=-money.low, point=-money.point,
                direction="down",
            )  # fmt: skip
    return None


def _verb_start(sentence: Sentence, money: Mention) -> int:
    first = sentence.token_at(money.start)
    taken = first > 0 and sentence.tokens.low[first - 1] in words("session")["taking"]
    return sentence.tokens.start[first - 1] if taken else money.start


def _is_lost(sentence: Sentence, hit: Hit, money: Mention) -> bool:
    low, lists = sentence.tokens.low, words("session")
    first, last = sentence.token_at(money.start), sentence.token_at(money.end - 1)
    word, end = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    between = low[last + 1 : word]
    if low[word] in ("off", "from") and not between:
        return first > 0 and low[first - 1] in lists["taking"]
    if between[:1] in (["off"], ["from"]):
        return first > 0 and low[first - 1] in lists["taking"]
    behind = low[end + 1 : end + 1 + _BEHIND]
    gone = next((k for k, w in enumerate(behind) if w in lists["gone"]), -1)
    if between[:1] == ["of"] and gone > 0 and behind[gone - 1] in ("was", "were", "is", "been", "had", "be"):
        return True
    taken = next((k for k, w in enumerate(low[last + 1 : word + 1]) if w in lists["taken"]), -1)
    joined = between[taken + 1 : taken + 2] or low[word : word + 1]
    return taken > 0 and low[last + taken] in ("was", "were", "been") and joined in (["off"], ["from"])
