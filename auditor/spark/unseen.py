"""Look up for a report the claims that were not held while questions were decided: of each answer the first ones."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from auditor.engine.spark import claims_of, ddl
from auditor.finding.decide import claim_order
from auditor.finding.twins import amount, number_of_stories, story
from auditor.model import Beyond, Claim, Finding, Group, Position, Revision
from auditor.spark.layout import batch, layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pyspark.sql import DataFrame

    Listed = Finding | Group | Revision

_WANTED = {"base": "string", "twin": "string", "thing": "int64", "place": "int64", "early": "bool"}
_FIRST = """
SELECT * FROM (
    SELECT
        wanted.thing,
        wanted.place,
        claims.*,
        row_number() OVER (
            PARTITION BY thing, place
            ORDER BY
                published IS NULL, substr(published, 1, 10), document, `start`, `end`, part, answer,
                value_low, value_high, position, number
        ) AS nth
    FROM {{unseen}} AS claims JOIN {{wanted}} AS wanted ON claims.base = wanted.base AND claims.twin = wanted.twin
    WHERE early
)
WHERE nth <= {each}
"""
"""In the order of ``claim_order``."""
_OUTLETS = """
SELECT thing, place, source, min(struct(coalesce(substr(published, 1, 10), '~') AS day, document)) AS first
FROM {unseen} AS claims JOIN {wanted} AS wanted ON claims.base = wanted.base AND claims.twin = wanted.twin
WHERE source != ''
GROUP BY thing, place, source
"""


@dataclass(slots=True)
class _Found:
    """What was looked up of one position or group."""

    claims: list[tuple[str, Claim]] = field(default_factory=list)
    """Each with the name under which some held claim stands for it."""
    outlets: list[tuple[str, str, str]] = field(default_factory=list)
    """Each with the day and the document of its first claim."""


def completed(things: Sequence[tuple[str, Listed]], unseen: DataFrame | None, each: int) -> list[Listed]:
    """The findings and groups, each of a base key, with the first ``each`` claims of each answer and group.

    What there is beyond is counted in ``Position.beyond`` and ``Group.beyond``. ``unseen`` is that of ``Crowds``.
    """
    wanted = [
        (base, claim.twins.unit, thing, place, early)
        for thing, (base, one) in enumerate(things)
        for place, claims in enumerate(_parts(one))
        for claim, early in _early(claims, each)
        if claim.twins
    ]
    if unseen is None or not wanted:
        return [one for _, one in things]
    found = _looked_up(unseen, sorted(set(wanted)), each)
    return [
        _with_all(one, {place: found[thing, place] for place in range(len(_parts(one)))})
        for thing, (_, one) in enumerate(things)
    ]


def _parts(thing: Listed) -> list[Sequence[Claim]]:
    return [position.claims for position in thing.positions] if isinstance(thing, Finding) else [thing.claims]


def _early(claims: Iterable[Claim], each: int) -> Iterator[tuple[Claim, bool]]:
    """The claims that stand for others, each with whether the first ``each`` of all may be among these.

    Those for which one stands are of its day, and how many there are is known: later days need not be sorted.
    """
    held = 0
    last = None
    for claim in sorted((one for one in claims if one.twins), key=claim_order):
        day = claim.said or dt.date.max
        early = held < each or day == last
        yield claim, early
        held += amount(claim)
        last = day if early else last


def _looked_up(
    unseen: DataFrame, wanted: Sequence[tuple[str, str, int, int, bool]], each: int
) -> Mapping[tuple[int, int], _Found]:
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    spark = unseen.sparkSession
    rows = pa.Table.from_batches([batch([dict(zip(_WANTED, row, strict=True)) for row in wanted], layout(_WANTED))])
    frames = {"unseen": unseen, "wanted": spark.createDataFrame(rows, ddl(layout(_WANTED)))}
    found: dict[tuple[int, int], _Found] = defaultdict(_Found)
    first = spark.sql(_FIRST.format(each=each), **frames).toArrow()
    told = first.select(["thing", "place", "twin", "story"]).to_pylist()
    for row, claim in zip(told, claims_of(first), strict=True):
        own = replace(claim, origin=row["story"] or claim.document)
        found[row["thing"], row["place"]].claims.append((row["twin"], own))
    for row in spark.sql(_OUTLETS, **frames).collect():
        outlet = row["first"]["day"], row["first"]["document"], row["source"]
        found[row["thing"], row["place"]].outlets.append(outlet)
    return found


def _with_all(thing: Listed, found: Mapping[int, _Found]) -> Listed:
    if isinstance(thing, Finding):
        positions = tuple(_whole(position, found[place]) for place, position in enumerate(thing.positions))
        return replace(thing, positions=positions)
    if isinstance(thing, Revision):
        return thing
    claims = _in_order([*thing.claims, *(claim for _, claim in found[0].claims)])
    return replace(thing, claims=claims, beyond=sum(map(amount, thing.claims)) - len(claims))


def _whole(position: Position, found: _Found) -> Position:
    fits = dict(zip(map(id, position.claims), position.fits, strict=True))
    of_unit = {claim.twins.unit: fits[id(claim)] for claim in position.claims if claim.twins}
    told = [(claim, fits[id(claim)]) for claim in position.claims]
    told += [(claim, of_unit[twin]) for twin, claim in found.claims]
    told.sort(key=lambda one: claim_order(one[0]))
    claims = tuple(replace(claim, twins=None) for claim, _ in told)
    beyond = Beyond(
        claims=sum(map(amount, position.claims)) - len(claims),
        origins=number_of_stories(position.claims) - len(set(map(story, claims))),
        outlets=tuple(_outlets(position.claims, found)),
    )
    return replace(
        position, claims=claims, fits=tuple(number for _, number in told), beyond=beyond if beyond.claims else Beyond()
    )


def _in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(replace(claim, twins=None) for claim in sorted(claims, key=claim_order))


def _outlets(held: Iterable[Claim], found: _Found) -> Iterator[str]:
    """All outlets, in the order of their first claims."""
    own = [(claim.said.isoformat() if claim.said else "~", claim.document, claim.source) for claim in held]
    yield from dict.fromkeys(outlet for _, _, outlet in sorted([*own, *found.outlets]) if outlet)
