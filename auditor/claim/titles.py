"""Where the title of a post begins and ends, and what belongs to it: "chairman of the board", "its chair, Sir"."""

from __future__ import annotations

from auditor.text.lexicon import words


def title_end(low: list[str], last: int) -> int:
    """The last token of a longer title: "CEO and co-founder", "chairman, president and chief executive officer"."""
    titles = words("posts")["of_a_title"]
    while True:
        comma = low[last + 1 : last + 2] == [","]
        joined = low[last + 1 + comma : last + 2 + comma] == ["and"]
        first = last + 1 + comma + joined
        first += joined and low[first : first + 1] == ["the"]
        first += 2 * (low[first : first + 2] == ["co", "-"])
        stop = first
        while stop < len(low) and low[stop] in titles:
            stop += 1
        goes_on = low[stop : stop + 1] == ["and"] and not titles.isdisjoint(low[stop + 1 : stop + 3])
        if stop == first or (comma and not joined and not goes_on):
            return last
        last = stop - 1


def past_board(low: list[str], last: int) -> int:
    """The last token of a title with its board, which is the whole company's: "chair of the board of directors"."""
    at = last + 1
    if low[at : at + 1] != ["of"]:
        return last
    at += 1 + (low[at + 1 : at + 2] in (["the"], ["its"]))
    at += low[at : at + 1] != [] and low[at] in words("posts")["of_a_board"]
    if low[at : at + 1] != ["board"]:
        return last
    seated = low[at + 1 : at + 2] == ["of"] and not words("posts")["on_a_board"].isdisjoint(low[at + 2 : at + 3])
    return at + 2 * seated


def title_start(low: list[str], first: int) -> int:
    """The first token of a longer title: the *chairman* of "chairman, president and CEO" for *CEO*."""
    titles = words("posts")["of_a_title"]
    begin = first
    while True:
        at = begin - 1
        while at > 0 and low[at] in ("the", "and", ",", "co", "-"):
            at -= 1
        if at == begin - 1 or low[at] not in titles or title_end(low, at) < first:
            return begin
        begin = at
        while begin > 0 and low[begin - 1] in titles:
            begin -= 1


def past_honour(low: list[str], begin: int, end: int) -> list[str]:
    """The words between two tokens, without the title of a person's name that ends them: *sir* of "its chair, Sir"."""
    titled = end > begin and low[end - 1].rstrip(".") in words("grammar")["titles_before_names"]
    return low[begin : end - titled]
