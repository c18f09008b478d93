"""Count where every claim went; each counts once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from auditor.model import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Fate = Literal["disputed", "changed", "agree", "alone", "no_rate", "superseded", "several"]
ORDER: tuple[Fate, ...] = ("disputed", "changed", "agree", "alone", "no_rate")
"""A claim that several questions use counts as the first of these."""
NO_RATE = "no rate"
SUPERSEDED = "superseded"
"""A newer version of the claim's story answers the same question."""
SEVERAL = "one of several figures in its article"
"""Where only the story tells what is asked of, an article that gives several answers may mean several things."""


class Fates:
    """What became of the claims of one base key, named by their place; each counts as many times as it stands for."""

    def __init__(self, amounts: Iterable[int]) -> None:
        self._amounts = list(amounts)
        self._ranks = [len(ORDER)] * len(self._amounts)

    def note(self, members: Iterable[int], fate: Fate) -> None:
        """The members met this fate in some question; a graver one stays."""
        rank = ORDER.index(fate)
        ranks = self._ranks
        for i in members:
            ranks[i] = min(ranks[i], rank)

    def count(self) -> Counter[Fate]:
        """How many claims met each fate; those of which nothing was noted are alone."""
        counted: Counter[Fate] = Counter()
        for rank, amount in zip(self._ranks, self._amounts, strict=True):
            counted[ORDER[rank] if rank < len(ORDER) else "alone"] += amount
        return counted


def ledger(fates: Counter[Fate], excluded: Mapping[str, int], lone: int = 0) -> Ledger:
    """The ledger of all claims: with a fate, excluded by reason, and alone in their base key."""
    why = Counter(excluded)
    if fates["no_rate"]:
        why[NO_RATE] += fates["no_rate"]
    if fates["superseded"]:
        why[SUPERSEDED] += fates["superseded"]
    if fates["several"]:
        why[SEVERAL] += fates["several"]
    alone = fates["alone"] + lone
    not_compared = sum(why.values())
    return Ledger(
        claims=fates["disputed"] + fates["changed"] + fates["agree"] + alone + not_compared,
        disputed=fates["disputed"],
        changed=fates["changed"],
        agree=fates["agree"],
        alone=alone,
        not_compared=not_compared,
        not_compared_why=dict(sorted(why.items())),
    )
