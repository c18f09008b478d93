from __future__ import annotations

import pytest

from auditor.text.name_words import is_common, is_generic, is_unit
from auditor.text.names import Name, is_outlet, read_names, spelled
from auditor.text.tokens import tokenize


def read(text: str) -> list[Name]:
    return read_names(tokenize(text))


def cores(text: str) -> list[str]:
    return [" ".join(name.words) for name in read(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shares of Acme fell", ["acme"]),
        ("the Bank of Elmstadt cut", ["bank of elmstadt"]),
        ("for Johnson & Johnson now", ["johnson johnson"]),
        ("by Coca-Cola today", ["coca-cola"]),
        ("for Acme CEO Jane Doe today", ["acme", "jane doe"]),
        ("at Banca dei Tarni and Casa della Dosta now", ["banca dei tarni", "casa della dosta"]),
        ("by Mr. Doe today", ["doe"]),
        ("at Acme on Monday in March", ["acme"]),
        ("in the United States", ["united states"]),
        ("for J. P. Tarn & Co. today", ["j p tarn"]),
        ("the Acme Group said", ["acme"]),
        ("for Acme Holdings Ltd. said", ["acme"]),
        ("by Acme (ACM.N) and Tarn <TRN.T> today", ["acme", "tarn"]),
        ("by Acme ( ACM.N ) and Tarn today", ["acme", "tarn"]),
        ("by Acme ACM.N today", ["acme"]),
        ("by General Boats Inc today", ["general boats"]),
        ("by General Motors today", ["general motors"]),
        ("by General John Doe today", ["john doe"]),
        ("by Burger King today", ["burger king"]),
        ("by Nuts 'n Bolts Inc today", ["nuts n bolts"]),
        ("by Nuts ’N’ Bolts today", ["nuts n bolts"]),
        ("as the Boats' north pier fell", ["boats"]),
        ("with profit of Q3", []),
        ("paid HK$86 million to Acme now", ["acme"]),
        ("by ON Boats (ONB.O) today", ["on boats"]),
        ("by Acme Investment and Trust Corp today", ["acme investment and trust"]),
        ("by Power and Light Co today", ["power and light"]),
        ("by the Treasury and General Boats Co today", ["treasury", "general boats"]),
        ("by France and New Zealand Boating Ltd today", ["france and new zealand boating"]),
        ("the iBoat by easyBoat Inc at 5 kHz", ["iboat", "easyboat"]),
    ],
)
def test_names_of_a_sentence(text: str, names: list[str]) -> None:
    assert cores(text) == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("VARN - It fell", "place"),
        ("VARN, March 3 - It fell", "place"),
        ("VARN, 3 March -- It fell", "place"),
        ("VARN rose again - It fell", "unknown"),
        ("VARN - the maker of it", "unknown"),
        ("ACME said so", "unknown"),
        ("at NYSE Group Inc (NYX.N) now", "organisation"),
        ("at the NYSE now", "place"),
        ("at Elmland Inc now", "organisation"),
    ],
)
def test_the_kind_of_a_name_that_is_written_as_a_place(text: str, kind: str) -> None:
    (name,) = read(text)
    assert name.kind == kind


@pytest.mark.parametrize(
    ("text", "legal"),
    [("at Acme Inc. now", True), ("at Acme Ltd now", True), ("at Acme (ACM) now", True), ("at Acme now", False),
     ("at Acme (NYSE: ACM) now", True), ("at Acme (see below) now", False)],
)  # fmt: skip
def test_a_legal_suffix_or_a_ticker(text: str, legal: bool) -> None:
    (name,) = read(text)
    assert name.legal is legal


