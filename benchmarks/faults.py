"""Kill auditor at random moments while it writes, a hundred times, and print what was lost: faults.py [KILLS [SEED]].

Each kill is a SIGKILL, which no program can catch, at a moment drawn between the start of a command and a little after
the time it takes undisturbed. After each, every file must be the old one or the new one, whole; and after all, each
command run undisturbed must end and leave just what it leaves in a folder where nobody was killed. Exits with 1 if
anything was lost.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from contradictions import articles

from auditor.errors import AuditorError
from auditor.triage.acceptance import read_acceptances
from auditor.triage.baseline import read_baseline

QUESTIONS = 250
FILLER = "Nobody had anything to add to that. " * 30
"""So much that the corpus is more than a batch, and what was read of it is remembered on the disk."""
REPORTS = ("r.json", "r.csv", "r.html", "r.sarif")
LISTED = ("known.yaml", "accepted.yaml", *REPORTS)


@dataclass(frozen=True)
class Command:
    """One command that writes, and how it ends undisturbed."""

    name: str
    arguments: tuple[str, ...]
    code: int


def commands(finding: str) -> list[Command]:
    """A command for each kind of file that auditor writes."""
    formats = [f"--format={Path(name).suffix[1:]}={name}" for name in REPORTS]
    small = "small.jsonl"
    accept = ("accept", finding, small, "--accepted=accepted.yaml", "--reason=Both were right.", "--today=2026-03-05")
    return [
        Command("cache", ("audit", "corpus.jsonl", "--format=json=cached.json", "--jobs=2", "--fail-on=never"), 0),
        Command("reports", ("audit", small, *formats, "--fail-on=never"), 0),
        Command("baseline", ("baseline", "write", small, "--baseline=known.yaml", "--today=2026-03-05"), 0),
        Command("acceptances", accept, 0),
    ]


def start(folder: Path, command: Command) -> subprocess.Popen[bytes]:
    """The command, in a group of processes of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "auditor", *command.arguments, "--quiet"],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def undisturbed(folder: Path, command: Command) -> tuple[float, str]:
    """How long the command takes, and what is wrong with how it ended."""
    begun = time.monotonic()
    _, said = (process := start(folder, command)).communicate()
    ended = "" if process.returncode == command.code else f"exit {process.returncode}: {said.decode()[:200]}"
    return time.monotonic() - begun, ended


def killed(folder: Path, command: Command, after: float) -> bool:
    """Whether the command, with all that it started, was still running when it was killed."""
    process = start(folder, command)
    try:
        process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return True
    return False


def lost(folder: Path, right: dict[str, bytes]) -> list[str]:
    """The files that are neither as they were nor as they should become."""
    found = []
    for name, content in right.items():
        path = folder / name
        if path.exists() and path.read_bytes() != content:
            found.append(f"{name} is another")
    for read, name in ((read_baseline, "known.yaml"), (read_acceptances, "accepted.yaml")):
        try:
            if (folder / name).exists():
                read(folder / name)
        except AuditorError as error:
            found.append(str(error))
    return found


def corpus(folder: Path) -> Path:
    """A folder with a large corpus and a small one."""
    folder.mkdir()
    for name, count, more in (("corpus.jsonl", QUESTIONS, FILLER), ("small.jsonl", 40, "")):
        records = ({**article, "text": article["text"] + more} for article in articles(count))
        text = "".join(json.dumps(record) + "\n" for record in records)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def main() -> int:
    """The whole experiment; 1 where something was lost."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    with tempfile.TemporaryDirectory() as place:
        calm, wild = corpus(Path(place) / "calm"), corpus(Path(place) / "wild")
        undisturbed(calm, Command("", ("audit", "small.jsonl", "--format=json=first.json", "--fail-on=never"), 0))
        finding = json.loads((calm / "first.json").read_bytes())["findings"][0]["id"]
        every = commands(finding)
        takes = {command.name: undisturbed(calm, command)[0] for command in every}
        right = {name: (calm / name).read_bytes() for name in (*LISTED, "cached.json")}
        losses: list[str] = []
        done: Counter[str] = Counter()
        number = 0
        while done.total() < kills:
            command = every[number % len(every)]
            number += 1
            if command.name == "cache":
                (wild / "cached.json").unlink(missing_ok=True)
            done[command.name] += killed(wild, command, chance.uniform(0.0, takes[command.name] * 1.05))
            losses += [f"{command.name}, kill {done.total()}: {one}" for one in lost(wild, right)]
        for command in every:
            took, wrong = undisturbed(wild, command)
            losses += [f"{command.name}, undisturbed again: {wrong}"] if wrong else []
            print(f"{command.name}: killed {done[command.name]} times, then {took:.1f} s undisturbed")
        losses += lost(wild, right) + [f"{name} is missing" for name in right if not (wild / name).exists()]
        drafts = [path.name for path in wild.iterdir() if path.name.endswith(".draft")]
        losses += [f"{name} was left" for name in drafts]
    print("\n".join(losses) if losses else f"{sum(done.values())} kills, nothing lost")
    return bool(losses)


if __name__ == "__main__":
    sys.exit(main())
