"""Lines of a statement of results, and the figure of the period before in a sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.model import Claim, Document
from auditor.pipeline import audit, read_claims
from auditor.rule.load import builtin_rules_path, load_rules

BOOK = load_rules([builtin_rules_path()])
DAY = dt.date(2026, 3, 5)

TABLE = """Shr profit 20 cts vs loss two cts
    Net profit 2,665,000 vs loss 202,000
    Revs 12.1 mln vs 5.9 mln
    Avg shrs 4.3 mln vs 3.2 mln
    Nine mths
    Shr profit 35 cts vs loss 11 cts
    Net profit 4,653,000 vs loss 1,167,000
    Revs 35.1 mln vs 18.0 mln
"""


def claims(rule: str, text: str, title: str = "") -> list[Claim]:
    chosen = [r for r in BOOK if r.id == rule]
    return list(read_claims([Document(id="a", text=text, title=title, published=DAY)], chosen))


def told(rule: str, text: str, title: str = "") -> list[tuple[str, str, str]]:
    """The answer, the first and the last day of each claim."""
    return [
        (claim.value.answer, str(claim.when.start), str(claim.when.end))
        for claim in claims(rule, text, title)
        if claim.when
    ]


def test_each_line_tells_its_period_and_the_one_a_year_before() -> None:
    assert told("profit-or-loss", TABLE, "ACME INC <ACM> 3RD QTR DEC 31 NET") == [
        ("2,665,000", "2025-10-01", "2025-12-31"),
        ("a loss of 202,000", "2024-10-01", "2024-12-31"),
        ("4,653,000", "2025-04-01", "2025-12-31"),
        ("a loss of 1,167,000", "2024-04-01", "2024-12-31"),
    ]


def test_a_share_line_is_per_share() -> None:
    (now, *_) = claims("earnings-per-share", TABLE, "ACME INC <ACM> 3RD QTR DEC 31 NET")
    assert now.value.readings[0].axis == "money:USD/share"
    assert now.subject == "Acme"


def test_a_quarter_without_its_end_is_the_calendars_last() -> None:
    (now, _) = told("revenue", "Revs 12.1 mln vs 5.9 mln", "ACME INC <ACM> 4TH QTR NET")
    assert now[1:] == ("2025-10-01", "2025-12-31")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Revs 12.1 mln vs 5.9 mln", "ACME INC <ACM>"),  # no period
        ("Revs 12.1 mln vs 5.9 mln", "4TH QTR NET"),  # nobody
        ("Other revs 12.1 mln vs 5.9 mln", "ACME INC <ACM> 4TH QTR NET"),  # a part
        ("Revs 12.1 mln vs 5.9 mln\n    Year\n    Revs 48.1 mln vs 22.4 mln", "ACME INC <ACM> YEAR NET"),
    ],
)
def test_lines_that_cannot_be_placed(text: str, title: str) -> None:
    assert "12.1 mln" not in [answer for answer, *_ in told("revenue", text, title)]


def test_a_second_line_under_one_heading_lacks_its_own() -> None:
    text = "Revs 12.1 mln vs 5.9 mln\n    Net 1,000,000 vs 900,000\n    Revs 48.1 mln vs 22.4 mln"
    assert [answer for answer, *_ in told("revenue", text, "ACME INC <ACM> 4TH QTR NET")] == ["12.1 mln", "5.9 mln"]


def test_thousands_may_be_rounded() -> None:
    (now, _) = claims("profit-or-loss", "Net 1,982,000 vs 1,022,000", "ACME INC <ACM> 4TH QTR NET")
    assert (now.value.low, now.value.high) == (1_981_500, 1_982_500)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Acme's fourth-quarter revenue rose to $5 million from $4 million a year earlier.",
            [("$5 million", "2025-10-01"), ("$4 million", "2024-10-01")],
        ),
        (
            "Acme's revenue was $5 million in 2025, compared with revenue of $4 million in 2024.",
            [("$5 million", "2025-01-01"), ("$4 million", "2024-01-01")],
        ),
        ("Acme's revenue rose to $5 million in 2025 from $4 million.", [("$5 million", "2025-01-01")]),
        ("In the first nine months of 2025, Acme had revenue of $5 million.", [("$5 million", "2025-01-01")]),
    ],
)
def test_the_period_before_in_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(answer, start) for answer, start, _ in told("revenue", text)] == expected


def test_a_loss_lies_below_nought() -> None:
    text = "Acme posted a fourth-quarter net loss of $5 million, against a profit of $2 million a year earlier."
    assert [(c.value.low < 0, c.value.answer) for c in claims("profit-or-loss", text)] == [
        (True, "a loss of $5 million"),
        (False, "$2 million"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Acme's advertising revenue was $5 million in 2025.",
        "Acme's revenue in Elmland was $5 million in 2025.",
        "Acme's U.S. sales were $5 million in 2025.",
        "Acme's sales of trucks were $5 million in 2025.",
    ],
)
def test_the_account_of_a_part_is_not_read(text: str) -> None:
    assert told("revenue", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc opened a plant. Revenue was $5 million in 2025, the company said.",
        "Acme Inc said it had a good year. Revenue rose 8 percent to $5 million in 2025.",
        "Calder Ltd's Acme Inc unit said it had revenue of $5 million in 2025.",
    ],
)
def test_an_account_without_an_owner_is_of_who_speaks(text: str) -> None:
    assert [claim.subject for claim in claims("revenue", text.replace(" unit", " subsidiary"))] == ["Acme"]


LOSS = "Shr loss seven cts vs loss 11 cts\n    Net loss 76,888 vs profit 106,885\n    Revs 752,234 vs 922,036"


def test_without_a_period_the_earlier_figure_is_compared_by_the_figure_beside_it() -> None:
    """A version that drops the heading still answers the same question as the one that has it."""
    first = Document("a", f"March 31, 2025 end\n    {LOSS}", title="<ACME GRAINS INC> NINE MTHS", published=DAY)
    second = Document("b", LOSS.replace("vs loss", "vs profit"), title="<ACME GRAINS INC>", published=DAY)
    chosen = [r for r in BOOK if r.id in ("earnings-per-share", "profit-or-loss", "revenue")]
    report = audit([first, second], chosen)
    (finding,) = report.findings
    assert [position.answer for position in finding.positions] == ["a loss of 11 cts", "11 cts"]


def test_without_a_period_nothing_else_is_compared() -> None:
    """Another period's line has another figure beside it."""
    first = Document("a", f"March 31, 2025 end\n    {LOSS}", title="<ACME GRAINS INC> NINE MTHS", published=DAY)
    other = LOSS.replace("seven", "nine").replace("76,888", "80,012").replace("752,234", "760,100")
    second = Document("b", other.replace("11 cts", "14 cts"), title="<ACME GRAINS INC>", published=DAY)
    assert not audit([first, second], BOOK).findings


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (
            "profit-or-loss",
            "Acme Inc posted first-quarter net income of 15 cents a share, compared with a $9 million loss, or 8 cents"
            " a share, in the same quarter last year.",
            [],
        ),
        (
            "profit-or-loss",
            "Acme's fourth-quarter profit was small, against a massive $3.4-billion loss a year ago.",
            [],
        ),
        (
            "profit-or-loss",
            "Acme Inc had a loss in 2025 of 4.20 dlrs per share, after a year-earlier loss of 4.71 dlrs.",
            [],
        ),
        (
            "profit-or-loss",
            "Acme Inc, which has a market share of about 8 percent, posted a profit of $5 million in 2025.",
            [("$5 million", "2025-01-01", "2025-12-31")],
        ),
        ("profit-or-loss", "Acme Inc earned $5 million last year.", []),
        (
            "profit-or-loss",
            "For the fourth quarter and year ended Dec 31, 2024 Acme Inc reported a net loss of 17,000 dlrs and net"
            " income of 175,000, respectively.",
            [],
        ),
        (
            "profit-or-loss",
            "Acme Inc said its $8 million share of the third quarter's loss compares with a loss of $7 million a year"
            " ago.",
            [],
        ),
        (
            "profit-or-loss",
            "Acme Inc had a loss of $11 million in the fourth quarter, compared to a loss of $9 million in the third"
            " quarter and $8 million in the year-ago fourth quarter.",
            [
                ("a loss of $11 million", "2025-10-01", "2025-12-31"),
                ("a loss of $9 million", "2025-07-01", "2025-09-30"),
            ],
        ),
        ("profit-or-loss", "Acme Inc earned $5 million in the previous fourth quarter.", []),
        ("profit-or-loss", "Acme Inc earned $5 million in the same quarter last year.", []),
        ("profit-or-loss", "Acme Inc's net loan losses were $5 million in 2025.", []),
        (
            "profit-or-loss",
            "Acme Inc's profit rose to $5 million last year.",
            [("$5 million", "2025-01-01", "2025-12-31")],
        ),
        (
            "profit-or-loss",
            "Acme Inc had a fourth-quarter profit of $5 million, up from $4 million in the same period a year earlier.",
            [("$5 million", "2025-10-01", "2025-12-31"), ("$4 million", "2024-10-01", "2024-12-31")],
        ),
    ],
)
def test_a_period_that_words_leave_open_is_not_read(rule: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(rule, text) == expected


def test_the_figure_before_is_a_loss_by_the_word_on_either_side() -> None:
    text = "Acme Inc had a 2025 net profit of $10 million, compared to a $3 million loss in 2024."
    assert [answer for answer, _, _ in told("profit-or-loss", text)] == ["$10 million", "a loss of $3 million"]
    text = "Acme Inc had a 2025 net loss of $10 million, compared to a $3 million profit in 2024."
    assert [answer for answer, _, _ in told("profit-or-loss", text)] == ["a loss of $10 million", "$3 million"]


def test_the_year_of_a_year_end_is_the_one_that_is_named() -> None:
    found = told("revenue", "Revs 3,148,420 vs 1,912,438", "ACME COMPUTERS INC <ACM> YEAR END 2025")
    assert [day for _, _, day in found] == ["2025-12-31", "2024-12-31"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Acme Inc had a 2025 profit of $5 million in Canada.", False),
        ("Acme Inc had a 2025 profit of $5 million from its mills.", False),
        ("Acme Inc's 2025 profit rose to $5 million from the year before.", True),
        ("Acme Inc's 2025 profit was raised to $5 million from its earlier figure.", True),
    ],
)
def test_a_profit_made_in_one_place_is_a_part(text: str, read: bool) -> None:
    assert bool(claims("profit-or-loss", text)) is read


