"""Places as sentences name them, and datelines."""

import pytest

from auditor.text.dateline import read_dateline
from auditor.text.place import Place, read_places
from auditor.text.tokens import tokenize


def places(text: str) -> list[Place]:
    return read_places(tokenize(text))


@pytest.mark.parametrize(
    ("text", "words", "level", "region"),
    [
        ("A man was shot in Elmstadt on Monday.", "elmstadt", "town", ""),
        ("A man was shot in Varn, Ohio, on Monday.", "varn", "town", "ohio"),
        ("A man was shot in Varn, Tenn., on Monday.", "varn", "town", "tennessee"),
        ("Five people were shot in Varn, NJ.", "varn", "town", "new jersey"),
        ("A bomb went off in Ft. Worth on Monday.", "fort worth", "city", ""),
        ("A quake struck in northern Chile on Monday.", "chile", "country", ""),
        ("A quake hit Haiti on Monday.", "haiti", "country", ""),
        ("A bomb went off in the eastern city of Jalalabad.", "jalalabad", "city", ""),
        ("A bus crashed in the Fox Hill neighbourhood of Halden.", "halden", "town", ""),
        ("A bus crashed in southern Zembla province.", "zembla", "area", ""),
        ("Shots were fired at Miami International Airport.", "miami", "city", ""),
        ("Shots were fired at Miami-Varn International Airport.", "miami", "city", ""),
        ("A fire broke out near L.A. on Monday.", "los angeles", "city", ""),
        ("A ferry sank off Port-au-Prince.", "port-au-prince", "city", ""),
    ],
)
def test_the_place_of_a_sentence(text: str, words: str, level: str, region: str) -> None:
    (place,) = places(text)
    assert (" ".join(place.words), place.level, place.region) == (words, level, region)


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot in Monday's quarrel.",
        "He works at Halden Foods.",
        "The shells fell in UN camps.",
        "The man is in Elmwood Hospital.",
        "She believes in God.",
        "It happened in March.",
        "Their money is in Acme's funds.",
        "He was seen in John Doe's car.",
        "The clip was shown in WXYZ news.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert places(text) == []


def test_a_headline_proves_no_name() -> None:
    assert [place.sure for place in places("Five People Shot in Elmstadt Street Brawl")] in ([], [False])
    assert [place.sure for place in places("Five people shot in Elmstadt")] == [True]


@pytest.mark.parametrize(
    ("text", "words", "region", "wire"),
    [
        ("ELMSTADT, March 3 (Wire) - A bomb went off.", "elmstadt", "", True),
        ("VARN, Ohio (AP) -- Police are looking for a man.", "varn", "ohio", False),
        ("ELM HILL | The six were shot on Monday.", "elm hill", "", False),
        ("KABUL (Reuters) - A bomb went off in Zembla province.", "kabul", "", True),
        ("Varn, Tenn. – Police are looking for a man.", "varn", "tennessee", False),
    ],
)
def test_the_dateline(text: str, words: str, region: str, wire: bool) -> None:
    dateline = read_dateline(tokenize(text))
    assert dateline is not None
    assert (" ".join(dateline.place.words), dateline.place.region, dateline.wire) == (words, region, wire)


@pytest.mark.parametrize(
    "text", ["A bomb went off in Elmstadt.", "Police – who were late – said so.", "RAW VIDEO: Siblings speak."]
)
def test_no_dateline(text: str) -> None:
    assert read_dateline(tokenize(text)) is None
