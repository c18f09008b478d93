"""Lines of a statement of results: "Net profit 2.7 mln vs loss 0.2 mln", of this period and the one a year before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from auditor.claim.compiled import CompiledRule
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_FILLERS = frozenset({"a", "of", "an", "."})
_MAX_LABEL = 4
_THOUSAND = 1000
LEAST_TOTAL = 1000
"""No account of a whole company is smaller: the amount is of something else."""


@dataclass(frozen=True, slots=True)
class Line:
    """The amounts of one line, with their signs; a year's loss is below nought."""

    now: Mention
    before: Mention | None
    """The amount a year before; None where the line does not tell it, or not its sign."""
    start: int
    """The offset at which the label begins."""


def line_at(compiled: CompiledRule, sentence: Sentence, hit: Hit, kind: str, per: str) -> Line | None:
    """The line whose label the rule's word at ``hit`` is; None where the sentence is no such line."""
    lists = words("statement")
    low = sentence.tokens.low
    if kind != "money" or (lists["against"].isdisjoint(low) and not _in_columns(sentence)):
        return None
    first, last = _label(compiled, sentence, hit)
    if first and (_is_sign(low[first : last + 1]) or _narrowed(sentence, first)):
        return None  # "net includes gain 217 mln vs loss 80 mln", "domestic sales 6 mln vs 7 mln"
    amounts = [q for q in sentence.quantities if q.start >= sentence.tokens.end[last] and q.kind == "money"]
    if not amounts or last - first >= _MAX_LABEL:
        return None
    now = amounts[0]
    begin, end = sentence.token_at(now.start), sentence.token_at(now.end - 1) + 1
    if not _only_signs(low[last + 1 : begin]):
        return None
    behind = [q for q in sentence.quantities if q.start >= now.end][:1]
    columned = _in_columns(sentence) and bool(behind) and behind[0].hedge == "vs"
    if end >= len(low) or not (low[end] in lists["against"] or columned):
        return None
    label = low[first : last + 1]
    if (per == "share") != (not lists["share"].isdisjoint(label) or now.per == "share") or now.per not in ("", per):
        return None
    if not per and abs(now.point) < LEAST_TOTAL:
        return None
    signed = _signed(now, low[first:begin])
    sure = lists["loss"].isdisjoint(low[first:begin])
    if columned:
        earlier: Mention | None = behind[0] if behind[0].kind == "money" else None
    else:
        earlier = _earlier(sentence, [_like(now, q) for q in behind], end, per, sure=sure)
    text = sentence.article.document.text
    return Line(_rounded(replace(signed, per=per), text), earlier, sentence.tokens.start[first])


def _in_columns(sentence: Sentence) -> bool:
    """Whether the sentence is a row of a table with a column of an earlier period."""
    return bool(sentence.article.tables) and any(q.hedge == "vs" for q in sentence.quantities)


def _label(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> tuple[int, int]:
    """The tokens of the label: the rule's word with what narrows it, on either side."""
    low = sentence.tokens.low
    known = words("statement")["modifiers"] | compiled.narrowing
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    lists = words("statement")
    wider = known | lists["share"] | lists["profit"] | lists["loss"] | {"-"}
    while first and low[first - 1] in wider:
        first -= 1
    while last + 1 < len(low) and low[last + 1] in known:
        last += 1
    return first, last


def _is_sign(label: list[str]) -> bool:
    return (words("statement")["profit"] | words("statement")["loss"]).issuperset(label)


def _narrowed(sentence: Sentence, first: int) -> bool:
    """Whether a word of its own stands right before the label: "parent turnover", "other revenue"."""
    word = sentence.tokens.low[first - 1]
    function = words("function")
    free = function["prepositions"] | function["determiners"] | function["conjunctions"] | words("statement")["leads"]
    return word.isalpha() and word not in free


def told_before(sentence: Sentence, line: Line, is_heading: Callable[[Sentence], bool]) -> bool:
    """Whether a line above, under the same heading, has the same label: a heading is missing between the two."""
    article = sentence.article
    label = _label_text(sentence, line.start)
    for k in range(sentence.index - 1, -1, -1):
        above = article.sentence(k)
        if is_heading(above):
            return False
        against = not words("statement")["against"].isdisjoint(above.tokens.low)
        if against and line.start == sentence.start and _label_text(above, above.start) == label:
            return True
    return False


def _label_text(sentence: Sentence, start: int) -> list[str]:
    """The words of a line up to its first figure, without those of a sign."""
    lists = words("statement")
    label: list[str] = []
    for low in sentence.tokens.low[sentence.token_at(start) :]:
        if not low.isalpha() or (low in lists["profit"] or low in lists["loss"]):
            break
        label.append(low)
    return label


def _only_signs(between: list[str]) -> bool:
    lists = words("statement")
    return all(low in lists["profit"] or low in lists["loss"] or low in _FILLERS for low in between)


def _earlier(sentence: Sentence, amounts: list[Mention], against: int, per: str, *, sure: bool) -> Mention | None:
    """The amount after *vs*; without a sign of its own it is a profit, if the first was one."""
    if not amounts or amounts[0].kind != "money" or amounts[0].per not in ("", per):
        return None
    between = sentence.tokens.low[against + 1 : sentence.token_at(amounts[0].start)]
    if not _only_signs(between) or not (sure or between):
        return None
    return _rounded(replace(_signed(amounts[0], between), per=per), sentence.article.document.text)


def _rounded(mention: Mention, text: str) -> Mention:
    """The amount as its thousands: "1,982,000" may be 1,981,681."""
    figure = text[mention.start : mention.end].split(maxsplit=1)[0] if mention.end > mention.start else ""
    if not figure.endswith(",000"):
        return mention
    return replace(mention, low=mention.point - _THOUSAND / 2, high=mention.point + _THOUSAND / 2)


def _like(now: Mention, mention: Mention) -> Mention:
    """A bare figure as an amount of the currency said before it: "profit 2,665,000 vs loss 202,000"."""
    bare = mention.kind == "count" and not mention.unit and not mention.noun and not now.noun
    return replace(mention, kind="money", unit=now.unit) if bare else mention


def _signed(mention: Mention, before: list[str]) -> Mention:
    """The amount, below nought where the nearest word of a sign before it is one of loss."""
    lists = words("statement")
    signs = [low for low in before if low in lists["profit"] or low in lists["loss"]]
    return negative(mention) if signs and signs[-1] in lists["loss"] else mention


def negative(mention: Mention) -> Mention:
    """The amount below nought, with its second form."""
    also = negative(mention.also) if mention.also else None
    return replace(mention, low=-mention.high, high=-mention.low, point=-mention.point, also=also)
