"""Whom a claim is about: the subject that the grammar gives to the rule's word, with its value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.claim.bound import Bound
from auditor.claim.clause_subject import clause_subject
from auditor.claim.compiled import CompiledRule
from auditor.claim.complement import complement
from auditor.claim.earlier import leads_back
from auditor.claim.figure import way_of
from auditor.claim.headline import headline_subject
from auditor.claim.other_side import done_to, other_side, seated_subject, told_of
from auditor.claim.owner import owner_of
from auditor.claim.person_meant import described_person
from auditor.claim.reaction import answered_subject
from auditor.claim.reference import Kinds, Subject, elsewhere
from auditor.claim.speaker import account_owner
from auditor.claim.story import story_of
from auditor.claim.subject import Form, find_subjects
from auditor.claim.tied_subject import another_between, tied_subject
from auditor.claim.voice import is_passive
from auditor.model import Rule
from auditor.text.article import Sentence
from auditor.text.grammar_words import grammar_words
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_OF_A_PART = ("of", "in", "at", "from", "for", "by", "outside", "to")
_TO_TIME = 4
"""How many tokens behind a preposition an amount or a time may begin: "in the company's first quarter"."""
_SHARED_REACH = 7
"""How many tokens behind "share of" the result may stand that is shared."""
_NOUN_ENDINGS = ("ment", "ments", "tion", "tions", "line", "lines", "ture", "tures")


def subjects_of(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound) -> list[Subject]:
    """The subjects of the value bound to a rule's word; empty where the grammar names none."""
    rule = compiled.rule
    if rule.subject == ("none",):
        return [Subject((), "", -1, -1)]
    kinds = rule.subject
    if compiled.subject_ties or compiled.owned:
        about = tied_subject(compiled, sentence, hit, bound.start, kinds)
        return [about] if about and not another_between(sentence, about, bound.start, bound.end) else []
    skip = bound.start if rule.value in ("person", "organisation", "place") else -1
    listed = _by_its_kind(compiled, sentence, hit, bound)
    if listed is not None:
        return listed
    form, of = _form(rule, sentence, hit, bound), bool(compiled.subject_ties)
    whole = _whole_of(sentence, hit, bound)
    found = find_subjects(sentence, whole, kinds, form, skip, patient=compiled.patient, of=of)
    if not found and rule.value.startswith("money") and _is_account(sentence, hit):
        owner = account_owner(sentence, hit, kinds)
        if owner:
            return [owner]
        return _of_the_word_before(compiled, sentence, hit) or _of_the_result_before(sentence, hit, kinds)
    if found:
        return found
    beside = described_person(sentence, hit, bound) if kinds == ("person",) and bound.value.kind == "count" else None
    if beside is not None:
        return [beside]
    shouted = headline_subject(sentence, hit)
    return [shouted] if shouted else _of_its_part(compiled, sentence, hit)


def _by_its_kind(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound) -> list[Subject] | None:
    """The subjects that the kind of the answer shows; None where the grammar of the rule's word has to tell them."""
    kind, kinds = compiled.rule.value, compiled.rule.subject
    if kind == "category":
        answered = answered_subject(sentence, hit, Hit(bound.start, bound.end, ()), kinds)
        return [answered] if answered else []
    if kind.startswith("money") and _is_account(sentence, hit):
        return _of_whom(sentence, hit, kinds) or None
    if kind in ("person", "organisation"):
        return other_side(sentence, hit, bound, kinds) if compiled.ties else None
    if kind == "place":
        seated = seated_subject(sentence, bound, kinds)
        if seated:
            return [seated]
        told, first = told_of(sentence, hit, bound, kinds), sentence.token_at(hit.start)
        return told if told or sentence.tokens.low[first].endswith("ed") else None
    if kind == "date":
        told = told_of(sentence, hit, bound, kinds)
        return told or (done_to(sentence, hit, kinds) if compiled.patient else None)
    return _of_predicate(sentence, hit, kinds) if kind == "yes/no" else None


def _of_predicate(sentence: Sentence, hit: Hit, kinds: Kinds) -> list[Subject] | None:
    """The subject of an adjective after *is*: "Acme is available for"; None where the word is no such adjective."""
    first = sentence.token_at(hit.start)
    if not is_passive(sentence, first) or sentence.tokens.low[first].endswith("ed"):
        return None
    subject = clause_subject(sentence, first, kinds)
    return [subject] if subject else None


