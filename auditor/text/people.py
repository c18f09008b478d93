"""Which words count people: those for anybody, and those for people of one sort."""

from __future__ import annotations

from typing import Literal

from auditor.text.lexicon import words

Sort = Literal["all", "some", ""]
"""Whether a noun stands for anybody, for people of one sort, or for no people."""


def people(noun: str) -> Sort:
    """What a noun in lower case says of people."""
    lists = words("people")
    if noun in lists["all"]:
        return "all"
    if noun in lists["some"]:
        return "some"
    known = len(noun) > 5 and noun not in lists["not_people"] and noun.endswith(tuple(lists["endings"]))
    return "some" if known else ""


def is_counted(noun: str) -> bool:
    """Whether a noun in the singular or plural is a known one for people, of whom the number is told by it."""
    lists = words("people")
    return (noun in lists["all"] or noun in lists["some"]) and noun not in lists["several"]
