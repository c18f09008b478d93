"""What an entry of a chronology tells was so on its day."""

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([rule for rule in load_rules([builtin_rules_path()]) if rule.id == "job-cuts"])
ENTRIES = """Acme Corp fell on Wednesday.

May 29, 2002 - Acme plans to cut 3,500 jobs. It pares its forecast.

Acme will shed 400 jobs too.

Jan. 13, 2009 - Acme will cut 2,100 jobs.
"""


def told(title: str, published: dt.date | None = dt.date(2009, 1, 14)) -> list[str]:
    claims = READER.read(Document(id="a", text=ENTRIES, title=title, published=published))
    return [claim.excluded for claim in claims]


def test_old_entries_are_history() -> None:
    assert told("TIMELINE: Acme from riches to rags") == ["history", "history", ""]


@pytest.mark.parametrize("title", ["Acme falls", "A timely line"])
def test_elsewhere_a_day_at_the_head_of_a_sentence_tells_nothing(title: str) -> None:
    assert told(title) == ["", "", ""]


def test_without_a_date_nothing_is_old() -> None:
    assert told("TIMELINE: Acme from riches to rags", None) == ["", "", ""]
