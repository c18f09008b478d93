"""Cut a corpus of JSON lines in two by the weeks of publication: one half to mend on, one to grade on.

    python benchmarks/halves.py FOLDER CORPUS...

Stories of an even ISO week go to FOLDER/<name>.mend.jsonl, those of an odd one to FOLDER/<name>.held.jsonl, so that
stories on one affair stay together. Stories without a date go to both halves in turn.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path

from auditor.corpus.dates import parse_published

HALVES = ("mend", "held")


def main() -> int:
    """Parse, cut, say how many went where."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the halves are written")
    parser.add_argument("corpus", type=Path, nargs="+", help="files of JSON lines with `published`; may end in .gz")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for path in options.corpus:
        counts = cut(path, options.folder)
        print(f"{path.name}: " + ", ".join(f"{count} {name}" for name, count in zip(HALVES, counts, strict=True)))
    return 0


def cut(path: Path, folder: Path) -> tuple[int, int]:
    """Write the two halves of one corpus; how many stories each has."""
    stem = path.name.removesuffix(".gz").removesuffix(".jsonl")
    halves: tuple[list[str], list[str]] = ([], [])
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            halves[_half(json.loads(line).get("published"), number)].append(line)
    for name, half in zip(HALVES, halves, strict=True):
        (folder / f"{stem}.{name}.jsonl").write_text("".join(half), encoding="utf-8")
    return len(halves[0]), len(halves[1])


def _half(published: str | None, number: int) -> int:
    try:
        return parse_published(published or "").isocalendar().week % 2
    except ValueError:
        return number % 2


if __name__ == "__main__":
    sys.exit(main())
