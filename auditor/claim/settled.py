"""The move by which a session ended, told behind an earlier one: "jumped 8% in early trade and finished 6% higher"."""

from __future__ import annotations

from dataclasses import replace

from auditor.claim.reference import Kinds, Subject, governed, named
from auditor.claim.step import Stop
from auditor.claim.when import Timed, read_when
from auditor.model import Mention, Stance
from auditor.text.article import Sentence
from auditor.text.direction_size import Direction
from auditor.text.direction_words import lists
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_FARTHEST = 8
"""How many tokens "ended the day in Elmstadt" may have before the move."""
_TO_VERB = 4
"""Within how many tokens behind the noun its verb stands: "shares in Acme closed"."""
_LEADS = ([",", "a"], [",", "an"], ["for", "a"])
_JOINING = frozenset({",", "and", "but", "before", "to", "-"})
_PARTING = frozenset({",", "and", ";", "after", "from", "before", "following", "despite", "above", "below"})
"""Between a verb of closing and a move these part the two: "closed at $15 after gaining 6%"."""
_PARTED = frozenset({"as", "while", "when", "because", "with", "that", "than", "if", "although", "whereas"})
"""Behind these another may be the subject."""
_AS_PART = words("grammar")["as_part"]
_OF_MARKETS = lists()["market"] | words("grammar")["no_organisations"]
_OBJECTS = frozenset({"with", "its", "their", "a", "an", "for", "to", "morning"})
"""Behind a verb of closing these lead to another thing than the day: "closed its books with sales 3% higher"."""
_LONGER = frozenset({"week", "month", "quarter", "year", "half", "decade"})


def settled_move(sentence: Sentence, hit: Hit) -> Direction | None:
    """The move with its size that a verb of closing joins to what was said of the noun before; None where none does."""
    low, last = sentence.tokens.low, sentence.token_at(hit.end - 1)
    for move in sentence.directions:
        direct = _closing(sentence, move)
        if direct in range(last + 1, last + 1 + _TO_VERB) and low[direct - 1] not in _JOINING:
            return None  # the first move is that of the close
        if move.start < hit.end or not move.unit or move.role not in ("verb", "state"):
            continue
        verb = _closing(sentence, move)
        if verb <= last + 1 or low[verb - 1] not in _JOINING:
            continue
        if not _PARTED.isdisjoint(_told(low, last + 1, verb)) or _longer(low, verb, sentence.token_at(move.start)):
            continue
        return move
    return None


def by_its_name(sentence: Sentence, hit: Hit) -> Direction | None:
    """The move in percent that the verb of closing at the rule's word leads to: "Acme ended the day 3% lower"."""
    verb = sentence.token_at(hit.start)
    for move in sentence.directions:
        if move.unit == "percent" and move.role in ("verb", "state") and _closing(sentence, move) == verb:
            between = sentence.tokens.low[verb + 1 : sentence.token_at(move.start) + 1]
            return move if _OBJECTS.isdisjoint(between) else None
    return None


def closes(sentence: Sentence, hit: Hit) -> bool:
    """Whether the rule's word is a verb of closing, whose subject is the company itself."""
    return sentence.tokens.low[sentence.token_at(hit.start)] in _closing_verbs()


def who_closed(sentence: Sentence, hit: Hit, kinds: Kinds) -> list[Subject]:
    """The company whose name stands right before a verb of closing, and is governed by nothing."""
    verb = sentence.token_at(hit.start)
    name = next((n for n in sentence.names if n.after == verb and not n.possessive), None)
    if name is None or name.kind == "place" or governed(sentence, name) or name.first in _joined(sentence):
        return []
    if sentence.tokens.low[max(name.first - 1, 0)] == "." or not _OF_MARKETS.isdisjoint(name.words):
        return []  # "the benchmark index .ABCD", "the Nasdaq"
    subject = named(sentence, name, kinds)
    return [subject] if subject else []


