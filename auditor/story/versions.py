"""Find the versions of one story: what one outlet printed again, and which of them is the newest."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from auditor.story.crowded import crowded
from auditor.story.titles import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from auditor.story.facts import Facts
    from auditor.story.gathered import Gathered

WINDOW = 2
"""Days within which an outlet's stories are versions of one another."""
CORRECTED_WINDOW = 14
"""Days after which a correction may still follow."""

_NEAR = 0.7
"""The likeness of near-copies; see ``origins.THRESHOLD``."""
_FEW_WORDS = 4
"""A shorter headline ("Market report") is that of many stories."""
_SAME_TITLE = 0.1
"""Of the shorter text, what two stories of one headline share at least. A daily column shares less with itself."""
_SAME_PATH = 0.25
"""The same for stories of one path: measured on a year of an agency's stories, daily reports share below 0.2."""
_LIKE_TITLE = 0.5
"""Of a headline's words, what two versions of one path share where the text was written anew."""
_COLUMN = 7
"""Days over which a headline comes again where it is that of a column ("Stocks to watch") and not of one story."""
_LOOK_BACK = 12
"""Earlier stories of one headline, path or text that a story is held against."""


Shelf = tuple[str, ...]
"""The name of a shelf: its kind, then what the articles on it share."""
TEXT, PATH, TITLE, START = "text", "path", "title", "start"
"""The kinds of shelves: of one outlet's articles with one origin, one path, one headline, or two first words of one."""


def version_pairs(gathered: Gathered, copies: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of articles, by their numbers, that are versions of one story; chains of pairs are one story.

    ``copies`` has a number for each article that all near-copies share.
    """
    placed = (
        (number, name, is_sought(name[0], one))
        for number, one in enumerate(gathered)
        for name in shelves_of(one, str(copies[number]))
    )
    for kind, articles in crowded(placed):
        shelf = {number: gathered[number] for number in articles}
        origins = {one.document: str(copies[number]) for number, one in shelf.items()}
        numbers = {one.document: number for number, one in shelf.items()}
        for one, other in pairs_on(kind, list(shelf.values()), origins):
            yield numbers[one], numbers[other]


def shelves_of(one: Facts, origin: str) -> Iterator[Shelf]:
    """The shelves on which an article is held against others of its outlet; none where that is not known."""
    words = one.title.words
    if not one.outlet:
        return
    yield (TEXT, one.outlet, origin)
    if len(one.path) > 1:
        yield (PATH, one.outlet, *one.path)
    if len(words) >= _FEW_WORDS:
        yield (TITLE, one.outlet, *words)
    if words:
        yield (START, one.outlet, *words[:2])


def is_sought(kind: str, one: Facts) -> bool:
    """Whether an article alone is reason enough to look through a shelf: on that of first words a corrected one is."""
    return kind != START or one.title.mark == "corrected"


def pairs_on(kind: str, shelf: list[Facts], origins: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of versions on one shelf, whose articles stand in the order of the corpus."""
    if kind == START:
        yield from _corrected_pairs(shelf)
    elif kind != TITLE or not _recurs(shelf):
        for one, other in neighbours(shelf):
            copies = origins[one.document] == origins[other.document]
            if _one_story(one, other, copies=copies, same_title=kind == TITLE):
                yield one.document, other.document


def _recurs(shelf: Iterable[Facts]) -> bool:
    """Whether a headline is that of a column, which comes again and again."""
    days = [one.day for one in shelf if one.day is not None]
    return bool(days) and max(days) - min(days) > _COLUMN


def neighbours(shelf: list[Facts]) -> Iterator[tuple[Facts, Facts]]:
    """Pairs of articles that stand near each other in time; what stands where no name of a file decides."""
    shelf.sort(key=lambda one: (one.day or 0, one.sketch))
    for i, later in enumerate(shelf):
        for earlier in shelf[max(0, i - _LOOK_BACK) : i]:
            yield earlier, later


def _one_story(one: Facts, other: Facts, *, copies: bool, same_title: bool) -> bool:
    """Whether two articles of one outlet are versions of one story; ``copies``: whether they are near-copies."""
    if not _in_reach(one, other):
        return False
    shared = one.contained(other)
    placed = len(one.path) > 1 and one.path == other.path
    if copies:
        return True
    if same_title and (shared is None or shared >= _SAME_TITLE or placed):
        return True
    anew = one.day == other.day and one.title.overlap(other.title) >= _LIKE_TITLE
    return placed and ((shared or 0.0) >= _SAME_PATH or anew)


def _in_reach(one: Facts, other: Facts) -> bool:
    """Whether the two were published within the window; of an unknown day only a mark tells that one is later."""
    marked = "corrected" in (one.title.mark, other.title.mark) or bool(one.correction or other.correction)
    if one.day is None or other.day is None:
        return marked or one.title.mark != other.title.mark
    return abs(one.day - other.day) <= (CORRECTED_WINDOW if marked else WINDOW)


def _corrected_pairs(shelf: Sequence[Facts]) -> Iterator[tuple[str, str]]:
    """Corrected stories whose headline was changed too, each with the earlier story that is most like it."""
    for corrected in shelf:
        if corrected.title.mark != "corrected":
            continue
        near = [
            other
            for other in shelf
            if other is not corrected and _in_reach(corrected, other) and not newer(other, corrected)
        ]
        likest = max(near, key=lambda other: (_likeness(corrected, other), other.day or 0, other.sketch), default=None)
        if likest is not None and (_likeness(corrected, likest) > 1 or _under_one_headline(corrected, likest)):
            yield likest.document, corrected.document


def _under_one_headline(one: Facts, other: Facts) -> bool:
    """Whether one headline holds all of the other's words: a table whose figures were all wrong shares no text."""
    fewest = min(len(one.title.words), len(other.title.words))
    return fewest >= _FEW_WORDS and one.title.overlap(other.title) == 1


def _likeness(one: Facts, other: Facts) -> float:
    """Up to 2: what the headlines share, and what the texts share; of short texts the headline alone tells."""
    shared = one.contained(other)
    titles = one.title.overlap(other.title)
    return titles + (titles - 0.25 if shared is None else shared)


def newer(one: Facts, other: Facts) -> bool:
    """Whether ``one`` is known to be the later version of the two: by its time, else by its marks."""
    order = _order(other.published, one.published)
    return order < 0 if order else _rank(other) < _rank(one)


def _order(one: dt.date | None, other: dt.date | None) -> int:
    """Below 0 where ``one`` is the earlier, above 0 where it is the later, 0 where that is not known."""
    if one is None or other is None:
        return 0
    if isinstance(one, dt.datetime) and isinstance(other, dt.datetime) and _zoned(one) == _zoned(other):
        return (one > other) - (one < other)
    return (_day(one) > _day(other)) - (_day(one) < _day(other))


def _zoned(moment: dt.datetime) -> bool:
    return moment.tzinfo is not None


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def edition(one: Facts) -> tuple[str, tuple[int, int]]:
    """All that tells which of two versions is newer: where it is equal neither is."""
    return one.published.isoformat() if one.published else "", _rank(one)


def _rank(facts: Facts) -> tuple[int, int]:
    mark = "corrected" if facts.correction and not facts.title.mark else facts.title.mark
    return MARKS.index(mark), facts.title.number
