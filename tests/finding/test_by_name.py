"""Claims on "Calder" are of the one company that is called so in full; of nobody else where there are two."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from samples import claim, move

from auditor.finding.namesakes import by_name
from auditor.model import Claim
from auditor.naming.book import Meaning, NameBook
from auditor.text.name_key import canonical, core_of

DAY = dt.date(2026, 3, 2)


def about(subject: str, document: str, *, published: dt.date | None = DAY, start: int = 0, by: str = "") -> Claim:
    told = claim(move("up"), document)
    return replace(
        told, subject=subject, key=canonical(core_of(subject)), published=published, start=start, named_by=by
    )


def parts(*claims: Claim) -> list[list[tuple[str, str]]]:
    """The document and the subject of each claim, by company."""
    return [[(one.document, one.subject) for one in part] for part in by_name(claims)]


def test_without_claims_there_is_no_company() -> None:
    assert by_name([]) == []


def test_claims_of_one_name_are_of_one_company() -> None:
    claims = [about("Calder", "a"), about("Calder", "b")]
    assert by_name(claims) == [claims]


def test_a_short_name_is_taken_for_the_only_full_one() -> None:
    full, short = about("Calder Robotics", "b"), about("Calder", "a", by="its")
    ((kept, meant),) = by_name([short, full])
    assert kept == full
    assert (meant.document, meant.subject, meant.key) == ("a", "Calder Robotics", full.key)
    assert meant.named_by == "its; “Calder” is taken for Calder Robotics, the only company here that is called so"
    ((_, alone),) = by_name([replace(short, named_by=""), full])
    assert alone.named_by == "“Calder” is taken for Calder Robotics, the only company here that is called so"


def test_it_is_shown_as_the_earliest_article_shows_it() -> None:
    key = about("Calder Robotics", "").key
    later, first, undated = (
        replace(about(shown, name, published=day, start=start), key=key)
        for shown, name, day, start in (
            ("Calder ROBOTICS", "b", DAY + dt.timedelta(1), 0),
            ("Calder Robotics", "c", DAY, 9),
            ("CALDER Robotics", "d", DAY, 0),
        )
    )
    ((*_, meant),) = by_name([later, undated, first, about("Calder", "a")])
    assert meant.subject == "Calder Robotics"
    earlier = replace(first, subject="Calder robotics", start=3)
    ((*_, meant),) = by_name([later, first, earlier, about("Calder", "a")])
    assert meant.subject == "Calder robotics"


def test_beside_two_full_names_a_short_one_is_nobodys_but_its_own() -> None:
    claims = about("Calder Robotics", "b"), about("Calder", "a"), about("Calder Airlines", "c")
    assert parts(*claims) == [[("a", "Calder")], [("c", "Calder Airlines")], [("b", "Calder Robotics")]]


def test_two_full_names_are_two_companies() -> None:
    claims = about("Calder Robotics", "b"), about("Calder Airlines", "c")
    assert parts(*claims) == [[("c", "Calder Airlines")], [("b", "Calder Robotics")]]


def test_a_book_of_names_keeps_them_apart() -> None:
    full, short = about("Calder Robotics", "b"), about("Calder", "a")
    book = NameBook(apart={full.key: {short.key: Meaning(short.key, "Calder", "names.yaml:1:1")}})
    assert book.keeps_apart(full.key, short.key)
    assert by_name([full, short], book) == [[short], [full]]
