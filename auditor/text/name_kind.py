"""What a name is the name of: told by the words around it and by its own last word, else unknown."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from auditor.text.dateline import closes_dateline
from auditor.text.grammar_words import grammar_words
from auditor.text.inflect import past_forms
from auditor.text.lexicon import load, words
from auditor.text.name_person import led_in_by_birth, lived_from, speaks_for_firm
from auditor.text.name_words import is_generic, outlets, places
from auditor.text.tokens import Tokens

NameKind = Literal["organisation", "person", "place", "unknown"]
_MEASURES: Final = words("grammar")["no_organisations"]
"""At the end of a name these make it a market's, which is spoken of as a place is."""
_SIDES: Final = words("grammar")["sides"]
_PRESENTING: Final = ("presented_as", "professions", "relations")
_DIGITS_OF_AGE = (2, 3)
_HELPING = 4
"""How many words "has since been" may have before what is told of a person."""
_APPOSED = 7
"""How many words "Jane Doe, a senior analyst" may take up to the post."""


def kind_of(tokens: Tokens, first: int, last: int, core: tuple[str, ...], *, legal: bool, listed: bool) -> NameKind:
    """The kind of the name in tokens ``first`` to ``last``; ``legal``: with a legal form; ``listed``: with a ticker."""
    marked = legal or listed
    if not marked and first == 0 and _dates_the_line(tokens, last):
        return "place"
    if legal and listed:  # "NYSE Group Inc (NYX.N)" is no market but its owner
        return "organisation"
    if (
        _is_place(core)
        or _adjective(tokens, last)
        or (not marked and (_in_state(tokens, last) or _state(tokens, first, core)))
    ):
        return "place"
    if marked or core in outlets():
        return "organisation"
    names = words("names")
    before = _before(tokens, first)
    if before in names["person_titles"]:
        return "person"
    long = len(core) in (2, 3, 4)
    if before in names["descriptions"] and not (long and _lives(tokens, first, last, core)):
        return "organisation"
    if long and _is_person(tokens, first, last, core, before):
        return "person"
    if core[-1] in names["generic"] and len(core) > 1:
        return "organisation"
    return "unknown"


def _is_person(tokens: Tokens, first: int, last: int, core: tuple[str, ...], before: str) -> bool:
    """Whether a given name, a trade of persons, an age or what is told behind it shows the name to be a person's."""
    names = words("names")
    return (
        core[0].partition("-")[0] in names["given"]
        or (before in names["professions"] and core[-1] not in names["trades"])
        or _presented(tokens, last, core)
        or _aged(tokens, first, last)
        or speaks_for_firm(tokens, last, core)
        or _lives(tokens, first, last, core)
    )


def _dates_the_line(tokens: Tokens, last: int) -> bool:
    """Whether a name in capitals that ends at token ``last`` is a dateline's place: "VARN, March 3 (Wire) - Acme"."""
    shouted = all(raw.isalpha() and raw.isupper() and len(raw) > 2 for raw in tokens.raw[: last + 1])
    return shouted and closes_dateline(tokens, last + 1)


def _is_place(core: tuple[str, ...]) -> bool:
    """Whether it names a place, a people or a market: New York, Belgian-Dutch, the Elmstadt Composite Index."""
    if core in places() or core[-1] in _MEASURES or (core[0] in _SIDES and core[1:] in places()):
        return True
    if len(core) == 1 and core[0].endswith("ans") and (core[0][:-1],) in places():  # "the Norwegians"
        return True
    return len(core) == 1 and "-" in core[0] and all((part,) in places() for part in core[0].split("-"))


def _in_state(tokens: Tokens, last: int) -> bool:
    """Whether the state it lies in shows it to be a town: "Elmstadt, Oregon-based", "of Elmstadt, Oregon,"."""
    low, names = tokens.low, words("names")
    comma, state, after = (*low[last + 1 : last + 4], "", "", "")[:3]
    ends = after in (",", "-", ".", ")", "") or after in names["descriptions"]
    return comma == "," and state in names["states"] and ends


