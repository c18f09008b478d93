"""Whom a claim is about: the subject that the grammar gives to the rule's word, with its value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.claim.affair import affair_of
from auditor.claim.bound import Bound
from auditor.claim.clause_subject import clause_subject
from auditor.claim.compiled import CompiledRule
from auditor.claim.complement import complement
from auditor.claim.earlier import leads_back
from auditor.claim.employed import EMPLOYEES, OWNERS, has_by_name, left_with, opens_with, verb_of
from auditor.claim.founding import led_in, starts_it, told_since
from auditor.claim.headline import headline_subject
from auditor.claim.jobs import JOBS, whose_jobs
from auditor.claim.named_at import had_with, named_at
from auditor.claim.other_side import done_to, founded, seated_subject, told_of, whose_seat
from auditor.claim.owing import tied_or_owing
from auditor.claim.owner import owner_of
from auditor.claim.person_meant import described_person
from auditor.claim.reaction import answered_subject
from auditor.claim.reference import PERSON, Kinds, Subject, elsewhere, named
from auditor.claim.settled import closes, who_closed
from auditor.claim.speaker import account_owner
from auditor.claim.story import story_of
from auditor.claim.subject import Form, find_subjects
from auditor.claim.versioned import called_before
from auditor.claim.voice import is_passive
from auditor.model import Rule
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_TO_WORD = 3
"""How many tokens behind a number the word ends at most: "34,000-strong workforce"."""
_NOUN_ENDINGS = ("ment", "ments", "tion", "tions", "line", "lines", "ture", "tures")


def subjects_of(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound) -> list[Subject]:
    """The subjects of the value bound to a rule's word; empty where the grammar names none."""
    rule = compiled.rule
    if rule.subject == ("none",):
        return [Subject((), "", -1, -1)]
    if compiled.of_story:
        affair = affair_of(sentence.article)
        return [Subject((), affair.shown, -1, -1)] if affair.key else []
    kinds = rule.subject
    if (tied := tied_or_owing(compiled, sentence, hit, bound)) is not None:
        return tied
    skip = bound.start if rule.value in ("person", "organisation", "place") else -1
    if (listed := _by_its_kind(compiled, sentence, hit, bound)) is not None:
        return listed
    form, of = _form(rule, sentence, hit, bound), bool(compiled.subject_ties)
    whole = _whole_of(sentence, hit, bound)
    found = find_subjects(sentence, whole, kinds, form, skip, patient=compiled.patient, of=of)
    if found:
        return found
    if rule.value == "money" and (had := had_with(sentence, sentence.token_at(hit.start), kinds)):
        return had
    if rule.value.startswith("money") and _is_account(sentence, hit):
        owner = account_owner(sentence, hit, kinds)
        before = [owner] if owner else _of_the_word_before(compiled, sentence, hit)
        return before or _of_the_result_before(sentence, hit, kinds)
    beside = described_person(sentence, hit, bound) if kinds == PERSON and bound.value.kind == "count" else None
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
        return founded(sentence, hit, bound, kinds) if compiled.ties else None
    if kind in ("direction", "change"):
        return _of_a_move(sentence, hit, kinds)
    if kind.startswith("count of "):
        return _EMPLOYED[kind](sentence, hit, bound, kinds) if kind in _EMPLOYED else None
    if kind == "place":
        return _seated(sentence, hit, bound, kinds)
    if kind in ("date", "version"):
        return (_dated if kind == "date" else called_before)(compiled, sentence, hit, bound)
    freed = kind == "length" and kinds == PERSON  # "Jane Doe was freed after two years in prison"
    return _of_predicate(sentence, hit, kinds, done=freed) if kind == "yes/no" or freed else None


def _employer(sentence: Sentence, hit: Hit, bound: Bound, kinds: Kinds) -> list[Subject] | None:
    """Who has, employs or owns the employees: "Acme's mill employs 300" is not of Acme; None where a noun tells it."""
    verb = verb_of(sentence, hit, bound.start)
    if verb == 0 and sentence.tokens.low[0].endswith("ing"):  # "Employing 400 people, Acme is"
        return led_in(sentence, sentence.token_at(bound.end - 1) + 1, kinds)
    if verb >= 0:
        subject = any(n.after == verb and not n.possessive for n in sentence.names)
        part = not subject and owner_of(sentence, verb, kinds, definite=False) is not None
        employer = None if part else clause_subject(sentence, verb, kinds)
        return [employer] if employer else []
    if bound.start > hit.start:
        return None
    name = has_by_name(sentence, bound.start)
    if name is not None:
        apart = named(sentence, name, kinds)
        return [apart] if apart else []
    behind = max(opens_with(sentence, bound.start), left_with(sentence, bound.start))
    if behind >= 0:
        return named_at(sentence, behind, kinds)
    last = sentence.token_at(hit.end - 1)
    if sentence.tokens.low[last] in ("for", "at", "by"):  # "34,000 people work for Acme"
        return named_at(sentence, last + 1, kinds)
    return owner_of(sentence, sentence.token_at(bound.start), kinds, definite=False) or []


