"""The number a rule asks for, bare or in a unit: "magnitude 6.1", "a 512 GB drive" for `number in GB`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.claim.compiled import CompiledRule, Tie
from auditor.claim.predicate import predicated
from auditor.claim.rate import at_rate
from auditor.claim.revision import changed_to
from auditor.claim.ties import right_after
from auditor.compare.amount import place_amount
from auditor.model import EVENT, Mention, Value
from auditor.text.article import Sentence
from auditor.text.measure import scale_of, unit_of
from auditor.text.scan import Hit

_ASIDE = 8
"""How many words an aside has up to its figure: ", which had a magnitude of 6.1"."""
_OVER = frozenset({"a", "an", "the", "-", "of", "at", "about", "around"})


def bound_number(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> tuple[Value, Mention] | None:
    """The value that the clause binds to the rule's word, and its mention; None where it binds none."""
    clause, bare = sentence.clause_of(hit.start), compiled.rule.value == "number"
    near = [*sentence.quantities_of(clause), *_apposed(compiled, sentence, clause)]
    fitting = in_unit_of(compiled, sentence, near)
    bound = [(q, fit) for q, fit in fitting if _is_bound(compiled.ties, sentence, hit, q, bare=bare)]
    if not bound:
        return None
    mention, fit = min(bound, key=lambda pair: abs(pair[0].start - hit.start))
    text = sentence.article.document.text[mention.start : mention.end]
    return place_amount(fit, text, limit=compiled.rule.limit), mention


def in_unit_of(
    compiled: CompiledRule, sentence: Sentence, mentions: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """Those of some figures that are of the rule's unit, each with itself in that unit and at its rate."""
    unit, _, per = compiled.rule.value.removeprefix("number").removeprefix(" in ").partition(" per ")
    for mention in mentions:
        rated = at_rate(sentence, mention, per) if per else mention if not mention.per else None
        leaves = _leaves(sentence, mention, by=not compiled.of_story)
        fitted = _fit(rated, unit, compiled) if rated is not None and not leaves else None
        if rated is not None and fitted is not None:
            yield rated, fitted


def _apposed(compiled: CompiledRule, sentence: Sentence, clause: int) -> list[Mention]:
    """The figures of an event that an aside behind its word tells: "the quake, measuring 6.1, shook Varn"."""
    if compiled.rule.subject != (EVENT,) or clause + 1 not in sentence.clause:
        return []
    begin = sentence.token_at(sentence.clause_span(clause + 1)[0])
    low = [word for word in sentence.tokens.low[begin : begin + _ASIDE] if word not in (",", "which", "that")]
    opened = any(tuple(low[: len(phrase)]) == phrase for tie in compiled.ties for phrase in tie.before)
    return [q for q in sentence.quantities_of(clause + 1) if opened and sentence.token_at(q.start) < begin + _ASIDE]


def _leaves(sentence: Sentence, mention: Mention, *, by: bool) -> bool:
    """Whether the figure is the one before, or the size of a move: "to 6.1 from 6.4", "rose by 300,000 barrels".

    Of a story *by* seldom tells a move: "hit by 120 mm of rain".
    """
    before = sentence.tokens.low[max(sentence.token_at(mention.start) - 1, 0)]
    return before in ("from", "than") or (by and before == "by")


def _fit(mention: Mention, unit: str, compiled: CompiledRule) -> Mention | None:
    """The mention in the rule's unit; None where it is of another, or a part of several."""
    if not unit:
        own = mention.unit in compiled.rule.words or (
            " " in mention.noun and not compiled.own.isdisjoint(mention.noun.split()[:1])
        )
        bare = mention.kind == "count" and not mention.unit
        return replace(mention, kind="measure", unit="number") if own or bare else None
    asked, given = scale_of(unit_of(unit)), scale_of(mention.unit)
    if mention.kind != "measure" or asked is None or given is None or asked.dimension != given.dimension:
        return None
    factor = given.factor / asked.factor
    name = f"{unit} per {mention.per}" if mention.per else unit
    ends = {end: getattr(mention, end) * factor for end in ("low", "high", "point", "upper")}
    return replace(mention, unit=name, per="", **ends)


def _is_bound(ties: Sequence[Tie], sentence: Sentence, hit: Hit, mention: Mention, *, bare: bool) -> bool:
    """Whether the word holds the number, leads right up to it, or a tie stands round it.

    A verb between the two makes a ``bare`` number one of something else: "a quake killed 300".
    """
    if mention.start <= hit.start and hit.end <= mention.end:
        return True
    first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
    between = sentence.tokens.low[sentence.token_at(hit.end - 1) + 1 : first]
    if right_after(sentence, hit, mention) and (not bare or _OVER.issuperset(between)):
        return True
    if not bare and (predicated(sentence, hit, mention) or changed_to(sentence, hit, mention)):
        return True
    return any(_tied(tie, sentence.tokens.low, first, last) for tie in ties)


def _tied(tie: Tie, low: Sequence[str], first: int, last: int) -> bool:
    """Whether the tie's words stand right before and right after the value, but for an article or a hyphen."""
    return (not tie.before or _stands(low, first, tie.before, before=True)) and (
        not tie.after or _stands(low, last + 1, tie.after, before=False)
    )


def _stands(low: Sequence[str], at: int, phrases: Sequence[tuple[str, ...]], *, before: bool) -> bool:
    for _ in range(3):
        for phrase in phrases:
            begin = at - len(phrase) if before else at
            if begin >= 0 and tuple(low[begin : begin + len(phrase)]) == phrase:
                return True
        at += -1 if before else 1
        over = low[at] if before and at >= 0 else low[at - 1] if not before and at - 1 < len(low) else ""
        if over not in _OVER:
            return False
    return False
