"""Who owes, and whether all that he owes is told: "Acme owes its banks $5 billion"."""

from __future__ import annotations

from auditor.claim.clause_subject import clause_subject
from auditor.claim.named_at import had_with
from auditor.claim.reference import Kinds, Subject
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_HAVING = frozenset({"has", "have", "had", "carries", "carried", "carrying"})
_BEING = frozenset({"is", "are"})


def owes(sentence: Sentence, hit: Hit) -> bool:
    """Whether the rule's word is a verb of owing, which has the debtor for its subject."""
    return sentence.tokens.low[sentence.token_at(hit.start)] in words("verbs")["of_owing"]


def in_debt(sentence: Sentence, hit: Hit, kinds: Kinds) -> list[Subject]:
    """Who has the debt of the rule's word: "Acme has debts of", "Acme, with total debt of", "is $5 billion in debt"."""
    low, i = sentence.tokens.low, sentence.token_at(hit.start) - 1
    if low[sentence.token_at(hit.end - 1)] not in words("owners")["debts"]:
        return []
    while i > 0 and low[i] in words("owners")["of_all_debt"]:
        i -= 1
    if low[i] in _HAVING:
        subject = clause_subject(sentence, i, kinds)
        return [subject] if subject else []
    if low[i] in ("in", "of"):
        return _is_in_debt(sentence, i, kinds)
    return had_with(sentence, i + 1, kinds) if low[i] == "with" else []


def _is_in_debt(sentence: Sentence, at: int, kinds: Kinds) -> list[Subject]:
    """The subject of "is $5 billion in debt" and "has $5 billion of debt", whose preposition stands at token ``at``."""
    low = sentence.tokens.low
    sum_ = next((q for q in sentence.quantities if sentence.token_at(q.end - 1) == at - 1), None)
    verb = sentence.token_at(sum_.start) - 1 if sum_ is not None else -1
    if verb < 0 or low[verb] not in (_BEING if low[at + 1] == "debt" and low[at] == "in" else frozenset()) | _HAVING:
        return []
    subject = clause_subject(sentence, verb, kinds)
    return [subject] if subject else []


def owed_to_some(sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether the sum is what some creditors only are owed: "owes Calder $5 million", "owes $5 million to Calder"."""
    if not owes(sentence, hit):
        return False
    low, plain = sentence.tokens.low, words("owners")["any_creditors"]
    first, behind = sentence.token_at(mention.start), sentence.token_at(mention.end - 1) + 1
    told = low[sentence.token_at(hit.end - 1) + 1 : first]
    if low[behind : behind + 1] in (["to"], ["for"], ["on"], ["in"]):
        told = [*told, *low[behind + 1 : behind + 3]]
    return not all(word in plain or word in words("function")["adverbs"] for word in told)
