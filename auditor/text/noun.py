"""The noun that a number counts: its head as written, and the whole phrase in the singular."""

from __future__ import annotations

from functools import cache
from typing import Final

from auditor.text.inflect import past_forms, singular
from auditor.text.lexicon import load, words
from auditor.text.number_table import NUMBERS
from auditor.text.tokens import Tokens

_LONGEST_NOUN = 4
"""How many words a counted noun may have: "three former senior officers"."""
_LONGEST_LETTERS = 4
"""A longer word in capitals is no abbreviation."""
_CLOSED = ("prepositions", "auxiliaries", "determiners", "conjunctions", "pronouns")
_ADJECTIVE_ENDINGS = ("al", "ar", "ic", "ive", "ous", "ful", "less", "ble", "ed", "est")
_SOFT_STEMS = (
    "larg",
    "lat",
    "saf",
    "clos",
    "fin",
    "wis",
    "brav",
    "rar",
    "nic",
    "cut",
    "strang",
    "simpl",
    "humbl",
    "nobl",
)
_PLURALS: Final = words("units")["plurals"]
_SINGULARS: Final = words("units")["singulars_in_s"]
_MODIFIERS: Final = words("units")["modifiers"]
_ADVERBS_IN_LY: Final = words("grammar")["adjectives_in_ly"]


def count_noun(tokens: Tokens, i: int) -> tuple[str, int]:
    """The noun counted by the number before token ``i``, and the token after it; empty for none."""
    first = tokens.low[i] if i < len(tokens.low) else "."
    if first != "-" and (first in _FUNCTION or first in _VERBS or not first[0].isalpha()):
        return "", i
    run: list[int] = []
    at = i
    longest = _LONGEST_NOUN
    while at < len(tokens.low) and len(run) < longest:
        low = tokens.low[at]
        if low == "-" and tokens.glued(at) and at + 1 < len(tokens.low) and tokens.glued(at + 1):
            at, longest = at + 1, longest + 1
            continue
        longest += low.endswith("ly")
        if low[0].isdecimal() and run and tokens.low[at - 1] == "-":  # "8,400 COVID-19 cases"
            at, longest = at + 1, longest + 1
            continue
        if low == "and" and run and _joined_modifier(tokens, run, at):
            at += 1
            continue
        if low in _FUNCTION or not low[0].isalpha() or low == "strong":  # "a 5,000-strong crowd"
            break
        if low in NUMBERS.words and run and tokens.low[at + 1 : at + 2] != ["-"]:  # another count begins
            break
        run.append(at)
        if (plural(low) or _plural_letters(tokens.raw[at])) and not _modifies(tokens, at):
            break
        at += 1
    if len(run) > 1 and _does(tokens, i, run[-1]):
        return tokens.low[run[-2]], run[-2] + 1
    if run and (plural(tokens.low[run[-1]]) or _plural_letters(tokens.raw[run[-1]])):
        return tokens.low[run[-1]], run[-1] + 1
    if run and _one_or_compound(tokens, i) and not _does_to(tokens, run[-1]):
        head = next((at for at in run[:-1] if not _adjective(tokens.low[at])), run[-1])
        return tokens.low[head], head + 1
    return "", i


def _does(tokens: Tokens, i: int, last: int) -> bool:
    """Whether the plural behind *one* is a verb: "one research firm sees traffic falling"."""
    low, raw = tokens.low[last], tokens.raw[last]
    return (
        i > 0
        and tokens.low[i - 1] in ("one", "1")
        and raw.islower()
        and raw[-1] == "s"
        and plural(low)
        and (low not in _PLURALS)
    )


def _does_to(tokens: Tokens, last: int) -> bool:
    """Whether the last word is what *one* does to the object behind it: "one containing a chip"."""
    behind = tokens.low[last + 1 : last + 2]
    return tokens.low[last].endswith("ing") and bool(behind) and behind[0] in words("function")["determiners"]


_VERBS: Final = words("grammar")["verbs_behind_a_number"]
_FUNCTION: Final = frozenset[str]().union(*(words("function")[name] for name in _CLOSED))


def is_function_word(word: str) -> bool:
    """Whether a word in lower case is a preposition, an article, a pronoun and the like, and so no noun."""
    return word in _FUNCTION


