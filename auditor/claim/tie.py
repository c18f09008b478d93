"""What binds a value to a rule's word, for a reader who wants to follow a claim."""

from __future__ import annotations

from auditor.claim.bound import Bound
from auditor.claim.compiled import CompiledRule
from auditor.claim.predicate import predicated
from auditor.claim.revision import changed_to
from auditor.claim.ties import right_after, stands_by
from auditor.text.article import Sentence
from auditor.text.scan import Hit

_KINDS = {
    "direction": "the move whose subject is “{word}”",
    "change": "the move whose subject is “{word}”",
    "person": "the person who stands with “{word}”",
    "organisation": "the company that stands with “{word}”",
    "category": "a phrase of the answer, with “{word}”",
    "timeline": "the time nearest to “{word}” in its clause",
    "yes/no": "“{word}” itself",
}
"""By the rule's kind of value, where nothing but the kind tells it."""


def what_binds(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound) -> str:
    """In a few words what binds a value to the rule's word at ``hit``."""
    word = sentence.article.document.text[hit.start : hit.end]
    told = _KINDS.get(compiled.rule.value)
    if told:
        return told.format(word=word)
    if bound.mention is not None and right_after(sentence, hit, bound.mention):
        return f"it follows “{word}”"
    if bound.mention is not None and changed_to(sentence, hit, bound.mention):
        return f"a change of “{word}” leads to it"
    if bound.mention is not None and predicated(sentence, hit, bound.mention):
        return f"it is what “{word}” is said to be"
    first, last = sentence.token_at(bound.start), sentence.token_at(bound.end - 1)
    ties = [tie.phrase for tie in compiled.ties if stands_by((tie,), sentence.tokens, first, last)]
    return f"“{ties[0]}” of the rule's tied_to" if ties else f"it stands in the clause of “{word}”"
