"""Lakeby on Apache Spark."""

from .check import check, check_lines
from .program import Lakeby
from .report import write_report
from .stories import stories

__all__ = ["Lakeby", "check", "check_lines", "stories", "write_report"]
