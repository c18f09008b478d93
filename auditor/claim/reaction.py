"""Which answer of a map belongs to a rule's word, and whom it is about: "investors applauded Acme's plan"."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent
from auditor.claim.compiled import CompiledRule
from auditor.claim.reference import Subject, elsewhere, named
from auditor.claim.subject import only_name
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_COMPLEMENT = 10
"""How many words "to Acme's bid" may have."""


def bound_answer(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Hit | None:
    """The answer that stands with the word: with nothing between but auxiliaries, adverbs, adjectives or *by*."""
    clause = sentence.clause_of(hit.start)
    begin, stop = sentence.clause_span(clause)
    found = [
        a.moved(begin) for a in compiled.answers.find(sentence.plain[begin - sentence.start : stop - sentence.start])
    ]
    bound = [answer for answer in found if _stands_with(compiled, sentence, hit, answer)]
    return min(bound, key=lambda a: abs(a.start - hit.start)) if bound else None


def _stands_with(compiled: CompiledRule, sentence: Sentence, hit: Hit, answer: Hit) -> bool:
    first, last = (answer, hit) if answer.start < hit.start else (hit, answer)
    begin, end = sentence.token_at(first.end - 1) + 1, sentence.token_at(last.start)
    between = sentence.tokens.low[begin:end]
    function = words("function")
    if first.end > last.start:
        return first is answer or answer.end <= hit.end
    if answer.start < hit.start:
        if "by" not in between and _has_object(compiled, sentence, answer):
            return False
        return len(between) <= 2 and all(
            w.isalpha() and (w == "by" or w not in function["prepositions"]) for w in between
        )
    if between and between[0] in ("to", "of", "from"):  # "reaction to Acme's bid has been mixed"
        verb = next((k for k, w in enumerate(between) if w in function["auxiliaries"]), len(between))
        between = between[verb:] if 0 < verb < min(len(between), _COMPLEMENT) and "," not in between[:verb] else between
    return len(between) <= 5 and all(
        w in function["auxiliaries"]
        or w in function["adverbs"]
        or w.endswith("ly")
        or w in ("more", "less", "somewhat", "with")
        for w in between
    )


def _has_object(compiled: CompiledRule, sentence: Sentence, answer: Hit) -> bool:
    """Whether an answer is what another does to those behind it.

    "Acme's lawyers criticised shareholder groups", "to fine and punish traders".
    """
    first, last = sentence.token_at(answer.start), sentence.token_at(answer.end - 1)
    low, function = sentence.tokens.low, words("function")
    before = low[first - 1] if first else ""
    if before == "to" or (before == "and" and "to" in low[max(first - 3, 0) : first - 1]):
        return first == last
    if first != last or not low[first].endswith(("ed", "es")) or low[first] in compiled.answer_phrases:
        return False  # "unimpressed investors"
    return before.isalpha() and before not in function["determiners"] | function["auxiliaries"]


def answered_subject(sentence: Sentence, hit: Hit, answer: Hit, kinds: tuple[str, ...]) -> Subject | None:
    """Whom the answer is about: the name it is said of, or the story's where it is said of "the news"."""
    clause = sentence.clause_of(hit.start)
    low = sentence.tokens.low
    at = sentence.token_at(hit.end - 1) + 1
    if low[at : at + 1] not in (["to"], ["from"]):
        at = sentence.token_at(max(hit.end, answer.end) - 1) + 1
    at += low[at : at + 1] in (["to"], ["of"], ["for"])
    of = next((k + 1 for k in range(at + 1, at + 4) if low[k : k + 1] in (["of"], ["at"])), at)
    for i in (*range(at, min(at + 3, len(low))), *range(of, min(of + 2, len(low)))):
        name = next((n for n in sentence.names if n.first == i), None)
        if name is not None:
            return named(sentence, name, kinds)
        if low[i] in ("its", "it"):
            key = antecedent(sentence, i, kinds)
            return elsewhere(sentence, key, i) if key else None
    first = sentence.token_at(min(hit.start, answer.start))
    if {"this", "the"} & set(low[max(first - 2, 0) : first]) and answer.start < hit.start:
        key = antecedent(sentence, first, kinds)
        return elsewhere(sentence, key, first) if key else None
    if answer.start >= hit.end and low[at : at + 1] and low[at] in words("function")["determiners"]:
        ahead = low[at + 1 : at + 3]
        return only_name(sentence, clause, kinds, answer) if words("news")["news"].intersection(ahead) else None
    return only_name(sentence, clause, kinds, answer)
