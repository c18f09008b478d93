"""Which value of a clause belongs to a rule's word: bound by the words around it, never by nearness alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from auditor.claim.compiled import CompiledRule, Tie
from auditor.claim.foreseen import of_watchers
from auditor.claim.own_forecast import of_analysts, of_former
from auditor.claim.predicate import apiece, of_a_share, opens_relative, predicated
from auditor.claim.revision import changed_to
from auditor.claim.statement import LEAST_TOTAL
from auditor.claim.step_of import is_step
from auditor.claim.ties import FILLERS, may_modify, right_after, tied
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_EARLIER = frozenset({"from", "vs", "versus", "against", "than", "by"})
_COMPARED = frozenset({"compared", "compares", "comparing"})
_BEFORE_EARLIER = frozenset({"a", "an", "the", "its", "previously", "originally", "earlier", "year", "ago", "-"})
_PART = frozenset({"another", "additional", "extra", "further"})
_OF_A_SUM = frozenset({"", "year"})
_BY_THE_MONTH = frozenset({"month", "week", "day"})
_DEAREST = 10_000
"""No plan of a product costs more by the month."""
_OF_A_PRICE = frozenset({"", "year", "month", "week", "day"})
"""What a product costs may be told by the month: each is an axis of its own."""
_POINTS = frozenset({"points", "basis points"})
_AND_MORE = (["and"], ["plus"], [","])
_NEXT_SUM = range(4, 7)
"""How many tokens behind a sum in cash the sum in stock may begin."""
_CAUSES = frozenset({("due", "to"), ("because", "of"), ("owing", "to"), ("thanks", "to")})
"""Between a word and an amount: the amount is of what brought it about."""


def bound_amounts(compiled: CompiledRule, sentence: Sentence, hit: Hit, kind: str, per: str) -> list[Mention]:
    """The amounts of the hit's clause that its words bind, the nearest first."""
    inside = sentence.quantities_of(sentence.clause_of(hit.start))
    if opens_relative(sentence, sentence.token_at(hit.end - 1)):
        inside = [*inside, *sentence.quantities_of(sentence.clause_of(hit.end + 2))]
    if per == "share" and of_a_share(sentence, hit):
        inside = [replace(m, per=per) if _may_be_of_a_share(m, kind) else m for m in inside]
    elif per == "share":
        inside = [apiece(sentence, m) if _may_be_of_a_share(m, kind) else m for m in inside]
    pers = _OF_A_PRICE if compiled.rule.subject == ("product",) else _OF_A_SUM
    fitting = [m for m in inside if _fits(m, kind, per, pers)]
    candidates = [m for m in fitting if not of_another_time(sentence, m) or _is_asked_for(compiled, sentence, m)]
    if "fact" not in compiled.rule.stance:
        candidates = [m for m in candidates if not (of_analysts(sentence, m) or of_former(sentence, m))]
    if per == "share" and "own forecast" not in compiled.rule.stance:
        candidates = [m for m in candidates if not of_watchers(sentence, m)]
    if kind == "money" and not per and _is_result(sentence, hit):  # "a year-earlier loss of $4.71" is of a share
        candidates = [m for m in candidates if not abs(m.point) < LEAST_TOTAL]
    bound = [m for m in candidates if _bound(compiled, sentence, hit, m)]
    if not bound and not compiled.ties:
        bound = [m for m in candidates if m.start >= hit.end and not _of_another(compiled, sentence, hit, m)]
    elif any(_right_before(sentence, m, hit.start) for m in bound):
        bound = [m for m in bound if m.start < hit.end or not _of_another_word(compiled, sentence, m)]
    return sorted(bound, key=lambda m: (m.start < hit.end, abs(m.start - hit.end)))


def _is_asked_for(compiled: CompiledRule, sentence: Sentence, mention: Mention) -> bool:
    """Whether a rule asks by how much something changed, with a phrase such as "by <value>", as the amount tells."""
    first = sentence.token_at(mention.start)
    return sentence.tokens.low[max(first - 1, 0)] == "by" and any(("by",) in tie.before for tie in compiled.ties)


def _may_be_of_a_share(mention: Mention, kind: str) -> bool:
    return mention.kind == kind and not mention.per and abs(mention.point) < LEAST_TOTAL


def _right_before(sentence: Sentence, mention: Mention, word: int) -> bool:
    """Whether an amount stands right before the word at an offset: "a hostile $5 million takeover offer"."""
    between = sentence.tokens.low[sentence.token_at(mention.end - 1) + 1 : sentence.token_at(word)]
    return mention.end <= word and len(between) < FILLERS and all(may_modify(low) for low in between)


def _of_another_word(compiled: CompiledRule, sentence: Sentence, mention: Mention) -> bool:
    """Whether the amount stands right before another of the rule's words: "a $5 million offer and a $9 million bid"."""
    starts = (hit.start + sentence.start for hit in compiled.hits_in(sentence))
    return any(_right_before(sentence, mention, start) for start in starts if start >= mention.end)


def _is_result(sentence: Sentence, hit: Hit) -> bool:
    """Whether the word is one of a whole company's results: revenue, loss."""
    return sentence.tokens.low[sentence.token_at(hit.end - 1)] in words("statement")["results"]


