"""How many people, or other things, a clause counts: "27 people were killed", "left 19 dead", "a toll of 31", "no one".

A number of people of one sort, and one that is marked as a part ("another two", "at the scene"), tells only that the
whole is at least as much.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from auditor.claim.bodies import of_bodies, tells_of_dead
from auditor.claim.children import has_children, names_children, offspring
from auditor.claim.compiled import CompiledRule
from auditor.claim.count_gap import an_auxiliary, is_passive, reaches_verb, takes_object
from auditor.claim.count_led import is_changed, is_left_behind, leads, number_moved
from auditor.claim.count_of import CHILDREN, Count, counted
from auditor.claim.employed import EMPLOYEES, has_them, is_employees, is_part_of_them, moved_to, told_of_the_past
from auditor.claim.jobs import JOBS, does_away, goes, gone_of, only_some_jobs, reduced_by
from auditor.claim.joined_counts import with_left, with_right
from auditor.claim.part_of import attacker_counted, dead_beside, first_of_its_sort, is_of_part, past_whole
from auditor.claim.single import no_one, singles
from auditor.model import EVENT, Reading, Value
from auditor.text.article import Sentence
from auditor.text.event_kind import an_event_word
from auditor.text.lexicon import words
from auditor.text.people import people
from auditor.text.scan import Hit

_FILLERS = 4
"""How many words may stand between a verb and the number that is its object."""
_COUNTERS = frozenset({
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "dozens", "hundreds", "some",
    "many", "most", "both", "all", "several",
})  # fmt: skip


def bound_count(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> tuple[Value, int, int] | None:
    """The value that a clause binds to the rule's word, and its offsets; None where it binds none."""
    found = _bound(compiled, sentence, hit)
    if found is None or (counted_noun(compiled) == EMPLOYEES and told_of_the_past(sentence, hit, found.start)):
        return None
    text = " ".join(sentence.article.document.text[found.start : found.end].split())
    of_part = _of_part(compiled, sentence, hit, found)
    whole = found.whole or (found.added and first_of_its_sort(sentence, hit))
    part = found.low > 0 and (not whole or of_part or of_bodies(sentence, hit)) and not found.total
    if found.low == 0 and of_part:
        return None  # no one was hurt by that shot, or at that house
    low, high = attacker_counted(sentence, found.low, math.inf if part else found.high)
    noun = counted_noun(compiled)
    if compiled.of_story and part and found.sort and not of_part:
        readings = _of_sort(found, noun)
    else:
        readings = _readings(noun, low, high, dead_beside(sentence, hit) if found.low else None)
    return Value("count", text, low, high, noun, readings, text), found.start, found.end


def _of_sort(found: Count, noun: str) -> tuple[Reading, ...]:
    """The axes of a count of one sort, whom a story has once: 61 passengers are that, and at least as many people."""
    loose = Reading(f"count:{noun}", found.low, math.inf, converted=True)
    return Reading(f"count:{found.sort}", found.low, found.high), loose


def _of_part(compiled: CompiledRule, sentence: Sentence, hit: Hit, found: Count) -> bool:
    """Whether a count is told of some only of those whom the rule counts."""
    if compiled.rule.subject == (EVENT,):
        return is_of_part(sentence, hit, found.start, found.end)
    if counted_noun(compiled) == JOBS:
        return only_some_jobs(sentence, hit, found, compiled.rule.subject)
    return counted_noun(compiled) == EMPLOYEES and is_part_of_them(sentence, hit, found.start)


def _readings(noun: str, low: float, high: float, dead: int | None) -> tuple[Reading, ...]:
    """The axes of a count.

    One who was hurt and died is among the hurt of one article and among the dead of another: beside a number of dead,
    that of the hurt is compared as it stands only with its like, and loosely with all others.
    """
    if not dead:
        return (Reading(f"count:{noun}", low, high),)
    loose = Reading(f"count:{noun}", low, high + dead, converted=True)
    return Reading(f"count:{noun} beside the dead", low, high), loose


def counted_noun(compiled: CompiledRule) -> str:
    """What the rule counts, as it writes it."""
    return compiled.rule.value.removeprefix("count of ")