def test_sales_are_whose_the_profit_is_that_stands_with_them() -> None:
    text = "Acme Inc grew. Its 2025 net profit was $12 million on sales of $210 million."
    assert [claim.subject for claim in claims("revenue", text)] == ["Acme"]


def test_an_earlier_loss_is_of_the_kind_it_is_compared_with() -> None:
    text = "Acme Inc had an operating profit of $9 million in 2025, swinging from a loss of $4 million in 2024."
    assert {dict(claim.same)["basis"] for claim in claims("profit-or-loss", text)} == {"operating"}
    text = "Acme Inc had an operating profit of $9 million in 2025, against a net loss of $4 million in 2024."
    assert [dict(claim.same)["basis"] for claim in claims("profit-or-loss", text)] == ["operating", "net"]


def test_the_comparable_quarter_of_a_year_is_a_quarter() -> None:
    found = told(
        "profit-or-loss",
        "Acme Inc had third quarter 2025 earnings of $9 million, up from $5 million in the comparable 2024 period.",
    )
    assert [day for _, _, day in found] == ["2025-09-30", "2024-09-30"]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc cut its 2026 operating profit target by 22 percent to $90 million.",
        "Acme Inc raised its outlook for 2026 net profit to $90 million.",
        "Acme Inc's 2026 profit forecast was $90 million.",
        "Acme Inc had originally forecast a 2026 profit of $90 million.",
        "I cut my forecast (for Acme Inc's second-quarter earnings) to $90 million.",
    ],
)
def test_what_is_foreseen_is_a_forecast(text: str) -> None:
    assert [claim.stance for claim in claims("profit-or-loss", text)] == ["forecast"]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("revenue", "Jane's Stores Inc said 2025 sales were $6 million."),
        ("revenue", "Acme Inc's 2025 sales in domestic markets rose 11.5 percent to $688 million."),
        ("profit-or-loss", "Acme Inc's net after-tax realized gains in 2025 were $90 million."),
    ],
)
def test_a_part_of_an_account_or_of_a_name_is_not_read(rule: str, text: str) -> None:
    assert told(rule, text) == []


