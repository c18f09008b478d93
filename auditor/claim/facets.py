"""What a claim is about where ``same`` asks: from the clause, else its sentence, the one before, the title."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from auditor.claim.anchor import anchored
from auditor.claim.compiled import CompiledRule
from auditor.claim.earlier import leads_back
from auditor.claim.period_before import PERIODS
from auditor.claim.shared_value import shared_value
from auditor.claim.step import Stop
from auditor.model import Facet
from auditor.text.article import Sentence
from auditor.text.scan import Hit, PhraseSet
from auditor.text.tokens import plain

Answers = tuple[tuple[str, str | None], ...]
_WAYS = {"up", "down"}
_ELSEWHERE = re.compile(r"\b(?:for|from|by|in|at|that|which|when|because|without|except)\b")
"""Words behind a verb after which no longer what it is said of is told."""
_FOR = 2
"""How many words, *for* among them, may stand between *support* and a platform."""
_BESIDE = 200
"""Characters before a word in which a phrase is looked for that leads to it."""


def nearest_word(compiled: CompiledRule, sentence: Sentence, hit: Hit, at: int) -> Hit:
    """The last of the rule's words right before the value at offset ``at``: "it holds a special dividend of $2".

    For the figure of an earlier period it is the word that this is compared with ("an operating profit of $4 million,
    from a loss of $3 million"), unless its own words tell which it is.
    """
    if not compiled.facets:
        return hit
    first = _compared_with(compiled, sentence, hit)
    if first is not None:
        return first
    if at <= hit.end:
        return hit
    begin, end = hit.end - sentence.start, at - sentence.start
    hits = compiled.hits_in(sentence)
    last = bisect_right(hits, end, key=_end) - 1
    if last < 0 or hits[last].start < begin or not _leads_to(sentence.plain[hits[last].end : end]):
        return hit
    return hits[last].moved(sentence.start)


def _compared_with(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Hit | None:
    """The rule's word of this period, where the one at ``hit`` is of an earlier one and has no words of its own."""
    hits = compiled.hits_in(sentence)
    if compiled.rule.period not in PERIODS or len(hits) < 2 or leads_back(sentence, hit, hits) is None:
        return None
    if any(_beside(phrases, sentence, hit) is not None for _, phrases in compiled.facets):
        return None
    return hits[0].moved(sentence.start)


def read_facets(
    compiled: CompiledRule, sentence: Sentence, hit: Hit, at: int, subject: tuple[str, ...] = (), way: str = ""
) -> Answers | Stop:
    """The answer of each facet for the value at offset ``at``; a Stop where a facet that must be known is not.

    ``way`` is that of a value that is a move: it answers a facet whose choices are ways.
    """
    answers: list[tuple[str, str | None]] = []
    for facet, phrases in compiled.facets:
        if facet.anchors:
            answer = anchored(compiled.anchors[facet.name], sentence, hit, at)
        elif facet.kind:
            answer = shared_value(facet.kind, sentence, hit, at, subject)
        elif way and {choice.name for choice in facet.choices} == _WAYS:
            answer = way
        else:
            answer = _answer(compiled, facet, phrases, sentence, hit, at)
        if answer is None:
            answer = _otherwise(facet)
            if answer == "":
                said = ", ".join(facet.anchors or [choice.name for choice in facet.choices] or [f"a {facet.kind}"])
                return Stop("same", f"nothing says which {facet.name} it is ({said})")
        answers.append((facet.name, answer))
    return tuple(answers)


def _otherwise(facet: Facet) -> str | None:
    if facet.otherwise == "skip":
        return ""
    return None if facet.otherwise == "any" else facet.otherwise


def _answer(
    compiled: CompiledRule, facet: Facet, phrases: PhraseSet, sentence: Sentence, hit: Hit, at: int
) -> str | None:
    """The choice that the words beside the rule's word say, else the clause, else what stands farther out.

    A choice that is taken for granted is only overruled by the clause itself. What is affirmed or denied stands behind
    its verb in the clause ("runs on Linux"), and nothing is looked for ``beyond`` that.
    """
    beyond = compiled.rule.value != "yes/no"
    passive = sentence.plain.startswith(" by ", hit.end - sentence.start)
    beside = _beside(phrases, sentence, hit) if beyond or passive else _inside(phrases, sentence, hit)
    if beside is not None:
        return beside
    start, end = (offset - sentence.start for offset in sentence.clause_span(sentence.clause_of(hit.start)))
    inside = phrases.find(sentence.plain[start:end])
    if not beyond:
        inside = _object_of(sentence, hit, inside, start, passive=passive)
    near = _nearest(inside, at - sentence.start - start)
    if near is not None or not beyond or facet.otherwise not in ("any", "skip"):
        return near
    others = [h.start for h in compiled.hits_in(sentence) if h.start != hit.start - sentence.start]
    free = [h for h in _hits(phrases, sentence) if not _is_of_another(sentence, h, others)]
    found = _nearest(free, at - sentence.start)
    if found is None and sentence.index:
        found = _nearest(_hits(phrases, sentence.article.sentence(sentence.index - 1)), 0)
    if found is None:
        title = sentence.article.document.title
        found = _nearest(phrases.find(plain(title)), 0) if title else None
    if found is None:
        found = _nearest(_hits(phrases, sentence.article.sentence(0)), 0)
    return found


def _object_of(sentence: Sentence, hit: Hit, found: Sequence[Hit], start: int, *, passive: bool) -> list[Hit]:
    """Of the phrases found from offset ``start`` of the sentence on, those that the verb at ``hit`` is said of.

    They stand behind it ("runs on Linux") with nothing between that leads to another thing ("supports demand for video
    on Linux"); of a passive before it ("Linux is supported by Lumina").
    """
    begin, end = hit.start - sentence.start - start, hit.end - sentence.start - start
    if passive:
        return [h for h in found if h.end <= begin]
    if sentence.plain.startswith(" for ", start + end):  # "dropped support for Linux"
        return [
            h for h in found if h.start >= end and len(sentence.plain[start + end : start + h.start].split()) <= _FOR
        ]
    elsewhere = _ELSEWHERE.search(sentence.plain, start + end)
    stop = elsewhere.start() - start if elsewhere else len(sentence.plain)
    return [h for h in found if end <= h.start < stop]


def _hits(phrases: PhraseSet, sentence: Sentence) -> list[Hit]:
    """The phrases in a sentence, found once."""
    return sentence.once(phrases, lambda: phrases.find(sentence.plain))


def _is_of_another(sentence: Sentence, phrase: Hit, others: Sequence[int]) -> bool:
    """Whether a phrase stands right before another of the rule's words: "inflation was 5%; core inflation was 4%"."""
    return any(phrase.end <= start and _leads_to(sentence.plain[phrase.end : start]) for start in others)


def _beside(phrases: PhraseSet, sentence: Sentence, hit: Hit) -> str | None:
    """The choice whose phrase is in the word itself, or stands right before it: "a special cash dividend"."""
    begin, end = hit.start - sentence.start, hit.end - sentence.start
    first = sentence.plain.find(" ", max(begin - _BESIDE, 0), begin) + 1 if begin > _BESIDE else 0
    text = sentence.plain[first:end]
    found = phrases.find(text)
    before = [h for h in found if h.start < begin - first and _leads_to(text[h.end : begin - first])]
    nearest = before[-1:] or [h for h in found if h.start >= begin - first][-1:]  # "adjusted net income" is adjusted
    return nearest[0].labels[0] if nearest else None


def _inside(phrases: PhraseSet, sentence: Sentence, hit: Hit) -> str | None:
    """The choice whose phrase is a part of the word itself: "Linux client"."""
    found = phrases.find(sentence.plain[hit.start - sentence.start : hit.end - sentence.start])
    return found[0].labels[0] if found else None


def _leads_to(between: str) -> bool:
    """Whether no more than two words, and no mark, stand between a phrase and a word."""
    return len(between.split()) <= 2 and all(c.isalnum() or c in " -" for c in between)


def _nearest(hits: Sequence[Hit], at: int) -> str | None:
    """The choice whose phrase stands nearest after ``at``, else nearest before it; the hits are in order."""
    after = bisect_left(hits, at, key=_start)
    return hits[after if after < len(hits) else -1].labels[0] if hits else None


def _start(hit: Hit) -> int:
    return hit.start


def _end(hit: Hit) -> int:
    return hit.end