def _plural_letters(raw: str) -> bool:
    """ "EVs", "MPs": capitals with an s."""
    return raw[-1] == "s" and len(raw) > 2 and raw[:-1].isupper()


def _adjective(low: str) -> bool:
    """Whether a word looks like an adjective, by its ending or from the list."""
    return low.endswith(_ADJECTIVE_ENDINGS) or low in words("units")["adjectives"]


def noun_phrase(tokens: Tokens, i: int, after: int) -> str:
    """The words from token ``i`` up to ``after`` without adverbs and participles, the head in the singular."""
    parts: list[str] = []
    for at in range(i, after - 1):
        low = tokens.low[at]
        if at + 1 < len(tokens.low) and (
            low == "-" or (tokens.low[at + 1] == "-" and tokens.glued(at + 1)) or tokens.low[at - 1] == "-"
        ):
            begins = low != "-" and tokens.low[at - 1] != "-"
            parts += (" ", tokens.raw[at]) if begins else (tokens.raw[at],)
        elif low[0].isalpha() and low not in ("and", "'s", "most") and not _participle(low):
            parts += (" ", _base(tokens.raw[at]))
    head = tokens.raw[after - 1]
    head = head.lower() if head.isupper() and len(head) > _LONGEST_LETTERS else head
    parts += ("" if tokens.low[after - 2] == "-" and after - 2 >= i else " ", _singular(head))
    return "".join(parts).strip(" -")


def _singular(noun: str) -> str:
    if _plural_letters(noun):
        return noun[:-1]
    return noun[:-3] + "man" if noun.endswith("men") and len(noun) > 3 else singular(noun)


def _base(word: str) -> str:
    """The adjective whose superlative the word is, else the word: best is of good, hottest of hot."""
    known = _bases().get(word)
    if known is not None:
        return known
    if (
        not word.endswith("est")
        or len(word) < 6
        or not word.islower()
        or word in ("interest", "honest", "modest", "request", "protest", "arrest", "harvest", "forest", "contest")
    ):
        return word
    stem = word[:-3]
    if stem in _SOFT_STEMS:
        return stem + "e"
    if stem[-1] == "i":
        return stem[:-1] + "y"
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] in "gtnd" else stem


@cache
def _bases() -> dict[str, str]:
    return dict(load("units")["bases"])


def _participle(low: str) -> bool:
    return low.endswith(("ed", "ly")) and len(low) > 4 and low not in _ADVERBS_IN_LY


def _joined_modifier(tokens: Tokens, run: list[int], at: int) -> bool:
    """Whether the *and* at token ``at`` joins two modifiers of one noun: "Kia and Hyundai vehicles"."""
    if len(run) != 1 or at + 2 >= len(tokens.low):
        return False
    second, noun = tokens.low[at + 1], tokens.low[at + 2]
    both = tokens.raw[run[0]][0].isupper() == tokens.raw[at + 1][0].isupper()
    return (
        both
        and second.isalpha()
        and not plural(second)
        and plural(noun)
        and second not in words("function")["determiners"]
    )


def _modifies(tokens: Tokens, at: int) -> bool:
    """Whether a plural stands before the noun it belongs to: "sports teams", "Bear Stearns hedge funds"."""
    after = tokens.low[at + 1] if at + 1 < len(tokens.low) else ""
    if tokens.low[at] in _MODIFIERS:
        return plural(after)
    if not tokens.raw[at][0].isupper() or not after.isalpha() or tokens.raw[at + 1] != after or after in _FUNCTION:
        return False
    if plural(after):
        return (tokens.raw[at].istitle() or tokens.raw[at].isupper()) and after not in past_forms()
    behind = tokens.low[at + 2] if at + 2 < len(tokens.low) else ""
    return plural(behind) and not after.endswith(("ed", "ing", "ly")) and after not in past_forms()


def _one_or_compound(tokens: Tokens, i: int) -> bool:
    """Whether the noun at token ``i`` may be singular: "one plant", "the 12-member board"."""
    return i > 0 and (tokens.low[i - 1] in ("one", "1") or (tokens.low[i - 1] == "-" and tokens.glued(i)))


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word[-1:] == "s":
        return (word not in _SINGULARS and (len(word) > 3 and word[-2] not in "sui")) or word in _PLURALS
    return word in _PLURALS
