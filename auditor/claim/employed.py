"""The people whom a company employs: how their number must stand, and whether it is of all of them or of some."""

from __future__ import annotations

from auditor.claim.compiled import CompiledRule
from auditor.claim.figure import way_of
from auditor.claim.reference import governed
from auditor.claim.where_some import leads_to_some
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.grammar_words import grammar_words
from auditor.text.lexicon import words
from auditor.text.names import Name
from auditor.text.number_table import number_starters
from auditor.text.people import Sort, people
from auditor.text.scan import Hit

EMPLOYEES = "employees"
"""The noun of a rule that counts them."""

_PAST = frozenset({"had", "employed"})
_HAVE = frozenset({"have", "has", "had", "having", "counts", "boasts"})
_RUNNING = frozenset({"operates", "operate", "runs", "manages"})
_GETTING_BY = {(verb, "by") for verb in ("get", "gets", "getting")} | {(verb, "do") for verb in ("make", "makes")}
_LEAVING = frozenset({"leaving", "leaves", "left"})
_LEFT = 8
"""How many tokens may stand between *leaving* and the *with* of what is left."""
_WHERE = 6
"""How many tokens may stand between *where* and the verb of "where the company now has"."""
OWNERS = frozenset({"its", "'s", "'", "whose"})
"""What stands between an owner and what is owned, or for the owner."""
_BEFORE_FIGURE = frozenset({"a", "an", "total", "of", "combined", "estimated"})
_STANDING = {(verb, "at") for verb in ("stood", "stands")} | {("came", "to"), ("comes", "to"), ("was",), ("is",)}
_PERFECT = frozenset({"has", "have", "now"})
_AT_A_TIME = frozenset({"", "in", "on", "at", "during", "ago", "earlier"})
_MOVED = 6
"""How many tokens may stand between the noun and the *to* of its number: "workforce fell by about a tenth to"."""
_TELLS = 5
"""How many tokens may stand between *said* and the verb in the past: "said that it now had"."""


def sort_of_employee(noun: str) -> Sort:
    """Whether a noun in lower case stands for anybody who is employed, for one sort of them, or for no people."""
    return "all" if noun in words("people")["employed"] else people(noun)


