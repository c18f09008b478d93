"""Parts and their total, a range and its middle: "20 Greeks and 7 Poles, 27 in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.claim.figure import Figure, between, loosely, of_one_kind
from auditor.claim.sum import Sum
from auditor.compare.sums import total_of
from auditor.model import Interval, Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_MAX_PARTS = 5
_MAX_WORDS = 6
"""How many words may stand between two parts: "$30 billion in new bonds and $20 billion"."""
_MAX_LEAD = 8


def totals_of(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Sum]:
    """The sums of some parts and the total that the sentence calls so."""
    for k, total in enumerate(figures):
        before = _parts_before(sentence, figures[:k])
        if len(before) > 1 and _called_total(sentence, before[-1], total):
            yield from _sum(total, before)
            continue
        after = [] if _of_the(sentence, figures, k) else _parts_after(sentence, figures[k + 1 :])
        if len(after) > 1 and _made_up(sentence, total, after[0]) and not _for_each(sentence, after[-1]):
            yield from _sum(total, after)


def _of_the(sentence: Sentence, figures: Sequence[Figure], k: int) -> bool:
    """Whether a figure is the whole of which the one before it is a part: "seven of the 25 furnaces"."""
    before = between(sentence, figures[k - 1], figures[k]) if k else []
    return before[:1] == ["of"] and len(before) <= 2


def _for_each(sentence: Sentence, part: Figure) -> bool:
    """Whether the parts are those of one of many: "units of two shares and one warrant each"."""
    return not words("sums")["for_each"].isdisjoint(sentence.tokens.low[part.after : part.after + _MAX_WORDS])


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two figures can be parts of one total; of counts the nouns differ: men, women and people."""
    return (one.kind == other.kind == "count" and not (one.per or other.per)) or of_one_kind(one, other)


def _parts_before(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """The parts that end with the last of the figures: joined by commas and one *and*."""
    parts = list(figures[-1:])
    for figure in reversed(figures[:-1]):
        if len(parts) == _MAX_PARTS or not _joined(sentence, figure, parts[0], last=len(parts) == 1):
            break
        parts.insert(0, figure)
    return parts


def _parts_after(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """The parts that begin with the first of the figures; the last of them follows *and*."""
    parts = list(figures[:1])
    for figure in figures[1:_MAX_PARTS]:
        if not _joined(sentence, parts[-1], figure, last=False):
            break
        parts.append(figure)
        if "and" in between(sentence, parts[-2], figure):
            return parts
    return []


def _joined(sentence: Sentence, one: Figure, other: Figure, *, last: bool) -> bool:
    """Whether two figures are neighbours in a list; the last two are joined by *and* or *plus*."""
    gap = between(sentence, one, other)
    lists = words("sums")
    if len(gap) > _MAX_WORDS or not _alike(one.mention, other.mention):
        return False
    joint = not {"and", "plus"}.isdisjoint(gap[-3:])
    return (joint or (not last and gap[-1:] == [","])) and lists["no_part"].isdisjoint(gap)


def _called_total(sentence: Sentence, part: Figure, total: Figure) -> bool:
    """Whether the figure is said to be the total of what stands before it: ", a total of 27", ", or 27 in all"."""
    gap = between(sentence, part, total)
    behind = sentence.tokens.low[total.after : total.after + 3]
    lists = words("sums")
    if len(gap) > _MAX_WORDS + 2 or not {",", "-", "("}.intersection(gap) or not lists["no_total"].isdisjoint(gap):
        return False
    named = gap[-1:] == ["of"] and "total" in gap[-4:]
    return named or gap[-1:] in (["totaling"], ["totalling"]) or behind[:2] in (["in", "all"], ["in", "total"])


def _made_up(sentence: Sentence, total: Figure, part: Figure) -> bool:
    """Whether a total is said to be made up of what follows: "a crew of 27, made up of", "27 people - "."""
    gap = between(sentence, total, part)
    if gap[-1:] == ["-"] and sentence.tokens.glued(part.first) and sentence.tokens.glued(part.first - 1):
        return False
    while gap and gap[-1] in ("a", "an", "the", "some"):
        gap = gap[:-1]
    for phrase in words("sums")["made_up"]:
        lead = len(gap) - len(phrase.split())
        if " ".join(gap[lead:]) == phrase:
            return lead <= _MAX_LEAD and words("sums")["no_total"].isdisjoint(gap[:lead])
    return False


def _sum(total: Figure, parts: Sequence[Figure]) -> Iterator[Sum]:
    mentions = [part.mention for part in parts]
    spans = [loosely(mention) for mention in mentions]
    known: list[Interval] = [span for span in spans if span is not None]
    if len(known) < len(spans) or loosely(total.mention) is None:
        return
    if not all(_alike(mention, total.mention) and mention.point < total.point for mention in mentions):
        return
    kind, unit = total.mention.kind, total.mention.unit
    yield Sum(
        figures=tuple(sorted((*mentions, total.mention), key=lambda m: m.start)),
        written=total.mention,
        others=tuple(mentions),
        axis="count" if kind == "count" else f"{kind}:{unit}",
        spans=tuple(known),
        make=total_of,
        formula=" + ".join(f"{{{i}}}" for i in range(len(known))),
    )
