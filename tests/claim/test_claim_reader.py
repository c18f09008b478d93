from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.claim.reader import ClaimReader
from auditor.model import Choice, Claim, Document, Facet, Rule, Span

DAY = dt.datetime(2026, 3, 2, 17, 0)
WITHIN = Span("90 days", 2160)

INVEST = Rule(
    id="invest",
    question="How much will <subject> invest?",
    subject=("organisation",),
    words=("invest", "investment", "spend"),
    unless=("revenue", "investment bank"),
    value="money",
    tied_to=("<value> investment", "<value> in", "<value> on", "investment to <value>"),
    within=WITHIN,
)
STOCK = Rule(
    id="stock",
    question="Did <subject>'s shares rise on <period>?",
    subject=("organisation",),
    words=("stock", "share"),
    unless=("market share", "a share", "per share"),
    value="direction",
    period="close",
)
TIME = Rule(
    id="time",
    question="How long will <subject> take?",
    subject=("organisation",),
    words=("invest", "investment", "spend"),
    value="timeline",
    within=WITHIN,
)
CHIEF = Rule(
    id="chief",
    question="Who leads <subject>?",
    subject=("organisation",),
    words=("chief executive", "CEO"),
    value="person",
    within=WITHIN,
)
REACTION = Rule(
    id="reaction",
    question="How did investors take <subject>'s plan?",
    subject=("organisation",),
    words=("investor", "market"),
    value="category",
    choices=(Choice("warm", ("applaud", "cheer", "welcome")), Choice("cool", ("tepid", "mixed"))),
    within=WITHIN,
)
RULES = (INVEST, STOCK, TIME, CHIEF, REACTION)


def read(text: str, *rules: Rule, published: dt.date | None = DAY, title: str = "") -> list[Claim]:
    return ClaimReader(rules or RULES).read(Document("d", text, title=title, published=published))


def facts(text: str, *rules: Rule) -> list[tuple[str, str]]:
    """Who and what of each claim."""
    return [(claim.subject, claim.value.text) for claim in read(text, *rules)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme will invest $10 billion in AI.", [("Acme", "$10 billion")]),
        ("Acme plans to spend $10 billion on AI.", [("Acme", "$10 billion")]),
        ("Acme's $10 billion investment is its largest.", [("Acme", "$10 billion")]),
        ("A $10 billion investment by Acme was announced.", [("Acme", "$10 billion")]),
        ("An investment of $10 billion by Acme was announced.", [("Acme", "$10 billion")]),
        ("Acme said it would like a dam. It will invest $10 billion in it.", [("Acme", "$10 billion")]),
        ("Acme opened a plant. The company will invest $10 billion in it.", [("Acme", "$10 billion")]),
        ("Retail giant Acme grew. The retail giant will invest $10 billion in it.", [("Acme", "$10 billion")]),
        ("Acme will invest 72 billion yuan ($10 billion) in AI.", [("Acme", "72 billion yuan ($10 billion)")]),
        ("Acme raised its investment to $5 billion from $4 billion.", [("Acme", "$5 billion")]),
        ("Acme invested $5 billion in AI; Brightwater invested $3 billion in chips.",
         [("Acme", "$5 billion"), ("Brightwater", "$3 billion")]),
    ],
)  # fmt: skip
def test_who_invests_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert facts(text, INVEST) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Acme had revenue of $10 billion from investments.",
        "Acme, an investment bank, paid $10 billion.",
        "Analysts invest $10 billion.",
        "Acme invests in AI, a market of $1.5 trillion.",
        "Acme will invest in AI. Brightwater has $10 billion.",
    ],
)
def test_amounts_that_are_no_investment_of_the_company(text: str) -> None:
    assert facts(text, INVEST) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme shares closed up 3 percent on Monday.", [("Acme", "closed up 3 percent")]),
        ("Acme's stock fell 3 percent on Monday.", [("Acme", "fell 3 percent")]),
        ("Shares of Acme fell 3 percent on Monday.", [("Acme", "fell 3 percent")]),
        ("Acme warned on Monday. Its shares fell.", [("Acme", "fell")]),
        ("Acme warned on Monday, and its shares fell.", [("Acme", "fell")]),
        ("Acme warned on Monday. The company's shares fell.", [("Acme", "fell")]),
        ("Shares of Acme and Brightwater fell on Monday.", [("Acme", "fell"), ("Brightwater", "fell")]),
        ("Shares of Acme, Brightwater and Corvid fell on Monday.",
         [("Acme", "fell"), ("Brightwater", "fell"), ("Corvid", "fell")]),
        ("Acme's stock rose while Brightwater's stock fell.", [("Acme", "rose"), ("Brightwater", "fell")]),
        ("There was a 3 percent drop in Acme's stock on Monday.", [("Acme", "3 percent drop")]),
    ],
)  # fmt: skip
def test_whose_stock_moved(text: str, expected: list[tuple[str, str]]) -> None:
    assert facts(text, STOCK) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Acme's market share rose 3 percent.",
        "Acme earned $1.20 a share, up 3 percent.",
        "Acme fell behind; shares of others fell on Monday.",
        "Chip companies' shares fell on Monday.",
        "Acme's supplier's shares fell on Monday.",
        "Acme's stock has fallen 3 percent.",
        "Acme's stock fell 30 percent over the past three years.",
    ],
)
def test_moves_that_are_not_of_the_companys_stock_on_a_day(text: str) -> None:
    assert facts(text, STOCK) == []


