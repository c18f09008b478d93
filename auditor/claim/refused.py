"""Whether ``unless`` or ``needs`` rules out the clause of a rule's word."""

from __future__ import annotations

from auditor.claim.compiled import CompiledRule
from auditor.claim.heading import head_of
from auditor.claim.step import Stop
from auditor.model import EVENT
from auditor.text.article import Article, Sentence

_JOINING = ("as", "when")


def refused_at(compiled: CompiledRule, sentence: Sentence, clause: int) -> Stop | None:
    """Why ``unless`` or ``needs`` rules the clause out, if they do."""
    start, end = sentence.clause_span(clause)
    text = sentence.plain[start - sentence.start : end - sentence.start]
    veto = compiled.vetoing.find(text)
    if veto:
        return Stop("unless", f"“{veto[0].labels[0]}” rules out the clause")
    if compiled.needs and not (compiled.needs.find(text) or _needed_beside(compiled, sentence, clause)):
        return Stop("needs", f"none of the words it needs stands in the clause: {', '.join(compiled.rule.needs)}")
    return None


def _needed_beside(compiled: CompiledRule, sentence: Sentence, clause: int) -> bool:
    """Whether a word that an event's rule needs stands in a clause that *as* or *when* joins to the word's own.

    "Quill was a Category 3 storm when it struck", "Quill struck as a Category 3 storm".
    """
    if compiled.of_story:
        return needed_near(compiled, sentence)
    if compiled.rule.subject != (EVENT,):
        return False
    opening = dict(reversed(list(zip(sentence.clause, sentence.tokens.low, strict=True))))
    joined = [clause - 1] if opening[clause] in _JOINING else []
    joined += [clause + 1] if opening.get(clause + 1) in _JOINING else []
    spans = [sentence.clause_span(number) for number in joined if number in opening]
    return any(compiled.needs.find(sentence.plain[a - sentence.start : b - sentence.start]) for a, b in spans)


def needed_near(compiled: CompiledRule, sentence: Sentence) -> bool:
    """Whether a word that a story's rule needs stands in the sentence, in the one before, or at the article's head."""
    if compiled.needs.find(sentence.plain):
        return True
    article = sentence.article
    if sentence.index and compiled.needs.find(article.sentence(sentence.index - 1).plain):
        return True
    return needed_in_head(compiled, article)


def needed_in_head(compiled: CompiledRule, article: Article) -> bool:
    """Whether a word that a rule needs stands in an article's title, its summary or its lead."""
    if not compiled.needs:
        return True
    whole = article.whole
    head = whole.once(head_of, lambda: head_of(whole))
    return whole.once((compiled, head_of), lambda: bool(compiled.needs.find(head)))
