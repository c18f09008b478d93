"""Read which way a figure moved, and by how much: rose, fell 3 percent, a more than 10% plunge, little changed.

A longest-match lexicon of phrases decides, never a single stem inside a longer phrase ("gave up gains").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from auditor.model import Mention
from auditor.text.direction_homonym import is_no_verb
from auditor.text.direction_noun import governed, mark_reached
from auditor.text.direction_size import Direction, sized
from auditor.text.direction_words import Entries, Entry, lists, moves, telling
from auditor.text.lexicon import words
from auditor.text.number_table import number_starters
from auditor.text.tokens import Tokens

_BARE_STATES = frozenset({("up",), ("down",), ("higher",), ("lower",), ("flat",), ("steady",), ("firmer",), ("weaker",)}
                         | {("stronger",), ("softer",), ("mixed",)})  # fmt: skip


def read_directions(tokens: Tokens, quantities: Sequence[Mention]) -> list[Direction]:
    """The directions of a sentence, in order, each with the size that stands beside it."""
    low = tokens.low
    if telling().isdisjoint(low):
        return []
    lexicon = moves()
    found: list[Direction] = []
    following = 0
    for i in [i for i, word in enumerate(low) if word in lexicon]:
        if i < following:
            continue
        entries = lexicon[low[i]]
        if not entries.single:  # most are a preposition, with which few phrases begin
            second = low[i + 1] if i + 1 < len(low) else ""
            if second not in entries.longer and second != "little" and not second.endswith("ly"):
                continue
        move, following = _first(tokens, i, entries, quantities)
        if move is not None and not _names_unit(tokens, i, move, quantities):
            while found and (found[-1].start >= move.start or _told_twice(found[-1], move)):
                found.pop()
            found.append(move)
    return found


def _names_unit(tokens: Tokens, i: int, move: Direction, quantities: Sequence[Mention]) -> bool:
    """Whether the word at token ``i`` is the unit of an amount: "20 pounds" of which none pounds anything."""
    at, end = tokens.start[i], tokens.end[i]
    return move.end == end and any(
        q.start < at and end <= q.end and q.kind in ("money", "measure") and q.unit != "times" for q in quantities
    )


def _first(tokens: Tokens, i: int, entries: Entries, quantities: Sequence[Mention]) -> tuple[Direction | None, int]:
    """The move that the longest phrase at token ``i`` tells, and the token after it."""
    for entry, after in _matches(tokens, i, entries):
        if entry.role == "none" or _negated(tokens, i):
            return None, after
        move = _read(tokens, i, after - 1, entry, quantities)
        if move is not None:
            return move, after
    return None, i + 1


def _matches(tokens: Tokens, i: int, entries: Entries) -> Iterator[tuple[Entry, int]]:
    """The phrases at token ``i``, each with the token after it; "turned slightly lower" is "turn lower"."""
    low = tokens.low
    second = low[i + 1] if i + 1 < len(low) else ""
    for entry in entries.longer.get(second, ()):
        if tuple(low[i + 2 : i + len(entry.phrase)]) == entry.phrase[2:]:
            yield entry, i + len(entry.phrase)
    if second == "little" or second.endswith("ly"):
        for entry in entries.longer.get(low[i + 2] if i + 2 < len(low) else "", ()):
            if tuple(low[i + 3 : i + 1 + len(entry.phrase)]) == entry.phrase[2:]:
                yield entry, i + len(entry.phrase) + 1
    for entry in entries.single:
        yield entry, i + 1


def _told_twice(earlier: Direction, later: Direction) -> bool:
    """ "closed up": one move told twice."""
    return earlier.end > later.start and earlier.direction == later.direction


@cache
def _movers() -> frozenset[str]:
    """The words that tell a move by themselves, verbs and states."""
    return frozenset(
        word for word, entries in moves().items() if any(entry.role in ("verb", "state") for entry in entries.single)
    )


def tells_move(word: str) -> bool:
    """Whether a word in lower case tells a move, as the verb or the state: rose, fell, up, down."""
    return word in _movers()


def _read(tokens: Tokens, first: int, last: int, entry: Entry, quantities: Sequence[Mention]) -> Direction | None:
    """The move that an entry tells at its place, or None where it tells none."""
    if entry.role == "mark":
        return mark_reached(tokens, first, last, entry)
    if entry.role == "noun":
        return governed(tokens, first, last, entry, quantities)
    if entry.role == "state":
        misread = entry.phrase in _BARE_STATES and not _is_state(tokens, first, last)
        return None if misread else sized(tokens, first, last, entry, quantities)
    if _misread(tokens, first, last, entry):
        return None
    return _of_verb(tokens, first, last, entry, quantities)


def _of_verb(tokens: Tokens, first: int, last: int, entry: Entry, quantities: Sequence[Mention]) -> Direction | None:
    """The move that a verb tells of its subject, of its object, or of the noun behind it."""
    if _attributive(tokens, first, last):
        rising = tokens.low[first].endswith("ing") and entry.role == "verb"
        return sized(tokens, first, last, entry, (), "attribute") if rising else None
    if entry.role == "level":
        return _passed(tokens, first, last, entry, quantities)
    if entry.role == "cause":
        return _caused(tokens, first, last, entry)
    return sized(tokens, first, last, entry, quantities)


def _caused(tokens: Tokens, first: int, last: int, entry: Entry) -> Direction | None:
    """The move of the object of a verb, or of its subject in the passive; not of "a plan to lift the price"."""
    if first > 1 and tokens.low[first - 1] == "to" and tokens.low[first - 2] not in lists()["expecting"]:
        return None
    after = tokens.low[last + 1] if last + 1 < len(tokens.low) else ""
    if after in ("$", "rs") or after[:1].isdigit():
        return None
    return sized(tokens, first, last, entry, (), "verb" if _suffered(tokens, first, last) else "cause")


def _negated(tokens: Tokens, first: int) -> bool:
    """``did not fall``, ``never rose``, ``failed to hold``."""
    before = tokens.low[first - 1] if first else ""
    if before == "to" and first > 1:
        return tokens.low[first - 2] in lists()["failing"]
    return before in words("function")["negations"]


def _misread(tokens: Tokens, first: int, last: int, entry: Entry) -> bool:
    """``declined to comment``, ``amid falling prices``: verbs of direction that tell no move."""
    after = tokens.low[last + 1] if last + 1 < len(tokens.low) else ""
    before = tokens.low[first - 1] if first else ""
    if tokens.low[first].startswith("declin") and after == "to":
        return not _a_level(tokens, last + 2)
    if before in ("the", "a", "to") and after == "":
        return True
    if before in words("function")["determiners"] and entry.role in ("verb", "cause", "level"):  # "the top 30 banks"
        return True
    return is_no_verb(tokens, first, entry)


def _attributive(tokens: Tokens, first: int, last: int) -> bool:
    """``amid falling prices``, ``rising gold prices``: a participle that opens its noun's phrase."""
    after = tokens.low[last + 1] if last + 1 < len(tokens.low) else ""
    before = tokens.low[first - 1] if first else ","
    function = words("function")
    opens = before in (",", ";", ":") or before in function["prepositions"] or before in function["determiners"]
    return opens and tokens.low[first].endswith(("ing", "ed", "en")) and after[:1].isalpha() and not _ends_phrase(after)


