"""Lets ``python -m auditor`` stand for ``auditor``."""

from auditor.cli import main

main(prog_name="auditor")
