"""The figure that two claims must share before they are compared: the level a price moved to."""

from __future__ import annotations

import math
from collections.abc import Sequence

from auditor.claim.compiled import Tie
from auditor.claim.ties import tied
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.scan import Hit


def anchored(anchors: Sequence[tuple[str, Tie]], sentence: Sentence, hit: Hit, at: int) -> str | None:
    """The figure, in one spelling, that the anchor's words bind in the hit's clause; None where it is not one."""
    clause = sentence.clause_of(hit.start)
    found = {
        spelled_out(mention)
        for mention in sentence.quantities_of(clause)
        if not mention.start <= at < mention.end
        and not mention.hedge
        and math.isfinite(mention.point)
        and any(is_of_kind(kind, mention) and tied((tie,), sentence, mention) for kind, tie in anchors)
    }
    return found.pop() if len(found) == 1 else None


def is_of_kind(kind: str, mention: Mention) -> bool:
    """Whether a figure is money, a plain percentage, or a bare number."""
    if kind == "number":
        return mention.kind == "count" and mention.unit in ("", "points")
    return mention.kind == kind and (kind != "percent" or mention.unit == "percent")


def spelled_out(mention: Mention) -> str:
    """A figure in one spelling."""
    unit = mention.unit or ""
    return f"{mention.point:,.10g} {unit}".strip()
