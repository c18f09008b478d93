"""Persons of one question whose surnames differ by a slip: "Ben Bernard" and "Ben Benrard" are one answer."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from auditor.text.person import person_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Claim

_LONG = 6
"""Letters that a surname must have, lest two short ones be two people's."""


def one_spelling(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims, where an answer that is a slip away from a commoner one is placed with it.

    A slip is one letter too many, too few, wrong or changed with its neighbour, in a surname of six letters or more,
    behind the same given name. Of two that are as common, the first by the alphabet stands.
    """
    spelled: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        spelled[claim.value.answer].append(claim)
    if len(spelled) < 2:
        return claims
    meant: dict[str, str] = {}
    ranked = sorted(spelled, key=lambda name: (-len({claim.document for claim in spelled[name]}), name))
    for known, slip in _slips(ranked):
        if known not in meant:
            meant.setdefault(slip, known)
    return [
        _placed(claim, spelled[meant[claim.value.answer]][0]) if claim.value.answer in meant else claim
        for claim in claims
    ]


def _slips(ranked: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that are a slip apart, the commoner first; only those with the same given name are tried."""
    alike: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in ranked:
        given, _, surname = person_key(tuple(name.lower().split())).partition(" ")
        alike[given].append((surname, name))
    for names in alike.values():
        for (one, known), (other, slip) in combinations(names, 2):
            if min(len(one), len(other)) >= _LONG and OSA.distance(one, other, score_cutoff=1) == 1:
                yield known, slip


def _placed(claim: Claim, known: Claim) -> Claim:
    """The claim with the answer of ``known``, whose name it misspells."""
    value = replace(known.value, text=claim.value.text)
    told = f"“{claim.value.answer}” is taken for {known.value.answer}, spelled almost alike"
    return replace(claim, value=value, named_by="; ".join(filter(None, (claim.named_by, told))))
