"""Who holds a post: the person that stands in apposition to its title."""

from __future__ import annotations

from itertools import pairwise

from auditor.claim.other_post import (
    ends_in_a_year,
    is_another_post,
    is_left,
    is_not_now,
    is_of_a_committee,
    is_of_a_field,
    is_of_a_region,
    is_of_a_time,
    is_of_a_unit,
)
from auditor.claim.titles import past_honour, title_end, title_start
from auditor.model import Stance
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.name_words import is_common, is_generic
from auditor.text.names import Name
from auditor.text.scan import Hit

_LONGEST = 4
"""Words of a person's name."""
_FIELD = 4
"""Words that may stand between an owner and a title, or between *of* and the part of a company."""
_HOLDING = (["is"], ["has", "been"], ["remains"], ["remains", "as"], ["stays", "on", "as"], ["continues", "as"])
"""What says that somebody holds a post now; *was* and *became* may be of one who has left it."""
_COMING = (
    ["has", "taken", "over", "as"],
    ["takes", "over", "as"],
    [",", "who", "has", "taken", "over", "as"],
    ["will", "remain", "as"],
    ["will", "remain"],
)
"""What says that somebody has come to a post and holds it now."""
_ITS = (["its"], ["its", "new"], ["its", "next"])
_TO_BE = (["to", "be"], ["to", "become"], ["to", "serve"])
"""Behind the name of somebody who is named, hired or promoted."""
_DETERMINED = (["the"], ["its"], ["their"])
_CLOSING = frozenset({"who", "and", "but"})
"""Behind a name between commas, where the second is left out."""
_TO_NAME = 3
"""How many tokens behind a title the name of its holder begins at most: "its chairman, Sir Tom Arden"."""
_DENIED = 4
"""So many words before *resign* may hold a denial of it."""
_AGE = 2
"""Where the second comma of ", 52," stands."""


def office_holder(sentence: Sentence, hit: Hit) -> Name | None:
    """The person whose title stands at ``hit``: "chief executive Jane Doe", "Jane Doe, Acme's chief executive"."""
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    if is_another_post(sentence, first) or is_not_now(sentence, first) or is_left(sentence, first):
        return None
    if is_of_a_field(sentence, first) or is_of_a_time(sentence, first):
        return None
    low, last = sentence.tokens.low, title_end(sentence.tokens.low, last)
    shouted = not any(word.islower() for word in sentence.tokens.raw)
    if is_of_a_committee(sentence, last):
        return None
    if shouted or is_of_a_region(sentence, last) or ends_in_a_year(sentence, last):
        return None  # in a heading in capitals nothing tells a name from a verb
    after = next((n for n in sentence.names if last < n.first <= last + _TO_NAME), None)
    if after is not None and _personal(after) and past_honour(low, last + 1, after.first) in ([], [","], ["is"]):
        if not after.possessive:
            return None if is_of_a_unit(sentence, after) or _is_listed(sentence, last, after) else after
        if after.first == last + 1:  # "Tom Arden, heir to founder Jane Doe's fortune"
            return None
    return _behind_its_owner(sentence, last) or _before_the_title(sentence, title_start(low, first))


def new_in_post(sentence: Sentence, hit: Hit) -> str:
    """The word by which the holder of a post has only now come to it: "its new chief executive Jane Doe"."""
    low = sentence.tokens.low
    before = title_start(low, sentence.token_at(hit.start)) - 1
    return low[before] if before >= 0 and low[before] == "new" else ""


def _is_listed(sentence: Sentence, last: int, name: Name) -> bool:
    """Whether a comma before a name only sets it beside the post, as in headlines: "Acme chairman, Doe in talks"."""
    behind = sentence.tokens.low[name.after : name.after + 1]
    if sentence.tokens.low[last + 1] != "," or not behind or not behind[0].isalpha() or behind[0] in _CLOSING:
        return False
    acts = behind[0] == "is" or behind[0] in words("verbs")["of_saying"]
    return not (acts and len(name.words) > 1)  # "its chairman, Jane Doe said"


def _before_the_title(sentence: Sentence, first: int) -> Name | None:
    """The person of "Jane Doe, Acme's chief executive" and "Jane Doe as chief executive"."""
    low = sentence.tokens.low
    before = [n for n in sentence.names if n.last < first and _personal(n) and low[max(n.first - 1, 0)] != "the"]
    for name in reversed(before):
        between = low[name.after : first]
        if len(between) > _AGE and between[0] == between[_AGE] == "," and between[1].isdecimal():
            between = between[_AGE:]  # "Jane Doe, 52, chairman"
        if name.possessive and name.after == first:
            continue  # "Jane Doe, Acme's chief executive"
        if name.possessive or name.last + 12 < first:
            return None
        if between in _COMING or (between in _ITS and _is_named(low, name.first)):
            return name
        if _is_of_holder(between):
            return None  # "Jane Doe, a cousin of the chairman"
        if between[:1] == [","] and not {",", "as", "whose"}.intersection(between[1:]) and not _verbs(between):
            return name
        if _holds(between) and ("been" not in between or "since" in low[first:]):  # else he may have been until now
            return name
        if _as_the(between):
            return _got_from(sentence, name) or name
    return None


