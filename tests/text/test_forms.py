"""Every form of money, share, count, measure, hedge, time and move that the reader promises, one sentence each."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from auditor.model import Mention
from auditor.text.reader import read_mentions

_KINDS = ("money", "percent", "count", "measure", "direction", "date", "duration")
_DAY = dt.date(2026, 3, 11)


def _forms() -> Iterator[tuple[str, dt.date | None, str]]:
    forms = yaml.load((Path(__file__).parent / "forms.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for heading, lines in forms.items():
        for line in lines:
            sentence, _, told = line.partition("=>")
            yield sentence.strip(), _DAY if "2026" in heading else None, told.strip()


@pytest.mark.parametrize(("sentence", "day", "told"), [pytest.param(*form, id=form[0]) for form in _forms()])
def test_a_form_is_read_as_promised(sentence: str, day: dt.date | None, told: str) -> None:
    found = read_mentions(sentence, day)
    wanted = [part.strip() for part in told.split(" | ") if part.strip()]
    assert [m.kind for m in found] == [part.split()[0] for part in wanted]
    for mention, part in zip(found, wanted, strict=True):
        assert not _differences(mention, part), f"{sentence[mention.start : mention.end]!r} is {mention}"


def _differences(mention: Mention, part: str) -> list[str]:
    """What a mention holds otherwise than it is written: `kind point unit key=value …`."""
    _, *written = part.split()
    keys = dict(word.split("=", 1) for word in written if "=" in word)
    plain = [word for word in written if "=" not in word]
    differences = []
    if mention.kind not in ("date", "duration") and plain and _is_number(plain[0]):
        point = float(plain.pop(0))
        if not (math.isclose(mention.point, point, rel_tol=1e-4) or math.isnan(mention.point + point)):
            differences.append("point")
    if plain and mention.unit != " ".join(plain):
        differences.append("unit")
    also = mention.also
    is_so = {
        **{name: str(getattr(mention, name)) for name in ("per", "hedge", "change", "noun", "low", "high", "upper")},
        "way": mention.direction,
        "also": f"{also.point:.0f}:{also.unit}" if also else "",
    }
    for key, value in keys.items():
        same = float(is_so[key]) == float(value) if _is_number(value) else is_so[key] == value.replace("_", " ")
        if not same:
            differences.append(key)
    return differences


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True
