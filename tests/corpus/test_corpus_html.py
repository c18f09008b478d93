"""Web pages: what is the article, what is known of it, and what is not guessed; by the real library."""

from __future__ import annotations

import datetime as dt
import sys

import pytest
from corpus_samples import documents

from auditor.corpus.html import read_html
from auditor.errors import DocumentError
from auditor.model import Document

LINES = [
    "Calder Robotics Ltd will invest $4 billion in data centres, it said on Monday.",
    "The company makes robots for harbours and has 3,000 workers in four towns, all of them on the coast.",
    "Its shares closed up 3.1 percent, while the wider market was little changed.",
]
BODY = "".join(f"<p>{line}</p>" for line in LINES)


def page(head: str = "", body: str = BODY) -> str:
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>
    <nav><a href="/">Home</a> <a href="/markets">Markets</a> Subscribe for $9 million</nav>
    <article><h1>Calder to invest</h1>{body}</article>
    <aside><ul><li><a href="/b">Brightwater to invest $9 billion in AI</a></li></ul></aside>
    <footer>© 2024 Harbour Ledger. All rights reserved.</footer></body></html>"""


def one(data: str | bytes) -> Document:
    (document,) = documents(read_html, data, "a.html")
    assert isinstance(document, Document)
    return document


def test_the_article_is_read_and_the_page_around_it_is_not() -> None:
    document = one(page())
    assert document.text.splitlines() == ["Calder to invest", *LINES]
    assert (document.id, document.title, document.published) == ("a.html", "Calder to invest", None)


def test_a_short_article_keeps_its_paragraphs_apart() -> None:
    assert one(page(body="<p>Acme will invest $4 billion.</p><p>It said so.</p>")).text.splitlines() == [
        "Calder to invest", "Acme will invest $4 billion.", "It said so.",
    ]  # fmt: skip


LD = """<script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle", "datePublished": "%s", "dateModified": "2026-04-01"}]}</script>"""
META = '<meta name="date" content="%s">'
TIME = '<meta property="article:published_time" content="2026-03-02T22:05Z">'
EST = dt.timezone(dt.timedelta(hours=-5))


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (LD % "2026-03-02T17:05:00-05:00", dt.datetime(2026, 3, 2, 17, 5, tzinfo=EST)),
        (TIME, dt.datetime(2026, 3, 2, 22, 5, tzinfo=dt.UTC)),
        (META % "2026-03-02", dt.date(2026, 3, 2)),
        (META % "2199-03-02", dt.date(2199, 3, 2)),
        ('<script type="application/ld+json">{broken</script>' + META % "2026-03-02", dt.date(2026, 3, 2)),
    ],
)
def test_the_date_is_the_one_that_the_page_states(head: str, published: dt.date) -> None:
    document = one(page(head))
    assert (document.published, document.dated_by) == (published, "page metadata")


@pytest.mark.parametrize(
    "head", ['<meta name="date" content="2026-13-45">', '<meta property="article:modified_time" content="soon">', ""]
)
def test_no_date_is_guessed(head: str) -> None:
    assert one(page(head)).published is None


def test_outlet_title_and_address() -> None:
    head = """<meta property="og:site_name" content="Harbour Ledger"><meta property="og:title" content="Calder’s plan">
    <link rel="canonical" href="https://ledger.example/calder">"""
    document = one(page(head))
    assert (document.source, document.title) == ("Harbour Ledger", "Calder’s plan")
    assert document.url == "https://ledger.example/calder"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("utf-16", "utf-16"), ("iso-8859-2", "iso-8859-2"), ("utf-8", "latin-1")],
)
def test_encodings(encoding: str, declared: str) -> None:
    text = page(body="<p>Žižkov Works will invest 4 billion in the Łódź plant.</p>").replace("©", "")
    data = text.replace('charset="utf-8"', f'charset="{declared}"').encode(encoding)
    assert "Žižkov Works will invest 4 billion in the Łódź plant." in one(data).text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "is no HTML that can be read"),
        ("<html><body></body></html>", "holds no article"),
        ("<p>Acme\0</p>", "NUL"),
        ("<div>" * 20_000, "holds no article"),
    ],
)
def test_a_page_without_an_article(data: str, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        documents(read_html, data)


def test_without_the_extra_the_reason_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(DocumentError, match=r"pip install 'auditor\[html\]'"):
        documents(read_html, page())


def test_the_same_page_gives_the_same_article() -> None:
    assert one(page(LD % "2026-03-02")) == one(page(LD % "2026-03-02"))
