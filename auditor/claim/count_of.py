"""A quantity as a number of what a rule counts: whether it counts at all, and whether it is all of them or a part."""

from __future__ import annotations

import math
from dataclasses import dataclass

from auditor.claim.binding import is_part
from auditor.claim.employed import EMPLOYEES, only_some, sort_of_employee
from auditor.claim.part_of import is_additional, is_total, is_whole_of_held, of_known_whole
from auditor.claim.where_some import leads_to_some
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.event_kind import an_event_word
from auditor.text.grammar_words import grammar_words
from auditor.text.inflect import singular
from auditor.text.lexicon import words
from auditor.text.number import read_number
from auditor.text.people import people

CHILDREN = "children"
"""The noun of a rule that counts somebody's."""
_GUESS = 0.05
"""By what share of itself the ends of a range may be passed."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of the rule's things, with the place of its words."""

    low: float
    high: float
    start: int
    end: int
    whole: bool
    """Whether the words count anybody, not only people of one sort."""
    total: bool = False
    """Whether they say themselves that it is all of them: "a total of 61 passengers", "in all, 17 people"."""
    added: bool = False
    """Whether nothing but a word such as *another* makes it a part: "a further 38 people"."""
    sort: str = ""
    """What they are, where nothing but their sort makes them no more than some: "passenger" of "61 passengers"."""


def counted(sentence: Sentence, mention: Mention, noun: str) -> Count | None:
    """A quantity as a number of the rule's things; a bare number may be one of them."""
    if mention.kind != "count" or mention.per or not math.isfinite(mention.low):
        return None
    whole = _is_whole(sentence, mention, noun)
    if whole is None:
        return None
    if mention.hedge == "one of":
        return _of_whole(sentence, mention)
    if mention.low == 0 and not (mention.unit and _of_all(sentence, mention)):
        return None  # "no other injuries", "cut interest rates close to zero"
    if not mention.unit and (_is_age(sentence, mention) or _is_address(sentence, mention)):
        return None
    low, high = mention.low, mention.high
    if mention.hedge in (">", "<") and math.isfinite(mention.point):  # a mark of the page
        low, high = mention.point, mention.point + 1
    if math.isfinite(mention.upper) and _is_range(sentence, mention):  # "15 to 20 people" is a guess, as "about 20" is
        low, high = low * (1 - _GUESS), high * (1 + _GUESS)
    if noun == "people" and is_total(sentence, mention.start, mention.end):
        return Count(low, high, mention.start, mention.end, whole=True, total=True)
    added = is_additional(sentence, mention.start, mention.end)
    part = (
        (is_part(sentence, mention) and not added and not of_known_whole(sentence, mention.end))
        or _told_before(sentence, mention)
        or _is_narrowed(sentence, mention, noun)
    )
    sort = "" if whole or part or added or noun != "people" else singular(mention.unit)
    full = whole and not part and not added
    return Count(low, high, mention.start, mention.end, full, added=added and not part, sort=sort)


def _is_whole(sentence: Sentence, mention: Mention, noun: str) -> bool | None:
    """Whether the unit is the rule's noun and no part of it, as *women* is of people; None where it is another."""
    if mention.unit and noun in ("people", EMPLOYEES):
        sort = people(mention.unit) if noun == "people" else sort_of_employee(mention.unit)
        every = _of_both_sexes(sentence, mention) if noun == EMPLOYEES else is_whole_of_held(sentence, mention)
        return (sort == "all" or every) if sort else None
    if mention.unit and noun == "jobs":
        return _are_jobs(mention) or None
    if noun == CHILDREN:
        return True if not mention.unit or mention.unit in words("people")["offspring"] else None
    return True if not mention.unit or singular(mention.unit) == singular(noun) else None


def _of_both_sexes(sentence: Sentence, mention: Mention) -> bool:
    """Whether they are anybody: "34,000 men and women"."""
    last = sentence.token_at(mention.end - 1)
    return sentence.tokens.low[last : last + 3] in (["men", "and", "women"], ["women", "and", "men"])


def _are_jobs(mention: Mention) -> bool:
    """Whether the unit is one of posts, of people who hold them, or of their loss: "400 job cuts"."""
    lists, (*before, last) = words("jobs"), mention.noun.lower().split() or [""]
    if mention.unit in lists["cuts"]:
        return last[:3] not in ("cut", "los") or bool(lists["of_jobs"].intersection(before))
    return mention.unit in lists["posts"] or mention.unit in words("people")["employed"]


