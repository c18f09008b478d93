"""auditor finds the questions on which a corpus of articles cannot all be right."""

__version__ = "0.1.0"
