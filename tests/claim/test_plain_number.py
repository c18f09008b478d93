"""Numbers, bare and in a unit."""

import pytest

from auditor.claim.compiled import CompiledRule
from auditor.claim.plain_number import bound_number
from auditor.model import Document, Rule
from auditor.text.article import Article


def number(rule: Rule, text: str) -> tuple[float, float] | None:
    compiled = CompiledRule(rule)
    sentence = Article(Document(id="a", text=text)).sentence(0)
    for hit in compiled.hits(sentence.plain):
        found = bound_number(compiled, sentence, hit)
        if found is not None:
            return found[0].low, found[0].high
    return None


STRENGTH = Rule(id="m", question="?", subject=("event",), words=("magnitude", "quake"), value="number",
                tied_to=("magnitude <value>", "measured <value>", "<value> on the Richter scale"))  # fmt: skip
MEMORY = Rule(id="g", question="?", subject=("product",), words=("memory",), value="number in GB",
              tied_to=("<value> of memory",))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("A magnitude 6.1 quake shook Elmstadt.", (6.05, 6.15)),
        ("The 6.1-magnitude quake shook Elmstadt.", (6.05, 6.15)),
        ("The quake measured 7 on the Richter scale.", (7, 8)),
        ("The quake killed 6 people.", None),
        ("Quake kills 6 in Elmstadt.", None),
    ],
)
def test_a_bare_number(text: str, ends: tuple[float, float] | None) -> None:
    assert number(STRENGTH, text) == ends


def test_units_of_one_dimension_are_converted() -> None:
    assert number(MEMORY, "The phone has 16 GB of memory.") == pytest.approx((15.5, 16.5))
    converted = number(MEMORY, "The phone has 16,000 MB of memory.")
    assert converted is not None
    assert converted[0] < 16 < converted[1]
    assert number(MEMORY, "The phone has 16 hours of memory.") is None


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("The memory of the Lumina was raised to 16 GB from 8 GB.", 16),
        ("The maker has raised the memory of the Lumina to 16 GB.", 16),
        ("The memory is said to be 16 GB.", 16),
    ],
)
def test_a_number_in_a_unit_is_what_its_noun_is_or_is_changed_to(text: str, point: float) -> None:
    ends = number(MEMORY, text)
    assert ends is not None
    assert ends[0] <= point < ends[1]
