"""Tell numbers that are no quantities: versions, ordinals, clock times, list marks, scores, names of models."""

from __future__ import annotations

from typing import Final

from auditor.text.figure import is_figure
from auditor.text.lexicon import words
from auditor.text.noun import count_noun, is_function_word, plural
from auditor.text.number import Number
from auditor.text.tokens import Tokens

_LISTS: Final = words("numerals")
_LABELS: Final = _LISTS["labels"]
_FIRST_YEAR, _LAST_YEAR = 1700, 2130
_SUMS: Final = words("grammar")["sums_of_a_number"]
_GLUED_MARKS = frozenset({"st", "nd", "rd", "th", ":", "s", "'s", "/"})
_PLACING: Final = words("grammar")["placing"]
_GLUES = frozenset({":", "/", "#", "_", "@"})
_GRADED: Final = _LISTS["grades"] | _LISTS["indexes"] | {"'s"}
_YEAR_DIGITS = 4
_IN_PHONES = frozenset({"+", "(", ")", "-", "."})
_AROUND_GROUPS = _IN_PHONES - {"."}
_FEWEST_GROUPS, _SHORTEST_PHONE, _LONGEST_PHONE = 3, 7, 15
"""A number to call has some groups of figures, with what parts them, and so many figures in all."""
_ONES: Final = words("grammar")["before_pronoun_one"]


def is_numeral(tokens: Tokens, i: int, number: Number, unit: str) -> bool:
    """Whether the number at token ``i`` is a name or a mark, given the kind of what stands after it.

    ``unit`` is ``count`` for a number without a currency or a percent sign: only such a number can be a name.
    """
    low = tokens.low
    before = low[i - 1] if i else ""
    if before in _LABELS or (before == "." and i > 1 and low[i - 2] in _LABELS):
        return True
    if before and tokens.start[i] == tokens.end[i - 1] and (before in _GLUES or before[-1].isalpha()):
        return True
    if unit != "count":
        return False
    after = low[number.next] if number.next < len(low) else ""
    if before == "of" and i > 1 and tokens.raw[i - 2] in _LISTS["circles"]:  # "the Group of Seven"
        return True
    if number.scaled and _of_firm(tokens, i, number, after):
        return True
    if number.plain and _plain_numeral(tokens, i, number, before, after):
        return True
    return after in _LISTS["clock"] or (number.in_words and _pronoun_one(tokens, i, number))


def _plain_numeral(tokens: Tokens, i: int, number: Number, before: str, after: str) -> bool:
    """Whether a bare number is a name or a mark; each kind is looked for only where a word beside it allows it."""
    if (before in _GRADED and _graded(tokens, i, number)) or _emergency(tokens, i, before, after):
        return True
    addressed = after in ("ave", "block", "-") or (after and not tokens.raw[number.next].islower())
    if addressed and _street(tokens, number):
        return True
    if len(tokens.raw[i]) == _YEAR_DIGITS and _year(tokens, i, number):
        return True
    grouped = before in _AROUND_GROUPS or after in _AROUND_GROUPS or before.isdecimal() or after.isdecimal()
    if grouped and not number.in_words and _to_call(tokens, i):
        return True
    if (i == 0 or (after and tokens.glued(number.next))) and _marked(tokens, i, number):
        return True
    if (before == "-" or after == "-") and _hyphenated(tokens, i, number):
        return True
    if number.in_words and i and tokens.raw[i][0].isupper() and _in_name(tokens, i, number):
        return True
    if (
        before == "'"
        and len(tokens.raw[i]) == _YEAR_DIGITS // 2
        and tokens.glued(i)
        and not count_noun(tokens, i + 1)[0]
    ):
        return True  # "the class of '08"
    return i > 0 and not tokens.raw[i - 1].islower() and _named(tokens, i, number)


