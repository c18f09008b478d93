"""The beginning of a company's name, by which most articles call it: "Calder" of Calder Robotics, Calder Airlines."""

from __future__ import annotations

from functools import lru_cache

from auditor.text.lexicon import words
from auditor.text.name_key import canonical, core_of
from auditor.text.name_words import is_common, is_generic, outlets, places

_SHORTEST = 3
"""Letters of a name that is no code."""


@lru_cache(1 << 14)
def stem_of(key: str, name: str) -> str:
    """The key of a company's name without the words of its trade at the end; the key itself where there are none.

    ``name`` is the name as it is printed. What is left must be a name by itself: no word of every day, no place.
    """
    core = core_of(name)
    stop = len(core)
    trades = words("names")["trades"] - words("names")["trades_of_units"]
    while stop > 1 and core[stop - 1] in trades:
        stop -= 1
    begin = core[:stop]
    if stop == len(core) or canonical(core) != key or begin in places() or begin in outlets():
        return key
    alone = stop == 1 and (is_common(begin[0]) or is_generic(begin[0]) or begin[0] in words("names")["given"])
    return key if alone or sum(map(len, begin)) < _SHORTEST else canonical(begin)
