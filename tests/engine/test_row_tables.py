"""The layout of a claim's row, and how texts and dates go through it."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace

import pytest
from test_keys import CLAIM, RULE

from auditor.engine.rows import from_batch, schema, to_array, to_batch
from auditor.engine.sieve import Keys, keys_of
from auditor.model import Claim, Interval, When

RULES = {RULE.id: RULE}
DAY = dt.date(2026, 5, 17)


def through(claim: Claim) -> Claim:
    (back,) = from_batch(to_batch([claim], RULES))
    return back


def test_a_row_begins_with_what_the_sieve_groups_by() -> None:
    assert schema().names[: len(Keys._fields)] == list(Keys._fields)
    known = replace(CLAIM, same=(("topic", "AI"), ("basis", "debt")))
    rows = to_batch([CLAIM, known], RULES).select(list(Keys._fields)).to_pylist()
    assert [Keys(**row) for row in rows] == [keys_of(CLAIM, RULE, 0), keys_of(known, RULE, 0)]
    assert rows[0]["base"] == rows[1]["base"]
    assert (rows[0]["vague"], rows[1]["vague"]) == (1, 0)
    assert rows[0]["cell"] != rows[1]["cell"]


def test_a_column_is_called_as_what_it_holds() -> None:
    own = {field.name for field in fields(Claim)} - {
        "same",
        "value",
        "when",
        "twins",
    }  # twins are told of what came back
    value = {*(f"value_{part}" for part in ("kind", "text", "low", "high", "unit")), "answer", "size_low", "size_high"}
    readings = {"axes", "lows", "highs", "converted"}
    when = {f"when_{field.name}" for field in fields(When)}
    assert set(schema().names) - set(Keys._fields) == own | value | readings | when | {"same_names", "same_answers"}


@pytest.mark.parametrize(
    "published",
    [None, DAY, dt.datetime(2026, 5, 17), dt.datetime(2026, 5, 17, 8, 30, tzinfo=dt.UTC)],
)
def test_a_day_comes_back_as_a_day_and_a_time_as_a_time(published: dt.date | None) -> None:
    back = through(replace(CLAIM, published=published)).published
    assert (back, type(back)) == (published, type(published))


@pytest.mark.parametrize(
    "claim",
    [
        CLAIM,
        replace(CLAIM, when=When(None, DAY)),
        replace(CLAIM, when=When(DAY, None, "close", stated=True)),
        replace(CLAIM, when=When(None, None, "")),
        replace(CLAIM, value=replace(CLAIM.value, size=Interval(-1.0, 0.0))),
        replace(CLAIM, value=replace(CLAIM.value, size=Interval(0.0, 1.0))),
        replace(CLAIM, same=()),
    ],
)
def test_what_may_lack_comes_back_as_it_was(claim: Claim) -> None:
    assert through(claim) == claim


def test_equal_texts_of_a_batch_are_one_object() -> None:
    told = replace(CLAIM, source="The Wire", title="Acme plans", word="plans", quote="Acme plans to give", url="")
    batch = to_batch([replace(told, document=name) for name in ("a.txt", "b.txt")], RULES)
    one, other = from_batch(batch)
    for name in ("rule", "subject", "key", "source", "title", "word", "quote"):
        assert getattr(one, name) is getattr(other, name), name
    assert one.value.text is other.value.text


def test_equal_numbers_stay_of_their_kinds() -> None:
    value = replace(CLAIM.value, low=1.0, high=2.0, size=Interval(0.0, 1.0))
    mixed = replace(CLAIM, line=1, start=0, end=2, value=value, when=When(None, None, "", stated=True))
    assert repr(through(mixed)) == repr(replace(mixed, origin=""))


def test_the_story_of_a_document_is_told_anew() -> None:
    batch = to_batch([replace(CLAIM, document=name, origin="an old story") for name in ("a.txt", "b.txt")], RULES)
    assert [claim.origin for claim in from_batch(batch, str.upper)] == ["A.TXT", "B.TXT"]
    assert [claim.origin for claim in from_batch(batch)] == ["an old story"] * 2


def test_a_part_of_a_batch_has_its_own_claims() -> None:
    claims = [replace(CLAIM, document=name, same=((name, name),) * n) for n, name in enumerate("abcd")]
    assert list(from_batch(to_batch(claims, RULES).slice(2))) == claims[2:]
    assert list(from_batch(to_batch(claims, RULES).slice(1, 2))) == claims[1:3]


def test_an_empty_batch_has_no_claim() -> None:
    assert list(from_batch(to_batch([], RULES))) == []
    assert to_batch([], RULES).schema == schema()


def test_halves_of_characters_are_replaced_in_lists_and_texts_and_nothing_else() -> None:
    import pyarrow as pa  # noqa: PLC0415 - as the product does

    assert to_array(["a\ud83d", "b", None], pa.string()).to_pylist() == ["a\ufffd", "b", None]
    lists = to_array([["a\udc00", None], []], pa.list_(pa.string()))
    assert lists.to_pylist() == [["a\ufffd", None], []]
    assert to_array([1.5, None], pa.float64()).to_pylist() == [1.5, None]
