"""Who holds a post, and of what."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.text.person import person_key

READER = ClaimReader([r for r in load_rules([builtin_rules_path()]) if r.id == "chief-executive"])


def holders(text: str) -> list[tuple[str, str]]:
    return [(claim.subject, claim.value.text) for claim in READER.read(Document(id="a", text=text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme's chief executive, Jane Miller, told staff that no plant would close.", [("Acme", "Jane Miller")]),
        ("Acme Chief Executive Officer Jane Miller spoke.", [("Acme", "Jane Miller")]),
        ("Jane Miller, chief executive of Acme, did not speak.", [("Acme", "Jane Miller")]),
        ("Acme named Jane Miller as chief executive.", [("Acme", "Jane Miller")]),
        ("Acme has poached Jane Miller to be its new chief executive.", [("Acme", "Jane Miller")]),
        ("Acme hired Jane Miller from rival Calder as its new chief executive.", [("Acme", "Jane Miller")]),
        ("Acme promoted Jane Miller to become chief executive.", [("Acme", "Jane Miller")]),
        ("The board of Acme has approved the appointment of Jane Miller as CEO.", [("Acme", "Jane Miller")]),
        (
            "The board of Acme has approved the appointment of Jane Miller as CEO and chair.",
            [("Acme", "Jane Miller")],
        ),
        ("Jane Miller is the new chief executive of Acme.", [("Acme", "Jane Miller")]),
        ("Jane Miller stays on as chief executive of Acme.", [("Acme", "Jane Miller")]),
        ("Jane Miller hopes to be chief executive of Acme.", []),
        ("Jane Miller, a cousin of the chief executive of Acme, spoke.", []),
        ("Jane Miller, a spokeswoman for its chief executive, spoke for Acme.", []),
        ("Jane Miller, aide to Acme's chief executive, spoke.", []),
        ("Jane Miller, whose brother Acme chief executive is no more, spoke.", []),
        ("Founded in 1908, Acme rose under the reign of Chief Executive Jane Miller.", []),
        ("Acme has grown under the leadership of Chief Executive Jane Miller.", [("Acme", "Jane Miller")]),
        ("Acme asked Jane Miller to find a chief executive.", []),
        ("Maddox's Corp (MDX) chief executive Jane Miller spoke.", [("Maddox", "Jane Miller")]),
        ("Former Acme chief executive Jane Miller spoke.", []),
        ("Recently retired Acme Corp (ACM) chief executive Jane Miller spoke.", []),
        ("The resignation of Acme chief executive Jane Miller was a shock.", []),
        ("Acme co-Chief Executive Jane Miller spoke.", []),
        ("Jane Miller, chief executive of Acme parent Brightwater, spoke.", []),
        ("“We've had our best year,” said CEO Jane Miller.", []),
        ("Acme CEO Miller spoke.", []),
        ("Acme's founding CEO, Jane Miller, spoke.", []),
        ("Acme's investment banking chief executive Jane Miller spoke.", []),
        ("Acme chief executive Jane Miller of its cloud unit spoke.", []),
        ("Jane Miller, Acme's chief executive for North America, spoke.", []),
        ("Jane Miller, Acme's CEO from 1995 to 1999, spoke.", []),
        ("Jane Miller, Acme's CEO until 2003, spoke.", []),
        ("Jane Miller, Acme's CEO from Elmstadt, spoke.", [("Acme", "Jane Miller")]),
        ("Acme CEO and co-founder Jane Miller spoke.", [("Acme", "Jane Miller")]),
        ("Acme Chairman and Chief Executive Jane Miller spoke.", [("Acme", "Jane Miller")]),
        ("Jane Miller, chairman and the chief executive of Acme, spoke.", [("Acme", "Jane Miller")]),
        ("Jane Miller, chairman, president and CEO of Acme, spoke.", [("Acme", "Jane Miller")]),
        ("Acme's president and CEO, Jane Miller, spoke.", [("Acme", "Jane Miller")]),
        ("Acme chairman Tom Roe and CEO Jane Miller spoke.", [("Acme", "Jane Miller")]),
        ("Acme Inc named Jane Miller, 52, chairman and chief executive on Monday.", [("Acme", "Jane Miller")]),
        ("Jane Miller, 52, chief executive of Acme, spoke.", [("Acme", "Jane Miller")]),
        ("Acme Inc will build a mill in Varn, its chief executive, Jane Miller, said.", [("Acme", "Jane Miller")]),
        ("Acme Inc rose. Its chief executive, Jane Miller, spoke.", [("Acme", "Jane Miller")]),
        ("Acme Inc bought Calder Corp. Its chief executive, Jane Miller, spoke.", []),
        ("Acme named Jane Miller, CEO of Corvid, and Ann Roe.", [("Corvid", "Jane Miller")]),
        ("Acme's European Chief Executive Jane Miller spoke.", []),
        ("Jane Miller, CEO of the firm bearing her name, left Acme Inc.", []),
        ("NYSE Group Inc (NYX.N) Chief Executive Jane Miller spoke.", [("NYSE", "Jane Miller")]),
        ("It makes chips like the Alder Core, Acme CEO and co - founder Jane Miller said.", [("Acme", "Jane Miller")]),
        ("It makes chips like the Alder Core, Acme CEO in all but name.", []),
        (
            "Jane Miller, chief executive of the Elmland Farm Board, EFB, spoke.",
            [("Elmland Farm Board", "Jane Miller")],
        ),
        ("Acme Inc fell.\n\nCEO SAYS FIRM IS WELL\n\nIt rose.", []),
        ("Jane Miller left. Acme CEO Miller spoke.", [("Acme", "Jane Miller")]),
    ],
)
def test_holder(text: str, expected: list[tuple[str, str]]) -> None:
    assert holders(text) == expected


def test_the_chair_of_a_company_and_its_finance_director() -> None:
    rules = [r for r in load_rules([builtin_rules_path()]) if r.id in ("chairman", "chief-financial-officer")]
    text = (
        "Dame Ursula Doe, Chair of Acme Inc, praised Acme Inc finance director Louise Roe "
        "and Acme Inc vice chair Tom Arden."
    )
    claims = ClaimReader(rules).read(Document(id="a", text=text))
    assert {(c.rule, c.subject, c.value.text) for c in claims} == {
        ("chairman", "Acme", "Ursula Doe"),
        ("chief-financial-officer", "Acme", "Louise Roe"),
    }


def test_words_that_are_no_name_hold_no_post() -> None:
    held = holders("Jane Miller, chief executive of Acme Consumer, Small Business, and Dost Services, spoke.")
    assert {holder for _, holder in held} == {"Jane Miller"}


def test_the_rule_book_is_where_the_package_says() -> None:
    assert Path(builtin_rules_path()).is_dir()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (("jim", "balsam"), "james balsam"),
        (("james", "q", "balsam"), "james balsam"),
        (("james", "balsam", "jr"), "james balsam"),
        (("andré", "müller"), "andre muller"),
        (("olli-pekka", "kallas"), "olli-pekka kallas"),
    ],
)
def test_one_key_for_the_forms_of_a_name(name: tuple[str, ...], key: str) -> None:
    assert person_key(name) == key


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Acme CEO Jane Miller closed a plant.", "asserted"),
        ("Acme CEO Jane Miller resigned on Sunday.", "history"),
        ("Acme CEO Jane Miller plans to step down in May.", "history"),
        ("Acme CEO Jane Miller was ousted over the losses.", "history"),
        ("Acme named Jane Miller as chief executive.", "planned"),
    ],
)
def test_whoever_comes_or_goes_is_not_compared_as_the_holder(text: str, stance: str) -> None:
    (claim,) = READER.read(Document(id="a", text=text))
    assert claim.stance == stance
    assert bool(claim.excluded) == (stance != "asserted")


def test_whoever_does_not_resign_holds_the_post() -> None:
    text = "Acme CEO Jane Miller had no intention of resigning."
    assert [claim.stance for claim in READER.read(Document(id="a", text=text))] == ["asserted"]