def _state(tokens: Tokens, first: int, core: tuple[str, ...]) -> bool:
    """Whether a name is the short form of a state behind its town: "in Elmstadt, Calif."."""
    return first > 1 and tokens.low[first - 1] == "," and len(core) == 1 and core[0] in _short_states()


@cache
def _short_states() -> frozenset[str]:
    """The short forms of states, longer than the two letters that an initialism may have."""
    return frozenset(short for forms in load("places")["states"].values() for short in forms.split() if len(short) > 2)


def _before(tokens: Tokens, first: int) -> str:
    """The word before a name, past the full stop of "Mr."."""
    before = tokens.low[first - 1] if first else ""
    return tokens.low[first - 2] if before == "." and first > 1 else before


def _adjective(tokens: Tokens, last: int) -> bool:
    """Whether the name only says where, by whom or under whom: Elmstadt-based, Acme-led."""
    return (
        last + 2 < len(tokens.low)
        and tokens.raw[last + 1] == "-"
        and tokens.glued(last + 1)
        and tokens.low[last + 2] in words("names")["after_hyphen"]
    )


def _presented(tokens: Tokens, last: int, core: tuple[str, ...]) -> bool:
    """Whether a post in apposition, or *who*, shows the name to be a person's: "Tarn Dost, a senior analyst at"."""
    low, names = tokens.low, words("names")
    if low[last + 1 : last + 2] != [","]:
        return low[last + 1 : last + 2] == ["who"]
    firm = is_generic(core[-1])  # "Dost Capital, the activist fund"
    if low[last + 2 : last + 3] == ["who"]:
        return True
    for i in range(last + 2, min(last + 2 + _APPOSED, len(low))):
        if i > last + 2 and low[i] in words("function")["determiners"]:
            return False  # a verb has gone before: "Acme Foods, met the minister"
        if any(low[i] in names[kind] for kind in _PRESENTING if kind == "presented_as" or not firm):
            return True
        if low[i] in (",", "of", "at", "by", "with", "whose", "which") or low[i] in words("function")["auxiliaries"]:
            return False
    return False


def _lives(tokens: Tokens, first: int, last: int, core: tuple[str, ...]) -> bool:
    """Whether what is told right behind a name is told of persons alone: "Tarn Dost died", "Tarn Dost, born in"."""
    low, names = tokens.low, words("names")
    if is_generic(core[-1]) or core[-1] in names["units"]:
        return False
    at = last + 1
    at += low[at : at + 1] in ([","], ["("])
    while at < len(low) and at < last + 1 + _HELPING and low[at] in words("function")["auxiliaries"]:
        at += 1
    told = low[at : at + 1] in [[word] for word in names["of_persons"]] or low[at : at + 2] == ["passed", "away"]
    return told or lived_from(tokens, last) or led_in_by_birth(tokens, first)


def _aged(tokens: Tokens, first: int, last: int) -> bool:
    """Whether an age beside it shows the name to be a person's: "Tarn Dost, 42,", "42-year-old Tarn Dost"."""
    low = tokens.low
    if first > 2 and low[first - 1] == "old" and "year" in low[first - 3 : first - 1]:
        return not before_noun(tokens, last)
    comma, age, after = (*low[last + 1 : last + 4], "", "", "")[:3]
    if comma != "," or not age:
        return False
    if age in ("aged", "age"):
        return after.isdecimal()
    if age == "now":
        return after.isdecimal() and len(after) == _DIGITS_OF_AGE[0] and low[last + 4 : last + 5] == [","]
    whole = age.isdecimal() and len(age) in _DIGITS_OF_AGE and not age.startswith("0")
    return (whole and after in (",", ";", ".")) or (
        age in ("a", "an") and low[last + 4 : last + 8] == ["-", "year", "-", "old"]
    )


def before_noun(tokens: Tokens, last: int) -> bool:
    """Whether a name only describes the noun behind it: "a 42-year-old Elmstadt man"."""
    word = tokens.low[last + 1] if last + 1 < len(tokens.low) else "."
    plain = word in grammar_words() or word in past_forms() or word.endswith("ed")
    return word.isalpha() and not plain