def _in_name(tokens: Tokens, i: int, number: Number) -> bool:
    """Whether a number word is a part of a name: "Delta Two said", "shops such as Nine West"; not in a headline."""
    raw = tokens.raw
    if raw[i].isupper() or not (raw[i - 1][0].isalnum() or raw[i - 1] == ",") or number.next != i + 1:
        return False
    capitals = sum(word[0].isupper() for word in raw)
    if 2 * capitals >= sum(word[0].isalpha() for word in raw):
        return False
    named = number.next < len(raw) and raw[number.next][0].isupper()
    ends = raw[i - 1][0].isupper() and tokens.low[i - 1] not in words("function")["determiners"]
    return named or (ends and not count_noun(tokens, number.next)[0])


def _of_firm(tokens: Tokens, i: int, number: Number, after: str) -> bool:
    """Whether a figure with a glued letter is the name of a company: "5K Co", "5K Inc's"."""
    at = number.next
    if at != i + 2 or not tokens.glued(i + 1) or not tokens.raw[i + 1].isupper() or at >= len(tokens.low):
        return False
    return after == "'s" or (tokens.raw[at][0].isupper() and after in words("names")["legal"])


def _to_call(tokens: Tokens, i: int) -> bool:
    """Whether the figure is of a number to call: "+1 212 555 0100", "call (212) 555 0100"."""
    low = tokens.low
    first, last = i, i + 1
    while first and (low[first - 1].isdecimal() or low[first - 1] in _IN_PHONES):
        first -= 1
    while last < len(low) and (low[last].isdecimal() or low[last] in _IN_PHONES):
        last += 1
    digits = sum(len(word) for word in low[first:last] if word.isdecimal())
    if last - first < _FEWEST_GROUPS or not _SHORTEST_PHONE <= digits <= _LONGEST_PHONE:
        return False
    lead = low[first - 1] if first else ""
    lead = low[first - 2] if lead in (":", "at", "on", ".") and first > 1 else lead
    return low[first] == "+" or lead in _LISTS["phones"] or _area_first(low, first)


def _area_first(low: list[str], first: int) -> bool:
    """Whether the figures are in groups as in "(919) 555-0100"."""
    marks = [word if not word.isdecimal() else len(word) for word in low[first : first + 6]]
    return marks == ["(", 3, ")", 3, "-", 4]


def _graded(tokens: Tokens, i: int, number: Number) -> bool:
    """ "category 4", "sp 500": the number of a grade or of an index."""
    before = tokens.low[i - 1] if i else ""
    if number.in_words:
        return False
    if before == "'s" and i > 1:  # "the Standard & Poor's 500"
        before = tokens.low[i - 2]
    return before in _LISTS["grades"] or (before in _LISTS["indexes"] and tokens.low[i] in _LISTS["index_sizes"])


def _emergency(tokens: Tokens, i: int, before: str, after: str) -> bool:
    """Whether it is the number of a call for help: "call 911", "the 911 dispatcher"."""
    if tokens.low[i] not in _LISTS["emergency"]:
        return False
    lead = tokens.low[i - 2] if before == "to" and i > 1 else before
    return lead in _LISTS["phones"] or after in _LISTS["emergency_calls"]


def _street(tokens: Tokens, number: Number) -> bool:
    """The number of a house: "49 Zorro Ranch Road", "9 E 71st St", "the 200 block of"."""
    if number.in_words:
        return False
    at = number.next + (tokens.low[number.next : number.next + 1] == ["-"])
    if tokens.low[at : at + 2] == ["block", "of"]:
        return True
    for at in range(number.next, min(number.next + 5, len(tokens.low))):
        raw = tokens.raw[at]
        if raw[0].isupper() and tokens.low[at] in _LISTS["streets"] and at > number.next:
            return True
        initial = raw == "." and len(tokens.raw[at - 1]) == 1  # "6727 S. Lois Ave"
        if not (initial or raw[0].isupper() or raw[0].isdigit() or raw in ("th", "st", "nd", "rd")):
            return tokens.low[number.next] == "ave"
    return False


