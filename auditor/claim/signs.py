"""The signs by which two articles show that they give a figure of one thing: what stands beside it, read back.

``claim.beside`` writes them in one string, each as it stands in the article and after a mark of its own.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from auditor.text.alike import sense
from auditor.text.name_key import fold

TOPIC, NAME, WRITTEN, NUMBER, DAYS, SORT, LONE, WISHED, GROWING, PART, BUSINESS, ROLE, FORESEEN = (
    "~", "=", "+", "#", ":", "^", "!", "?", "<", "%", "&", "*", ">",
)  # fmt: skip
"""Before a word that the whole article is about; a name in full; a word of one as written; another figure of the
sentence; its days; a word for the sort of what is counted; and where the article gives no other figure of the kind,
where the figure is only wished for, where it is one up to now, where it is told of one place alone, and where its
article is on business; a word for the people that are counted; and where the figure is of what is still to come."""
WITHIN = "/"
"""Between the words of a name in full, and between the kind of a figure and its size."""
OF = "."
"""Between the kind of a sum and its currency."""


class Beside(NamedTuple):
    """What stands beside a figure."""

    signs: frozenset[str]
    """What shows of what it is: words of the sentence by their sense, figures and days."""
    topics: frozenset[str]
    """Those of the words that the article as a whole is about, which tell less."""
    written: frozenset[str]
    """The words of names, in lower case."""
    names: tuple[frozenset[str], ...]
    """The words of each name in full, but for countries and news outlets."""
    numbers: frozenset[float]
    days: tuple[tuple[float, float], ...]
    """The days of the sentence, each from the first to the one after the last."""
    sorts: frozenset[str]
    """Of what sort the counted things are: "investment" of four investment banks."""
    lone: bool
    """Whether the article gives no other figure of the kind."""
    wished: bool
    """Whether the figure is only wished for."""
    foreseen: bool
    """Whether the figure is one of what is still to come."""
    part: frozenset[str]
    """Whether the figure is one up to now, or that of one place alone."""
    role: str
    """Whom a number of people counts; empty where it is anybody."""
    of_business: bool
    """Whether its article is on business, where many figures are alike."""


@lru_cache(1 << 14)
def read_beside(text: str) -> Beside:
    """What ``beside`` has written; parts of others, such as the rules that read the figure, tell nothing here."""
    plain, marked = parts_of(text)
    topics = frozenset(map(sense, marked[TOPIC]))
    days = [told.split("-") for told in marked[DAYS]]
    return Beside(
        signs=topics.union(map(sense, plain), (NUMBER + told for told in marked[NUMBER])),
        topics=topics,
        written=frozenset(map(fold, marked[WRITTEN])),
        names=tuple(frozenset(map(fold, name.split(WITHIN))) for name in marked[NAME]),
        numbers=frozenset(float(told.partition(WITHIN)[2]) for told in marked[NUMBER] if is_figure(told)),
        days=tuple((float(low), float(high)) for low, high in days),
        sorts=frozenset(map(sense, marked[SORT])),
        lone=LONE in marked,
        wished=WISHED in marked,
        foreseen=FORESEEN in marked,
        part=frozenset(marked.keys() & {GROWING, PART}),
        role=next(iter(marked[ROLE]), ""),
        of_business=BUSINESS in marked,
    )


def is_figure(told: str) -> bool:
    """Whether what stands behind ``NUMBER`` is a figure and not a time."""
    return told[0].isalpha()


def parts_of(text: str) -> tuple[list[str], dict[str, list[str]]]:
    """The words of what ``beside`` has written, and by its mark all else."""
    plain, marked = list[str](), defaultdict[str, list[str]](list)
    for part in text.split():
        if part[0].isalpha():
            plain.append(part)
        else:
            marked[part[0]].append(part[1:])
    return plain, marked
