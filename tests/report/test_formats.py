"""Every format, small, hostile and large: valid by its schema, and nothing that an article holds is obeyed."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import many
import pytest
import report_samples as samples
from jsonschema_rs import validator_for
from lxml import etree
from wcwidth import wcswidth

from auditor.model import Report, Status
from auditor.report import FORMATS, render, sarif, write
from auditor.report.json import VERSION
from auditor.report.look import Look
from auditor.report.tally import in_order, silent_rules

SCHEMAS = Path(__file__).parent / "schemas"
DOCS = Path(__file__).parents[2] / "docs"
LARGE = 2_000
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufffe\uffff\ud800-\udfff]")


@cache
def reports() -> dict[str, Report]:
    return {
        "full": samples.full_report(),
        "clean": samples.clean_report(),
        "empty": samples.empty_report(),
        "hostile": many.hostile_report(),
        "large": many.many_report(LARGE),
    }


NAMES = ("full", "clean", "empty", "hostile", "large")


@cache
def printed(name: str, form: str) -> str:
    return render(reports()[name], form)


def validate(content: object, schema: Path) -> None:
    """Raises ValidationError."""
    validator_for(json.loads(schema.read_text(encoding="utf-8"))).validate(content)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["full", "hostile"])
def test_no_control_character_and_no_mark_that_turns_text_around_is_printed(name: str, form: str) -> None:
    text = printed(name, form)
    text.encode("utf-8")
    if form not in ("json", "jsonl"):  # they hold what the article holds; their own escapes are tested in test_json
        assert CONTROL.findall(text) == []
    assert not set(text) & set("\x1b\x07\x9b\x00")


@pytest.mark.parametrize("form", FORMATS)
def test_a_large_report_is_written_in_small_pieces_and_the_same_again(form: str) -> None:
    pieces: list[str] = []

    class Sink:
        def write(self, text: str, /) -> None:
            pieces.append(text)

    write(reports()["large"], form, Sink(), Look())
    assert max(map(len, pieces)) < 100_000
    assert "".join(pieces) == printed("large", form)


@pytest.mark.parametrize("name", NAMES)
def test_json_keeps_its_contract(name: str) -> None:
    content = json.loads(printed(name, "json"))
    without_halves = re.sub(r"\\ud[89a-f][0-9a-f]{2}", "?", printed(name, "json"))  # the validator takes none
    validate(json.loads(without_halves), DOCS / "report-schema.json")
    assert content["version"] == VERSION
    assert len(content["findings"]) == len(reports()[name].findings)
    # laid out as the standard library does, though written finding by finding
    assert json.loads(json.dumps(content, indent=1)) == content


@pytest.mark.parametrize("name", NAMES)
def test_jsonl_holds_the_findings_of_json(name: str) -> None:
    lines = [json.loads(line) for line in printed(name, "jsonl").split("\n") if line]
    assert lines == json.loads(printed(name, "json"))["findings"]


@pytest.mark.parametrize("name", NAMES)
def test_csv_has_a_row_per_claim_and_no_formula(name: str) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(name, "csv"))))
    claims = [claim for f in reports()[name].findings for position in f.positions for claim in position.claims]
    assert len(rows) == len(claims)
    for row in rows:
        assert None not in row
        for column, cell in row.items():
            numeric = column in ("low", "high") and re.fullmatch(r"-?[\d.e+]+", cell)
            assert numeric or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), (column, cell)


def test_csv_keeps_figures_figures_and_open_ends_empty() -> None:
    rows = list(csv.DictReader(io.StringIO(printed("full", "csv"))))
    assert {row["high"] for row in rows if row["value"] == "more than $5 billion"} == {""}
    ten = {(row["low"], row["high"]) for row in rows if row["value"] == "$10 billion"}
    assert ten == {("9500000000", "10500000000")}
    assert {(row["low"], row["high"]) for row in rows if row["rule"] == "chief-executive"} == {("", "")}
    dated_report = replace(samples.clean_report(), findings=(samples.deadline_finding(),))
    dated = csv.DictReader(io.StringIO(render(dated_report, "csv")))
    assert [row["low"] for row in dated] == ["2028-01-01", "2030-01-01"]


@pytest.mark.parametrize("name", NAMES)
def test_sarif_is_valid_and_within_the_limits_of_github(name: str) -> None:
    content = json.loads(printed(name, "sarif"))
    validate(content, SCHEMAS / "sarif-2.1.0.json")
    (run,) = content["runs"]
    report = reports()[name]
    assert len(run["results"]) == len(report.findings) <= 25_000
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert 0 < len(result["relatedLocations"]) <= 100
        known = {related["id"] for related in result["relatedLocations"]}
        links = re.findall(r"(?<!\\)\[(?:[^\]\\]|\\.)*\]\((\d+)\)", result["message"]["text"])
        assert len(links) >= 2
        assert {int(link) for link in links} <= known
    hashes = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    assert len(set(hashes)) == len(hashes)
    assert all(re.fullmatch(r"[0-9a-f]{16}:1", one) for one in hashes)


@pytest.mark.parametrize("most", [12_000, 40_000])
def test_sarif_leaves_out_what_would_be_too_large_and_says_so(most: int) -> None:
    text = io.StringIO()
    report = reports()["large"]
    sarif.write(report, text, most_bytes=most)
    (run,) = json.loads(text.getvalue())["runs"]
    written = [result["partialFingerprints"]["auditorFinding/v1"] for result in run["results"]]
    assert written == [finding.id for finding in in_order(report)][: len(written)]
    assert 0 < len(gzip.compress(text.getvalue().encode())) <= most
    (note,) = [n for n in run["invocations"][0]["toolExecutionNotifications"] if n["level"] == "warning"]
    assert note["message"]["text"].startswith(f"{LARGE - len(written):,} findings left out: ")
    validate(json.loads(text.getvalue()), SCHEMAS / "sarif-2.1.0.json")


def test_sarif_holds_no_more_results_and_places_than_github_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 7)
    monkeypatch.setattr(sarif, "MOST_LOCATIONS", 3)
    (run,) = json.loads(render(reports()["large"], "sarif"))["runs"]
    assert len(run["results"]) == 7
    assert max(len(result["relatedLocations"]) for result in run["results"]) == 3
    assert "1,993 findings left out" in json.dumps(run["invocations"])


def test_sarif_tells_its_rules_and_what_was_accepted() -> None:
    (run,) = json.loads(printed("large", "sarif"))["runs"]
    rule = run["tool"]["driver"]["rules"][1]
    assert "the company's own filing" in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "warning"}
    statuses = [result["properties"]["status"] for result in run["results"]]
    assert statuses == sorted(statuses, key="accepted".__eq__)
    for result in run["results"]:
        assert ("suppressions" in result) == (result["properties"]["status"] == "accepted")
        assert ("baselineState" in result) == (result["properties"]["status"] != "new")


@pytest.mark.parametrize("name", NAMES)
def test_junit_is_valid_and_its_counts_are_right(name: str) -> None:
    text = printed(name, "junit")
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(text.encode()))
    root = ET.fromstring(text)
    totals = {"tests": 0, "failures": 0, "errors": 0}
    for suite in root:
        cases = suite.findall("testcase")
        names = [case.get("name") for case in cases]
        assert len(set(names)) == len(names)
        failures, errors = len(suite.findall("*/failure")), len(suite.findall("*/error"))
        told = {"tests": len(cases), "failures": failures, "errors": errors}
        assert {key: int(suite.get(key, "")) for key in told} == told
        totals = {key: totals[key] + told[key] for key in totals}
    assert {key: int(root.get(key, "")) for key in totals} == totals


def test_junit_lists_what_passes_and_skips_what_read_nothing() -> None:
    root = ET.fromstring(printed("full", "junit"))
    suites = {suite.get("name"): suite for suite in root}
    assert set(suites) == {"chief-executive", "investment-total", "market-reaction", "stock-direction", "documents"}
    cases = suites["investment-total"].iter("testcase")
    passed = [case.get("name") for case in cases if case.find("failure") is None]
    assert passed == ["How much will Brightwater invest in chips?"]
    skipped = suites["market-reaction"].iter("skipped")
    assert [one.get("message") for one in skipped] == ["the rule read no claim"]
    documents = suites["documents"]
    assert [error.text for error in documents.iter("error")] == ["it is not text: a NUL byte at byte 17"]
    in_part = [case.get("name") for case in documents if case.find("skipped[@type='in part']") is not None]
    assert in_part[:2] == ["articles/long.txt", "news.jsonl:12"]


@pytest.mark.parametrize("name", NAMES)
def test_gitlab_is_valid_and_its_fingerprints_differ(name: str) -> None:
    content: list[dict[str, Any]] = json.loads(printed(name, "gitlab"))
    validate(content, SCHEMAS / "gitlab-code-quality.json")
    report = reports()[name]
    assert len({issue["fingerprint"] for issue in content}) == len(content) == len(report.findings) + len(report.cut)


@pytest.mark.parametrize("name", NAMES)
def test_github_gets_ten_annotations_and_obeys_no_article(name: str) -> None:
    lines = printed(name, "github").splitlines()
    standing = [finding for finding in reports()[name].findings if finding.open]
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == min(len(standing), 10)
    for line in commands:
        assert re.fullmatch(r"::(error|warning|notice) ([a-zA-Z]+=[^,:]*,?)+::.*", line)
        assert re.findall(r"%(?!25|0A|0D|3A|2C)", line) == []
    assert [line for line in lines if "::" in line and not line.startswith("::")] == []
    silent = [line for line in lines if re.fullmatch(r"1 of \d rules read nothing(: .+)?\.", line)]
    assert len(silent) == bool(silent_rules(reports()[name]))
    in_part = [line for line in lines if line.startswith("Looked at in part, ")]
    assert len(in_part) == len(reports()[name].ledger.cut)
    assert len(lines) - len(silent) - len(in_part) == max(len(commands), 1) + (0 < len(standing) <= 10)


def test_github_sums_up_what_ten_annotations_cannot_hold() -> None:
    last = printed("large", "github").splitlines()[-2]
    assert "1,195 more contradictions" in last


@pytest.mark.parametrize("name", NAMES)
def test_markdown_fits_a_comment_and_says_what_was_left_out(name: str) -> None:
    text = printed(name, "markdown")
    assert len(text) <= 65_536
    assert ("left out" in text) == (name == "large")
    if name == "large":
        left = re.search(r"\*\*([\d,]+) more contradictions left out", text)
        assert left
        shown = text.count("\n### ") + text.count("\n- ❌") + text.count("\n- ⚠️") + text.count("\n- ℹ️")
        assert shown + int(left[1].replace(",", "")) == LARGE


def test_markdown_calls_nobody_links_nowhere_and_holds_no_markup() -> None:
    text = printed("hostile", "markdown")
    outside = re.sub(r"(?<!\\)`[^`]*`|<code>.*?</code>", "", text)
    assert set(re.findall(r"<\W*(\w+)", outside)) == {"details", "summary", "span"}
    links = (r"https?://", r"www\.", r"(?<!\\)\]\(", r"(?<!\\)!\[")
    for forbidden in (r"@\w", r"(?<!&)#\d", r"GH-\d", r"\$(?!</span>)", *links):
        assert re.findall(forbidden, outside) == [], forbidden
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}


@pytest.mark.parametrize(
    ("name", "width"), [*((name, width) for name in NAMES[:-1] for width in (48, 80, 120)), ("large", 80)]
)
def test_a_table_fits_the_terminal(name: str, width: int) -> None:
    text = render(reports()[name], "table", Look(width=width))
    assert max(map(wcswidth, text.splitlines())) <= width
    quotes = render(reports()[name], "table", Look(width=max(width, 80), quotes=True))
    assert max(map(wcswidth, quotes.splitlines())) <= max(width, 80) + (100 if name == "hostile" else 0)


@pytest.mark.parametrize("style", ["plain", "grid", "pipe", "rounded_grid", "tsv", "html", "github"])
def test_tabulate_draws_the_table(style: str) -> None:
    text = render(samples.full_report(), "table", Look(style=style))
    assert "stock-direction-5f0c9a71d2" in text
    assert "up, 3%" in text
    hostile = render(many.hostile_report(), "table", Look(style=style))
    assert CONTROL.findall(hostile.replace("\t", " ")) == []


def test_colours_only_where_they_are_asked_for() -> None:
    plain, painted = (render(samples.full_report(), "table", Look(color=color)) for color in (False, True))
    assert "\x1b" not in plain
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == plain
    hostile = render(many.hostile_report(), "table", Look(color=True))
    assert "\x1b" not in re.sub("\x1b\\[(?:0|1|2|1;3[136])m", "", hostile)


@pytest.mark.parametrize("form", FORMATS)
def test_what_was_accepted_comes_last_and_is_marked(form: str) -> None:
    first, second, third = samples.full_report().findings
    accepted = replace(first, status="accepted", status_why="the desk knows")
    marked = (accepted, replace(second, status="known"), third)
    report = replace(samples.full_report(), findings=marked)
    text = render(report, form)
    assert "accepted" in text
    if form == "github":
        assert first.id not in text
    elif form == "gitlab":
        assert text.index(third.question) < text.index("(accepted)")
    elif form != "junit":  # its suites are the rules
        assert text.rindex(third.id) < text.rindex(first.id)


def with_statuses(*statuses: Status) -> Report:
    """The full report with these statuses of its findings, in their order."""
    report = samples.full_report()
    marked = [replace(one, status=status) for one, status in zip(report.findings, statuses, strict=True)]
    return replace(report, findings=tuple(marked))


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (("new", "new", "new"), "3 contradictions found: 1 error, 1 warning, 1 note."),
        (("known", "reopened", "accepted"), "1 new contradiction found: 1 warning; 1 known, 1 accepted."),
        (("known", "known", "accepted"), "No new contradiction found; 2 known, 1 accepted."),
        (("accepted", "accepted", "accepted"), "No new contradiction found; 3 accepted."),
    ],
)
def test_the_verdict_counts_what_is_new(statuses: tuple[Status, ...], said: str) -> None:
    report = with_statuses(*statuses)
    for form in ("table", "markdown", "github"):
        assert said in render(report, form)


def test_what_was_decided_takes_a_line_unless_all_is_asked_for() -> None:
    report = with_statuses("known", "new", "accepted")
    known, new, accepted = report.findings
    table = render(report, "table")
    assert table.count(new.positions[0].answer) > 0
    assert table.index(new.id) < table.index("Known or accepted:") < table.index(known.id) < table.index(accepted.id)
    assert known.positions[0].answer not in table
    assert known.positions[0].answer in render(report, "table", Look(quotes=True))
    markdown = render(report, "markdown")
    assert markdown.index(new.id) < markdown.index(f"`{known.id}`") < markdown.index(f"`{accepted.id}`")
    assert f"<code>{known.id}</code>" not in markdown


def test_annotations_are_for_what_is_open() -> None:
    known, new, reopened = with_statuses("known", "new", "reopened").findings
    text = render(with_statuses("known", "new", "reopened"), "github")
    assert [one.id in text for one in (known, new, reopened)] == [False, True, True]