def _is_of_holder(between: list[str]) -> bool:
    """Whether the words between a name and a title make the one only somebody beside the other."""
    near = between[-1 - (between[-1:] in _DETERMINED) :]
    return between[:1] == [","] and (near[:1] == ["of"] or not {"for", "to"}.isdisjoint(between))


def _is_named(low: list[str], first: int) -> bool:
    """Whether a verb of appointing has the name at token ``first`` for its object: "Acme named Sir Tom Arden"."""
    at = first - 1
    at -= at > 0 and low[at].rstrip(".") in words("grammar")["titles_before_names"]
    return at >= 0 and low[at] in words("verbs")["of_appointing"]


def _holds(between: list[str]) -> bool:
    """Whether the words between a name and a title say that the one holds the other: "Jane Doe has been CEO of"."""
    plain = between[2 * (between[:2] == [",", "who"]) :]
    return plain[: len(plain) - sum(word in ("the", "new") for word in plain[-2:])] in _HOLDING


def _got_from(sentence: Sentence, name: Name) -> Name | None:
    """The person of "hired Jane Doe from its rival Acme to be its chief executive", where the name is Acme's."""
    low = sentence.tokens.low
    begin = next((i for i in range(name.first - 1, max(name.first - 1 - _FIELD, 0), -1) if low[i] == "from"), -1)
    return next((n for n in sentence.names if n.after == begin and _personal(n) and not n.possessive), None)


def _as_the(between: list[str]) -> bool:
    """Whether the words behind a name give it a title: "Jane Doe as", "Jane Doe to be its", "to serve as"."""
    plain = next((between[len(lead) :] for lead in _TO_BE if between[: len(lead)] == lead), between)
    led = plain is not between or plain[:1] == ["as"]
    return led and all(word in words("posts")["between"] for word in plain)


def change_of_office(sentence: Sentence, hit: Hit) -> Stance:
    """``history`` where the clause tells that its holder goes, ``planned`` where it names one, else ``asserted``."""
    low, clause = sentence.tokens.low, sentence.clause_of(hit.start)
    inside = [low[i] for i in sentence.clause_tokens(clause)]
    posts = words("posts")
    steps = any(a in posts["steps"] and b in ("down", "aside") for a, b in pairwise(inside))
    gone = {k for k, word in enumerate(inside) if word in posts["going"] and not _denied(inside, k)}
    if steps or gone:
        return "history"
    before = low[: sentence.token_at(hit.start)]
    named = any(low[i] in words("verbs")["of_appointing"] for i in sentence.clause_tokens(clause) if i < len(before))
    return "planned" if named else "asserted"


def _denied(inside: list[str], k: int) -> bool:
    """Whether somebody is said not to go: "had no intention of resigning", "will not resign"."""
    return not {"no", "not", "never", "n't", "without"}.isdisjoint(inside[max(k - _DENIED, 0) : k])


def _behind_its_owner(sentence: Sentence, last: int) -> Name | None:
    """The person of "the chief executive of Acme, Jane Doe, said"."""
    low = sentence.tokens.low
    if low[last + 1 : last + 2] != ["of"]:
        return None
    near = range(last + 2, last + 3 + _FIELD)
    owner = next((n for n in sentence.names if n.first in near and n.kind != "place"), None)
    if owner is not None and any(not (w.isalpha() or w == "-") for w in low[last + 2 : owner.first]):
        return None
    if owner is None or owner.possessive or low[owner.after : owner.after + 1] != [","]:
        return None
    name = next((n for n in sentence.names if n.first == owner.after + 1), None)
    closed = name is not None and low[name.after : name.after + 1] in ([","], ["."], [])
    if name is None or not closed or not _personal(name) or name.possessive:
        return None
    resolve = sentence.article.names.resolve
    return None if resolve(name) == resolve(owner) else name  # "chairman of the Acme Board, AB, said"


def _personal(name: Name) -> bool:
    longest = _LONGEST - (name.proof == "headline")  # in capitals a heading may have run into the name
    if name.kind == "unknown" and all(is_common(word) or is_generic(word) for word in name.words):
        return False  # "of U.S. Consumer, Small Business, and Merchant Services"
    return name.kind in ("person", "unknown") and not name.legal and len(name.words) <= longest


def _verbs(between: list[str]) -> bool:
    return any(word in ("said", "says", "is", "was", "told", "who", "will", "has") for word in between)
