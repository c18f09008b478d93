"""The claims of an audit in DuckDB: in a scratch file, so that they may be more than memory holds."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Self

from auditor.engine.conversion import with_conversion
from auditor.engine.crowds import CROWDED, MANY, hold_few
from auditor.engine.rows import FIELDS, arrow_type, from_batch, schema, to_batch
from auditor.engine.sieve import AT_A_RATE, STATEMENT, Settled
from auditor.errors import AuditorError
from auditor.story.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa

    from auditor.model import Claim, Rule, Twins

BATCH = 5_000
"""Claims held as Python objects on their way in."""
PORTION = 20_000
"""Claims held as Python objects on their way out; a single base key may hold more."""
FEW = 100_000
"""Up to so many claims are picked out of all, part by part: to write them in order takes longer."""
FETCH = 2_000
"""Rows that DuckDB hands over at a time."""
PIECE = 8_000_000
"""Bytes of claims that are sorted at a time."""

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "preserve_insertion_order": False,
    "checkpoint_threshold": "16MB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""Claims have no order to keep, and nothing is ever fetched from a network."""
_READINGS = """
CREATE VIEW readings AS
SELECT base, cell, unnest(axes[2:]) AS axis, unnest(lows[2:]) AS low, unnest(highs[2:]) AS high
FROM claims
WHERE len(axes) > 1
"""
_TOUCHED = """
CREATE TABLE touched AS
SELECT DISTINCT base
FROM (
    SELECT base FROM claims JOIN told ON claims.document = told.document
    GROUP BY base, story
    HAVING count(DISTINCT claims.document) > 1 OR max(corrects) OR max(list_contains($sums, rule_number))
)
"""
"""Base keys of which several versions of a story speak, or of whose sums one does, or an article that corrects."""
_SETTLED = f"""
SELECT
    rule_number, count(*),
    sum(CASE WHEN claims > 1 THEN claims ELSE 0 END), sum(CASE WHEN claims = 1 THEN 1 ELSE 0 END),
    max(claims > 1 AND manner = {AT_A_RATE})
FROM sieve WHERE {{settled}} GROUP BY rule_number
"""
_COLUMNS = ", ".join(f'claims."{name}"' for name in ("base", *FIELDS))
_PART = f"""
SELECT {_COLUMNS}
FROM claims
JOIN sieve ON claims.base = sieve.base AND claims.cell = sieve.cell
ANTI JOIN dropped ON claims.base = dropped.base AND claims.document = dropped.document
WHERE NOT ({{settled}}) AND hash(sieve.base) % {{parts}} = {{part}}
"""
"""One of a few parts of the claims, of which each holds whole base keys: they need lie in no order."""
_KEPT = f"""
CREATE TABLE kept AS
SELECT {_COLUMNS}, portion
FROM claims JOIN (
    SELECT base, cell, sum(claims) OVER (ORDER BY base) // {{portion}} AS portion FROM sieve WHERE NOT ({{settled}})
) AS portions ON claims.base = portions.base AND claims.cell = portions.cell
ANTI JOIN dropped ON claims.base = dropped.base AND claims.document = dropped.document
"""
_SORTED = "INSERT INTO judged SELECT * FROM kept WHERE rowid >= $first AND rowid < $last ORDER BY portion"
"""Piece by piece, so that a portion is found in few places: DuckDB cannot sort more whole claims than memory holds."""
_TOLD = {"document": "string", "story": "string", "corrects": "flag"}
"""The documents that may supersede what others say, each with its story and whether it corrects."""
_TELLINGS = {"document": "string", "tale": "string", "single": "flag", "corrects": "flag"}
"""As ``Stories.tellers`` has them."""
_LONE, _COUNTED = "company = 1", "judged = 0"
"""What is only counted: claims that share their base key with no other, or all that needs no judging."""


