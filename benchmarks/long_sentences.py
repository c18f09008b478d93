"""Print how the time to read one sentence grows with its length: long_sentences.py [--most N] [--shape NAME]...

Each shape repeats phrases of its own until the sentence is so long. The last column is linear at 1: a character of the
longest sentence takes as long to read as one of the shortest. The times are processor time, the best of a few turns.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import time
from dataclasses import replace

from tabulate import tabulate

from auditor.claim.reader import ClaimReader
from auditor.limits import LIMITS
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

DAY = dt.date(2026, 3, 2)
BEGINNING, END = "Acme shares rose 3 percent and it will invest $10 billion in AI, ", " it said on Monday."
NAMES = ("Boreal", "Mr. Hall", "Cordia Steel Corp", "Anna Lindqvist", "the Bank of Norrland", "Delvaux Inc.", "Vantor")
SHAPES = {
    "numbers": ("{n}, ", "${n} million, ", "{n} boats and "),
    "names": ("{name}, ", "{name} and "),
    "commas": ("which was new, ", "as they said, ", "then, "),
    "clauses": ("{name} rose and it fell, ", "who sold {n} boats; ", "because {name} will invest ${n} billion, but "),
    "quotation marks": ('"yes" ', "“no” ", "‘so’ ", '"'),
    "brackets": ("({name} ", "(x) ", "[y "),
    "and": ("and ",),
    "percentages": ("up {n} percent, ", "down {n}%, ", "{name} fell {n} percent to ${n}, "),
    "dates": ("on March {day}, 2026, ", "in 2025, ", "from the second quarter of 2025 to May {day}, "),
    "one word": ("x",),
    "digits": ("1",),
    "hyphens": ("so-and-", "1-2-"),
    "table row": ("{n}  {n}.5%  ",),
    "invests": ("{name} will invest ${n} billion in AI, ", "{name} shares rose {n} percent, "),
    "sums": ("{name} shares rose $1.{n}, or 3.1 percent, to ${n}.75, ", "{n} in all, 9 men and 7 women, "),
    "results": ("{name} had revenue of ${n} million up from $4 million in 2024, ", "{name} sees {n} cents a share, "),
    "people": ("{name} employs {n},600 people, ", "a blast killed {n} people and hurt 3, "),
    "places": ("Varn-based {name} is based in Elmstadt, ", "{name}, ", "Ohio-based "),
    "versions": ("{name} requires Python 3.{n} or later, ", "the latest version is {n}.1.2, "),
    "speakers": ("{name} said {n} percent fell, ", "according to {name}, ", "“{n}”, told Ms. Hall, "),
    "Chinese": ("公司{n}亿元，", "上涨{n}%，", "三月{day}日投资"),
}  # fmt: skip
"""What each shape is made of, in turn."""


def sentence(shape: str, length: int) -> str:
    """One sentence of a shape, of about so many characters."""
    pieces, names = itertools.cycle(SHAPES[shape]), itertools.cycle(NAMES)
    made, size = [BEGINNING], len(BEGINNING)
    for n in itertools.count(2):
        made.append(next(pieces).format(n=n % 97 + 2, name=next(names), day=n % 28 + 1))
        size += len(made[-1])
        if size >= length:
            return "".join(made) + END
    raise AssertionError


def seconds(reader: ClaimReader, text: str) -> float:
    """The processor time to read a text of one sentence; short ones are read several times, and the best counts."""
    best = float("inf")
    until = time.monotonic() + 0.3
    while True:
        begun = time.process_time()
        reader.read(Document("a", text, published=DAY))
        best = min(best, time.process_time() - begun)
        if time.monotonic() > until:
            return best


def main() -> None:
    """Time every shape at every length, a row each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=16_000, help="the longest sentence, in characters (default 16000)")
    parser.add_argument("--shape", action="append", choices=list(SHAPES), help="only this one; may be repeated")
    options = parser.parse_args()
    lengths = [length for k in range(11) if (length := 1_000 << k) <= options.most]
    reader = ClaimReader(load_rules([builtin_rules_path()]), replace(LIMITS, length=10**9))
    print("milliseconds for a sentence of so many characters")
    rows = []
    for shape in options.shape or SHAPES:
        took = [seconds(reader, sentence(shape, length)) for length in lengths]
        growth = took[-1] / lengths[-1] / (took[0] / lengths[0])
        rows.append([shape, *(f"{1000 * one:,.1f}" for one in took), f"{growth:.1f}"])
        print(tabulate(rows[-1:], tablefmt="plain", disable_numparse=True), flush=True)
    print(tabulate(rows, ["shape", *(f"{n:,}" for n in lengths), "growth"], disable_numparse=True))


if __name__ == "__main__":
    main()
