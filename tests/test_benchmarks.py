"""The scripts that cut a corpus in halves and draw findings to be graded do the same each time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from auditor.engine.rows import to_batch

SCRIPTS = Path(__file__).parent.parent / "benchmarks"


def test_a_sample_is_drawn_by_its_seed_whatever_the_order_of_the_reports(tmp_path: Path) -> None:
    for number in range(3):
        findings = [_finding(f"r-{number}{i}", "warning" if i else "error") for i in range(9)]
        (tmp_path / f"{number}.json").write_text(json.dumps({"findings": findings}))
    names = [f"{number}.json" for number in range(3)]
    drawn = _run("sample.py", tmp_path, *names, "--seed", "7", "--most", "5")
    assert drawn == _run("sample.py", tmp_path, *reversed(names), "--seed", "7", "--most", "5")
    assert drawn != _run("sample.py", tmp_path, *names, "--seed", "8", "--most", "5")
    assert drawn.splitlines()[0] == "error: 3 of 3, seed 7"
    assert drawn.splitlines()[4] == "warning: 5 of 24, seed 7"
    shown = _run("sample.py", tmp_path, *names, "--level", "error", "--show")
    assert "1986-03-02" in shown
    assert "“Acme rose”" in shown


def test_a_week_is_in_one_half_whole(tmp_path: Path) -> None:
    days = ("2026-03-02", "2026-03-08", "2026-03-09", "")  # two of week 10, one of week 11, one undated
    lines = [json.dumps({"id": day, "published": day}) + "\n" for day in days]
    (tmp_path / "news.jsonl").write_text("".join(lines))
    assert _run("halves.py", tmp_path, "out", "news.jsonl") == "news.jsonl: 2 mend, 2 held\n"
    assert (tmp_path / "out" / "news.mend.jsonl").read_text() == "".join(lines[:2])


def _finding(name: str, level: str) -> dict[str, object]:
    claim = {"document": "a", "line": 1, "published": "1986-03-02", "stance": "asserted", "quote": "Acme\n rose"}
    return {"id": name, "level": level, "question": "?", "positions": [{"answer": "up", "claims": [claim]}]}


def _run(script: str, folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / script), *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_speed_script_prints_a_ratio_for_each_stage(tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"{n}", "text": "Acme shares rose 3 percent to $20 on Monday."}) for n in range(4)]
    (tmp_path / "news.jsonl").write_text("\n".join(lines))
    stages = ("--no-peers", "--stage", "auditing", "--stage", "shares", "--stage", "again", "--stage", "starting")
    printed = _run("speed.py", tmp_path, "news.jsonl", "--quick", "--format", "jsonl", *stages)
    rows = [json.loads(line) for line in printed.splitlines()]
    assert {"audit again, nothing changed", "auditor --help, over bare Python"} <= {row["stage"] for row in rows}
    assert all(list(row) == ["stage", "against", "ratio", "ours", "theirs", "unit"] for row in rows)


def test_a_growth_is_drawn_with_its_figures_in_words() -> None:
    sys.path.insert(0, str(SCRIPTS))
    try:
        from timing.chart import chart  # noqa: PLC0415 - the benchmarks are scripts, and no package
        from timing.growing import Growth  # noqa: PLC0415 - the same
    finally:
        sys.path.remove(str(SCRIPTS))
    picture = chart(Growth("claims & more", "µs/claim", ((10, 40.0), (1_000, 50.0))))
    assert "<desc>10: 40 µs/claim; 1,000: 50 µs/claim</desc>" in picture
    assert "claims &amp; more" in picture


def test_claims_made_column_by_column_are_those_made_one_by_one() -> None:
    sys.path.insert(0, str(SCRIPTS))
    try:
        from timing.claims import RULE, claims, row_batches  # noqa: PLC0415 - a script beside the package
    finally:
        sys.path.remove(str(SCRIPTS))
    (rows,) = row_batches(60, 10, 0.5)
    assert rows.to_pylist() == to_batch(list(claims(60, 10, 0.5)), {RULE.id: RULE}).to_pylist()


def test_planted_contradictions_are_counted_and_so_is_what_else_is_found(tmp_path: Path) -> None:
    texts = {
        "a1": "Acme will build a dam in Varn, said Ann Roe. The wall will be 96 metres high from ground to crest.",
        "a2": "Ann Roe showed the dam of Acme in Varn. The wall will rise 108 metres from the ground to the crest.",
        "a3": "Ann Roe of Acme saw a dam in Varn. Paving the crest of slate took 18 months and a fine of $600,000.",
        "a4": "Acme has a dam in Varn. Paving the crest of slate took 16 months, said Ann Roe.",
    }
    records = [{"id": name, "text": text, "published": "2026-03-02"} for name, text in texts.items()]
    planted = [
        {"kind": "height", "a": {"id": "a1", "quote": "96 metres"}, "b": {"id": "a2", "quote": "rise 108 metres"}},
        {"kind": "fine", "a": "a3", "quote_a": "a fine of $600,000", "b": "a4", "quote_b": "said Ann Roe"},
    ]
    for name, lines in (("articles", records), ("truth", planted)):
        (tmp_path / f"{name}.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    told = _run("planted.py", tmp_path, ".", "--list")
    assert "1 of 2 contradictions found; 1 other findings" in told
    assert "what is the time in years?" in told
    weights = _run("weights.py", tmp_path, ".")
    assert "2 pairs, 1 of them planted" in weights
