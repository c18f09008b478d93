"""The claims of an audit: in this process while they are few, in DuckDB beyond that; the groups are the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Self

from auditor.engine.conversion import with_conversion
from auditor.engine.keys import base_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from auditor.engine.duckdb import ClaimStore
    from auditor.model import Claim, Rule

FEW = 20_000
"""Up to so many claims, importing and filling a database costs more than it saves."""


class Store:
    """Takes claims, then gives them back in groups that share a base key."""

    def __init__(self, rules: Mapping[str, Rule], few: int = FEW) -> None:
        self._rules = rules
        self._few = few
        self._claims: list[Claim] = []
        self._database: ClaimStore | None = None
        self._groups: dict[str, list[Claim]] | None = None
        self.read: Counter[str] = Counter()
        """How many claims each rule read, compared or not."""
        self.excluded: Counter[str] = Counter()
        """How many claims are never compared, by the reason."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._database is not None:
            self._database.__exit__()

    def add(self, claims: Iterable[Claim]) -> None:
        """Take claims in; those with a reason to exclude them are only counted."""
        for claim in claims:
            self.read[claim.rule] += 1
            if claim.excluded:
                self.excluded[claim.excluded] += 1
            elif self._database is not None:
                self._database.add([claim])
            else:
                self._claims.append(claim)
        if self._database is None and len(self._claims) > self._few:
            self._move()

    def groups(self) -> Iterator[list[Claim]]:
        """The claims of each base key that two or more share, ordered by key."""
        if self._database is not None:
            yield from self._database.candidates()
            yield from self._database.others()
            return
        for _, group in sorted(self._grouped().items()):
            if len(group) > 1:
                yield group

    def lone(self) -> dict[str, int]:
        """How many claims of each rule share their base key with no other."""
        if self._database is not None:
            return self._database.lone()
        alone = Counter(group[0].rule for group in self._grouped().values() if len(group) == 1)
        return dict(sorted(alone.items()))

    def _grouped(self) -> dict[str, list[Claim]]:
        if self._groups is None:
            groups: dict[str, list[Claim]] = defaultdict(list)
            for claim in self._claims:
                groups[base_key(claim, self._rules[claim.rule])].append(with_conversion(claim))
            self._groups = dict(groups)
        return self._groups

    def _move(self) -> None:
        from auditor.engine.duckdb import ClaimStore  # noqa: PLC0415 - slow to import, and few audits need it

        self._database = ClaimStore(self._rules)
        self._database.add(self._claims)
        self._claims = []
