"""The JSON that is printed keeps the contract of docs/report-schema.json."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import report_samples as samples
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from auditor.model import Mention, Report, When
from auditor.report import json as report_json
from auditor.report import render

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report-schema.json").read_text(encoding="utf-8"))


def check(content: object, part: str = "") -> None:
    schema = {**SCHEMA, **SCHEMA["$defs"][part]} if part else SCHEMA
    if part:
        schema = {"$schema": SCHEMA["$schema"], "$defs": SCHEMA["$defs"], "$ref": f"#/$defs/{part}"}
    Draft202012Validator(schema).validate(content)


def documented(schema: dict[str, Any]) -> set[str]:
    return set(schema["properties"])


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [samples.full_report(), samples.clean_report(), samples.empty_report()])
def test_reports_keep_the_schema(report: Report) -> None:
    content = json.loads(render(report, "json"))
    check(content)
    assert set(content) == documented(SCHEMA)
    assert set(content["ledger"]) == documented(SCHEMA["$defs"]["ledger"])


def test_lines_keep_the_schema() -> None:
    for finding in samples.full_report().findings:
        for position in finding.positions:
            for claim in position.claims:
                content = json.loads(report_json.claim_line(claim))
                check(content, "claim")
                assert set(content) == documented(SCHEMA["$defs"]["claim"])
    check(json.loads(report_json.mention_line(samples.READ_TEXT, samples.MENTIONS)), "reading")


def test_open_ends_and_unknown_times_are_null() -> None:
    claim = samples.direction_finding().positions[0].claims[0]
    content = json.loads(report_json.claim_line(claim))
    assert content["value"]["low"] is None
    assert content["value"]["high"] == 0
    assert content["published"] is None
    nothing = json.loads(report_json.claim_line(replace(claim, when=When(None, None))))
    assert nothing["when"] is None
    bounded = json.loads(report_json.claim_line(replace(claim, when=When(None, samples.MARCH_2))))
    assert bounded["when"] == {"from": None, "to": "2026-03-02", "moment": None}


def test_not_a_number_is_null() -> None:
    mention = Mention("direction", 0, 4, math.nan, math.inf, direction="up")
    assert json.loads(report_json.mention_line("rose", [mention]))["mentions"][0]["low"] is None


def test_the_quote_survives_unchanged() -> None:
    hostile = samples.full_report().agreements[0].claims[1]
    line = report_json.claim_line(hostile)
    assert json.loads(line)["quote"] == hostile.quote
    assert line.encode("utf-8").count(b"\n") == 1


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters()))
def test_any_text_makes_one_line(text: str) -> None:
    line = report_json.mention_line(text, [])
    assert json.loads(line)["text"] == text
    assert len(line.splitlines()) == 1
    line.encode("utf-8")


@settings(deadline=None, max_examples=60)
@given(st.floats())
def test_any_number_is_written_exactly_or_null(number: float) -> None:
    line = report_json.mention_line("x", [Mention("money", 0, 1, number, math.inf, "USD")])
    low = json.loads(line)["mentions"][0]["low"]
    assert low == number if math.isfinite(number) else low is None


def test_the_second_form_of_an_amount_is_a_mention_once() -> None:
    forms = report_json.forms(samples.MENTIONS)
    assert [mention.unit for mention in forms] == ["CNY", "USD", "percent"]