def _of_its_part(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> list[Subject]:
    """The story's company, where the clause is of a part of it that ``same`` tells apart: "The refinery makes …"."""
    at = sentence.token_at(hit.start)
    low = sentence.tokens.low
    if at < 2 or low[at - 2] not in ("the", "this") or low[at - 1] not in compiled.narrowing:
        return []
    key = story_of(sentence.article).subject
    return [elsewhere(sentence, key, at - 1)] if key else []


def _of_the_word_before(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> list[Subject]:
    """The subjects of the rule's first word in the sentence, where this one is compared with it."""
    hits = compiled.hits_in(sentence)
    first = hits[0].start + sentence.start
    if first >= hit.start or leads_back(sentence, hit, hits) is None:
        return []
    head = replace(hits[0], start=first, end=hits[0].end + sentence.start)
    return find_subjects(sentence, head, compiled.rule.subject, "verb")


def _of_the_result_before(sentence: Sentence, hit: Hit, kinds: Kinds) -> list[Subject]:
    """Whose the result is that the account stands with: "Its net profit was $5 million on sales of $90 million"."""
    first, low = sentence.token_at(hit.start), sentence.tokens.low
    if not first or low[first - 1] != "on":
        return []
    results, clause = words("statement")["results"], sentence.clause[first]
    before = (i for i in range(first - 1) if low[i] in results and sentence.clause[i] == clause)
    return next((owner for i in before if (owner := owner_of(sentence, i, kinds, definite=False))), [])


def narrowed_by(compiled: CompiledRule, sentence: Sentence, hit: Hit, amount: int) -> str:
    """The word that makes a noun of accounts one of a part: "advertising revenue", "U.S. sales", "sales in Elmland".

    ``amount`` is the offset at which its amount ends: "a profit of $5 million in Elmland".
    """
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    if sentence.tokens.low[last] == "net":
        return _noun_behind(sentence, last)
    if sentence.tokens.low[last] not in words("statement")["results"]:
        return ""
    shared = "share of" if _of_a_share(sentence, last) else ""
    beside = shared or _narrower_before(compiled, sentence, first) or _narrower_behind(sentence, last)
    return beside or _narrower_amount(sentence, sentence.token_at(amount - 1) + 1)


def _of_a_share(sentence: Sentence, last: int) -> bool:
    """Whether the sentence speaks of a share in somebody's result: "its $5 million share of the loss compares with"."""
    low, results = sentence.tokens.low, words("statement")["results"]
    amounts = {sentence.token_at(q.end - 1) + 1 for q in sentence.quantities if q.kind == "money"}
    return any(
        low[i] in ("share", "portion")
        and low[i + 1] == "of"
        and i in amounts
        and not results.isdisjoint(low[i + 2 : min(i + 2 + _SHARED_REACH, last + 1)])
        for i in range(last)
    )


def is_result(sentence: Sentence, hit: Hit) -> bool:
    """Whether the rule's word is one of a company's results: revenue, loss, earnings, earned."""
    word = sentence.tokens.low[sentence.token_at(hit.end - 1)]
    return word in words("statement")["results"] or word in words("statement")["earning"]


def _narrower_before(compiled: CompiledRule, sentence: Sentence, first: int) -> str:
    before = next((n for n in sentence.names if n.after == first), None)
    if before is not None:
        return sentence.tokens.raw[before.first] if before.kind == "place" and not before.possessive else ""
    word = sentence.tokens.low[first - 1] if first else ""
    free = words("statement")["plain"] | words("function")["auxiliaries"] | compiled.narrowing
    offset = sentence.tokens.start[first - 1] if first else 0
    counted = any(q.start <= offset < q.end for q in sentence.quantities)  # "a $4 million loss"
    if not word.isalpha() or word in free or word.endswith("ed") or counted or _of_period(sentence, first - 1):
        return ""
    return word


def _noun_behind(sentence: Sentence, last: int) -> str:
    """The noun that *net* only describes: "net loan losses", "net interest"."""
    low = sentence.tokens.low
    if low[last + 1 : last + 4] in (["after", "-", "tax"], ["pre", "-", "tax"]):
        return "-".join(low[last + 1 : last + 4 : 2])
    word = low[last + 1] if last + 1 < len(low) else "."
    plain = word in grammar_words() or way_of(word) or word.endswith("ed")
    return "" if plain or not word.isalpha() or word in words("verbs")["of_intent"] else f"{word}"


def _narrower_behind(sentence: Sentence, last: int) -> str:
    """The preposition behind the noun, where neither an amount nor a time follows it."""
    low = sentence.tokens.low
    if low[last + 1 : last + 2] not in [[word] for word in _OF_A_PART]:
        return ""
    figures = {sentence.token_at(q.start) for q in sentence.quantities}
    for i in range(last + 2, min(last + 2 + _TO_TIME, len(low))):
        if _of_period(sentence, i) or (
            i in figures and low[i - 1] in {low[last + 1], *words("function")["determiners"]}
        ):
            return ""
        if i in figures:  # "sales in domestic markets rose 11.5 percent"
            break
        if low[i] in words("function")["auxiliaries"] or any(n.first == i for n in sentence.names):
            break
    return low[last + 1]


def _narrower_amount(sentence: Sentence, at: int) -> str:
    """The place that the amount before token ``at`` was made in, or that part of a company it came from."""
    low = sentence.tokens.low
    if low[at : at + 1] == ["in"]:
        place = next((n for n in sentence.names if n.first == at + 1 and n.kind == "place"), None)
        return f"in {sentence.tokens.span(place.first, place.last)}" if place else ""
    owned = low[at : at + 1] == ["from"] and low[at + 1 : at + 2] in (["its"], ["the"])
    before = words("owners")["times"] | words("verbs")["former"]
    timed = not before.isdisjoint(low[at + 2 : at + 2 + _TO_TIME])
    return "from" if owned and not timed else ""


def _of_period(sentence: Sentence, i: int) -> bool:
    offset = sentence.tokens.start[i]
    return any(p.start <= offset < p.end for p in sentence.periods)


def _of_whom(sentence: Sentence, hit: Hit, kinds: tuple[str, ...]) -> list[Subject]:
    """The owners that *of* names right after an account: "downgraded $225 million of debt of Acme"."""
    last = sentence.token_at(hit.end - 1)
    if sentence.tokens.low[last + 1 : last + 2] != ["of"] or not any(n.first == last + 2 for n in sentence.names):
        return []
    return complement(sentence, last, kinds)


def _is_account(sentence: Sentence, hit: Hit) -> bool:
    """Whether the rule's word is a noun of accounts, which have an owner even where the clause names none."""
    last = sentence.plain[hit.start - sentence.start : hit.end - sentence.start].split()[-1]
    return last in words("statement")["accounts"]


def _whole_of(sentence: Sentence, hit: Hit, bound: Bound) -> Hit:
    """The word with its amount where *of* ties the two: whose they are stands before "$65 million of bonds"."""
    if bound.end > hit.start:
        return hit
    first = sentence.token_at(bound.start)
    owned = first and (sentence.tokens.low[first - 1] in ("'s", "'", "its") or first in _ends_of_possessives(sentence))
    return replace(hit, start=bound.start) if owned else hit


def _ends_of_possessives(sentence: Sentence) -> set[int]:
    return {name.after for name in sentence.names if name.possessive}


def _form(rule: Rule, sentence: Sentence, hit: Hit, bound: Bound) -> Form:
    if rule.value in ("direction", "change"):
        return "definite" if bound.start > hit.start else "verb"
    word = sentence.plain[hit.start - sentence.start : hit.end - sentence.start]
    if rule.value == "person":
        return "post"
    if word.endswith(_NOUN_ENDINGS):
        return "noun"
    return "verb"


def taken_for_granted(sentence: Sentence, hit: Hit, bound: Bound, subjects: Sequence[Subject]) -> bool:
    """Whether the amount stands between its owner and the word: "may downgrade Acme's $65 million of bonds"."""
    owner = next((name for name in sentence.names if name.possessive and name.start == subjects[0].start), None)
    return owner is not None and owner.after == sentence.token_at(bound.start) and bound.end <= hit.start
