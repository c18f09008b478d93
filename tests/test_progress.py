"""Progress: what is told of a run, and how it is shown."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from auditor.cli import progress as shown
from auditor.cli.progress import Bars, Lines, shown_progress
from auditor.corpus.read import read_corpus
from auditor.pipeline import audit
from auditor.progress import SILENT
from auditor.rule.load import builtin_rules_path, load_rules

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.progress import Progress, Stage


class Heard:
    """Writes down what it is told."""

    heard = True

    def __init__(self) -> None:
        self.totals: dict[Stage, int | None] = {}
        self.done: dict[Stage, int] = {}
        self.open: list[Stage] = []

    def begin(self, stage: Stage, total: int | None = None) -> None:
        assert stage not in self.totals
        self.totals[stage] = total
        self.done[stage] = 0
        self.open.append(stage)

    def advance(self, stage: Stage, done: int = 1) -> None:
        assert done >= 0
        assert stage in self.open
        self.done[stage] += done

    def end(self, stage: Stage) -> None:
        self.open.remove(stage)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    texts = [f"Acme will invest ${i} billion in AI, it said." for i in range(1, 40)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    (tmp_path / "b.txt").write_text(texts[0])
    (tmp_path / "c.csv").write_text("text\n" + "\n".join(f'"{text}"' for text in texts))
    pq.write_table(pa.table({"text": texts}), tmp_path / "d.parquet")
    (tmp_path / "e.txt").write_bytes(b"\0")
    (tmp_path / "f.txt").write_text("")
    return tmp_path


def test_every_stage_is_told_to_its_end(corpus: Path) -> None:
    heard = Heard()
    documents = read_corpus([str(corpus)], None, print, progress=heard)
    report = audit(documents, load_rules([builtin_rules_path()]), progress=heard)
    assert heard.open == []
    unread = sum((corpus / name).stat().st_size for name in ("e.txt", "f.txt"))
    size = sum(path.stat().st_size for path in corpus.iterdir())
    assert heard.totals == {"reading": size, "extracting": None, "comparing": heard.done["comparing"]}
    assert size - unread <= heard.done["reading"] <= size
    assert heard.done["extracting"] == report.ledger.documents + len(report.unreadable)
    compared = report.ledger.claims - report.ledger.not_compared
    assert 0 < heard.done["comparing"] <= compared


def test_standard_input_has_no_known_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Acme builds.")))
    heard = Heard()
    assert len(list(read_corpus(["-"], None, print, progress=heard))) == 1
    assert heard.totals == {"reading": None}


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_plain_lines_come_every_few_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    lines = Lines(clock)
    lines.begin("reading", 40_000_000)
    lines.begin("extracting")
    for second in range(1, 18):
        clock.now = second
        lines.advance("reading", 1_000_000)
        lines.advance("extracting", 100)
    lines.end("reading")
    lines.end("extracting")
    lines.begin("comparing", 3_000)
    clock.now = 21
    lines.advance("comparing", 1_500)
    assert capsys.readouterr().err.splitlines() == [
        "reading: 10.0 of 40.0 MB (25%), about 0:30 left; extracting: 900 documents",
        "reading: 15.0 of 40.0 MB (38%), about 0:25 left; extracting: 1,400 documents",
        "comparing: 1,500 of 3,000 claims (50%), about 0:04 left",
    ]


@pytest.mark.parametrize(("seconds", "told"), [(0, "0:00"), (59.6, "1:00"), (3_725, "1:02:05")])
def test_lengths_of_time(seconds: float, told: str) -> None:
    assert shown._length(seconds) == told


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_bars_on_a_terminal_are_taken_off_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(shown, "_DELAY", 0)
    with shown_progress(quiet=False) as bars:
        assert isinstance(bars, Bars)
        bars.begin("reading", 1 << 20)
        bars.advance("reading", 1 << 19)
        bars.begin("extracting")
        bars.advance("extracting", 7)
        bars.end("reading")
    written = terminal.getvalue()
    assert "reading" in written
    assert "extracting" in written
    assert written.rpartition("\r")[2].replace("\x1b[A", "").strip() == ""


def test_elsewhere_lines_and_nothing_when_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", io.StringIO())
    with shown_progress(quiet=False) as progress:
        assert isinstance(progress, Lines)
    with shown_progress(quiet=True) as progress:
        assert progress is SILENT
        progress.begin("reading", 3)
        progress.advance("reading")
        progress.end("reading")


def _break(bars: Progress) -> None:
    bars.begin("reading", 10)
    raise KeyError


def test_what_an_error_leaves_is_taken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", Terminal())
    monkeypatch.setattr(shown, "_DELAY", 0)
    with pytest.raises(KeyError), shown_progress(quiet=False) as bars:
        _break(bars)
    assert isinstance(bars, Bars)
    assert bars._bars == {}