def test_another_companys_fall_is_not_the_subjects() -> None:
    text = "Acme said on Monday that it would build a plant, and shares of Brightwater fell 3 percent."
    assert facts(text, STOCK) == [("Brightwater", "fell 3 percent")]


def test_a_percentage_without_a_direction_takes_the_articles() -> None:
    claims = read("Acme's stock rose. Acme's stock was more than 10% at one point.", STOCK, published=None)
    assert [(c.value.low, c.excluded) for c in claims] == [(0.0, ""), (10.0, "")]


def test_a_percentage_takes_no_other_companys_direction() -> None:
    claims = read("Brightwater's stock fell. Acme's stock was more than 10% at one point.", STOCK, published=None)
    assert [(c.subject, c.excluded) for c in claims] == [("Brightwater", ""), ("Acme", "no direction")]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Acme will invest it over the next three years.", "over the next three years"),
        ("Acme will invest it between 2025-2028.", "between 2025-2028"),
        ("Acme will invest it by 2030.", "by 2030"),
    ],
)
def test_how_long_it_takes(text: str, answer: str) -> None:
    (claim,) = read(text, TIME)
    assert answer.endswith(claim.value.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme's chief executive, Jane Miller, spoke.", [("Acme", "Jane Miller")]),
        ("Jane Miller, chief executive of Acme, spoke.", [("Acme", "Jane Miller")]),
        ("Acme CEO Jane Miller spoke.", [("Acme", "Jane Miller")]),
        ("Acme CEO Jane Miller spoke. Later Acme chief executive Miller left.", [("Acme", "Jane Miller")] * 2),
        ("Acme CEO Miller spoke.", []),
        ("Former Acme CEO Jane Miller spoke.", []),
    ],
)
def test_who_leads_a_company(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.subject, c.value.answer) for c in read(text, CHIEF)] == expected


def test_what_investors_made_of_it() -> None:
    assert [(c.subject, c.value.unit) for c in read("Investors applauded Acme's plan.", REACTION)] == [("Acme", "warm")]


@pytest.mark.parametrize(
    ("text", "stance", "excluded"),
    [
        ("Acme will invest $10 billion in AI.", "planned", ""),
        ("Acme invested $10 billion in AI.", "asserted", ""),
        ("Acme did not invest $10 billion in AI.", "denied", "denied"),
        ("Acme could invest $10 billion in AI.", "forecast", "forecast"),
        ("Acme would invest $10 billion in AI.", "conditional", "conditional"),
    ],
)
def test_what_is_not_compared_is_labelled(text: str, stance: str, excluded: str) -> None:
    (claim,) = read(text, INVEST)
    assert (claim.stance, claim.excluded) == (stance, excluded)


def test_a_facet_is_answered_by_the_nearest_words() -> None:
    topic = Facet("topic", (Choice("AI", ("AI",)), Choice("chips", ("chip",))), otherwise="skip")
    rule = replace(INVEST, same=(topic,))
    claims = read("Acme will invest $10 billion in AI, and it will invest $4 billion in chips.", rule)
    assert [claim.same for claim in claims] == [(("topic", "AI"),), (("topic", "chips"),)]
    assert read("Acme will invest $10 billion in boats.", rule) == []