def _bound(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Count | None:
    """The count that grammar ties to the word: one that holds it, its object, else its subject."""
    counts = _counts(compiled, sentence, hit)
    if counted_noun(compiled) == JOBS:
        counts = [c for c in counts if does_away(sentence, hit, c)]
    covering = next((c for c in counts if c.start <= hit.start and hit.end <= c.end), None)
    if covering is not None and not tells_of_dead(sentence, hit, covering.start):
        return None
    employees = is_employees(compiled, sentence, hit)
    if counted_noun(compiled) == CHILDREN and (covering or names_children(sentence, hit)):
        return covering if covering and has_children(sentence, covering) else None
    if covering is not None:
        return covering if not employees or has_them(sentence, covering.start) else None
    before = [c for c in counts if c.end <= hit.start and _is_subject(compiled, sentence, hit, c)]
    nearest = max(before, key=lambda c: c.end, default=None)
    adjacent = (
        nearest is not None and nearest.whole and sentence.token_at(nearest.end - 1) + 1 == sentence.token_at(hit.start)
    )
    passive = nearest is not None and is_passive(sentence, sentence.token_at(hit.start))
    after = [] if passive else [c for c in counts if c.start >= hit.end and _follows(compiled, sentence, hit, c)]
    if employees:  # "told its staff 3,000 people would go"
        after = [c for c in after if c.start > hit.end + 1]
    if after and not adjacent:
        return with_right(sentence, min(after, key=lambda c: c.start), counts)
    return with_left(sentence, nearest, counts) if nearest else None


def _counts(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> list[Count]:
    """Every number of the rule's things in the hit's clause and those beside it, in order."""
    clause, noun = sentence.clause_of(hit.start), counted_noun(compiled)
    known = sentence.once(("counts", noun), lambda: _by_clause(sentence, noun))
    near = (count for number in range(clause - 1, clause + 2) for count in known.get(number, ()))
    return sorted(near, key=lambda c: (c.start, -c.end))


def _by_clause(sentence: Sentence, noun: str) -> dict[int, list[Count]]:
    by_clause: dict[int, list[Count]] = {}
    for count in counts_in(sentence, noun):
        by_clause.setdefault(sentence.clause_of(count.start), []).append(count)
    return by_clause


def counts_in(sentence: Sentence, noun: str) -> list[Count]:
    """Every number of the things that a noun names in the sentence."""
    found = [c for q in sentence.quantities if (c := counted(sentence, q, noun)) is not None]
    if noun == CHILDREN:
        found += offspring(sentence)
    if noun == "people":
        taken = [(c.start, c.end) for c in found]
        found += [Count(0, 1, a, b, whole=True) for a, b in no_one(sentence)]
        found += [Count(1, 2, a, b, whole=False) for a, b in singles(sentence, taken)]
    return found


def _is_subject(compiled: CompiledRule, sentence: Sentence, hit: Hit, count: Count) -> bool:
    """Whether a phrase of ``tied_to`` puts the number before the word: "27 people were killed"."""
    if counted_noun(compiled) == JOBS:
        return goes(sentence, hit, count)
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    ties = [tie for tie in compiled.ties if not tie.before]
    if not any(_at(sentence.tokens.low, first, last, tie.after) for tie in ties):
        return False
    after = sentence.token_at(count.end - 1) + 1
    if past := past_whole(sentence, after):
        after = past
        if after == first and an_auxiliary(sentence, last + 1):  # "12 of the 31 people killed were children"
            return False
    if any(_spans(sentence.tokens.low, after, last, tie.after) for tie in ties):
        return True
    if counted_noun(compiled) == EMPLOYEES or _governed(sentence, count):
        return False
    if not reaches_verb(sentence, after, first):
        return False
    return not takes_object(sentence, last, passive=is_passive(sentence, first))


def _governed(sentence: Sentence, count: Count) -> bool:
    """Whether *of* makes the count what others are taken from, or somebody's: "two of the four", "father of two"."""
    low = sentence.tokens.low
    i = sentence.token_at(count.start) - 1
    i -= i > 0 and low[i] in ("the", "those", "these", "her", "his", "their")
    return (
        i > 0
        and low[i] == "of"
        and (low[i - 1][0].isdecimal() or people(low[i - 1]) == "some" or low[i - 1] in _COUNTERS)
    )


def _at(low: Sequence[str], first: int, last: int, phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of the phrases stands at the word, or around it."""
    return any(
        tuple(low[begin : begin + len(phrase)]) == phrase
        for phrase in phrases
        for begin in range(max(first - len(phrase) + 1, 0), last + 1)
    )


def _spans(low: Sequence[str], after: int, last: int, phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of the phrases begins right behind the number and ends with the word: "34,000-strong workforce"."""
    return any(len(p) > 1 and tuple(low[after : last + 1]) == p for p in phrases)


def _follows(compiled: CompiledRule, sentence: Sentence, hit: Hit, count: Count) -> bool:
    """Whether the number follows the word at once, or its *of*, or a phrase of ``tied_to``: "toll rose to 31"."""
    begin, end = sentence.token_at(hit.end - 1) + 1, sentence.token_at(count.start)
    between = sentence.tokens.low[begin:end]
    word = sentence.tokens.low[begin - 1]
    between = between[3 * (between[:3] == ["a", "total", "of"]) :]
    if between == ["-"] and counted_noun(compiled) == CHILDREN:  # "a mother-of-three"
        return True
    if between[:1] == ["of"] and an_event_word("totals", word):
        between = between[1:]
    if len(between) <= _FILLERS and all(_filler(word) for word in between):
        return True
    if counted_noun(compiled) == CHILDREN and between[:1] != ["of"]:
        return is_left_behind(sentence, count, between)
    first = sentence.token_at(hit.start)
    if any(leads(tie, sentence.tokens.low, first, end) for tie in compiled.ties if tie.before and not tie.after):
        return True
    if counted_noun(compiled) == JOBS and (reduced_by(sentence, hit, count) or gone_of(sentence, hit, count)):
        return True
    moved = counted_noun(compiled) == EMPLOYEES and moved_to(sentence, hit, count.start)
    return moved or is_changed(sentence, hit, count) or number_moved(compiled, sentence, first, end)


def _filler(word: str) -> bool:
    function = words("function")
    return word in function["determiners"] or (
        word.isalpha()
        and not any(word in function[part] for part in ("prepositions", "conjunctions", "auxiliaries", "pronouns"))
        and not people(word)
    )
