from __future__ import annotations

import pytest

from auditor.claim.movement import bound_move
from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.text.article import Article
from auditor.text.scan import PhraseSet

WORDS = PhraseSet((word, word) for word in ("tin", "stock", "shares"))


def moved(text: str) -> tuple[str, str] | None:
    """The words and the way of the move bound to the first *tin*, *stock* or *shares* of a sentence."""
    sentence = Article(Document("d", text)).sentence(0)
    move = bound_move(sentence, WORDS.find(sentence.plain)[0])
    return (text[move.start : move.end], move.direction) if move else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares of Acme, Brightwater and Corvid fell on Monday.", ("fell", "down")),
        ("Shares of Acme ( ACM.N ), Brightwater and Corvid ( COR.N ) were also down.", ("down", "down")),
        ("Shares of Acme, a maker of boats and cars, fell on Monday.", ("fell", "down")),
        ("Shares of Acme, also trying to sell its boats under a plan, closed down.", ("closed down", "down")),
        ("tin, zinc rise on demand", ("rise", "up")),
        ("tin and zinc edge lower", ("edge lower", "down")),
        ("May tin settles at $50, down $2", ("down $2", "down")),
        ("Acme shares closed at $21.60, up 0.6 percent on Friday.", ("up 0.6 percent", "up")),
        ("Zinc skids, tin marginally up", ("up", "up")),
        ("Euro slide sends tin higher", ("higher", "up")),
        ("Weak euro lifts tin", ("lifts", "up")),
        ("Rates weigh on oil, tin", ("weigh on", "down")),
        ("Tin lifted by weak euro", ("lifted", "up")),
        ("The report lifted Acme's shares.", ("lifted", "up")),
        ("Tin up as euro falls", ("up", "up")),
        ("Tin trades $6.80, or 0.6%, higher", ("0.6%, higher", "up")),
        ("Tin set to rise", ("rise", "up")),
        ("Tin to fall on weak demand", ("fall", "down")),
        ("Tin's fall hurts miners", ("fall", "down")),
        ("rising tin prices hurt makers of cans", ("rising", "up")),
        ("Tin rallies to a 3-week high", ("rallies", "up")),
        ("Tin snaps a slide, up $3", ("up $3", "up")),
        ("The stock gave up early gains to end at $9.44, down 1 cent.", ("down 1 cent", "down")),
        ("The stock gave up early losses to end at $9.44, up 1 cent.", ("up 1 cent", "up")),
        ("Acme shares, down earlier on Monday, ended slightly higher.", ("ended slightly higher", "up")),
        ("Tin settles above $50, edges down", ("edges down", "down")),
        ("Tin settles above $50", ("settles above", "up")),
        ("The stock opened flat on Monday, but fell 3 percent.", ("flat", "flat")),
        ("Acme shares led the list, and fell 3 percent.", ("fell 3 percent", "down")),
        ("There was a notable drop in Acme and Corvid stock.", ("drop", "down")),
        ("Acme shares ended the day in Varn 11.8 per cent down.", ("11.8 per cent down", "down")),
        ("Acme shares put on 5.6% on Tuesday.", ("put on 5.6%", "up")),
        ("Acme shares jumped as much as 8% in early trade and finished the session 6% higher.", ("6% higher", "up")),
        ("Acme shares rose as much as 8% before closing 3% lower.", ("3% lower", "down")),
        ("Acme shares crashed, closing 27 per cent down.", ("27 per cent down", "down")),
        ("Acme shares closed Monday at $12, a drop of 3%.", ("drop of 3%", "down")),
        ("Acme shares closed up 5%, having hit a record and closing up 2% in Varn.", ("closed up 5%", "up")),
        ("Acme shares rose 1% to close at $15 after gaining as much as 6 percent.", ("rose 1%", "up")),
        ("Acme shares fell 5% as the market slid, closing 1% lower.", ("fell 5%", "down")),
    ],
)  # fmt: skip
def test_the_move_of_a_noun(text: str, expected: tuple[str, str]) -> None:
    assert moved(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tin quiet after a drop",
        "Tin under threat from rising euro",
        "Acme issued stock and profit rose.",
        "The stock helped drag an index down 1.7 percent.",
        "Two-thirds of the shares closed lower.",
        "The report lifted European shares.",
        "A plan to boost Acme's stock was made.",
        "tin lifts Acme",
        "The bill rose with a gain from its purchase of Acme stock.",
        "Acme doubled its profit and its stock of boats.",
        "The shares were priced at $85, climbed by some.",
        "Acme's stock closed at $11, but dipped to $10 after the bell.",
    ],
)
def test_moves_of_something_else(text: str) -> None:
    assert moved(text) is None


def test_the_way_of_a_move_is_its_own() -> None:
    """Not that of the clause before, whatever the verb."""
    (rule,) = (rule for rule in load_rules([builtin_rules_path()]) if rule.id == "stock-move")
    text = "Acme shares ended 1.3 percent higher at $23.31, while Calder shares eased 0.4 percent to $11.23."
    claims = ClaimReader([rule]).read(Document(id="a", text=text))
    assert [dict(claim.same)["way"] for claim in claims] == ["up", "down"]


def test_figures_that_are_paired_with_several_subjects_are_not_read() -> None:
    (rule,) = (rule for rule in load_rules([builtin_rules_path()]) if rule.id == "stock-move")
    text = "Shares in Acme and Calder were up 1.7 and 1.2 percent respectively."
    assert not ClaimReader([rule]).read(Document(id="a", text=text))


def test_a_move_in_the_same_period_is_of_no_day() -> None:
    (rule,) = (rule for rule in load_rules([builtin_rules_path()]) if rule.id == "stock-direction")
    text = "Acme sold less from May to July. Acme's shares fell 31 percent in the same period."
    assert not ClaimReader([rule]).read(Document(id="a", text=text))
