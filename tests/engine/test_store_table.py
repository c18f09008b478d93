"""What the store gives back, in this process and from the database alike."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
from test_keys import CLAIM, RULE

from auditor.engine.sieve import Settled
from auditor.engine.store import Store
from auditor.model import Claim, Reading
from auditor.story.stories import Stories

OTHER = replace(RULE, id="a-rule")
RULES = {RULE.id: RULE, OTHER.id: OTHER}


def claims() -> list[Claim]:
    """Two of one key, three of another that comes before it, one of a third, two of another rule, two excluded."""
    pair = [replace(CLAIM, key="m", document=name) for name in "ab"]
    three = [replace(CLAIM, key="b", document=name) for name in "cde"]
    lone = [replace(CLAIM, key="z"), *(replace(CLAIM, key=key, rule="a-rule") for key in "qr")]
    return [*pair, *three, *lone, replace(CLAIM, excluded="denied"), replace(CLAIM, excluded="a question")]


@pytest.mark.parametrize("few", [0, 1, 6, 7, 8, 100])
@pytest.mark.parametrize("at_once", [True, False])
def test_groups_come_by_key_and_single_claims_are_counted(few: int, *, at_once: bool) -> None:
    with Store(RULES, few) as store:
        for part in [claims()] if at_once else [[one] for one in claims()]:
            store.add(part)
        sifted = store.sift(Stories())
        groups = sorted(sorted(one.document for one in group) for group in sifted.groups)
        assert groups == [["a", "b"], ["c", "d", "e"]]
        assert sifted.claims == 5
        assert sifted.settled == Settled(Counter({"a-rule": 2, "investment": 1}), alone=3)
        assert store.read == {"investment": 8, "a-rule": 2}
        assert store.excluded == {"denied": 1, "a question": 1}


@pytest.mark.parametrize("few", [0, 100])
def test_amounts_are_converted_on_their_way(few: int) -> None:
    amount = replace(CLAIM.value, readings=(Reading("money:CNY", 70.0, 71.0),))
    yuan = replace(CLAIM, value=amount, published=dt.date(2024, 11, 18))  # a day that every table of rates has
    with Store(RULES, few) as store:
        store.add([yuan, replace(yuan, document="b.txt")])
        (group,) = store.sift(Stories()).groups
    assert [[reading.axis for reading in one.value.readings] for one in group] == [["money:CNY", "money:USD"]] * 2


@pytest.mark.parametrize("few", [0, 100])
def test_an_empty_store(few: int) -> None:
    with Store(RULES, few) as store:
        store.add([])
        sifted = store.sift(Stories())
        assert (list(sifted.groups), sifted.claims, sifted.settled) == ([], 0, Settled())
        assert (dict(store.read), dict(store.excluded)) == ({}, {})