def _of_a_move(sentence: Sentence, hit: Hit, kinds: Kinds) -> list[Subject] | None:
    """Whose the move is, where no noun of shares tells it: "Acme closed 3% lower", "off the value of Acme"."""
    if closes(sentence, hit):
        return who_closed(sentence, hit, kinds)
    last = sentence.token_at(hit.end - 1)
    return named_at(sentence, last + 1, kinds) if sentence.tokens.low[last] == "of" else None


def _seated(sentence: Sentence, hit: Hit, bound: Bound, kinds: Kinds) -> list[Subject] | None:
    """Who has the seat that a place tells: "Varn-based Acme", "Acme is based in Varn"; None where an owner tells it."""
    seated = whose_seat(sentence, hit, kinds) or seated_subject(sentence, bound, kinds)
    if seated:
        return [seated]
    told = told_of(sentence, hit, bound, kinds)
    return told if told or sentence.tokens.low[sentence.token_at(hit.start)].endswith("ed") else None


def _dated(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound) -> list[Subject] | None:
    """To whom was done what the date is of: "Acme was founded in 1919", "Jane Doe founded Acme in 1919"."""
    kinds = compiled.rule.subject
    if compiled.patient:
        since = told_since(sentence, hit, kinds)
        if since is not None or not starts_it(sentence, hit):
            return since or []
    told = told_of(sentence, hit, bound, kinds)
    return told or (done_to(sentence, hit, kinds) if compiled.patient else None)


def _of_predicate(sentence: Sentence, hit: Hit, kinds: Kinds, *, done: bool) -> list[Subject] | None:
    """The subject of an adjective after *is*: "Acme is available for"; None where the word is no such adjective.

    ``done``: what is done to somebody tells of him too.
    """
    first = sentence.token_at(hit.start)
    if not is_passive(sentence, first) or (sentence.tokens.low[first].endswith("ed") and not done):
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
    head = hits[0].moved(sentence.start)
    if head.start >= hit.start or leads_back(sentence, hit, hits) is None:
        return []
    return find_subjects(sentence, head, compiled.rule.subject, "verb")


def _of_the_result_before(sentence: Sentence, hit: Hit, kinds: Kinds) -> list[Subject]:
    """Whose the result is that the account stands with: "Its net profit was $5 million on sales of $90 million"."""
    first, low = sentence.token_at(hit.start), sentence.tokens.low
    if not first or low[first - 1] != "on":
        return []
    results, clause = words("statement")["results"], sentence.clause[first]
    before = (i for i in range(first - 1) if low[i] in results and sentence.clause[i] == clause)
    return next((owner for i in before if (owner := owner_of(sentence, i, kinds, definite=False))), [])


def is_result(sentence: Sentence, hit: Hit) -> bool:
    """Whether the rule's word is one of a company's results: revenue, loss, earnings, earned."""
    word = sentence.tokens.low[sentence.token_at(hit.end - 1)]
    return word in words("statement")["results"] or word in words("statement")["earning"]


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
    owned = first and (
        sentence.tokens.low[first - 1] in OWNERS or any(n.possessive and n.after == first for n in sentence.names)
    )
    return replace(hit, start=bound.start) if owned else hit


def _form(rule: Rule, sentence: Sentence, hit: Hit, bound: Bound) -> Form:
    if rule.value in ("direction", "change"):
        return "definite" if bound.start > hit.start else "verb"
    word = sentence.plain[hit.start - sentence.start : hit.end - sentence.start]
    if rule.value == "person":
        return "post"
    led = sentence.tokens.low[sentence.token_at(hit.end - 1) + 1 :][:1] in (["in"], ["of"], ["by"])
    if word.endswith(_NOUN_ENDINGS) or (word == "output" and led):
        return "noun"
    return "verb"


_EMPLOYED = {f"count of {EMPLOYEES}": _employer, f"count of {JOBS}": whose_jobs}
"""Whose the people or the jobs are that a rule counts."""


def taken_for_granted(sentence: Sentence, hit: Hit, bound: Bound, subjects: Sequence[Subject]) -> bool:
    """Whether the amount stands between its owner and the word: "may downgrade Acme's $65 million of bonds".

    A number of people beside a noun that somebody owns is taken for granted too: "its workforce of 340 will strike".
    """
    if bound.value.kind == "count" and _owned_beside(sentence, hit, bound):
        return True
    owner = next((name for name in sentence.names if name.possessive and name.start == subjects[0].start), None)
    return owner is not None and owner.after == sentence.token_at(bound.start) and bound.end <= hit.start


def _owned_beside(sentence: Sentence, hit: Hit, bound: Bound) -> bool:
    """Whether an owner stands right before the number with its noun: "Acme's 34,000 employees", "its workforce of"."""
    low = sentence.tokens.low
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    begin, end = sentence.token_at(bound.start), sentence.token_at(bound.end - 1)
    owned = low[max(min(first, begin) - 1, 0)] in OWNERS
    return owned and (begin <= first or low[last + 1 : begin] == ["of"]) and first - end <= _TO_WORD
