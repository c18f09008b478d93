"""The figure that two claims must share before they are compared: the level a price moved to."""

from __future__ import annotations

import math
from collections.abc import Sequence

from auditor.claim.binding import tied
from auditor.claim.compiled import Tie
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.scan import Hit


def anchored(anchors: Sequence[tuple[str, Tie]], sentence: Sentence, hit: Hit, at: int) -> str | None:
    """The figure, in one spelling, that the anchor's words bind in the hit's clause; None where it is not one."""
    clause = sentence.clause_of(hit.start)
    found = {
        _spelled(mention)
        for mention in sentence.quantities
        if sentence.clause_of(mention.start) == clause
        and not mention.start <= at < mention.end
        and not mention.hedge
        and math.isfinite(mention.point)
        and any(_is(kind, mention) and tied((tie,), sentence, mention) for kind, tie in anchors)
    }
    return found.pop() if len(found) == 1 else None


def _is(kind: str, mention: Mention) -> bool:
    if kind == "number":
        return mention.kind == "count" and mention.unit in ("", "points")
    return mention.kind == kind and (kind != "percent" or mention.unit == "percent")


def _spelled(mention: Mention) -> str:
    unit = mention.unit or ""
    return f"{mention.point:,.10g} {unit}".strip()
