"""What a claim is about where ``same`` asks: from the clause, else its sentence, the one before, the title."""

from __future__ import annotations

from auditor.claim.compiled import CompiledRule
from auditor.claim.step import Stop
from auditor.model import Facet
from auditor.text.article import Sentence
from auditor.text.scan import PhraseSet
from auditor.text.tokens import plain

Answers = tuple[tuple[str, str | None], ...]


def read_facets(compiled: CompiledRule, sentence: Sentence, clause: int, at: int) -> Answers | Stop:
    """The answer of each facet for the value at offset ``at``; a Stop where a facet that must be known is not."""
    answers: list[tuple[str, str | None]] = []
    for facet, phrases in compiled.facets:
        answer = _answer(phrases, sentence, clause, at)
        if answer is None:
            answer = _otherwise(facet)
            if answer == "":
                said = ", ".join(choice.name for choice in facet.choices)
                return Stop("same", f"nothing says which {facet.name} it is ({said})")
        answers.append((facet.name, answer))
    return tuple(answers)


def _otherwise(facet: Facet) -> str | None:
    if facet.otherwise == "skip":
        return ""
    return None if facet.otherwise == "any" else facet.otherwise


def _answer(phrases: PhraseSet, sentence: Sentence, clause: int, at: int) -> str | None:
    start, end = (offset - sentence.start for offset in sentence.clause_span(clause))
    near = _nearest(phrases, sentence.plain[start:end], at - sentence.start - start)
    if near is not None:
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


def _nearest(phrases: PhraseSet, text: str, at: int) -> str | None:
    """The choice whose phrase stands nearest after ``at``, else nearest before it."""
    hits = phrases.find(text)
    if not hits:
        return None
    best = min(hits, key=lambda hit: (hit.start < at, abs(hit.start - at), hit.start))
    return best.labels[0]
