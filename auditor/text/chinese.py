"""The reader of sentences written in Chinese: their quantities, times and directions."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property

from auditor.model import Mention
from auditor.text.chinese_direction import read_directions, with_changes
from auditor.text.chinese_period import read_periods
from auditor.text.chinese_quantity import read_quantities
from auditor.text.chinese_words import narrow


class ChineseSentence:
    """A Chinese sentence at an offset of its article; its mentions have offsets into the article."""

    def __init__(self, text: str, offset: int, published: dt.date | None) -> None:
        self._text = narrow(text)
        self._offset = offset
        self._published = published

    @cached_property
    def periods(self) -> list[Mention]:
        return self._placed(self._periods)

    @cached_property
    def quantities(self) -> list[Mention]:
        return self._placed(self._quantities)

    @cached_property
    def directions(self) -> list[Mention]:
        return self._placed(self._directions)

    @property
    def told(self) -> list[Mention]:
        """The quantities with how they changed, and the times."""
        return [*self._placed(with_changes(self._text, self._quantities, self._directions)), *self.periods]

    @cached_property
    def _periods(self) -> list[Mention]:
        return read_periods(self._text, self._published)

    @cached_property
    def _quantities(self) -> list[Mention]:
        starts = [period.start for period in self._periods]

        def taken(offset: int) -> int:
            k = bisect_right(starts, offset) - 1
            return self._periods[k].end if k >= 0 else 0

        return read_quantities(self._text, taken)

    @cached_property
    def _directions(self) -> list[Mention]:
        return read_directions(self._text, self._quantities)

    def _placed(self, mentions: list[Mention]) -> list[Mention]:
        return [self._moved(mention) for mention in mentions]

    def _moved(self, mention: Mention) -> Mention:
        also = self._moved(mention.also) if mention.also else None
        return replace(mention, start=mention.start + self._offset, end=mention.end + self._offset, also=also)
