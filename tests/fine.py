"""A rule of the least that a rule needs, for tests that look at something else."""

from __future__ import annotations

RULE = """\
id: fine
question: How much was <subject> fined?
subject: organisation
words: [fine]
value: money
within: 30 days
examples:
  disputes: |
    2026-03-02 Wire: Acme was fined $40 million.
    2026-03-03 Post: Acme was fined $55 million.
  agrees: |
    2026-03-02 Wire: Acme was fined $40 million.
    2026-03-03 Post: Acme was fined $40 million.
  ignores: |
    2026-03-02 Wire: Acme's fine print is long.
"""
