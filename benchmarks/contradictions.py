"""Write a corpus of which an audit finds many contradictions: contradictions.py FILE.jsonl [COUNT].

Companies, people and figures are made up by rule, so the corpus is the same every time. It is for looking at
reports, and at the time they take, when there is more in them than anybody reads.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADS = (
    "Bal",
    "Cor",
    "Dun",
    "Fel",
    "Gar",
    "Hol",
    "Kes",
    "Lor",
    "Mar",
    "Nor",
    "Pel",
    "Quin",
    "Ros",
    "Tar",
    "Vel",
    "Wes",
)
MIDDLES = ("a", "e", "en", "er", "i", "in", "o", "or", "u", "um")
TAILS = ("brook", "dale", "ford", "gate", "holm", "mere", "stow", "wick")
TRADES = ("Foundries", "Freight", "Robotics", "Shipping", "Textiles", "Timber")
OUTLETS = ("Harbour Ledger", "Morning Courant", "Elmstadt Post", "Market Sentinel", "")
GIVEN = ("Ines", "Daniel", "Marta", "Olof", "Ruth", "Tomas")
FIRST = dt.date(2026, 1, 5)


def stories(company: str, number: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two answers to one question about a company, each by some articles."""
    name, other = (f"{GIVEN[(number + k) % 6]} {HEADS[(number + k) % 16]}{TAILS[(number + k) % 8]}" for k in (1, 4))
    low = number % 37 + 2
    kinds = (
        ((f"{company} will invest ${low} billion in AI.",), (f"{company} is spending ${low * 2} billion on AI.",)),
        (
            (f"Shares of {company} closed up {low}.2 percent on Monday.",),
            (f"{company}'s stock ended Monday down {low}.7 percent.", f"{company} shares closed lower on Monday."),
        ),
        (
            (f"{name}, chief executive of {company}, spoke on Monday.", f"{company}'s chief executive, {name}, left."),
            (f"{company}'s chief executive, {other}, was not there.",),
        ),
        (
            (f"{company} plans to invest $9 billion in AI over {low} years, the company said.",),
            (f"{company} is to spend $9 billion on AI over {low + 7} years.",),
        ),
    )
    return kinds[number % len(kinds)]


def articles(count: int) -> Iterator[dict[str, str]]:
    """The records of the corpus, two and more for each question in dispute."""
    names = product(TRADES, MIDDLES, TAILS, HEADS)
    for number, (trade, middle, tail, head) in zip(range(count), names, strict=False):
        company = f"{head}{middle}{tail} {trade}"
        for side, texts in enumerate(stories(company, number)):
            for k, text in enumerate(texts):
                yield {
                    "title": f"What became of {company}",
                    "text": f"{text}\n\nNobody else had anything to add to item {number} of {side + 1}.{k + 1}.",
                    "published": (FIRST + dt.timedelta(number % 20 * 7)).isoformat(),
                    "source": OUTLETS[(number + side * 2 + k) % len(OUTLETS)],
                    "url": f"https://news.invalid/{number}/{side}{k}",
                }


def main() -> None:
    place, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2_000
    records = [json.dumps(article) for article in articles(count)]
    place.write_text("\n".join(records) + "\n", encoding="utf-8")
    print(f"{place}: {len(records):,} articles about {count:,} questions")


if __name__ == "__main__":
    main()
