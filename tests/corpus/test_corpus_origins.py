"""Near-copies share an origin, other stories do not, and nothing else decides it."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.corpus.origins import Signature, join_copies, signature

SYLLABLES = (
    "ba",
    "co",
    "di",
    "fu",
    "ga",
    "hel",
    "in",
    "jor",
    "ka",
    "lem",
    "mo",
    "nu",
    "or",
    "pe",
    "ri",
    "sta",
)


def words(seed: int, count: int) -> list[str]:
    """Invented words, the same for the same seed."""
    source = random.Random(seed)
    return ["".join(source.choices(SYLLABLES, k=3)) for _ in range(count)]


def story(seed: int, count: int = 200) -> str:
    """An invented story of sentences of ten words."""
    made = words(seed, count)
    return " ".join(" ".join(made[i : i + 10]).capitalize() + "." for i in range(0, count, 10))


def group_origins(signatures: dict[str, Signature]) -> dict[str, str]:
    """The first of those that tell what each tells."""
    different = list(dict.fromkeys(signatures.values()))
    firsts: dict[int, str] = {}
    joined = join_copies(different)
    roots = {name: joined.root(different.index(sketch)) for name, sketch in signatures.items()}
    for name, root in sorted(roots.items()):
        firsts.setdefault(root, name)
    return {name: firsts[root] for name, root in roots.items()}


def origins(texts: dict[str, str]) -> dict[str, str]:
    return group_origins({name: signature(text) for name, text in texts.items()})


def test_case_marks_and_spaces_do_not_count() -> None:
    text = story(1)
    assert signature(text) == signature(text.upper().replace(". ", " —\n\n"))
    assert signature("Acme builds.") == signature("ACME\tbuilds!")


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10**6), st.integers(150, 600), st.integers(0, 12), st.integers(0, 12))
def test_page_furniture_makes_no_other_origin(seed: int, count: int, above: int, below: int) -> None:
    text = story(seed, count)
    furniture = " ".join(words(seed + 1, above)), " ".join(words(seed + 2, below))
    page = f"{furniture[0]}\n{text}\n{furniture[1]}"
    assert origins({"page": page, "article": text}) == {"page": "article", "article": "article"}


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10**6), st.integers(10, 60))
def test_two_stories_with_a_paragraph_in_common_are_two_origins(seed: int, shared: int) -> None:
    paragraph = story(seed, shared)
    one, other = (f"{story(seed + i, 200)}\n\n{paragraph}" for i in (1, 2))
    assert len(set(origins({"one": one, "other": other}).values())) == 2


def test_short_texts_share_an_origin_only_with_the_same_words() -> None:
    texts = {"a": "Acme rose 3%.", "b": "acme rose 3 %", "c": "Acme rose 4%.", "d": ""}
    assert origins(texts) == {"a": "a", "b": "a", "c": "c", "d": "d"}


def test_chains_of_copies_are_one_origin() -> None:
    made = words(5, 490)
    texts = {f"v{i}": " ".join(made[i * 30 : i * 30 + 400]) for i in range(4)}
    grouped = origins(texts)
    assert set(grouped.values()) == {"v0"}
    assert len(set(origins({"v0": texts["v0"], "v3": texts["v3"]}).values())) == 2


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 120)), min_size=1, max_size=12), st.randoms())
def test_neither_order_nor_names_nor_other_stories_count(
    versions: list[tuple[int, int]], source: random.Random
) -> None:
    signatures = {}
    for i, (seed, cut) in enumerate(versions):
        signatures[f"d{i:02}"] = signature(" ".join(words(seed, 300)[cut:]))
    grouped = group_origins(signatures)
    shuffled = list(signatures.items())
    source.shuffle(shuffled)
    assert group_origins(dict(shuffled)) == grouped
    assert all(grouped[origin] == origin <= name for name, origin in grouped.items())

    renames = {name: f"r{i:02}" for i, (name, _) in enumerate(shuffled)}
    more = {renames[name]: sketch for name, sketch in signatures.items()} | {"a": signature(story(99))}
    renamed = group_origins(more)
    assert renamed.pop("a") == "a"
    for one in signatures:
        for other in signatures:
            same = grouped[one] == grouped[other]
            assert (renamed[renames[one]] == renamed[renames[other]]) == same


def test_a_thousand_copies_are_one_origin() -> None:
    made = words(7, 400)
    furniture = words(8, 3000)
    texts = {f"d{i:04}": " ".join([*made, *furniture[i * 2 : i * 2 + 2]]) for i in range(1000)}
    assert set(origins(texts).values()) == {"d0000"}
