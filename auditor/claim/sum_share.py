"""A part, its share and the whole: "1,600 of its 2,600 workers, or 62 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.claim.figure import Figure, between, is_percent, loosely, of_one_kind
from auditor.claim.sum import Sum
from auditor.compare.sums import share_percent
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_MAX_GAP = 9
_MAX_LEAD = 3
"""How many words may name what a part counts: "1,600 assembly plant jobs of its 2,600"."""


def shares_of(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Sum]:
    """The sums of a part, the percentage that it is of a whole, and the whole."""
    for k in range(len(figures) - 2):
        three = figures[k : k + 3]
        found = _twins_of_whole(sentence, *three) or _part_of_whole(sentence, *three)
        if found is not None:
            yield found


def _twins_of_whole(sentence: Sentence, one: Figure, other: Figure, whole: Figure) -> Sum | None:
    """ "1,600, or 62 percent, of its 2,600 workers", "62 percent, or 1,600, of its 2,600 workers"."""
    gap = between(sentence, one, other)
    if "or" not in gap and "(" not in gap:
        return None
    if not words("sums")["share_twin"].issuperset(_bare(sentence, one, other)):
        return None
    after = between(sentence, other, whole)
    if not _of(after):
        return None
    if is_percent(other):
        return _sum(one, other, whole)
    return _sum(other, one, whole) if is_percent(one) else None


def _part_of_whole(sentence: Sentence, one: Figure, other: Figure, third: Figure) -> Sum | None:
    """ "1,600 of its 2,600 workers, or 62 percent", "62 percent of its 2,600 workers, or 1,600"."""
    gap = between(sentence, other, third)
    joined = "or" in gap or "(" in gap
    if not joined or not _of(between(sentence, one, other)):
        return None
    if not words("sums")["share_twin"].issuperset(_bare(sentence, other, third)):
        return None
    if is_percent(third):
        return _sum(one, third, other)
    return _sum(third, one, other) if is_percent(one) else None


def _bare(sentence: Sentence, one: Figure, other: Figure) -> list[str]:
    """The words between two figures, without the few that name what the first one counts."""
    gap = between(sentence, one, other)
    cut = next((i for i, low in enumerate(gap) if low in ("or", "(", ",")), len(gap))
    return gap[cut:] if cut <= 3 and all(low.isalpha() for low in gap[:cut]) else gap


def _of(gap: list[str]) -> bool:
    """Whether the words lead from a part to its whole: ", of its", "workers out of a total of", "of its staff of"."""
    if "of" not in gap or len(gap) > _MAX_GAP:
        return False
    at = gap.index("of")
    lead = [low for low in gap[:at] if low not in (",", ")", "out")]
    function = words("function")
    return (
        len(lead) <= _MAX_LEAD
        and all(low.isalpha() for low in lead)
        and not any(low in function["prepositions"] or low in function["auxiliaries"] for low in lead)
        and all(low == "of" or _of_whole(low) for low in gap[at:])
        and (gap[-1] in ("of", "'s") or gap[-1] in function["determiners"] or gap[-1] in words("sums")["share_of"])
    )


def _of_whole(low: str) -> bool:
    """Whether a word may stand between *of* and the figure of a whole."""
    function = words("function")
    return low in ("'s", "-") or (
        low.isalpha()
        and low not in function["prepositions"]
        and low not in function["auxiliaries"]
        and low not in function["conjunctions"]
    )


def _sum(part: Figure, percent: Figure, whole: Figure) -> Sum | None:
    if not of_one_kind(part.mention, whole.mention) or part.mention.per != whole.mention.per:
        return None
    one, all_ = loosely(part.mention), loosely(whole.mention)
    if one is None or all_ is None or not 0 < part.point < whole.point:
        return None
    return Sum(
        figures=tuple(sorted((part.mention, percent.mention, whole.mention), key=lambda m: m.start)),
        written=percent.mention,
        others=(part.mention, whole.mention),
        axis="percent",
        spans=(one, all_),
        make=lambda spans: share_percent(*spans),
        formula="100 * {0} / {1}",
    )
