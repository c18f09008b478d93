"""One rule with its examples, as text, for the tests of what examples prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.rule.load import load_rules

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.model import Rule

FINE = """
id: fine
question: How much was <subject> fined?
subject: organisation
words: [fine, penalty]
unless: [fine print]
value: money
tied_to: [<value> fine, penalty of <value>]
within: 30 days
tolerance: 3%
examples:
  disputes: |
    2026-03-02 Wire: Acme was fined $40 million for false labels.
    2026-03-03 Post: Acme must pay a penalty of $55 million, the regulator said.
  agrees: |
    2026-03-02 Wire: Acme was fined $40.5 million for false labels.
    2026-03-03 Post: Acme agreed to pay a $41.2 million fine.
  changes: |
    2026-03-02 Wire: Acme was fined $40 million for false labels.
    2026-06-03 Post: Acme agreed to pay a $61 million fine.
  ignores: |
    2026-03-02 Wire: Acme ordered a $40 million fine print run.

    2026-03-02 Wire: Acme was fined for false labels in a $90 million campaign.
"""

ANCHORED = """
id: move
question: By how much did <subject>'s shares rise or fall on <period>?
subject: organisation
words: [shares]
value: change
same:
  period: close
  level: {is: [to <money>, at <money>]}
  market:
    Elmstadt: [in Elmstadt]
    Varn: [in Varn]
    otherwise: Varn
examples:
  disputes: |
    2026-03-02 18:00 Wire: Acme shares rose 5 percent to $41 on Monday.
    2026-03-02 19:00 Post: Acme shares closed up 9 percent at $41 on Monday.
  agrees: |
    2026-03-02 18:00 Wire: Acme shares rose 5 percent to $41 on Monday.
    2026-03-02 19:00 Post: Acme shares closed up 5.2 percent at $41 on Monday.
  separate: |
    2026-03-02 18:00 Wire: Acme shares rose 5 percent to $41 on Monday.
    2026-03-02 19:00 Post: Acme shares rose 9 percent to $42 on Monday.

    2026-03-02 18:00 Wire: Acme shares closed up 5 percent at $41 on Monday.
    2026-03-02 19:00 Post: Acme shares closed up 9 percent at $42 on Monday.

    2026-03-02 18:00 Wire: Acme shares rose 5 percent to $41 on Monday.
    2026-03-03 19:00 Post: Acme shares rose 9 percent to $41 on Tuesday.

    2026-03-02 18:00 Wire: Acme shares closed up 5 percent at $41 on Monday.
    2026-03-02 19:00 Post: Acme shares closed up 9 percent at $41 in Elmstadt on Monday.
  ignores: |
    2026-03-02 Wire: Acme shares are $41 in Varn.
"""
"""One with two anchors, and with a choice that is taken for granted."""


def the_rule(folder: Path, text: str = FINE) -> Rule:
    """The rule that a text holds."""
    file = folder / "rule.yaml"
    file.write_text(text, encoding="utf-8")
    (rule,) = load_rules([file])
    return rule
