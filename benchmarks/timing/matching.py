"""From claims to findings, beside DuckDB's bare grouping of the same keys and intervals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import duckdb
import pyarrow as pa

from auditor.engine.store import Store
from auditor.finding.decide import decide
from timing.claims import RULE, claims
from timing.row import Row, seconds

_BARE = "SELECT key, max(low), min(high), count(*) FROM keys GROUP BY key HAVING max(low) >= min(high)"
_EACH = 10


def rows(number: int) -> Iterator[Row]:
    """Million claims a second, with 1 % and with 10 % of the questions disputed."""
    bare = _bare(number)
    for disputed in (0.01, 0.1):
        ours = number / 1e6 / seconds(partial(compared, number, _EACH, disputed))
        stage = f"{number:,} claims to findings, {disputed:.0%} of the questions disputed"
        yield Row(stage, "DuckDB, bare group by", ours / bare, ours, bare, "M claims/s")


def compared(number: int, each: int, disputed: float) -> int:
    """How many findings so many claims give."""
    book = {RULE.id: RULE}
    with Store(book) as store:
        store.add(claims(number, each, disputed))
        return len(decide(store.groups(), book, lone=store.lone()).findings)


def _bare(number: int) -> float:
    keys = pa.table(
        {
            "key": [f"port{index // _EACH}" for index in range(number)],
            "low": [10.5] * number,
            "high": [11.5] * number,
        }
    )
    with duckdb.connect(config={"threads": 1}) as database:
        database.register("keys", keys)
        return number / 1e6 / seconds(lambda: database.execute(_BARE).fetchall(), rounds=3)
