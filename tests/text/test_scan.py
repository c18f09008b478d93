from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.text.scan import Hit, PhraseSet
from auditor.text.tokens import plain

WORDS = st.lists(st.sampled_from(["a", "ab", "b", "a b", "b a", "ab b", "b ab a", "é", "a-b"]), max_size=6)
TEXTS = st.text(alphabet=st.sampled_from("abé -.\u00a0’İ"), max_size=40)


def brute(phrases: list[str], text: str) -> set[tuple[int, int]]:
    """Every place where a phrase stands with no letter or digit at either side."""
    found = set()
    for phrase in phrases:
        for start in range(len(text) - len(phrase) + 1):
            end = start + len(phrase)
            outside = text[max(start - 1, 0) : start] + text[end : end + 1]
            if text[start:end] == phrase and not any(map(str.isalnum, outside)):
                found.add((start, end))
    return found


@given(WORDS, TEXTS)
def test_all_hits_are_those_of_a_brute_search(phrases: list[str], written: str) -> None:
    text = plain(written)
    found = [(hit.start, hit.end) for hit in PhraseSet([(p, p) for p in phrases], inflect=False).find_all(text)]
    assert sorted(found) == sorted(brute(phrases, text))


@given(WORDS, TEXTS)
def test_the_outermost_hits_stay(phrases: list[str], written: str) -> None:
    text = plain(written)
    every = brute(phrases, text)
    outermost = {(a, b) for a, b in every if not any((c, d) != (a, b) and c <= a and b <= d for c, d in every)}
    found = [(hit.start, hit.end) for hit in PhraseSet([(p, p) for p in phrases], inflect=False).find(text)]
    assert found == sorted(outermost)


def test_the_longest_phrase_at_a_place_wins() -> None:
    phrases = PhraseSet([("share", "s"), ("market share", "m")])
    assert phrases.find("its market shares and shares") == [Hit(4, 17, ("m",)), Hit(22, 28, ("s",))]


def test_offsets_are_true_on_text_that_is_not_ascii() -> None:
    text = "İ “Acme’s\u00a0stock” fell"
    (hit,) = PhraseSet([("acme's stock", "x")]).find(plain(text))
    assert text[hit.start : hit.end] == "Acme’s\u00a0stock"


def test_a_form_may_carry_several_labels() -> None:
    phrases = PhraseSet([("spend", "a"), ("spending", "b"), ("spend", "a")])
    assert [hit.labels for hit in phrases.find("spending")] == [("a", "b")]


def test_no_phrases_find_nothing() -> None:
    empty = PhraseSet([])
    assert not empty
    assert empty.find("anything") == []
