"""The claims of a rule that asks for every figure, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.claim.bound import Bound
from auditor.claim.draft import Draft, make_claim
from auditor.claim.figures import figures
from auditor.claim.reference import Subject
from auditor.claim.when import UNTIMED
from auditor.model import Mention, Rule, Stance
from auditor.text.article import Sentence
from auditor.text.scan import Hit
from auditor.text.stance import stance_of

_NEAR = 4
"""How many words before a figure a denial of it may stand."""


def every_figure(rule: Rule, sentence: Sentence) -> Iterator[Draft]:
    """A claim for each figure of a sentence, whatever stands beside it; its unit stands for its subject."""
    for mention, value, unit in figures(sentence):
        hit = Hit(mention.start, mention.end, ())
        bound = Bound(value, mention.start, mention.end, mention)
        stance: Stance = "denied" if _is_denied(sentence, mention) else "asserted"
        claim = make_claim(rule, sentence, hit, bound, UNTIMED, stance, (), Subject((), unit, -1, -1))
        yield Draft(claim, bound)


def _is_denied(sentence: Sentence, mention: Mention) -> bool:
    """Whether the few words that lead to a figure deny it: "did not sell 27 boats"; an *if* takes it for given."""
    last = sentence.token_at(mention.start)
    return stance_of(sentence.tokens, range(max(last - _NEAR, 0), last + 1)) == "denied"
