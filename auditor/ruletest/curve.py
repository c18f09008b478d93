"""Hold rules against a corpus: how often claims of one question disagree, by the time between them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from auditor.engine.store import Store
from auditor.finding.curve import BUCKETS, MOST, Curve, curves
from auditor.reading.run import ALONE, Means, read_all
from auditor.report.words import grid, paragraph
from auditor.story.gathered import Gathered
from auditor.story.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from auditor.model import Document, Rule, Unreadable


def corpus_curves(
    documents: Iterable[Document | Unreadable], rules: Sequence[Rule], means: Means = ALONE
) -> dict[str, Curve]:
    """The curve of each rule in a corpus; what cannot be read is passed over."""
    by_id = {rule.id: rule for rule in rules}
    facts = Gathered()
    with Store(by_id) as store:
        for reading in read_all(documents, rules, means):
            if reading.facts is not None:
                facts.append(reading.facts)
                store.add(reading.claims)
        stories = Stories(facts)
        return curves(store.sift(stories).groups, by_id, stories)


def curves_table(found: Mapping[str, Curve]) -> str:
    """A row per rule that has pairs: the share that disagrees, and of how many."""
    rows = [(rule, *_cells(curve)) for rule, curve in found.items() if any(curve.pairs)]
    if not rows:
        return "No two claims of one question are dated, and told by two stories.\n"
    names = [name for name, _ in BUCKETS]
    drawn = sum(curve.drawn for curve in found.values())
    how = (
        f"Of {drawn:,} questions with more than {MOST:,} pairs, {MOST:,} were drawn, the same in every run. "
        if drawn
        else ""
    )
    told = "The share of pairs of claims that share no value, by the time between them at most, and how many pairs."
    return f"{grid(rows, ('rule', *names), (24, *[9] * len(names)))}\n\n{paragraph(how + told)}\n"


def curves_json(found: Mapping[str, Curve]) -> str:
    """All rules, with all buckets."""
    content = {"version": 1, "most_pairs": MOST, "rules": [_record(rule, curve) for rule, curve in found.items()]}
    return json.dumps(content, indent=1) + "\n"


def _cells(curve: Curve) -> Iterator[str]:
    for pairs, disagree in zip(curve.pairs, curve.disagree, strict=True):
        yield f"{100 * disagree / pairs:.0f} % ({pairs:,})" if pairs else ""


def _record(rule: str, curve: Curve) -> dict[str, object]:
    buckets = [
        {"within": name, "days": most if most < 1e9 else None, "pairs": pairs, "disagree": disagree}
        for (name, most), pairs, disagree in zip(BUCKETS, curve.pairs, curve.disagree, strict=True)
    ]
    return {"id": rule, "drawn_questions": curve.drawn, "buckets": buckets}