def is_employees(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> bool:
    """Whether the rule's word is the noun of those it counts: *employees*, *staff*."""
    word = sentence.tokens.low[sentence.token_at(hit.end - 1)]
    return compiled.rule.value == f"count of {EMPLOYEES}" and word in words("people")["employed"]


def has_them(sentence: Sentence, start: int) -> bool:
    """Whether somebody has the employees whose number begins at an offset: "Acme has 34,000", "its 34,000"."""
    low, i = sentence.tokens.low, sentence.token_at(start) - 1
    if i < 1 or low[i] not in OWNERS:
        told = has_by_name(sentence, start) is not None or opens_with(sentence, start) >= 0
        return told or has_at(sentence, start) >= 0 or left_with(sentence, start) >= 0
    return low[i - 1] != "and" or low[i - 2] not in words("owners")["parts"]  # "the division and its 1,000 employees"


def has_by_name(sentence: Sentence, start: int) -> Name | None:
    """The name before a comma and *with* and the number at an offset: "Acme, with 34,000 employees, makes soap"."""
    i = _before_number(sentence, start)
    if i < 2 or sentence.tokens.low[i - 1 : i + 1] != [",", "with"]:
        return None
    name = next((name for name in sentence.names if name.after == i - 1), None)
    return name if name is not None and not name.possessive and not governed(sentence, name) else None


def opens_with(sentence: Sentence, start: int) -> int:
    """The token behind the comma of "With 34,000 employees, Acme is"; -1 where the number at an offset has none."""
    low, i = sentence.tokens.low, _before_number(sentence, start)
    if i != 0 or low[0] != "with":
        return -1
    comma = next((k for k in range(sentence.token_at(start), len(low) - 1) if low[k] == ","), -1)
    return comma + 1 if comma > 0 else -1


def left_with(sentence: Sentence, start: int) -> int:
    """The token of whom a verb leaves with the number at an offset: "leaving Acme with 96 employees"; else -1."""
    low, i = sentence.tokens.low, _before_number(sentence, start)
    if i < 1 or low[i] != "with":
        return -1
    return next((k + 1 for k in range(i - 1, max(i - _LEFT, -1), -1) if low[k] in _LEAVING), -1)


def _before_number(sentence: Sentence, start: int) -> int:
    """The token before the number at an offset and the small words that go with it: "has a total of 34,000"."""
    low, i = sentence.tokens.low, sentence.token_at(start) - 1
    while i > 0 and (low[i] in words("function")["adverbs"] or low[i] in _BEFORE_FIGURE):
        i -= 1
    return i


def has_at(sentence: Sentence, start: int) -> int:
    """The token of the verb that has the employees whose number begins at an offset; -1 where none has them now."""
    low, i = sentence.tokens.low, _before_number(sentence, start)
    if i > 1 and low[i] == "with" and (low[i - 1] in _RUNNING or tuple(low[i - 2 : i]) in _GETTING_BY):
        return i - 1 if low[i - 1] in _RUNNING else i - 2
    if i < 1 or low[i] not in _HAVE or low[i - 1] in words("function")["auxiliaries"] | {"to", "not"}:
        return -1
    return i


def verb_of(sentence: Sentence, hit: Hit, start: int) -> int:
    """The token of the verb *has* or *employs* by which somebody has the employees; -1 where a noun tells it."""
    first, low = sentence.token_at(hit.start), sentence.tokens.low
    if low[first].startswith("employ") and hit.end <= start:
        return first
    if hit.end <= start and first > 1 and low[first - 1] in ("a", "an") and low[first - 2] in _HAVE:
        return first - 2  # "which has a staff of 700"
    return has_at(sentence, start)


def told_of_the_past(sentence: Sentence, hit: Hit, start: int) -> bool:
    """Whether a verb in the past has the number that begins at an offset, and nothing tells of which time it is.

    In reported speech the past is of the day: "Acme said it had 34,000 employees".
    """
    low, verb = sentence.tokens.low, verb_of(sentence, hit, start)
    if verb < 0 or low[verb] not in _PAST:
        return False
    if not words("verbs")["of_saying"].isdisjoint(low[max(verb - _TELLS, 0) : verb]):
        return False
    clause = sentence.clause[verb]
    return not any(
        p.kind == "date" and p.hedge in _AT_A_TIME and sentence.clause_of(p.start) == clause for p in sentence.periods
    )


def is_part_of_them(sentence: Sentence, hit: Hit, start: int) -> bool:
    """Whether a word before the noun of those who are employed makes them some: "cut its head office staff to 100"."""
    first, verb = sentence.token_at(hit.start), verb_of(sentence, hit, start)
    if verb >= 0 and "where" in sentence.tokens.low[max(verb - _WHERE, 0) : verb]:
        return True  # "in Elmland, where it has 300 staff"
    if start < hit.start and (behind := _behind_employer(sentence, hit)) >= 0:
        return leads_to_some(sentence, behind)
    if hit.end > start or verb >= 0:
        return False
    word = sentence.tokens.low[max(first - 1, 0)]
    plain = grammar_words() | words("owners")["any_of_them"] | words("statement")["plain"] | words("verbs")["changing"]
    owned = any(name.after == first and (name.possessive or name.kind != "place") for name in sentence.names)
    return bool(first) and not owned and word.isalpha() and word not in plain and not word.endswith(("ed", "ing"))


def _behind_employer(sentence: Sentence, hit: Hit) -> int:
    """The token behind the employer of "people work for Acme"; -1 where the word is another."""
    last = sentence.token_at(hit.end - 1)
    if sentence.tokens.low[last] not in ("for", "at", "by"):
        return -1
    return next((name.after for name in sentence.names if name.first in (last + 1, last + 2)), last + 3)


def moved_to(sentence: Sentence, hit: Hit, start: int) -> bool:
    """Whether the noun of those who are employed moves to the number at an offset: "headcount fell by a tenth to"."""
    last, lead = sentence.token_at(hit.end - 1), sentence.token_at(start) - 1
    between = sentence.tokens.low[last + 1 : lead]
    while between and (between[0] in _PERFECT or between[0] in words("function")["adverbs"]):
        between = between[1:]
    if (*between, sentence.tokens.low[lead]) in _STANDING:
        return True
    if sentence.tokens.low[lead] != "to" or not between or len(between) > _MOVED or "," in between:
        return False
    return bool(way_of(between[0])) or between[0] in words("verbs")["changing"]


def only_some(sentence: Sentence, mention: Mention) -> bool:
    """Whether a word beside the number makes it one of some employees: "unionized staff", "900 employees in Elmstadt".

    A time or a figure does not, nor all the world: "employees at the end of May", "in 40 countries", "in all".
    """
    lists, low = words("owners"), sentence.tokens.low
    at = sentence.token_at(mention.end - 1) + 1
    if mention.unit and not _is_number(low[at - 2]) and low[at - 2] not in lists["any_of_them"]:
        return True
    while at < len(low) and low[at] in lists["any_of_them"] | lists["everywhere"]:
        at += 1
    if at >= len(low) or not low[at].isalpha():
        return False
    if low[at] in words("function")["prepositions"]:
        return not _of_all(sentence, at)
    return low[at] in ("who", "whose", "that", "each", "apiece", "there", "here") or not (
        low[at] in grammar_words() or low[at : at + 2] in (["work", "for"], ["work", "at"])
    )


def _is_number(word: str) -> bool:
    return not word.isalpha() or word == "of" or word in number_starters()


def _of_all(sentence: Sentence, at: int) -> bool:
    """Whether a preposition leads to a time, a figure, all the world, or what goes on from the number."""
    low, lists = sentence.tokens.low, words("owners")
    if low[at] in ("including", "as", "after", "before", "since", "until", "despite", "amid", "by", "from"):
        return True
    then = low[at + 1 : at + 2]
    if then and then[0] in words("function")["determiners"]:
        then = low[at + 2 : at + 3]
    if not lists["sites"].isdisjoint(low[at + 1 : at + 4]):
        return False  # "at its home office"
    if not then or then[0] in lists["everywhere"] or low[at + 1 : at + 3] in (["its", "payroll"], ["the", "payroll"]):
        return True
    inside = range(sentence.tokens.start[at + 1], sentence.tokens.start[min(at + 2, len(low) - 1)] + 1)
    return any(p.start in inside for p in sentence.periods) or any(q.start in inside for q in sentence.quantities)
