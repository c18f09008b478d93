"""Invented articles that often meet and conflict: few companies, few days, few outlets, copies and versions."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from auditor.model import Document

COMPANIES = ("Calder Robotics Ltd", "Fenwick Marine Inc", "Norrhaven Grid Corp")
OUTLETS = ("", "Harbour Ledger", "Morning Courant", "Reuters")
SENTENCES = (
    "{company} will invest ${number} billion in AI over the next {few} years, the company said on Monday.",
    "{company} will invest {number} billion euros in chips.",
    "{company}'s shares closed up {number}.{few} percent on Tuesday after the news.",
    "{company}'s shares closed down {number} percent on Tuesday.",
    "{company}'s shares rose $1.20, or {few}.1 percent, to $2{few}.75.",
    "{company} was expected to invest ${number} billion in AI, analysts said.",
    "An explosion at a plant in Seattle killed {number} people on Monday, police said.",
    "A blast at the plant in Seattle, Washington, killed at least {few} people on Monday.",
)
FILLER = (
    "The yard by the river was built in the year of the great flood and has been mended many times since then by "
    "those who live beside it and who know each of its walls, its gates and its narrow stairs by heart and by name."
)
TITLES = (
    "",
    "Plans for the yard by the river",
    "UPDATE 1-Plans for the yard by the river",
    "CORRECTED-Plans told",
    "Calder Robotics <CLD> plans a yard",
    "Calder Robotics <CRB> plans a yard",
)
"""Two of them tell companies of one name apart."""
NOTES = ("", "(Corrects sum in first paragraph to $4 billion, not $6 billion)")


@st.composite
def articles(draw: st.DrawFn, name: str) -> Document:
    """One article of a few sentences."""
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))
    told = [
        sentence.format(
            company=draw(st.sampled_from(COMPANIES)), number=draw(st.integers(2, 9)), few=draw(st.integers(1, 4))
        )
        for sentence in chosen
    ]
    long = draw(st.booleans())
    text = "\n\n".join([*filter(None, [draw(st.sampled_from(NOTES))]), *told, *([FILLER] if long else [])])
    day = dt.date(2026, 3, 3) + dt.timedelta(days=draw(st.integers(0, 3)))
    published = draw(st.sampled_from([None, day, dt.datetime(day.year, day.month, day.day, draw(st.integers(6, 20)))]))
    outlet = draw(st.sampled_from(OUTLETS))
    return Document(
        name, text, draw(st.sampled_from(TITLES)), outlet, published,
        url=draw(st.sampled_from(["", "http://news.example/yard/plans-for-yard-2026"])),
    )  # fmt: skip


@st.composite
def corpora(draw: st.DrawFn, count: int) -> list[Document]:
    """Some articles, in an order that is not that of their names."""
    names = draw(st.permutations([f"{number:03}" for number in range(count)]))
    return [draw(articles(name)) for name in names]
