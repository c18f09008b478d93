"""From claims to findings, beside DuckDB's bare grouping of the same keys and intervals."""

from __future__ import annotations

import gc
import resource
from collections.abc import Iterator
from functools import partial

import duckdb
import pyarrow as pa

from auditor.cli.running import YOUNG
from auditor.engine.duckdb import BATCH, ClaimStore
from auditor.engine.rows import to_batch
from auditor.finding.beyond import counted
from auditor.finding.decide import decide
from auditor.options import Options
from auditor.story.stories import Stories
from timing.claims import RULE, claims, row_batches
from timing.row import Row, seconds

_BARE = "SELECT key, max(low), min(high), count(*) FROM keys GROUP BY key HAVING max(low) >= min(high)"
_EACH = 10
_BOOK = {RULE.id: RULE}
_WITHOUT = Options(agreements=False, every_claim=False)


def rows(number: int) -> Iterator[Row]:
    """Million claims a second, with 1 % and with 10 % of the questions disputed; then what making rows costs."""
    bare = _bare(number)
    for disputed in (0.01, 0.1):
        ours = number / 1e6 / compared(number, _EACH, disputed)
        stage = f"{number:,} claims to findings, {disputed:.0%} of the questions disputed"
        yield Row(stage, "DuckDB, bare group by", ours / bare, ours, bare, "M claims/s")
    some = list(claims(BATCH, _EACH, 0.01))
    made = BATCH / 1e6 / seconds(partial(to_batch, some, _BOOK), rounds=3)
    yield Row("claims to rows", "DuckDB, bare group by", made / bare, made, bare, "M claims/s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    yield Row(f"the most memory held, {number:,} claims", "its limit", peak / 2, peak, 2, "GB")


def compared(number: int, each: int, disputed: float) -> float:
    """The processor time from so many claims, which lie in the store as rows, to their findings.

    The collector for cycles looks as often as it does under the command line.
    """
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
    with ClaimStore(_BOOK) as store:
        for batch in row_batches(number, each, disputed):
            store.add_rows(batch)
        store.flush()
        return seconds(partial(_decide, store))


def _decide(store: ClaimStore) -> None:
    settled = store.sift(Stories(), every=False, most=_WITHOUT.limits.claims)
    counted(decide(store.groups(), _BOOK, settled=settled, options=_WITHOUT))


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
