"""The claims of the sums in a sentence: each answers its own question twice."""

from __future__ import annotations

from auditor.claim.arithmetic import figures_in_words, sums, written_and_computed
from auditor.claim.bound import Bound
from auditor.claim.draft import Draft, make_claim
from auditor.claim.reference import Subject
from auditor.claim.step import Stop
from auditor.claim.when import UNTIMED
from auditor.model import Mention, Rule
from auditor.text.article import Sentence
from auditor.text.scan import Hit


def sum_drafts(rule: Rule, sentence: Sentence, hit: Hit) -> list[Draft] | Stop:
    """Two claims for each sum of the hit's clause: the figure as written, and as the other figures make it."""
    text = sentence.article.document.text
    drafts: list[Draft] = []
    for found in sums(rule.adds_up, sentence).get(sentence.clause_of(hit.start), ()):
        about = Subject((found.key,), figures_in_words(found, text), -1, -1)
        first = min(found.others, key=_start)
        spans = ((found.written.start, found.written.end), (first.start, max(m.end for m in found.others)))
        for value, (start, end) in zip(written_and_computed(found, text), spans, strict=True):
            bound = Bound(value, start, end)
            drafts.append(Draft(make_claim(rule, sentence, hit, bound, UNTIMED, "asserted", (), about), bound))
    return drafts or Stop("value", f"no {', '.join(rule.adds_up)} stand together in the clause")


def _start(mention: Mention) -> int:
    return mention.start