def _ends_phrase(word: str) -> bool:
    """Whether no noun can begin with the word: an adverb, a preposition, a conjunction."""
    function = words("function")
    return word.endswith("ly") or word in lists()["after_state"] or word in function["prepositions"]


def _a_level(tokens: Tokens, i: int) -> bool:
    """Whether what follows *to* is a figure and no verb: "declined to $5", "declined to a two-year low"."""
    if i >= len(tokens.low):
        return False
    low = tokens.low[i]
    hedges = lists()["level_hedges"]
    return not low[0].isalpha() or low in words("function")["determiners"] or low in hedges or low in number_starters()


def _is_state(tokens: Tokens, first: int, last: int) -> bool:
    """A state word moves a figure after a form of *be*, a verb of trade, its noun, or before a size or an ending."""
    after = tokens.low[last + 1] if last + 1 < len(tokens.low) else ""
    before = tokens.low[first - 1] if first else ""
    known = lists()
    sizes = after[:1].isdigit() or after == "$"
    if before in known["before_state"] or before[:1].isdigit():
        return True
    if _comparative(tokens, first) and _a_verb(before) and _ends_noun(tokens, last + 1):
        return True
    if before.endswith("ed") or before in words("verbs")["of_particle"]:
        return False
    if before in known["market"] or before.endswith("ly"):
        return sizes or _ends_noun(tokens, last + 1)
    return sizes


def _comparative(tokens: Tokens, first: int) -> bool:
    return tokens.low[first] in ("higher", "lower")


def _a_verb(word: str) -> bool:
    """Whether a word may be a verb: no word of grammar stands for it."""
    function = words("function")
    return word.isalpha() and not any(
        word in function[kind] for kind in ("determiners", "prepositions", "conjunctions", "auxiliaries", "pronouns")
    )


def _ends_noun(tokens: Tokens, i: int) -> bool:
    """Whether no noun begins at token ``i``, or only a count: "up a fourth session"."""
    after = tokens.low[i] if i < len(tokens.low) else ""
    if after in ("a", "an"):
        following = tokens.low[i + 1 : i + 2]
        return bool(following) and (
            following[0][0].isdigit() or following[0] in lists()["sessions"] or following[0] in lists()["coins"]
        )
    return not after or after in lists()["after_state"] or after.endswith("ly")


def _passed(tokens: Tokens, first: int, last: int, entry: Entry, quantities: Sequence[Mention]) -> Direction | None:
    """The move of a figure past a level: "topped $50", "crosses the 1,300 mark"."""
    if entry.phrase == ("off",):
        return _off(tokens, first, last, entry, quantities)
    if tokens.low[first][:3] in ("hit", "tap") and lists()["marked"].isdisjoint(tokens.low[last + 1 : last + 7]):
        return None
    at = last + 1
    while tokens.low[at : at + 1] and tokens.low[at] in lists()["before_level"]:
        at += 1
    if at >= len(tokens.low) or not (tokens.low[at] in ("$", "rs") or tokens.low[at][0].isdigit()):
        return None
    return sized(tokens, first, last, entry, (), "level")


def _off(tokens: Tokens, first: int, last: int, entry: Entry, quantities: Sequence[Mention]) -> Direction | None:
    """``shares were off 3 percent``, not ``paid off $3 million``."""
    before = tokens.low[first - 1] if first else ""
    if tokens.low[last + 1 : last + 2] and tokens.low[last + 1] in ("its", "their", "the"):
        return None
    if before not in lists()["before_state"] and before not in lists()["market"]:
        return None
    return sized(tokens, first, last, replace(entry, sized=True), quantities, "state")


def _suffered(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a participle tells what its subject suffers: "gold lifted by demand", "shares hit as oil slides"."""
    if not tokens.low[first].endswith(("ed", "hit", "hurt", "driven", "sent", "brought", "sunk", "en")):
        return False
    return last + 1 >= len(tokens.low) or tokens.low[last + 1] in lists()["passive"]
