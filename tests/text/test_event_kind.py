"""Words for events."""

import pytest

from auditor.text.event_kind import is_general, is_wide, leading, read_kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a blast tore through a market", ("explosion", "")),
        ("a suicide bomber hit a market, and the blast broke windows", ("explosion", "bombing")),
        ("an earthquake set off a landslide", ("earthquake", "")),
        ("a helicopter crashed and a fire broke out", ("air crash", "helicopter crash")),
        ("a gunman opened fire", ("shooting", "")),
        ("5 people shot in elmstadt", ("shooting", "")),
        ("the fire department saved a cat", ("", "")),
        ("he had a heart attack", ("", "")),
        ("shares rose", ("", "")),
    ],
)
def test_the_kind_of_a_text(text: str, kind: tuple[str, str]) -> None:
    assert leading(read_kinds(text)) == kind


def test_a_plural_tells_of_several() -> None:
    assert [hit.several for hit in read_kinds("two shootings and a blast")] == [True, False]


def test_general_and_wide_kinds() -> None:
    assert is_general("attack")
    assert not is_general("explosion")
    assert is_wide("earthquake")
    assert not is_wide("shooting")