def _is_narrowed(sentence: Sentence, mention: Mention, noun: str) -> bool:
    if noun == EMPLOYEES:
        return only_some(sentence, mention)
    return noun != "people" and _narrowed(sentence, mention)


def _narrowed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a word beside the noun makes it one of some only: "400 banking jobs", "900 jobs in information".

    A time or a figure behind the noun does not: "900 jobs in May".
    """
    low, lists = sentence.tokens.low, words("owners")
    last = sentence.token_at(mention.end - 1)
    if not mention.unit:
        if any(name.first == last + 1 and name.proof != "headline" for name in sentence.names):
            return False  # "the mother of two Jane Doe"
        return low[last + 1 : last + 2] != [] and low[last + 1].isalpha() and low[last + 1] not in grammar_words()
    plain = (
        lists["any_of_them"]
        | words("people")["any_child"]
        | (words("jobs")["of_jobs"] if low[last] in words("jobs")["cuts"] else frozenset())
    )
    if any(word not in plain for word in mention.noun.lower().split()[:-1]):
        return True
    return leads_to_some(sentence, last + 2 if low[last + 1 : last + 2] == ["mostly"] else last + 1)


def _is_range(sentence: Sentence, mention: Mention) -> bool:
    """Whether two figures were written, not "dozens"."""
    first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
    return not {"to", "-", "and"}.isdisjoint(sentence.tokens.low[first : last + 1])


def _told_before(sentence: Sentence, mention: Mention) -> bool:
    """Whether the count is of some that were told before, or taken from more: "the four victims", "names of four"."""
    i = sentence.token_at(mention.start)
    low = sentence.tokens.low
    if i > 1 and low[i - 1] == "of" and an_event_word("some_of", low[i - 2]):
        return True
    if low[max(i - 2, 0) : i] == ["among", "the"]:  # "was among the six people killed"
        after = low[sentence.token_at(mention.end - 1) + 1 :][:1]
        return not (after and an_event_word("casualty", after[0]))
    return i > 0 and low[i - 1] in ("the", "these", "those")


def _is_age(sentence: Sentence, mention: Mention) -> bool:
    """Whether a bare number after a comma is somebody's age: "Ann Roe, 24,", "a man, 28,", "two men, 25 and 30,"."""
    low, raw = sentence.tokens.low, sentence.tokens.raw
    i = sentence.token_at(mention.start)
    while i > 2 and low[i - 1] in ("and", ",") and low[i - 2][0].isdecimal():
        i -= 2
    if i < 2 or not raw[i][0].isdecimal():
        return False
    if low[i - 1] == "ages" or low[i - 1] == "age" or low[i - 1] == "aged":
        return True
    named = raw[i - 2][0].isupper() and not (i > 2 and low[i - 3] in words("function")["prepositions"])
    return low[i - 1] == "," and (named or people(low[i - 2]) == "some" or low[i - 2] in ("jr", "."))


def _is_address(sentence: Sentence, mention: Mention) -> bool:
    """Whether a bare number is that of a house or a telephone: "the 7200 block", "called 911"."""
    low = sentence.tokens.low
    after = sentence.token_at(mention.end - 1) + 1
    before = sentence.token_at(mention.start) - 1
    return "block" in low[after : after + 2] or (
        before >= 0 and low[before] in ("called", "call", "calls", "calling", "dialed", "dialled")
    )


def _of_all(sentence: Sentence, mention: Mention) -> bool:
    """Whether a nought is of all: not "no other injuries"."""
    first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
    return words("people")["rest"].isdisjoint(sentence.tokens.low[first : last + 1])


def _of_whole(sentence: Sentence, mention: Mention) -> Count:
    """The five of "one of the five people killed"."""
    for i in range(sentence.token_at(mention.start) + 2, sentence.token_at(mention.end - 1)):
        number = read_number(sentence.tokens, i)
        if number is not None and number.plain:
            low = float(number.low)
            return Count(low, low + 1, mention.start, mention.end, whole=True)
    return Count(1, math.inf, mention.start, mention.end, whole=False)