def test_an_amount_of_a_share_is_not_the_earlier_profit() -> None:
    text = "Acme Inc had 2025 net income of $687,000, up from 19 cents on $514,000 in 2024."
    answers = [answer for answer, _, _ in told("profit-or-loss", text)]
    assert "$687,000" in answers
    assert "19 cents" not in answers


def test_two_companies_of_one_name_are_told_apart_by_their_tickers() -> None:
    chosen = [r for r in BOOK if r.id == "profit-or-loss"]

    def found(*tickers: str) -> int:
        tables = [(f"Net {n}04,000 vs {n}00,000", f"MERROW CORP <{t}> 4TH QTR NET") for n, t in enumerate(tickers, 2)]
        documents = [
            Document(id=f"{n}", text=text, title=title, published=DAY) for n, (text, title) in enumerate(tables)
        ]
        return len(audit(documents, chosen).findings)

    assert found("MRCP.O", "MRCP") == 2
    assert found("MRCP.O", "MCOR.O") == 0


def test_an_article_without_a_date_resolves_no_time_and_is_read() -> None:
    chosen = [r for r in BOOK if r.id == "capital-spending"]
    text = "Acme Inc expects to spend $80 billion this fiscal year on AI data centres."
    assert [claim.subject for claim in read_claims([Document(id="a", text=text)], chosen)] == ["Acme"]


@pytest.mark.parametrize(
    ("tail", "read"),
    [
        (", beating the $4 million that analysts expected.", True),
        (", more than the $4 million that analysts expected.", False),
        (" for analysts.", False),
    ],
)
def test_what_others_foresaw_may_be_told_behind_a_companys_own_result(tail: str, read: bool) -> None:
    text = f"Shares in Acme Inc rose on Monday. Fourth-quarter net profit was $5 million{tail}"
    assert bool(told("profit-or-loss", text)) is read


def test_a_year_right_behind_a_result_is_its_own() -> None:
    text = "Acme Inc posted a loss of $5 million for 2025 after a profit of $4 million in 2024."
    years = [(day[:4], last[:4]) for _, day, last in told("profit-or-loss", text)]
    assert years == [("2025", "2025"), ("2024", "2024")]
