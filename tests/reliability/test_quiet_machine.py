"""An audit talks to nobody and leaves nothing behind in the process that runs it."""

from __future__ import annotations

import gc
import socket
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from auditor import audit
from auditor.cli import main
from auditor.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor.model import Report

EXAMPLES = Path(__file__).parents[2] / "examples"
TALK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg")
OPEN = ("socket.__new__", "socket.bind")
HEARD: list[str] = []
FEW_BLOCKS = 200
"""Blocks of memory that one audit more may take: some of the interpreter's own come and go."""
FORBIDDEN: set[str] = set()
"""What the interpreter's hook refuses for the moment; a hook cannot be taken away again."""


def _hook(event: str, _: object) -> None:
    if event in FORBIDDEN:
        HEARD.append(event)
        raise OSError(f"no network: {event}")


sys.addaudithook(_hook)


@pytest.mark.parametrize(
    ("name", "forbidden"),
    [("a.txt", (*TALK, *OPEN)), ("a.html", TALK)],  # importing trafilatura looks whether the machine knows IPv6
)
def test_a_whole_audit_talks_to_nobody(
    name: str, forbidden: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text("<html><body><article><p>Acme will invest $10 billion in AI.</p></article></body></html>")
    HEARD.clear()
    FORBIDDEN.update(forbidden)
    try:
        with pytest.raises(OSError, match="no network"):
            socket.getaddrinfo("localhost", 80)
        formats = [f"--format={form}={form}.out" for form in FORMATS]
        done = CliRunner().invoke(main, ["audit", str(EXAMPLES), name, *formats, "--no-cache"])
    finally:
        FORBIDDEN.clear()
    assert (done.exit_code, HEARD) == (1, ["socket.getaddrinfo"])
    assert len(list(tmp_path.glob("*.out"))) == len(FORMATS)


def _run() -> Report:
    return audit(EXAMPLES, select=["investment-total", "stock-direction", "chief-executive"])


def _growth(run: Callable[[], object]) -> tuple[Counter[str], int]:
    """Of eight runs after two others: the objects of auditor's own types that are left, and blocks of memory a run."""

    def left() -> tuple[Counter[str], int]:
        gc.collect()
        own = (one for one in gc.get_objects() if str(type(one).__module__).startswith("auditor."))
        return Counter(type(one).__name__ for one in own), sys.getallocatedblocks()

    for _ in range(2):
        run()
    before, blocks = left()
    for _ in range(8):
        run()
    after, more = left()
    return after - before, (more - blocks) // 8


def test_ten_audits_in_one_process_leave_nothing_behind() -> None:
    """Of what an audit makes nothing is alive after it, but what is bounded: the memories of words and figures."""
    _run()
    files, threads = _open_files(), threading.active_count()
    left, blocks = _growth(_run)
    assert left == Counter()
    assert blocks < FEW_BLOCKS
    assert (_open_files(), threading.active_count()) == (files, threads)


def test_what_an_audit_left_behind_would_be_noticed() -> None:
    kept: list[object] = []
    left, _ = _growth(lambda: kept.append(_run()))
    assert left["Claim"] >= 8
    _, blocks = _growth(lambda: kept.extend([f"{len(kept)} {n}" for n in range(2 * FEW_BLOCKS)]))
    assert blocks > FEW_BLOCKS


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 0
