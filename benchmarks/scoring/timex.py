"""Score dates and durations on documents whose times are labelled with TIMEX3 types and values."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from auditor.text.reader import read_mentions
from scoring.matching import Counts
from scoring.score import Score

_SCORED = ("DATE", "DURATION")
_PART_OF_DAY = re.compile(r"T(?:MO|AF|EV|NI|DT|MI)$")
_SHORT_WEEK = re.compile(r"W(\d)$")
_DECADE = re.compile(r"^\d{3}$")
_BLANKS = re.compile(r"(?:-XX)+$")


@dataclass(frozen=True, slots=True)
class Time:
    """A labelled or a read time: its span and its TIMEX3 value."""

    start: int
    end: int
    value: str

    def shared(self, other: Time) -> int:
        """How many characters the two have in common."""
        return min(self.end, other.end) - max(self.start, other.start)


def score(path: Path, *, peers: bool, errors: int) -> list[Score]:  # noqa: ARG001 (no peer reads TIMEX3 without Java)
    """Spans and values of the labelled dates and durations; up to ``errors`` wrong ones go to stderr."""
    spans, values, normalised = Counts(), Counts(), Counts()
    records = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        records += 1
        gold, found = _labelled(record), _read(record)
        pairs = _matched(gold, found)
        right = sum(gold[i].value == found[j].value for i, j in pairs)
        alike = sum(normal(gold[i].value) == normal(found[j].value) for i, j in pairs)
        for counts, matched in ((spans, len(pairs)), (values, right), (normalised, alike)):
            counts.gold += len(gold)
            counts.found += len(found)
            counts.matched += matched
        wrong = _wrong(record, gold, found, pairs)
        print(*wrong[:errors], sep="\n", end="\n" if wrong[:errors] else "", file=sys.stderr)
        errors -= min(errors, len(wrong))
    measures = (("span_f1", spans), ("timex_value_f1", values), ("timex_value_normalised_f1", normalised))
    return [Score(path.stem, name, c.f1, records, counts=_told(c)) for name, c in measures]


def _told(counts: Counts) -> str:
    return f"{counts.matched} of {counts.gold} labelled, {counts.found} read"


def _labelled(record: dict[str, object]) -> list[Time]:
    """The gold dates and durations."""
    return [_time(timex) for timex in _timexes(record) if timex["type"] in _SCORED]


def _timexes(record: dict[str, object]) -> list[dict[str, str]]:
    timexes = record["timexes"]
    assert isinstance(timexes, list)
    return timexes


def _time(timex: dict[str, str]) -> Time:
    return Time(int(timex["start"]), int(timex["end"]), timex["value"])


def _read(record: dict[str, object]) -> list[Time]:
    """The dates and durations the product reads, but those that overlap a labelled time of day or set."""
    published = dt.datetime.fromisoformat(str(record["published"]))
    mentions = read_mentions(str(record["text"]), published)
    times = [Time(m.start, m.end, m.unit) for m in mentions if m.kind in ("date", "duration")]
    ignored = [_time(timex) for timex in _timexes(record) if timex["type"] not in _SCORED]
    return [time for time in times if not any(time.shared(other) > 0 for other in ignored)]


def _matched(gold: list[Time], found: list[Time]) -> list[tuple[int, int]]:
    """Pairs of overlapping times, the largest overlap first, each time in one pair."""
    overlaps = ((g.shared(f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    pairs: list[tuple[int, int]] = []
    left, right = set(range(len(gold))), set(range(len(found)))
    for _, i, j in sorted((overlap for overlap in overlaps if overlap[0] > 0), key=lambda o: (-o[0], o[1], o[2])):
        if i in left and j in right:
            pairs.append((i, j))
            left.remove(i)
            right.remove(j)
    return sorted(pairs)


def normal(value: str) -> str:
    """A value without the differences of spelling: W2 is W02, 198X is 198, no part of day, no trailing XX."""
    value = _BLANKS.sub("", _PART_OF_DAY.sub("", value))
    value = _SHORT_WEEK.sub(r"W0\1", value)
    return f"{value}X" if _DECADE.match(value) else value


def _wrong(record: dict[str, object], gold: list[Time], found: list[Time], pairs: list[tuple[int, int]]) -> list[str]:
    """A line for each label that was missed or misread and each reading without a label."""
    text, where = str(record["text"]), f"{record['id']} ({record['published']})"
    partner = dict(pairs)
    lines = []
    for i, label in enumerate(gold):
        read = found[partner[i]] if i in partner else None
        if read is None or read.value != label.value:
            told = f"{read.value} “{text[read.start : read.end]}”" if read else "nothing"
            lines.append((label.start, f"{where}: {_quoted(text, label)}: labelled {label.value}, read {told}"))
    taken = set(partner.values())
    for j, read in enumerate(found):
        if j not in taken:
            lines.append((read.start, f"{where}: {_quoted(text, read)}: no label, read {read.value}"))
    return [line for _, line in sorted(lines)]


def _quoted(text: str, time: Time) -> str:
    """The words around a time, with the time marked."""
    before, after = text[max(time.start - 70, 0) : time.start], text[time.end : time.end + 50]
    return " ".join(f"{before}[{text[time.start : time.end]}]{after}".split())