def test_a_day_is_resolved_by_the_date_of_publication() -> None:
    (claim,) = read("Acme shares closed up 3 percent on Monday.", STOCK)
    assert claim.when is not None
    assert (claim.when.start, claim.when.end, claim.when.moment) == (DAY.date(), DAY.date(), "close")


def test_a_name_has_one_key_whatever_its_form() -> None:
    text = "Acme Foods Inc. will invest $10 billion in AI. Later Acme said it will spend $3 billion on chips."
    assert {claim.key for claim in read(text, INVEST)} == {"acmefoods"}


STORIES = st.sampled_from(
    [
        "Acme will invest $10 billion in AI over the next three years. Its shares rose 3 percent on Monday.",
        "Shares of Acme and Brightwater fell on Monday.\n\nAcme CEO Jane Miller said that the company would spend it.",
        "Brightwater's stock closed down 4.4 percent. Investors cheered Acme's plan.\n\nAcme spent $5 billion in AI.",
        "“Acme’s” stock rose on Monday, and its investment of 380 billion yuan ($53 billion) by 2030 is its largest.",
        "İstanbul’s Acme\u00a0invested €5 billion in AI.\r\nSource link",
    ]
)
UNRELATED = st.sampled_from(
    [" The weather was mild.", "\n\nThe weather was mild in May.", "\nSource link", "\n\nTarn Boats is old.",
     "\n\n• Home\n• News", " It rained for five days.", "\n\nElsewhere, a river rose 3 percent."]
)  # fmt: skip


@given(STORIES)
def test_every_claim_quotes_its_article(text: str) -> None:
    claims = read(text)
    assert claims
    for claim in claims:
        assert claim.quote == text[claim.start : claim.end]
        assert claim.value.text in text
        assert claim.line == text.count("\n", 0, claim.start) + 1


@given(STORIES, st.lists(UNRELATED, min_size=1, max_size=3))
def test_unrelated_text_at_the_end_changes_no_claim(text: str, tail: list[str]) -> None:
    def told(article: str) -> list[Claim]:
        return [replace(claim, after="", part="") for claim in read(article)]  # the lead of a longer text is shorter

    before = told(text)
    longer = told(text + "".join(tail))
    assert longer[: len(before)] == before


@given(STORIES)
def test_a_paragraph_in_front_only_moves_the_claims(text: str) -> None:
    front = "The weather was mild in May.\n\n"
    moved = [
        replace(c, start=c.start - len(front), end=c.end - len(front), line=c.line - 2, part="")
        for c in read(front + text)
    ]
    assert moved == [replace(c, part="") for c in read(text)]  # what was the lead is so no more


@given(STORIES, st.sampled_from(["Zenblat", "Qorvenia", "Halden Foods", "Tarn & Dost", "Ixo-Lumen"]))
def test_another_name_changes_nothing_else(text: str, name: str) -> None:
    def told(claims: list[Claim], old: str) -> list[tuple[str, str, str, str, float, float]]:
        shown = [(c, c.subject.replace(old, "Acme"), c.value.text.replace(old, "Acme")) for c in claims]
        return sorted((c.rule, subject, value, c.stance, c.value.low, c.value.high) for c, subject, value in shown)

    assert told(read(text.replace("Acme", name)), name) == told(read(text), "Acme")


def test_rules_do_not_disturb_one_another() -> None:
    text = "Acme will invest $10 billion in AI over three years. Acme's stock rose 3 percent on Monday."
    apart = [claim for rule in RULES for claim in read(text, rule)]
    assert sorted(apart, key=lambda c: (c.start, c.end, c.rule, c.key)) == read(text)