@pytest.mark.parametrize(
    ("text", "possessive"),
    [("at Acme's plant", True), ("at Acme’s plant", True), ("at Brightwaters' plant", True),
     ("at Acme Inc.'s plant", True), ("at Acme (ACM)'s plant", True), ("at Acme plants", False)],
)  # fmt: skip
def test_possessives(text: str, possessive: bool) -> None:
    (name,) = read(text)
    assert name.possessive is possessive


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("in France now", "place"),
        ("in New York now", "place"),
        ("by chairman Tarn Dost today", "person"),
        ("by Mr. Doe today", "person"),
        ("by John Tarn today", "person"),
        ("by Jean-Luc Tarn today", "person"),
        ("by retailer Brightwater today", "organisation"),
        ("by Brightwater Inc today", "organisation"),
        ("by Elmstadt Motors today", "organisation"),
        ("by Brightwater today", "unknown"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    (name,) = read(text)
    assert name.kind == kind


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        ("Acme fell", "opening"),
        ("“Acme fell", "opening"),
        ("then Acme fell", "capital"),
        ("Acme Shares Fall After Brightwater Warning", "headline"),
        ("ACME SHARES FALL AFTER WARNING", "headline"),
    ],
)
def test_what_a_capital_proves(text: str, proof: str) -> None:
    assert read(text)[0].proof == proof


def test_the_token_after_a_name_is_after_its_possessive_and_ticker() -> None:
    tokens = tokenize("at Acme Inc (ACM.N)'s plant")
    (name,) = read_names(tokens)
    assert tokens.raw[name.after] == "plant"


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("at Acme Foods Inc. now", "Acme Foods"),
        ("at the Acme\nFoods Group now", "Acme Foods"),
        ("at Coca-Cola Co now", "Coca-Cola"),
        ("at The Acme Company now", "Acme"),
    ],
)
def test_the_core_as_it_is_spelled(text: str, core: str) -> None:
    tokens = tokenize(text)
    (name,) = read_names(tokens)
    assert spelled(tokens, name) == core


def test_a_compound_is_not_the_firms_it_is_made_of() -> None:
    assert cores("after Tarn-Dost rose") == ["tarn-dost"]


def test_words_that_name_nobody() -> None:
    assert is_common("investors")
    assert is_common("recently")
    assert is_generic("bank")
    assert is_unit(("credit",))
    assert is_unit(("germany",))
    assert not is_unit(("foods",))
    assert is_outlet(read("to Reuters now")[0])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Boats and Harbours Commission met", ["boats and harbours commission"]),
        ("at Acme Tire and Rubber Co now", ["acme tire and rubber"]),
        ("at Acme Inc and Brightwater Ltd now", ["acme", "brightwater"]),
        ("in Elmstadt-based Acme", ["elmstadt", "acme"]),
        ("PROFIT UP Acme Foods said", ["acme foods"]),
        ("Casino operator Tarn Resorts said", ["tarn resorts"]),
        ("Investor John Doe said", ["john doe"]),
        ("in the IPO of Acme", ["acme"]),
        ("Singer Tarn Dost said", ["tarn dost"]),
        ("Three Wall Street firms fell", ["wall street"]),
        ("at Acme Vice President Doe's", ["acme", "doe"]),
        ("see <ID:nX123> now", []),
    ],
)
def test_where_a_name_begins_and_ends(text: str, names: list[str]) -> None:
    assert cores(text) == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("by Tarn Dost, a senior analyst at Acme", "person"),
        ("by Tarn Dost, who left", "person"),
        ("by Tarn Dost, a fund manager", "unknown"),
        ("when Tarn Dost was born in Varn", "person"),
        ("where Tarn Dost, born in 1960, grew up", "person"),
        ("when Tarn Dost (1901-1984) wrote", "person"),
        ("that Tarn Dost (2014) wrote", "unknown"),
        ("that Tarn Dost of Calder Research wrote", "person"),
        ("that Tarn Dost at Calder Research wrote", "person"),
        ("that Tarn Dost of Elmstadt wrote", "unknown"),  # a town, perhaps of a company
        ("that Tarn Dost of Research wrote", "unknown"),
        ("that Tarn Dost and Calder Research wrote", "unknown"),
        ("that Tarn Foods of Calder Research wrote", "organisation"),
        ("that Tarn Dost has died", "person"),
        ("that Tarn Dost passed away", "person"),
        ("that Tarn Dost passed", "unknown"),
        ("by the singer Tarn Dost", "person"),
        ("by the lender Tarn Dost", "organisation"),
        ("by Tarn Dost, the singer", "person"),
        ("in Marrow Bay, Oregon, it", "place"),
        ("in Elmstadt-based", "place"),
        ("by South Korean", "place"),
        ("at the Elmstadt Composite Index", "place"),
    ],
)
def test_kinds_that_the_words_around_a_name_tell(text: str, kind: str) -> None:
    assert read(text)[0].kind == kind
