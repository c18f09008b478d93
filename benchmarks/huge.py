"""Audit inputs too large for a test, and print how each ends, its memory and its time: huge.py [NAME]... [--scale S].

Each input is made in a temporary folder (up to 1 GB, or a million files), audited in a process of its own beside a
good article, and taken away again. `--scale 0.01` makes them a hundredth as large. Exits with 1 where a run ends
otherwise than it should, or takes more than ``MEMORY``.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1_000_000
MEMORY = 2_000
"""In megabytes, of the process and of each that it starts: what a machine of CI has to spare."""
GOOD = "Acme will invest $10 billion in AI."


@dataclass(frozen=True, slots=True)
class Input:
    """A kind of input: how it is made in a folder, given a scale, and the exit codes with which its audit may end."""

    what: str
    make: Callable[[Path, float], None]
    code: int
    says: str
    """A piece of what standard error must say; empty for anything."""


def repeat(path: Path, piece: bytes, size: float, head: bytes = b"", tail: bytes = b"") -> None:
    """Write a file of about so many bytes, a megabyte at a time."""
    block = piece * max(MEGABYTE // len(piece), 1)
    with path.open("wb") as file:
        file.write(head)
        for _ in range(max(int(size / len(block)), 1)):
            file.write(block)
        file.write(tail)


def tiny_files(folder: Path, scale: float) -> None:
    """A million files of a sentence each, a thousand to a folder."""
    for k in range(int(1_000 * scale) or 1):
        place = folder / f"{k:04}"
        place.mkdir()
        for n in range(1_000):
            (place / f"{n:03}.txt").write_text(f"Firm{k} will invest ${n % 90 + 1} billion in AI.\n")


INPUTS = {
    "digits": Input(
        "a file of 1 GB of digits",
        lambda folder, scale: repeat(folder / "a.txt", b"1234567890", 1_000 * MEGABYTE * scale),
        2, "larger than 16 MB",
    ),
    "line": Input(
        "a line of 200 MB among records",
        lambda folder, scale: repeat(
            folder / "a.jsonl", b"a 1 ", 200 * MEGABYTE * scale, b'{"text": "', f'"}}\n{{"text": "{GOOD}"}}\n'.encode()
        ),
        2, "a line of more than 16 MB",
    ),
    "value": Input(
        "one JSON value of 200 MB",
        lambda folder, scale: repeat(folder / "a.json", b"a 1 ", 200 * MEGABYTE * scale, b'[{"text": "', b'"}]'),
        2, "longer than 16 MB",
    ),
    "cell": Input(
        "a cell of 200 MB",
        lambda folder, scale: repeat(folder / "a.csv", b"a 1 ", 200 * MEGABYTE * scale, b'text\n"', b'"\n'),
        2, "more than 8 MB",
    ),
    "article": Input(
        "an article of 15 MB in sentences that all hold a rule's word",
        lambda folder, scale: repeat(folder / "a.txt", b"Acme will invest $3 billion. ", 15 * MEGABYTE * scale),
        0, "",
    ),
    "sentence": Input(
        "an article of 15 MB that is one sentence",
        lambda folder, scale: repeat(folder / "a.txt", b"Acme will invest $3 billion and ", 15 * MEGABYTE * scale),
        0, "",
    ),
    "files": Input("a million files of a sentence each", tiny_files, 1, ""),
}  # fmt: skip


def audited(folder: Path) -> tuple[int, str, float, float]:
    """The exit code, standard error, seconds, and the peak memory of the largest process in megabytes."""
    command = [sys.executable, "-m", "auditor", "audit", "corpus", "--no-cache", "--isolated", "--quiet"]
    code = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:]); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(done.returncode)"
    )
    arguments = ["--format", "json=report.json", "--format", "table=report.txt", "--fail-on", "note"]
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, *command, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    took = time.monotonic() - begun
    unit = 1_024 if sys.platform != "darwin" else 1
    return done.returncode, done.stderr, took, int(done.stdout.split()[-1]) * unit / MEGABYTE


def main() -> int:
    """Make, audit and take away each input, a row each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only these: {', '.join(INPUTS)}")
    parser.add_argument("--scale", type=float, default=1.0, help="1 is the full size")
    options = parser.parse_args()
    wrong = 0
    print("| input | made | exit | says | time | memory |\n|---|---|---|---|---|---|")
    for name in options.names or INPUTS:
        one = INPUTS[name]
        with tempfile.TemporaryDirectory() as place:
            corpus = Path(place) / "corpus"
            corpus.mkdir()
            begun = time.monotonic()
            one.make(corpus, options.scale)
            made = time.monotonic() - begun
            (corpus / "z.txt").write_text(GOOD)
            code, said, took, memory = audited(Path(place))
        told = said.strip().splitlines()[-1:]
        failed = code != one.code or one.says not in said or memory > MEMORY
        wrong += failed
        row = (one.what, f"{made:,.0f} s", code, *(told or ["–"]), f"{took:,.1f} s", f"{memory:,.0f} MB")
        print(f"| {' | '.join(map(str, row))} |{' <- not so' if failed else ''}", flush=True)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
