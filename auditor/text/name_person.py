"""What shows that a name is a person's: the years of a life or a firm behind it, a birth or an occupation before it."""

from __future__ import annotations

from typing import Final

from auditor.text.lexicon import words
from auditor.text.name_words import is_generic
from auditor.text.tokens import Tokens

_YEAR = 4
_HOUSE = 5
"""How many words the name of a firm may have."""
_DASHES: Final = frozenset({"-", "–", "—", "/"})


def lived_from(tokens: Tokens, last: int) -> bool:
    """Whether the years of a life stand behind the name that ends at token ``last``: "Tarn Dost (1901-1984)"."""
    opening, born, dash, died = (*tokens.low[last + 1 : last + 5], "", "", "", "")[:4]
    return opening == "(" and dash in _DASHES and _is_year(born) and _is_year(died)


def speaks_for_firm(tokens: Tokens, last: int, core: tuple[str, ...]) -> bool:
    """Whether a firm stands behind the name that ends at token ``last``: "Tarn Dost of Calder Research"."""
    if is_generic(core[-1]) or tokens.low[last + 1 : last + 2] not in (["of"], ["at"]):
        return False
    end = last + 2
    while end < min(last + 2 + _HOUSE, len(tokens.low)) and tokens.raw[end][:1].isupper():
        end += 1
    return end > last + len(("of", "Calder", "Research")) and is_generic(tokens.low[end - 1])


def led_in_by_birth(tokens: Tokens, first: int) -> bool:
    """Whether a sentence leads up to the name at token ``first`` by a birth: "Born in Varn in 1960, Tarn Dost"."""
    return first > 1 and tokens.low[0] == "born" and tokens.low[first - 1] == ","


def follows_occupation(core: tuple[str, ...]) -> bool:
    """Whether a sentence opens with the occupation of the person whose name is the rest: "Singer Tarn Dost"."""
    names = words("names")
    return len(core) > len(("Singer", "Dost")) and core[0] in names["professions"] and core[-1] not in names["generic"]


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdecimal()
