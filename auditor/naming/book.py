"""Whom the names of claims mean: one key for names that are the same, a key of its own for what must stay apart.

A claim is named after it was read: nothing that is remembered of an article depends on it, and a book can be handed to
any process.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import NamedTuple

from auditor.compare.name import name_point
from auditor.model import EVENT, QUANTITY, STORY, Claim, Reading, Rule
from auditor.text.lexicon import load, words
from auditor.text.name_key import EDITION, canonical, core_of
from auditor.text.name_words import is_generic
from auditor.text.person import person_key

_TOGETHER = "+"
"""Between the keys of two that act together."""
_MOST_FORMER = 64
"""Former ids of one finding; only many names of several that act together come near."""
_LONGEST_PERSON = 4
"""Words of a person's name."""
_NOBODYS = ((EVENT,), (STORY,), ("none",))
"""Subjects that no name stands for."""


class Meaning(NamedTuple):
    """Whom a name means."""

    key: str
    shown: str
    """The name that is printed."""
    place: str
    """Where it is written that the name means this, as ``names.yaml:4:7``."""


@dataclass(frozen=True, slots=True)
class NameBook:
    """What a names file says, ready to be used: plain data, and pure functions of a claim."""

    same: Mapping[str, Meaning] = field(default_factory=dict)
    """For the key of every name of a list, that of the name at its head."""
    people: Mapping[float, Meaning] = field(default_factory=dict)
    """The same for names that are answers, by where they lie on the axis of names."""
    apart: Mapping[str, Mapping[str, Meaning]] = field(default_factory=dict)
    """For a subject's key, and then for that of the words that name it, whom these words mean by themselves."""
    known_as: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For the key of the name at the head of a list, those of the others."""

    def named(self, claim: Claim, rule: Rule) -> Claim:
        """The claim under the subject and the answer that its names mean; as it is where nothing is known of them."""
        if rule.subject not in _NOBODYS and not rule.adds_up and rule.value != QUANTITY:
            claim = self._apart(claim)
            claim = self._together(claim) if _TOGETHER in claim.key else self._same(claim)
        return self._answer(claim) if claim.value.kind == "name" and self.people else claim

    def former(self, key: str) -> tuple[str, ...]:
        """The keys under which the subject of a key would be known without the book's lists."""
        key, mark, edition = key.partition(EDITION)
        names = [[part, *self.known_as.get(part, ())] for part in key.split(_TOGETHER)]
        if math.prod(map(len, names)) > _MOST_FORMER:
            return ()
        others = {_TOGETHER.join(sorted(parts)) for parts in product(*names)} - {key}
        return tuple(sorted(other + mark + edition for other in others))

    def keeps_apart(self, full: str, short: str) -> bool:
        """Whether the subject of the key ``full`` must not be taken for that of ``short``."""
        return any(short in (meant.key, key) for key, meant in self.apart.get(full, {}).items())

    def _apart(self, claim: Claim) -> Claim:
        own = self.apart.get(claim.key, {})
        meant = next((own[key] for key in keys_of(claim.named) if key in own), None) if own else None
        if meant is None:
            return claim
        return replace(claim, key=meant.key, subject=meant.shown, named_by=f"kept apart by {meant.place}")

    def _same(self, claim: Claim) -> Claim:
        base, mark, edition = claim.key.partition(EDITION)
        meant = self.same.get(base)
        if meant is None:
            return claim
        told = f"“{claim.subject}” is {meant.shown} by {meant.place}" if meant.key != base else ""
        by = "; ".join(filter(None, (claim.named_by, told)))
        shown = f"{meant.shown} {edition}" if edition else meant.shown
        return replace(claim, key=meant.key + mark + edition, subject=shown, named_by=by)

    def _together(self, claim: Claim) -> Claim:
        parts = claim.key.split(_TOGETHER)
        meant = [self.same[part] for part in parts if part in self.same and self.same[part].key != part]
        if not meant:
            return claim
        key = _TOGETHER.join(sorted(self.same[part].key if part in self.same else part for part in parts))
        told = [f"one is {meaning.shown} by {meaning.place}" for meaning in meant]
        return replace(claim, key=key, named_by="; ".join(filter(None, (claim.named_by, *told))))

    def _answer(self, claim: Claim) -> Claim:
        value = claim.value
        meant = self.people.get(value.low)
        if meant is None:
            return claim
        low = float(name_point(meant.key))
        named = replace(value, low=low, high=low + 1, readings=(Reading("name", low, low + 1),), answer=meant.shown)
        return replace(claim, value=named)


NOBODY = NameBook()
"""A book with no names."""


def keys_of(name: str) -> tuple[str, ...]:
    """The keys that a subject of this name can have: as it is written and, where that can be, as a person's."""
    core = core_of(name)
    if not core:
        return ()
    person = canonical(tuple(person_key(core).split())) if _is_given(core) else ""
    return tuple(dict.fromkeys(filter(None, (canonical(core), person))))


def _is_given(core: tuple[str, ...]) -> bool:
    """Whether a name can be a person's: its first word is a given name."""
    if not 2 <= len(core) <= _LONGEST_PERSON or is_generic(core[-1]):
        return False
    first = core[0].partition("-")[0]
    return first in words("names")["given"] or any(first in row for row in load("nicknames"))