def _bound(compiled: CompiledRule, sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether the words bind a mention, or the amount that it puts another way: "$5 million, or 14 cents a share"."""
    parted = is_step(sentence, hit, mention) or _of_a_nearer(compiled, sentence, hit, mention)
    return not parted and _tied(compiled, sentence, hit, mention)


def _tied(compiled: CompiledRule, sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    if right_after(sentence, hit, mention) or changed_to(sentence, hit, mention):
        return True
    if predicated(sentence, hit, mention):
        return not _of_another(compiled, sentence, hit, mention)
    twin = _twin_of(sentence, mention)
    if twin is not None and (right_after(sentence, hit, twin) or _by_tie(compiled, sentence, hit, twin)):
        return not _of_another(compiled, sentence, hit, twin)
    return _by_tie(compiled, sentence, hit, mention) and not _of_another(compiled, sentence, hit, mention)


def _of_a_nearer(compiled: CompiledRule, sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether the amount stands right before another of the rule's words, behind an *and*.

    "First with the purchase of Acme and then with a $2 billion deal to buy Calder": the amount is the deal's.
    """
    if mention.start < hit.end:
        return False
    behind = sentence.token_at(mention.end - 1) + 1
    between = sentence.tokens.low[sentence.token_at(hit.end - 1) + 1 : sentence.token_at(mention.start)]
    if "and" not in between or behind >= len(sentence.tokens):
        return False
    offset = sentence.tokens.start[behind] - sentence.start
    return any(other.start == offset for other in compiled.hits_in(sentence))


def _twin_of(sentence: Sentence, mention: Mention) -> Mention | None:
    """The amount right before this one, which *or* or a bracket puts another way."""
    before = sentence.quantity_before(mention.start) if mention.per else None
    if before is None:
        return None
    gap = sentence.tokens.low[sentence.token_at(before.end - 1) + 1 : sentence.token_at(mention.start)]
    return before if gap in ([",", "or"], ["or"], ["("], ["-", "or"]) else None


def _by_tie(compiled: CompiledRule, sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether a tie binds the mention; one that only leads up to it ("to <value>") binds what follows the word."""
    ties = compiled.ties
    if mention.start < hit.start:
        ties = tuple(tie for tie in ties if tie.after or not _leads(tie))
    return tied(ties, sentence, mention)


def _leads(tie: Tie) -> bool:
    return all(len(phrase) == 1 and phrase[0] in words("function")["prepositions"] for phrase in tie.before)


def _of_another(compiled: CompiledRule, sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether another account, or a cause, stands between: "revenue grew and profit rose to $5 million"."""
    first, last = (hit.end, mention.start) if mention.start >= hit.end else (mention.end, hit.start)
    if first >= last:
        return False
    between = sentence.tokens.low[sentence.token_at(first - 1) + 1 : sentence.token_at(last)]
    if any(pair in _CAUSES for pair in pairwise(between)):  # "the loss was due to write-downs totaling $2 million"
        return True
    return any(low in words("statement")["accounts"] and low not in compiled.own for low in between)


def _fits(mention: Mention, kind: str, per: str, pers: frozenset[str]) -> bool:
    if mention.kind != kind or (kind == "percent" and mention.unit != "percent"):
        return False
    if per == "any":
        return bool(mention.per)
    if mention.per in _BY_THE_MONTH and mention.high > _DEAREST:
        return False  # "could cost the company $3 billion a month"
    return mention.per == per if per else mention.per in pers


def as_fine_as_its_change(sentence: Sentence, mention: Mention) -> Mention:
    """A rate that a change in points led to, as precise as that: "by a quarter point to three percent" is 3.0."""
    first = sentence.token_at(mention.start)
    if mention.kind != "percent" or mention.hedge or sentence.tokens.low[max(first - 1, 0)] != "to":
        return mention
    before = sentence.quantity_before(mention.start - 1)
    if before is None or before.unit not in _POINTS or sentence.token_at(before.end - 1) < first - 2:
        return mention
    step = before.point / (100 if before.unit == "basis points" else 1)
    room = min(step, mention.high - mention.low) / 2
    return replace(mention, low=mention.point - room, high=mention.point + room) if room > 0 else mention


def is_part(sentence: Sentence, mention: Mention) -> bool:
    """Whether the amount is only a part of the whole: another, an additional, of which, including."""
    first = sentence.token_at(mention.start)
    low = sentence.tokens.low
    after = sentence.token_at(mention.end) if mention.end < sentence.end else first
    return (
        low[max(first - 1, 0)] in _PART
        or low[after] in ("more", "extra")
        or low[max(first - 2, 0) : first] == ["of", "which"]
        or _goes_on(sentence, mention)
    )


def _goes_on(sentence: Sentence, mention: Mention) -> bool:
    """Whether the rest of a price follows: "$3 billion in cash and $1 billion in stock"."""
    low = sentence.tokens.low
    last = sentence.token_at(mention.end - 1)
    if mention.kind != "money" or low[last + 1 : last + 2] != ["in"] or low[last + 3 : last + 4] not in _AND_MORE:
        return False
    return any(q.kind == "money" and sentence.token_at(q.start) - last in _NEXT_SUM for q in sentence.quantities)


def of_another_time(sentence: Sentence, mention: Mention) -> bool:
    """Whether the amount is that of another time, or a change: from $4 billion, against, by about $500 million."""
    return word_of_another_time(sentence, mention) >= 0


def word_of_another_time(sentence: Sentence, mention: Mention) -> int:
    """The token of the word that makes an amount that of another time, or a change; -1 for none."""
    low = sentence.tokens.low
    i = sentence.token_at(mention.start) - 1
    for _ in range(FILLERS + 2):
        if i < 0 or low[i] in _EARLIER:
            return i
        if low[i] in ("with", "to"):
            return i if i > 0 and low[i - 1] in _COMPARED else -1
        if low[i] not in _BEFORE_EARLIER and not (sentence.tokens.raw[i].islower() and may_modify(low[i])):
            return -1
        i -= 1
    return -1
