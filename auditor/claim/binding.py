"""Which value of a clause belongs to a rule's word: bound by the words around it, never by nearness alone."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.claim.compiled import CompiledRule, Tie
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit
from auditor.text.tokens import Tokens

_EARLIER = frozenset({"from", "vs", "versus", "against", "than", "by"})
_PART = frozenset({"another", "additional", "extra", "further"})
_FILLERS = 3
_OPEN_BRACKET = frozenset({"(", "-"})


def bound_amounts(compiled: CompiledRule, sentence: Sentence, hit: Hit, kind: str, per: str) -> list[Mention]:
    """The amounts of the hit's clause that its words bind, the nearest first."""
    clause = sentence.clause_of(hit.start)
    candidates = [
        mention
        for mention in sentence.quantities
        if _fits(mention, kind, per) and sentence.clause_of(mention.start) == clause and not _earlier(sentence, mention)
    ]
    bound = [m for m in candidates if right_after(sentence, hit, m) or _tied(compiled.ties, sentence, m)]
    if not bound and not compiled.ties:
        bound = [m for m in candidates if m.start >= hit.end]
    return sorted(bound, key=lambda m: (m.start < hit.end, abs(m.start - hit.end)))


def _fits(mention: Mention, kind: str, per: str) -> bool:
    if mention.kind != kind or (kind == "percent" and mention.unit != "percent"):
        return False
    return mention.per == per if per else mention.per in ("", "year")


def is_part(sentence: Sentence, mention: Mention) -> bool:
    """Whether the amount is only a part of the whole: another, an additional, of which, including."""
    first = sentence.token_at(mention.start)
    low = sentence.tokens.low
    after = sentence.token_at(mention.end) if mention.end < sentence.end else first
    return (
        low[max(first - 1, 0)] in _PART
        or low[after] in ("more", "extra")
        or low[max(first - 2, 0) : first] == ["of", "which"]
    )


def _earlier(sentence: Sentence, mention: Mention) -> bool:
    """Whether the amount is that of another time, or a change: from $4 billion, against, by about $500 million."""
    low = sentence.tokens.low
    i = sentence.token_at(mention.start) - 1
    for _ in range(_FILLERS):
        if i < 0 or low[i] in _EARLIER:
            return i >= 0
        if low[i] not in ("a", "an", "the", "its") and not low[i].endswith("ed"):
            return False
        i -= 1
    return False


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
    return len(between) <= _FILLERS and all(_modifier(word) for word in between)


def _past_agent(sentence: Sentence, begin: int) -> int:
    """The token after "by Acme" in "an investment by Acme of $10 billion"; ``begin`` where there is none."""
    if sentence.tokens.low[begin : begin + 1] != ["by"]:
        return begin
    return next((name.after for name in sentence.names if name.first == begin + 1), begin)


def _modifier(word: str) -> bool:
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


def _tied(ties: Sequence[Tie], sentence: Sentence, mention: Mention) -> bool:
    tokens = sentence.tokens
    first = sentence.token_at(mention.start)
    last = sentence.token_at(mention.end - 1)
    return any(
        (not tie.before or _ends_before(tokens, first, tie.before))
        and (not tie.after or _begins_after(tokens, last + 1, tie.after))
        for tie in ties
    )


def _ends_before(tokens: Tokens, i: int, phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of the phrases ends before token ``i``, with at most an article or two adjectives between."""
    for skipped in range(_FILLERS):
        end = i - skipped
        if skipped and not (end >= 0 and _modifier(tokens.low[end])):
            return False
        if any(end >= len(p) and tuple(tokens.low[end - len(p) : end]) == p for p in phrases):
            return True
    return False


def _begins_after(tokens: Tokens, i: int, phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of the phrases begins at token ``i``; a noun may have two adjectives before it."""
    preposition = all(p[0] in words("function")["prepositions"] for p in phrases)
    for skipped in range(1 if preposition else _FILLERS):
        at = i + skipped
        if skipped and (at - 1 >= len(tokens) or not _modifier(tokens.low[at - 1])):
            return False
        if any(tuple(tokens.low[at : at + len(p)]) == p for p in phrases):
            return True
    return False
