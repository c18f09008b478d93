"""Who owes, and whether all that he owes is told: "Acme owes its banks $5 billion"."""

from __future__ import annotations

from auditor.claim.bound import Bound
from auditor.claim.clause_subject import clause_subject, refers
from auditor.claim.compiled import CompiledRule
from auditor.claim.named_at import had_with
from auditor.claim.reference import Kinds, Subject
from auditor.claim.tied_subject import another_between, tied_subject
from auditor.claim.voice import before_helpers, is_passive
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_HAVING = frozenset({"has", "have", "had", "carries", "carried", "carrying"})
_JOINED = frozenset({"which", "that", "and", ",", "still", "now", "currently"})
_BEING = frozenset({"is", "are"})


def owes(sentence: Sentence, hit: Hit) -> bool:
    """Whether the rule's word is a verb of owing, which has the debtor for its subject."""
    low, first = sentence.tokens.low, sentence.token_at(hit.start)
    return low[first] in words("verbs")["of_owing"]


def owes_it(sentence: Sentence, hit: Hit, start: int) -> bool:
    """Whether the sum at an offset is what the subject of a verb of owing owes: not "$5 billion owed to"."""
    low, first = sentence.tokens.low, sentence.token_at(hit.start)
    passive = is_passive(sentence, first) or low[first + 1 : first + 2] in (["to"], ["by"])
    return start > hit.start and not passive and _has_subject_beside(sentence, first)


def _has_subject_beside(sentence: Sentence, verb: int) -> bool:
    """Whether a name, or what stands for one, is right before the verb: not "while oil majors owed"."""
    low = sentence.tokens.low
    i = before_helpers(low, verb)
    return i >= 0 and (low[i] in _JOINED or refers(sentence, i) or any(n.after == i + 1 for n in sentence.names))


def tied_or_owing(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound) -> list[Subject] | None:
    """The subjects by the rule's own ties, or of a verb of owing; None where nothing but the rule's word tells them."""
    kinds = compiled.rule.subject
    if owes(sentence, hit):
        return None if owes_it(sentence, hit, bound.start) else []
    if not (compiled.subject_ties or compiled.owned):
        return None
    about = tied_subject(compiled, sentence, hit, bound.start, kinds)
    if about is None:
        return in_debt(sentence, hit, kinds) if compiled.owned else []
    return [] if another_between(sentence, about, bound.start, bound.end) else [about]


def in_debt(sentence: Sentence, hit: Hit, kinds: Kinds) -> list[Subject]:
    """Who has the debt of the rule's word: "Acme has debts of", "Acme, with total debt of", "is $5 billion in debt"."""
    low, i = sentence.tokens.low, sentence.token_at(hit.start) - 1
    last = sentence.token_at(hit.end - 1)
    if low[last] not in words("owners")["debts"] or low[last + 1 : last + 2] == ["and"]:
        return []
    if not words("owners")["of_some_debt"].isdisjoint(low[last + 1 : last + 3]):
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
    if low[behind : behind + 1] == ["of"]:
        return True
    if low[behind : behind + 1] in (["to"], ["for"], ["on"], ["in"]):
        told = [*told, *low[behind + 1 : behind + 3]]
    return not all(word in plain or word in words("function")["adverbs"] for word in told)
