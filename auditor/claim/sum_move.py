"""A move told by its size, its percentage and a level: "rose 65 cents, or 3.1 percent, to $21.75"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.claim.figure import (
    Figure,
    all_in,
    between,
    describes,
    is_percent,
    of_one_kind,
    way_before,
    way_of,
    words_known,
)  # fmt: skip
from auditor.claim.sum import Sum
from auditor.compare.sums import change_percent
from auditor.text.article import Sentence
from auditor.text.lexicon import words


def moves_of(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Sum]:
    """The sums of a change, its percentage and the level it led to or set out from."""
    for k, percent in enumerate(figures):
        if not is_percent(percent):
            continue
        for j in (k - 1, k + 1):
            if 0 <= j < len(figures):
                found = _told_together(sentence, figures, min(j, k), figures[j], percent) or None
                if found is not None:
                    yield found
                    break
        else:
            apart = _told_apart(sentence, figures, k)
            if apart is not None:
                yield apart


def _told_together(
    sentence: Sentence, figures: Sequence[Figure], at: int, change: Figure, percent: Figure
) -> Sum | None:
    """The sum of two neighbours, the first of them ``at``, that tell one move, and the level beside them."""
    first, second = figures[at], figures[at + 1]
    gap = between(sentence, first, second)
    if not gap or not all_in(gap, "twin") or not _is_change(change) or _is_level(sentence, first):
        return None
    if describes(sentence, percent):
        return None
    way = way_before(sentence, first.first) or next((w for w in map(way_of, gap) if w), "")
    after = figures[at + 2] if at + 2 < len(figures) else None
    if after is not None and of_one_kind(change.mention, after.mention) and after.point > change.point:
        led = _leads_to(sentence, between(sentence, second, after), second.after)
        way = way or next((w for w in map(way_of, between(sentence, second, after)) if w), "")
        if led and way:
            return _sum(change, percent, after, way, came=led == "from")
    before = figures[at - 1] if at else None
    if before is not None and of_one_kind(change.mention, before.mention) and before.point > change.point:
        told = _told_after(sentence, before, first)
        if told:
            return _sum(change, percent, before, told, came=False)
    return None


def _told_apart(sentence: Sentence, figures: Sequence[Figure], k: int) -> Sum | None:
    """A level between a change and its percentage: "fell 64 cents to $33.57, or 1.9 percent"."""
    if k < 2:
        return None
    change, level, percent = figures[k - 2 : k + 1]
    gap = between(sentence, level, percent)
    if "or" not in gap and "(" not in gap:
        return None
    if not all_in(gap, "twin") or between(sentence, change, level) != ["to"]:
        return None
    way = way_before(sentence, change.first)
    if not (way and _is_change(change) and of_one_kind(change.mention, level.mention) and level.point > change.point):
        return None
    return _sum(change, percent, level, way, came=False)


def _is_level(sentence: Sentence, figure: Figure) -> bool:
    """Whether the words before a figure make it a level and no change: "fell to 3.2 million, or 11.7 percent"."""
    return bool(figure.first) and sentence.tokens.low[figure.first - 1] in words("sums")["before_level"]


def _is_change(change: Figure) -> bool:
    mention = change.mention
    return not mention.hedge and mention.point > 0 and mention.kind in ("money", "measure", "count", "percent")


def _leads_to(sentence: Sentence, gap: list[str], begin: int) -> str:
    """``to`` or ``from``, where the words between a move and a level say that it led there or set out from there."""
    lists = words("sums")
    bare = list(gap)
    while bare and bare[-1] in lists["level_adjectives"]:
        bare.pop()
    if not bare:
        return ""
    if (bare[-1] in lists["level_last"] or _of_noun(gap, "level_nouns")) and words_known(sentence, begin, gap, "level"):
        return "to"
    since = bare[-1] in lists["base_last"] or (not lists["base_last"].isdisjoint(gap) and _of_noun(gap, "base_nouns"))
    return "from" if since and words_known(sentence, begin, gap, "base") else ""


def _of_noun(gap: list[str], nouns: str) -> bool:
    return gap[-1:] == ["of"] and len(gap) > 1 and gap[-2] in words("sums")[nouns]


def _told_after(sentence: Sentence, level: Figure, move: Figure) -> str:
    """The way of a move told right after its level: "at $15.78, up 31 cents"; nothing where it is not."""
    gap = between(sentence, level, move)
    ways = [way for way in map(way_of, gap) if way]
    if len(set(ways)) != 1 or level.mention.hedge or not {",", "-", "("}.intersection(gap):
        return ""
    if not words_known(sentence, level.after, gap, "move"):
        return ""
    before = sentence.tokens.low[level.first - 1] if level.first else ""
    return "" if before in words("sums")["not_level"] else ways[0]


def _sum(change: Figure, percent: Figure, level: Figure, way: str, *, came: bool) -> Sum | None:
    if level.mention.hedge:
        return None
    up = way == "up"
    return Sum(
        figures=tuple(sorted((change.mention, percent.mention, level.mention), key=lambda m: m.start)),
        written=percent.mention,
        others=(change.mention, level.mention),
        axis="percent",
        spans=(change.mention.interval, level.mention.interval),
        make=lambda spans: change_percent(*spans, up=up, came=came),
        formula="100 * {0} / {1}" if came else f"100 * {{0}} / ({{1}} {'-' if up else '+'} {{0}})",
        sign=("+" if up else "-") + ("<" if came else ""),
    )
