"""The words around an amount that tie it to a rule's word: right behind it, or those of the rule's own ties."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.claim.compiled import Tie
from auditor.claim.figure import way_of
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit
from auditor.text.tokens import Tokens

FILLERS = 3
"""How many words may stand between a word and its amount: articles, hedges, adjectives."""
_OPEN_BRACKET = frozenset({"(", "-"})


def right_after(sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether the value follows the word at once, or its *of*, with nothing between but articles and adjectives."""
    begin, end = sentence.token_at(hit.end - 1) + 1, sentence.token_at(mention.start)
    if mention.start < hit.end:
        return False
    begin = _past_agent(sentence, begin)
    between = sentence.tokens.low[begin:end]
    if between and between[-1] in _OPEN_BRACKET:
        between = between[:-1]
    if between and between[0] in ("of", "worth", "totaling", "totalling"):
        between = between[1:]
    return len(between) <= FILLERS and all(may_modify(word) and not way_of(word) for word in between)


def _past_agent(sentence: Sentence, begin: int) -> int:
    """The token after "by Acme" in "an investment by Acme of $10 billion"; ``begin`` where there is none."""
    if sentence.tokens.low[begin : begin + 1] != ["by"]:
        return begin
    return next((name.after for name in sentence.names if name.first == begin + 1), begin)


def may_modify(word: str) -> bool:
    """Whether a word may stand between a verb and its amount: an article, a hedge, an adjective."""
    function = words("function")
    if word in function["determiners"] or word in ("to", "an", "up"):
        return word != "to"
    return (
        word.isalpha()
        and word not in function["prepositions"]
        and word not in function["conjunctions"]
        and word not in function["auxiliaries"]
        and word not in function["pronouns"]
    )


def tied(ties: Sequence[Tie], sentence: Sentence, mention: Mention) -> bool:
    """Whether the words around the mention are those of one of the ties."""
    return stands_by(ties, sentence.tokens, sentence.token_at(mention.start), sentence.token_at(mention.end - 1))


def stands_by(ties: Sequence[Tie], tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words around the tokens ``first`` to ``last`` are those of one of the ties."""
    return any(
        (not tie.before or _ends_before(tokens, first, tie.before))
        and (not tie.after or _begins_after(tokens, last + 1, tie.after))
        for tie in ties
    )


def _ends_before(tokens: Tokens, i: int, phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of the phrases ends before token ``i``, with at most an article or two adjectives between."""
    for skipped in range(FILLERS):
        end = i - skipped
        if skipped and not (end >= 0 and may_modify(tokens.low[end])):
            return False
        if any(end >= len(p) and tuple(tokens.low[end - len(p) : end]) == p for p in phrases):
            return True
    return False


def _begins_after(tokens: Tokens, i: int, phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of the phrases begins at token ``i``; a noun may have two adjectives before it."""
    preposition = all(p[0] in words("function")["prepositions"] for p in phrases)
    for skipped in range(1 if preposition else FILLERS):
        at = i + skipped
        if skipped and (at - 1 >= len(tokens) or not may_modify(tokens.low[at - 1])):
            return False
        if any(tuple(tokens.low[at : at + len(p)]) == p for p in phrases):
            return True
    return False