FINE = Rule(
    id="fine",
    question="How much was <subject> fined?",
    subject=("organisation",),
    words=("fine", "penalty"),
    value="money",
    tied_to=("fine of <value>", "penalty of <value>", "<value> fine", "<value> penalty"),
    within=WITHIN,
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The regulator fined Acme $40 million.", "Acme"),
        ("Brightwater fined Acme $40 million.", "Acme"),
        ("Acme was fined $40 million.", "Acme"),
        ("Acme was heavily fined $40 million by Brightwater.", "Acme"),
        ("Acme must pay a fine of $40 million.", "Acme"),
        ("Brightwater imposed a $40 million fine on Acme.", "Acme"),
        ("Brightwater imposed a fine of $40 million on Acme.", "Acme"),
        ("Acme's $40 million fine is its largest.", "Acme"),
    ],
)
def test_who_was_fined(text: str, who: str) -> None:
    assert facts(text, FINE) == [(who, "$40 million")]


@pytest.mark.parametrize("text", ["Brightwater fined three banks $40 million.", "The regulator fined $40 million."])
def test_nobody_named_was_fined(text: str) -> None:
    assert facts(text, FINE) == []


DEAL = Rule(
    id="deal",
    question="How much does <subject> pay?",
    subject=("organisation",),
    words=("buy", "takeover"),
    value="money",
    tied_to=("for <value>", "<value> takeover"),
    within=WITHIN,
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Acme bought Brightwater for $40 million.", ["Acme"]),
        ("Brightwater was bought by Acme for $40 million.", ["Acme"]),
        ("Brightwater was bought for $40 million.", []),
        ("Brightwater agreed to a $40 million takeover by Acme.", ["Acme"]),
        ("Acme and Brightwater bought it for $40 million.", ["Acme and Brightwater"]),
    ],
)
def test_who_bought(text: str, who: list[str]) -> None:
    assert [subject for subject, _ in facts(text, DEAL)] == who


PROFIT = Rule(
    id="profit",
    question="What was <subject>'s profit?",
    subject=("organisation",),
    words=("profit", "sales"),
    value="money",
    tied_to=("to <value>", "of <value>"),
    within=WITHIN,
)
LEAD = "Acme Inc (ACM.N) told of its last quarter on a mild Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Net profit rose to $40 million.", ["Acme"]),
        ("Third-quarter sales rose to $40 million.", ["Acme"]),
        ("Profit in the quarter rose to $40 million.", ["Acme"]),
        ("Profit at the company rose to $40 million.", ["Acme"]),
        ("Boat sales rose to $40 million.", []),
        ("Sales in Asia rose to $40 million.", []),
        ("Sales of boats rose to $40 million.", []),
        ("Profit margins rose to $40 million.", []),
        ("Profit for the unit rose to $40 million.", []),
        ("Analysts think profit rose to $40 million.", []),
        ("Brightwater Inc fell. Profit rose to $40 million.", []),
        ("* Profit in the quarter rose to $40 million from $30 million.", []),
    ],
)
def test_a_noun_alone_is_of_the_storys_company(text: str, who: list[str]) -> None:
    claims = read(LEAD + text, PROFIT, title="Acme tells of its quarter")
    assert [claim.subject for claim in claims] == who
    assert not read(LEAD + text, PROFIT, title="Stocks rise") or "the company" in text


def test_a_post_alone_is_of_the_storys_company() -> None:
    said = "Chief Executive Jane Miller said so."
    assert [c.subject for c in read(LEAD + said, CHIEF, title="Acme tells of its quarter")] == ["Acme"]
    assert read(LEAD + "Brightwater Inc fell. " + said, CHIEF, title="Acme tells of its quarter") == []


def test_a_headline_with_a_ticker_names_whom_a_table_is_about() -> None:
    claims = read("Net profit rose to $40 million.", PROFIT, title="TARN ELM INC <TRN> 3RD QTR NET")
    assert [claim.subject for claim in claims] == ["Tarn Elm"]


def test_what_is_got_from_somebody_is_not_his() -> None:
    assert facts("Acme said it has received a $40 million investment from Brightwater.", INVEST) == [
        ("Acme", "$40 million")
    ]
    assert facts("A $40 million investment from Brightwater was announced.", INVEST) == [("Brightwater", "$40 million")]


def test_what_forecasts_are_cited_for_is_a_forecast() -> None:
    told = "Acme's investment was $40 million in 2026, according to the median of {} by banks."
    assert [read(told.format(what), INVEST)[0].stance for what in ("forecasts", "counts")] == ["forecast", "asserted"]
