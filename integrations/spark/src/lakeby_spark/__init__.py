"""Lakeby on Apache Spark."""

from .check import check, check_lines
from .program import Lakeby
from .report import write_report

__all__ = ["Lakeby", "check", "check_lines", "write_report"]