def is_year(tokens: Tokens, i: int, number: Number) -> bool:
    """Whether a bare number has the form of a year: 2019, not 2,019."""
    if not number.plain or number.in_words or len(tokens.raw[i]) != 4:
        return False
    return _FIRST_YEAR <= number.low < _LAST_YEAR


def _year(tokens: Tokens, i: int, number: Number) -> bool:
    """A bare 2019 that counts nothing."""
    if not is_year(tokens, i, number) or (i and tokens.low[i - 1] in ("at", "to")):
        return False
    summed = i > 1 and tokens.low[i - 1] == "of" and tokens.low[i - 2] in _SUMS
    return not summed and not count_noun(tokens, number.next)[0]


def _marked(tokens: Tokens, i: int, number: Number) -> bool:
    """An ordinal, a clock's colon, a list's number, a figure glued to letters: "5th", "10:30", "1."."""
    nxt = number.next
    after = tokens.low[nxt] if nxt < len(tokens.low) else ""
    if i == 0 and after in (".", ")"):
        return True
    if not after or not tokens.glued(nxt) or number.in_words:
        return False
    return after in _GLUED_MARKS or after[0].isalpha() or (after == "." and _glued_capitals(tokens, nxt + 1))


def _glued_capitals(tokens: Tokens, i: int) -> bool:
    """The ``HK`` of the ticker ``0992.HK``."""
    return i < len(tokens.low) and tokens.glued(i) and tokens.raw[i].isupper()


def _hyphenated(tokens: Tokens, i: int, number: Number) -> bool:
    """Part of a score, a model or an age: "3-2", "A-320", "10-K", "45-year-old", "three-for-two"."""
    nxt = number.next
    if i > 1 and tokens.low[i - 1] == "-" and tokens.glued(i) and tokens.glued(i - 1):
        return True
    if nxt + 1 >= len(tokens.low) or tokens.low[nxt] != "-" or not (tokens.glued(nxt) and tokens.glued(nxt + 1)):
        return False
    follows = tokens.low[nxt + 1]
    if is_figure(follows):
        return True
    old = tokens.low[nxt + 2 : nxt + 4] == ["-", "old"]
    return old or follows == "for" or len(follows) == 1


def _named(tokens: Tokens, i: int, number: Number) -> bool:
    """The figure of a name: "Boeing 737", "the S&P 500", "Fortune 500 companies"; not "In Elmstadt 27 people"."""
    if number.in_words or i == 0 or not any(c.isupper() for c in tokens.raw[i - 1]) or "." in tokens.raw[i - 1]:
        return False
    if tokens.raw[i - 1][0].islower():  # "iPhone 12"
        return True
    if i == 1 or tokens.low[i - 1] in words("function")["starters"]:
        return False
    noun, after = count_noun(tokens, number.next)
    if not noun or not plural(noun):
        return True
    if tokens.raw[after - 1][0].isupper():
        return False
    return tokens.low[i - 2] not in _PLACING and tokens.raw[i - 1][0].isupper() and number.low >= 100


def _pronoun_one(tokens: Tokens, i: int, number: Number) -> bool:
    """ "one of the first", "no one", "Capital One": a word, not a count."""
    if tokens.low[i] != "one" or number.next != i + 1:
        return False
    if i and tokens.raw[i] == "One" and tokens.raw[i - 1][0].isupper():
        return True
    noun, after = count_noun(tokens, i + 1)
    return not noun or (i > 0 and tokens.low[i - 1] in _ONES) or _one_does(tokens, noun, after)


def _one_does(tokens: Tokens, noun: str, after: int) -> bool:
    """Whether the noun behind *one* is what one does: "when the current one expires in April"."""
    units = words("units")
    if not noun.endswith("s") or not plural(noun) or noun in units["plurals"] or noun in units["modifiers"]:
        return False
    return after >= len(tokens.low) or not tokens.low[after][0].isalpha() or is_function_word(tokens.low[after])
