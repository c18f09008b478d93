"""The date that a rule asks for: "was founded in 1919", "launches on March 3", "due by June 2027"."""

from __future__ import annotations

from auditor.claim.compiled import CompiledRule
from auditor.claim.own_time import of_saying, owns
from auditor.claim.reference import PERSON
from auditor.claim.ties import stands_by
from auditor.claim.voice import is_passive
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_HEDGES = frozenset({"", "in", "on", "by", "at", "for", "of", "during", "before", "after", "from"})
_OWNING = frozenset({"'s", "'", "his", "her", "the"})
_FARTHEST = 6
"""Words that may stand between the rule's word and its date; of a deed to a person names are not counted."""
_OF_A_PERSON = 9
"""So many where a person is born or dies: "died in his sleep at his home in Varn on Monday"."""
_OF_OTHERS = frozenset({"after", "following", "before", "over", "connection", "during", "until", "when", "since"})


def bound_date(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Mention | None:
    """The date bound to the rule's word, as written; None where none is.

    A tie binds it, or that it is the nearest date behind the word with no other verb between; else the one that
    opens the clause: "In 1919 Acme was founded".
    """
    if _in_a_name(sentence, sentence.token_at(hit.start)):
        return None
    clause = sentence.clause_of(hit.start)
    dates = [
        p
        for p in sentence.periods
        if p.kind == "date"
        and p.hedge in _HEDGES
        and sentence.clause_of(p.start) == clause
        and not (p.start <= hit.start < p.end)
        and not of_saying(sentence, p)
        and not owns(sentence, p)
    ]
    if compiled.ties:
        tied = [p for p in dates if _tied(compiled, sentence, p)]
        return min(tied, key=lambda p: abs(p.start - hit.start), default=None)
    behind = [p for p in dates if p.start >= hit.end and _leads_to(compiled, sentence, hit, p)]
    if behind:
        return behind[0]
    first, low = sentence.token_at(hit.start), sentence.tokens.low
    if low[first] == "formed" and not is_passive(sentence, first):
        return None  # "Earlier today it spoke of Acme, a company formed by"
    owned = low[max(first - 1, 0)] in _OWNING or low[first].endswith("ing")  # "In 2005 he sought Doe's ouster"
    opening = [p for p in dates if not owned and p.end <= hit.start and _opens(sentence, clause, p)]
    return opening[0] if opening else None


def _in_a_name(sentence: Sentence, at: int) -> bool:
    """Whether the rule's word is one of a name: "told Die Welt in 2019", which nobody died in."""
    return at > 0 and at in sentence.named and sentence.tokens.raw[at - 1].islower()


def _tied(compiled: CompiledRule, sentence: Sentence, period: Mention) -> bool:
    first, last = sentence.token_at(period.start), sentence.token_at(period.end - 1)
    return stands_by(compiled.ties, sentence.tokens, first, last)


def _leads_to(compiled: CompiledRule, sentence: Sentence, hit: Hit, period: Mention) -> bool:
    begin, end = sentence.token_at(hit.end - 1) + 1, sentence.token_at(period.start)
    function, named = words("function"), sentence.named
    between = sentence.tokens.low[begin:end]
    if compiled.patient and compiled.rule.subject == PERSON and _OF_OTHERS.isdisjoint(between):  # only who and where
        between = [between[i - begin] for i in range(begin, end) if i not in named and between[i - begin] != "-"]
    farthest = _OF_A_PERSON if compiled.rule.subject == PERSON else _FARTHEST
    return len(between) <= farthest and not any(
        low in function["auxiliaries"] or low in function["conjunctions"] or low in words("verbs")["of_saying"]
        for low in between
    )


def _opens(sentence: Sentence, clause: int, period: Mention) -> bool:
    """Whether the date stands at the head of its clause, with at most a preposition before it."""
    first = sentence.clause_tokens(clause)[0]
    return sentence.token_at(period.start) - first <= 1
