"""Puts this folder on the path, so that every test finds ``strategies``, and sets hypothesis for all of them."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("auditor", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=10)  # pytest --hypothesis-profile quick
settings.load_profile("auditor")