class ClaimStore:
    """All claims of an audit: add them, have them sieved, then ask for what is only counted and for the rest.

    ``memory`` is what DuckDB may hold ("512MB", "4GB").
    """

    def __init__(self, rules: Mapping[str, Rule], memory: str = "128MB") -> None:
        import duckdb  # noqa: PLC0415 - slow to import, and only an audit needs it

        self._rules = rules
        self._pending: list[Claim] = []
        self._stories = Stories()
        self._sieved = ""
        self._twins: dict[tuple[str, str], Twins] = {}
        self._bytes = self._count = 0
        self._failure = duckdb.Error
        with self._guarded(), ExitStack() as opening:
            scratch = opening.enter_context(TemporaryDirectory(prefix="auditor-"))
            config = {**_CONFIG, "memory_limit": memory, "temp_directory": scratch}
            self._database = opening.enter_context(duckdb.connect(Path(scratch) / "claims.duckdb", config=config))
            self._load("CREATE TABLE claims AS", schema().empty_table())
            self._resources = opening.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._resources.close()

    def add(self, claims: Iterable[Claim]) -> None:
        """Take in claims that are compared."""
        if self._sieved:
            raise ValueError("claims must be added before they are sieved")
        for claim in claims:
            self._pending.append(with_conversion(claim))
            if len(self._pending) >= BATCH:
                self.flush()

    def add_rows(self, rows: pa.Table | pa.RecordBatch) -> None:
        """Take in claims that are rows already, as ``rows.to_batch`` makes them."""
        self._load("INSERT INTO claims", rows)
        self._bytes += rows.nbytes
        self._count += rows.num_rows

    def sift(self, stories: Stories, *, every: bool, most: int | None = None) -> Settled:
        """Tell what must be judged from what is only counted, and count that; ``every``: of all but lone claims.

        ``stories`` tells which documents are versions of one story; it comes before any group is asked for. ``most``:
        of very many articles that say the same, so many are held at least; None for all. See ``crowds``.
        """
        self.flush()
        self._stories, self._sieved = stories, _LONE if every else _COUNTED
        self._load("CREATE TABLE told AS", _table(_TOLD, stories.superseding()))
        self._touch()
        self._run(f"CREATE TABLE sieve AS {STATEMENT}")
        self._hold_few(most)
        settled = Settled()
        names = sorted(self._rules)
        for number, questions, agree, alone, rates in self._rows(_SETTLED.format(settled=self._sieved)):
            settled.questions[names[number]] = questions
            settled.agree += int(agree)
            settled.alone += int(alone)
            settled.rates |= bool(rates)
        return settled

    def claims(self) -> int:
        """How many claims are in groups, held or not."""
        ((claims,),) = self._rows(f"SELECT coalesce(sum(claims), 0) FROM sieve WHERE NOT ({self._sieved})")
        return int(claims)

    def groups(self) -> Iterator[list[Claim]]:
        """The claims of each base key that must be judged, each with the story that its document tells.

        Those of articles that stand for others have ``twins``.
        """
        for portion in self._parts() if self.claims() <= FEW else self._portions():
            groups: dict[str, list[Claim]] = {}
            for base, claim in self._claims_of(portion):
                twins = self._twins.get((base, claim.document)) if self._twins else None
                groups.setdefault(base, []).append(replace(claim, twins=twins) if twins else claim)
            for base in sorted(groups):
                yield groups.pop(base)

    def _parts(self) -> list[str]:
        """The statements that give each of a few parts, out of the claims as they lie."""
        parts = self.claims() // PORTION + 1
        return [_PART.format(settled=self._sieved, parts=parts, part=part) for part in range(parts)]

    def _portions(self) -> list[str]:
        """The statements that give each portion, once what must be judged lies in their order."""
        self._run(_KEPT.format(settled=self._sieved, portion=PORTION))
        ((rows, last),) = self._rows("SELECT count(*), coalesce(max(portion), -1) FROM kept")
        self._run("CREATE TABLE judged AS FROM kept LIMIT 0")
        piece = max(1, PIECE * self._count // max(self._bytes, 1))
        for first in range(0, rows, piece):
            self._run(_SORTED, {"first": first, "last": first + piece})
        self._run("DROP TABLE kept")
        return [f"FROM judged WHERE portion = {number}" for number in range(int(last) + 1)]

    def _claims_of(self, statement: str) -> Iterator[tuple[str, Claim]]:
        """The claims that a statement gives, each with its base key."""
        origin = self._stories.origin
        with self._guarded():
            for batch in self._database.sql(statement).to_arrow_reader(FETCH):
                yield from zip(batch.column("base").to_pylist(), from_batch(batch, origin), strict=True)

    def flush(self) -> None:
        """Write what was added to the file."""
        if self._pending:
            self.add_rows(to_batch(self._pending, self._rules))
            self._pending = []

    def _touch(self) -> None:
        sums = [number for number, name in enumerate(sorted(self._rules)) if self._rules[name].adds_up]
        self._run(_READINGS)
        self._run(_TOUCHED, {"sums": sums})

    def _hold_few(self, most: int | None) -> None:
        """Tell which articles of base keys with very many claims are held, unless all are."""
        self._run("CREATE TABLE dropped (base VARCHAR, document VARCHAR)")
        if most is None:
            return
        self._run(CROWDED.format(settled=self._sieved, many=MANY))
        if not self._rows("FROM crowded LIMIT 1"):
            return
        self._load("CREATE TABLE tellings AS", _table(_TELLINGS, self._stories.tellers()))
        self._run("DROP TABLE dropped")
        self._twins = hold_few(self._run, self._rows, self._rules, self._sieved, most)

    def _load(self, statement: str, rows: pa.Table | pa.RecordBatch) -> None:
        self._database.register("batch", rows)
        self._run(f"{statement} FROM batch")
        self._database.unregister("batch")

    def _rows(self, statement: str) -> list[tuple[Any, ...]]:
        with self._guarded():
            return self._database.execute(statement).fetchall()

    def _run(self, statement: str, values: dict[str, object] | None = None) -> None:
        with self._guarded():
            self._database.execute(statement, values)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except self._failure as error:
            first = str(error).partition("\n")[0]
            raise AuditorError(f"the claims could not be compared: {first}") from error


def _table(columns: Mapping[str, str], rows: Iterable[Sequence[object]]) -> pa.Table:
    """Rows as a table; the columns with their types, as ``rows`` names them."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import, and only an audit needs it

    all_rows = list(rows)
    arrays = [pa.array([row[n] for row in all_rows], arrow_type(kind)) for n, kind in enumerate(columns.values())]
    return pa.table(arrays, list(columns))
