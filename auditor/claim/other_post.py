"""Which posts are none of a whole company, now: a vice-chairman, one of a part or a committee, a former holder."""

from __future__ import annotations

from auditor.claim.titles import title_start
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name
from auditor.text.place import read_places

_FIELD = 4
"""Words that may stand between an owner and a title, or between *of* and the part of a company."""
_COMMITTEE = 10
"""How many tokens behind *of* a committee's noun may stand."""
_REIGN = 8
"""How many tokens "under the stewardship of its pioneering" may take before the title."""
_YEAR_DIGITS = 4


def is_another_post(sentence: Sentence, first: int) -> bool:
    """Whether a hyphen makes the title at token ``first`` that of another post: "vice-chairman"."""
    low = sentence.tokens.low
    return first > 1 and low[first - 1] == "-" and low[first - 2] in words("posts")["hyphened"]


def is_of_a_field(sentence: Sentence, first: int) -> bool:
    """Whether a noun or a place before the title makes it the post of a part: "Acme's investment banking chief"."""
    low = sentence.tokens.low
    if any(n.kind == "place" and n.after == first and not n.possessive for n in sentence.names):
        return True  # "Acme's European chief executive"
    owner = next((n.after for n in sentence.names if n.after <= first and n.after + _FIELD >= first), first)
    return not words("posts")["fields"].isdisjoint(low[owner:first])


def is_of_a_time(sentence: Sentence, first: int) -> bool:
    """Whether its clause tells of a time: "rose under the reign of chief executive Jane Doe"."""
    low, clause = sentence.tokens.low, sentence.clause[first]
    for i in range(max(first - _REIGN, 1), first):
        if low[i] in words("posts")["terms"] and low[i + 1] == "of" and "under" in low[max(i - 2, 0) : i]:
            return not any(low[k] in ("has", "have") and sentence.clause[k] == clause for k in range(i))
    return False


def is_of_a_unit(sentence: Sentence, name: Name) -> bool:
    """Whether the holder is said to be of a part: "chief executive Jane Doe of its cloud unit"."""
    low = sentence.tokens.low
    behind = low[name.after + 1 : name.after + 2 + _FIELD] if low[name.after : name.after + 1] == ["of"] else []
    return not (words("owners")["units"] | words("owners")["parts"]).isdisjoint(behind)


def is_of_a_committee(sentence: Sentence, last: int) -> bool:
    """Whether the post is one of a body inside what it names: "chair of the Acme audit committee"."""
    low, raw = sentence.tokens.low, sentence.tokens.raw
    if low[last + 1 : last + 2] != ["of"]:
        return False
    for i in range(last + 2, min(last + 2 + _COMMITTEE, len(low))):
        if low[i] in (",", ".", ";", "and"):
            return False
        if low[i] in words("posts")["committees"] and raw[i].islower():
            return True
    return False


def is_of_a_region(sentence: Sentence, last: int) -> bool:
    """Whether the post is one for a part of the world only: "chief financial officer for North America"."""
    low = sentence.tokens.low
    if low[last + 1 : last + 2] != ["for"]:
        return False
    if not words("posts")["regions"].isdisjoint(low[last + 2 : last + 4]):
        return True
    return any(place.first == last + 2 for place in read_places(sentence.tokens))


def ends_in_a_year(sentence: Sentence, last: int) -> bool:
    """Whether a year right behind the title begins or ends its holder's time: "CEO from 1995 to 1999"."""
    low = sentence.tokens.low
    year = low[last + 2] if len(low) > last + 2 else ""
    return low[last + 1 : last + 2] in (["from"], ["until"]) and len(year) == _YEAR_DIGITS and year.isdecimal()


def is_left(sentence: Sentence, first: int) -> bool:
    """Whether the clause tells before the title that its holder leaves it."""
    low, clause = sentence.tokens.low, sentence.clause[first]
    near = range(max(first - 10, 0), first)
    return any(low[i] in words("posts")["leaving"] and sentence.clause[i] == clause for i in near)


def is_not_now(sentence: Sentence, first: int) -> bool:
    """Whether *former*, *retired* or *next* stands before the title, or before the name that stands before it."""
    low = sentence.tokens.low
    owner = next((n.first for n in sentence.names if n.after == first), first)
    begin = title_start(low, first)
    right = {*low[max(begin - 1, 0) : begin], *low[max(owner - 1, 0) : owner]}
    near = {*low[max(first - 4, 0) : first], *low[max(owner - 2, 0) : owner]}
    posts = words("posts")
    return not near.isdisjoint(posts["not_now"]) or not right.isdisjoint(posts["not_yet"])
