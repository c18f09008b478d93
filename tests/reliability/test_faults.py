"""When the machine fails, a run ends with 2 and a sentence, nothing is half written, and the next run is right.

``benchmarks/faults.py`` kills a hundred runs at random moments; tests/test_safefile.py has one file at a time.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from concurrent.futures import wait
from pathlib import Path

import pytest

from auditor.errors import AuditorError
from auditor.limits import LIMITS
from auditor.model import Document
from auditor.reading.workers import Workers
from auditor.rule.load import builtin_rules_path, load_rules

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reliability.md"
FIRST = "Acme will invest $10 billion in AI."
SECOND = "Acme is spending $6.5 billion on AI."
FILLER = "Nobody had anything to add to that. " * 30
LIMITED = "import resource, sys; resource.setrlimit(resource.{0}, ({1}, {1})); from auditor.cli import main; main()"
FAULTS = {
    "SIGKILL at any moment while the cache, a baseline, acceptances or a report is written": "the old file or the new one; the next run is right",
    "the disk is full while a report is written": "2, a sentence; no file, no draft",
    "the disk is full while readings are remembered": "a note; the report is right",
    "a file, or its folder, may not be written": "2, a sentence; what was there stays",
    "two runs on one cache": "the second reads everything itself, and notes it; both reports are right",
    "two runs write one file of decisions": "one waits for the other; neither's words are lost",
    "a cache that is broken or was tampered with": "is begun anew; the report is right",
    "a process that reads dies": "2, a sentence",
    "memory runs out": "2, a sentence; no file, no draft",
    "Ctrl-C, or a request to end (SIGTERM)": "2, a sentence; no file, no draft",
    "the time of `--time-out` is over": "2, a sentence; no file, no draft",
}  # fmt: skip
posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals and limits")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text(FIRST)
    (tmp_path / "corpus" / "b.txt").write_text(SECOND)
    return tmp_path


def start(folder: Path, *arguments: str, code: str = "from auditor.cli import main; main()") -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_says_so_and_leaves_nothing(folder: Path, number: signal.Signals) -> None:
    (folder / "corpus" / "a.jsonl").write_text('{"text": "one", "published": "no date"}\n')
    with start(folder, "audit", "corpus", "-", "--format", "json=out.json") as running:
        assert running.stderr
        first = running.stderr.readline()  # a note on the record; then it waits for standard input
        running.send_signal(number)
        error = running.communicate(timeout=60)[1]
    assert first.startswith(b"note: ")
    assert running.returncode == 2
    assert error.splitlines()[-1] == b"auditor: interrupted; nothing can be said of what was not read."
    assert names(folder) == ["corpus"]


@posix
def test_a_run_whose_time_is_over_says_so_and_leaves_nothing(folder: Path) -> None:
    with start(folder, "audit", "-", "--time-out", "0.3", "--format", "json=out.json") as running:
        running.wait(timeout=60)
        assert running.stderr
        error = running.stderr.read()
    assert running.returncode == 2
    assert error == b"auditor: the time of --time-out is over; nothing can be said of what was not read.\n"
    assert names(folder) == ["corpus"]


@posix
def test_memory_that_runs_out_is_a_sentence(folder: Path) -> None:
    with (folder / "corpus" / "c.txt").open("wb") as file:
        file.truncate(3_000_000_000)
    code = LIMITED.format("RLIMIT_AS", 2_500_000_000)
    done = start(folder, "audit", "corpus", "-q", "--limit", "bytes=4000000000", "--format", "json=out.json", code=code)
    assert done.communicate()[1].startswith(b"auditor: memory ran out; try --jobs 1")
    assert done.returncode == 2
    assert names(folder) == ["corpus"]


@posix
def test_a_full_disk_leaves_no_half_report(folder: Path) -> None:
    code = LIMITED.format("RLIMIT_FSIZE", 2_000)
    done = start(folder, "audit", "corpus", "-q", "--format", "html=out.html", code=code)
    assert b"out.html cannot be written: File too large" in done.communicate()[1]
    assert done.returncode == 2
    assert names(folder) == ["corpus"]


@posix
def test_a_full_disk_forgets_what_was_read_and_changes_no_report(folder: Path) -> None:
    records = [{"text": f"{text} {FILLER}"} for text in (FIRST, SECOND) for _ in range(195)]
    (folder / "corpus.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    arguments = ("audit", "corpus.jsonl", "--format", "json", "--jobs", "1", "--fail-on", "never")
    limited = start(folder, *arguments, code=LIMITED.format("RLIMIT_FSIZE", 9_000))
    shown, said = limited.communicate()
    assert limited.returncode == 0, said
    assert b"remembered of this run" in said
    again = start(folder, *arguments)
    assert again.communicate()[0] == shown
    assert (folder / ".auditor" / "readings.sqlite").stat().st_size > 9_000


@posix
def test_a_process_that_reads_and_dies_is_a_sentence() -> None:
    rules = [rule for rule in load_rules([builtin_rules_path()]) if rule.id == "investment-total"]
    with Workers(rules, ("English",), 1, LIMITS) as workers:
        assert len(workers.result(workers.submit([Document("a", FIRST)]))) == 1
        (process,) = workers._pool._processes
        os.kill(process, signal.SIGKILL)
        wait([workers.submit([Document("a", FIRST)])])
        with pytest.raises(AuditorError, match="ended before its time; memory may have run out"):
            workers.result(workers.submit([Document("a", FIRST)]))


def test_the_page_tells_these_faults() -> None:
    table = "| fault | outcome |\n|---|---|\n" + "".join(f"| {what} | {ends} |\n" for what, ends in FAULTS.items())
    pattern = re.compile(r"(?<=<!-- faults -->\n).*?(?=<!-- end -->)", re.DOTALL)
    text = PAGE.read_text(encoding="utf-8")
    if os.environ.get("AUDITOR_UPDATE_GOLDEN"):
        text = pattern.sub(lambda _: f"\n{table}\n", text)
        PAGE.write_text(text, encoding="utf-8")
    assert pattern.findall(text) == [f"\n{table}\n"]
