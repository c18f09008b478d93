"""Whether an amount is only a step: "a fall in sales of $5 million" tells by how much they fell, and not to what."""

from __future__ import annotations

from auditor.claim.figure import way_of
from auditor.claim.revision import lead_to
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_MODIFIERS = 3
"""How many words may stand between *in* and the rule's word: "a rise in its quarterly sales of"."""


def is_step(sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether a noun of change has the rule's word behind its *in*, and *of* leads from that word to the amount.

    Or a word of more and less stands behind the amount.
    """
    low, last = sentence.tokens.low, sentence.token_at(hit.end - 1)
    if mention.kind == "money" and low[sentence.token_at(mention.end - 1) + 1 :][:1] in (["higher"], ["lower"]):
        return True  # "net debt was $5 million lower"
    if mention.start < hit.end or low[last + 1 : last + 2] != ["of"]:
        return False
    if lead_to(sentence, sentence.token_at(mention.start)) >= 0:
        return False
    first = sentence.token_at(hit.start)
    for i in range(first - 1, max(first - 2 - _MODIFIERS, 0), -1):
        if low[i] == "in":
            return bool(way_of(low[i - 1])) and not _is_sized(sentence, i)
        if low[i] in words("function")["prepositions"] or low[i] in words("function")["auxiliaries"]:
            return False
    return False


def _is_sized(sentence: Sentence, i: int) -> bool:
    """Whether a percentage tells the size of the change before token ``i``: "a 39 percent fall in sales of" a level."""
    before = sentence.quantity_before(sentence.tokens.start[i])
    near = before is not None and sentence.token_at(before.end - 1) >= i - 1 - _MODIFIERS
    return before is not None and near and before.kind == "percent"
