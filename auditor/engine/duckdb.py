"""The claims of an audit in DuckDB: in memory while they fit, on disk beyond that."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

from auditor.engine.conversion import with_conversion
from auditor.engine.rows import from_batch, schema, to_batch
from auditor.errors import AuditorError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pyarrow as pa

    from auditor.model import Claim, Rule

BATCH = 20_000
"""Claims held as Python objects at a time, on their way in or out; a single question may hold more."""
FETCH = 2_000
"""Rows that DuckDB hands over at a time."""

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "preserve_insertion_order": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""Claims have no order to keep, and nothing is ever fetched from a network."""
_READINGS = """
CREATE VIEW readings AS
SELECT base, cell, vague, unnest(axes) AS axis, unnest(lows) AS low, unnest(highs) AS high
FROM claims
"""
_SIZES = """
CREATE TABLE sizes AS
SELECT base, any_value(rule) AS rule, count(*) AS claims
FROM claims
GROUP BY base
"""
_PORTIONS = f"""
CREATE TABLE portions AS
SELECT
    base,
    candidate,
    sum(claims) OVER (PARTITION BY candidate ORDER BY base ROWS UNBOUNDED PRECEDING) // {BATCH} AS portion
FROM (SELECT base, claims, base IN (SELECT base FROM candidates) AS candidate FROM sizes)
WHERE claims > 1
"""
"""Keys in portions that fit in memory: a sort of whole claims does not."""
_NUMBERS = "SELECT DISTINCT portion FROM portions WHERE candidate = $candidate ORDER BY portion"
_PORTION = """
SELECT claims.*
FROM claims SEMI JOIN portions
    ON claims.base = portions.base AND portions.candidate = $candidate AND portions.portion = $portion
"""
_LONE = "SELECT rule, count(*) FROM sizes WHERE claims = 1 GROUP BY rule ORDER BY rule"
_DISPUTE = Path(__file__).with_name("dispute.sql")


class ClaimStore:
    """All claims of an audit: add them, then ask for those that may be in dispute and for the rest.

    ``memory`` is what DuckDB may hold ("512MB", "4GB") before it writes to a temporary folder.
    """

    def __init__(self, rules: Mapping[str, Rule], memory: str = "1GB") -> None:
        import duckdb  # noqa: PLC0415 - slow to import, and only an audit needs it

        self._rules = rules
        self._pending: list[Claim] = []
        self._sieved = False
        self._failure = duckdb.Error
        self.read: Counter[str] = Counter()
        """How many claims each rule read, compared or not."""
        self.excluded: Counter[str] = Counter()
        """How many claims are never compared, by the reason."""
        with self._guarded(), ExitStack() as opening:
            scratch = opening.enter_context(TemporaryDirectory(prefix="auditor-"))
            config = {**_CONFIG, "memory_limit": memory, "temp_directory": scratch}
            self._database = opening.enter_context(duckdb.connect(":memory:", config=config))
            self._load(schema().empty_table(), "CREATE TABLE claims AS FROM batch")
            self._run(_READINGS)
            self._resources = opening.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._resources.close()

    def add(self, claims: Iterable[Claim]) -> None:
        """Take claims in; those with a reason to exclude them are only counted."""
        if self._sieved:
            raise ValueError("claims must be added before any group is asked for")
        for claim in claims:
            self.read[claim.rule] += 1
            if claim.excluded:
                self.excluded[claim.excluded] += 1
                continue
            self._pending.append(with_conversion(claim))
            if len(self._pending) >= BATCH:
                self._flush()

    def candidates(self) -> Iterator[list[Claim]]:
        """The claims of each base key that may hold a dispute, one list per key, in the order of the keys."""
        return self._groups(candidate=True)

    def others(self) -> Iterator[list[Claim]]:
        """The claims of each other base key that two or more claims share."""
        return self._groups(candidate=False)

    def lone(self) -> dict[str, int]:
        """How many claims of each rule share their base key with no other."""
        self._sieve()
        with self._guarded():
            return dict(self._database.execute(_LONE).fetchall())

    def _flush(self) -> None:
        if self._pending:
            self._load(to_batch(self._pending, self._rules), "INSERT INTO claims FROM batch")
            self._pending = []

    def _sieve(self) -> None:
        if not self._sieved:
            self._flush()
            self._run(f"CREATE TABLE candidates AS {_DISPUTE.read_text(encoding='utf-8')}")
            self._run(_SIZES)
            self._run(_PORTIONS)
            self._sieved = True

    def _groups(self, *, candidate: bool) -> Iterator[list[Claim]]:
        self._sieve()
        with self._guarded():
            numbers = self._database.execute(_NUMBERS, {"candidate": candidate}).fetchall()
        for (number,) in numbers:
            groups: dict[str, list[Claim]] = {}
            for base, claim in self._portion({"candidate": candidate, "portion": number}):
                groups.setdefault(base, []).append(claim)
            for base in sorted(groups):
                yield groups.pop(base)

    def _portion(self, which: dict[str, object]) -> Iterator[tuple[str, Claim]]:
        with self._guarded():
            for batch in self._database.sql(_PORTION, params=which).to_arrow_reader(FETCH):
                yield from zip(batch.column("base").to_pylist(), from_batch(batch), strict=True)

    def _load(self, rows: pa.Table | pa.RecordBatch, statement: str) -> None:
        self._database.register("batch", rows)
        self._run(statement)
        self._database.unregister("batch")

    def _run(self, statement: str) -> None:
        with self._guarded():
            self._database.execute(statement)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except self._failure as error:
            first = str(error).partition("\n")[0]
            raise AuditorError(f"the claims could not be compared: {first}") from error
