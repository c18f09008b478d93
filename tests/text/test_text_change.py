from __future__ import annotations

import pytest

from auditor.model import Mention
from auditor.text.reader import read_mentions


def read(text: str) -> list[Mention]:
    return [m for m in read_mentions(text) if m.kind not in ("date", "direction")]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Output was 5 percent.", "="),
        ("Output was about 5 percent.", "~"),
        ("Output was nearly 5 percent.", "~"),
        ("Output was more than 5 percent.", ">"),
        ("Output was at least 5 percent.", ">"),
        ("Output was up to 5 percent.", "<"),
        ("Output was under 5 percent.", "<"),
        ("Acme shares rose 5 percent to $20.", "up ="),
        ("Acme shares fell by 5 percent.", "down"),
        ("Acme shares fell more than 5 percent.", ">"),
        ("Acme shares were up about 5 percent.", "~"),
        ("Acme shares rose about 5 percent.", "up"),
        ("The index lost 190 points, or 0.6 percent.", "down down"),
        ("Acme saw a 3 percent drop.", "="),
        ("Acme saw a drop of 3 percent.", "="),
        ("Tarn -0.6% and Acme +1.2%.", "down up"),
    ],
)
def test_how_a_figure_is_told(text: str, changes: str) -> None:
    assert [m.change for m in read(text)] == changes.split()


@pytest.mark.parametrize(
    ("text", "point", "upper"),
    [
        ("It slid from 75 dollars a barrel to 45 dollars.", 75, 45),
        ("Range went from 252 miles to 287 miles.", 252, 287),
        ("They went from $10 to $15 billion.", 1e10, 1.5e10),
        ("Grants ranging from $200 to $4 million.", 200, 4e6),
    ],
)
def test_the_two_ends_of_a_way_are_one_mention_in_the_order_written(text: str, point: float, upper: float) -> None:
    (mention,) = read(text)
    assert (mention.point, mention.upper) == (point, upper)


def test_a_change_and_its_level_are_two() -> None:
    assert [m.point for m in read("It increased by $4 to $19.")] == [4, 19]


@pytest.mark.parametrize(
    ("text", "point", "noun"),
    [
        ("It ran for 18 months.", 18, "month"),
        ("It took more than three years.", 3, "year"),
        ("It took three or four years.", 3, "year"),
    ],
)
def test_a_length_of_time_has_its_figure(text: str, point: float, noun: str) -> None:
    (mention,) = read(text)
    assert (mention.kind, mention.point, mention.noun) == ("duration", point, noun)
