"""What a claim is about where ``same`` asks: from the clause, else its sentence, the one before, the title."""

from __future__ import annotations

from dataclasses import replace

from auditor.claim.anchor import anchored
from auditor.claim.compiled import CompiledRule
from auditor.claim.shared_value import shared_value
from auditor.claim.step import Stop
from auditor.model import Facet
from auditor.text.article import Sentence
from auditor.text.scan import Hit, PhraseSet
from auditor.text.tokens import plain

Answers = tuple[tuple[str, str | None], ...]


def nearest_word(compiled: CompiledRule, sentence: Sentence, hit: Hit, at: int) -> Hit:
    """The last of the rule's words right before the value at offset ``at``: "it holds a special dividend of $2"."""
    if not compiled.facets or at <= hit.end:
        return hit
    begin, end = hit.end - sentence.start, at - sentence.start
    near = [h for h in compiled.hits(sentence.plain) if begin <= h.start and h.end <= end]
    if not near or not _leads_to(sentence, near[-1].end, end):
        return hit
    return replace(near[-1], start=near[-1].start + sentence.start, end=near[-1].end + sentence.start)


def read_facets(
    compiled: CompiledRule, sentence: Sentence, hit: Hit, at: int, subject: tuple[str, ...] = ()
) -> Answers | Stop:
    """The answer of each facet for the value at offset ``at``; a Stop where a facet that must be known is not."""
    answers: list[tuple[str, str | None]] = []
    for facet, phrases in compiled.facets:
        if facet.anchors:
            answer = anchored(compiled.anchors[facet.name], sentence, hit, at)
        elif facet.kind:
            answer = shared_value(facet.kind, sentence, hit, at, subject)
        else:
            answer = _answer(facet, phrases, sentence, hit, at)
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


def _answer(facet: Facet, phrases: PhraseSet, sentence: Sentence, hit: Hit, at: int) -> str | None:
    """The choice that the words beside the rule's word say, else the clause, else what stands farther out.

    A choice that is taken for granted is only overruled by the clause itself.
    """
    beside = _beside(phrases, sentence, hit)
    if beside is not None:
        return beside
    start, end = (offset - sentence.start for offset in sentence.clause_span(sentence.clause_of(hit.start)))
    near = _nearest(phrases, sentence.plain[start:end], at - sentence.start - start)
    if near is not None or facet.otherwise not in ("any", "skip"):
        return near
    found = _nearest(phrases, sentence.plain, at - sentence.start)
    if found is None and sentence.index:
        found = _nearest(phrases, sentence.article.sentence(sentence.index - 1).plain, 0)
    if found is None:
        title = sentence.article.document.title
        found = _nearest(phrases, plain(title), 0) if title else None
    if found is None:
        found = _nearest(phrases, sentence.article.sentence(0).plain, 0)
    return found


def _beside(phrases: PhraseSet, sentence: Sentence, hit: Hit) -> str | None:
    """The choice whose phrase is in the word itself, or stands right before it: "a special cash dividend"."""
    begin, end = hit.start - sentence.start, hit.end - sentence.start
    found = phrases.find(sentence.plain[:end])
    before = [h for h in found if h.start < begin and _leads_to(sentence, h.end, begin)]
    nearest = before[-1:] or [h for h in found if h.start >= begin][-1:]  # "adjusted net income" is adjusted
    return nearest[0].labels[0] if nearest else None


def _leads_to(sentence: Sentence, end: int, begin: int) -> bool:
    """Whether at most two words, and no mark, stand between two offsets of the sentence."""
    between = sentence.plain[end:begin]
    return len(between.split()) <= 2 and all(c.isalnum() or c in " -" for c in between)


def _nearest(phrases: PhraseSet, text: str, at: int) -> str | None:
    """The choice whose phrase stands nearest after ``at``, else nearest before it."""
    hits = phrases.find(text)
    if not hits:
        return None
    best = min(hits, key=lambda hit: (hit.start < at, abs(hit.start - at), hit.start))
    return best.labels[0]