def _joined(sentence: Sentence) -> set[int]:
    """Where names begin that *and* joins to another: "Acme and Brightwater closed 3% lower"."""
    return {n.first for n in sentence.names if sentence.tokens.low[max(n.first - 1, 0)] in ("and", "&", ",")}


def summed_up(sentence: Sentence, hit: Hit) -> Direction | None:
    """The move that a noun behind the price of the close tells: "closed at $12 on Monday, a drop of 3%"."""
    low, behind = sentence.tokens.low, sentence.token_at(hit.end - 1) + 1
    verb = next((i for i in range(behind, behind + _TO_VERB) if low[i : i + 1] and low[i] in _closing_verbs()), -1)
    for move in sentence.directions if verb >= 0 else ():
        first = sentence.token_at(move.start)
        lead = low[max(first - 2, 0) : first]
        if move.role == "noun" and move.unit == "percent" and lead in _LEADS and first > verb:
            parted = not _PARTED.isdisjoint(low[verb:first]) or _longer(low, verb, first)
            return None if parted else move
    return None


def _closing_verbs() -> frozenset[str]:
    return words("session")["closing"]


def _closing(sentence: Sentence, move: Mention) -> int:
    """The token of the verb of closing that leads to a move; -1 where none does."""
    low = sentence.tokens.low
    begin = sentence.token_at(move.start)
    for i in range(begin, max(begin - _FARTHEST, 0), -1):
        if low[i] in _closing_verbs():
            return i
        if i < begin and (low[i] in _PARTING or low[i] in words("function")["auxiliaries"]):
            return -1
    return -1


def _told(low: list[str], begin: int, end: int) -> list[str]:
    """The words between two tokens, without what *which* tells up to its comma."""
    inside = low[begin:end]
    if "which" in inside:
        at = inside.index("which")
        stop = next((k for k in range(at, len(inside)) if inside[k] == ","), len(inside))
        inside = inside[:at] + inside[stop:]
    return [
        word
        for k, word in enumerate(inside)
        if word != "as" or not _AS_PART.intersection(inside[max(k - 1, 0) : k + 2])
    ]


def _longer(low: list[str], verb: int, move: int) -> bool:
    return not _LONGER.isdisjoint(low[verb + 1 : move])


def of_longer_time(sentence: Sentence, move: Mention) -> bool:
    """Whether a move is that of a week or a year: "finished the year 3% higher"."""
    verb = _closing(sentence, move)
    return verb >= 0 and _longer(sentence.tokens.low, verb, sentence.token_at(move.start))


def by_the_close(sentence: Sentence, move: Mention) -> bool:
    """Whether a move in the perfect tense was over at the close: "had fallen 3% by the closing bell"."""
    low = sentence.tokens.low
    behind = low[sentence.token_at(move.end - 1) + 1 :][:4]
    return behind[:1] in (["by"], ["at"]) and not {"close", "closing"}.isdisjoint(behind)


def read_move_time(sentence: Sentence, hit: Hit, period: str, stance: Stance, figure: Mention | None) -> Timed | Stop:
    """The time of a claim; of a move in a clause of its own that clause tells the moment, and either one the day."""
    own = sentence.clause_of(hit.start)
    clause = sentence.clause_of(figure.start) if figure is not None and figure.kind == "direction" else own
    if clause <= own or period != "close":
        return read_when(sentence, own, period, stance, figure, hit.start)
    timed = read_when(sentence, clause, period, stance, figure, hit.start)
    if isinstance(timed, Stop) or timed.names_period:
        return timed
    before = read_when(sentence, own, period, stance, None, hit.start)
    if isinstance(before, Stop) or before.when is None or not before.when.stated:
        return before if isinstance(before, Stop) else timed
    moment = timed.when.moment if timed.when else ""
    return replace(before, when=replace(before.when, moment=moment), by="; ".join(filter(None, (before.by, timed.by))))
