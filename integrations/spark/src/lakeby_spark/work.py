"""Intermediate tables of a job that goes over its data several times."""

from __future__ import annotations

from itertools import count

from pyspark.sql import DataFrame


class Work:
    """
    A folder that all executors see. What is settled there is computed once, whatever dies later, and the plan of the
    next step begins with it: plans that go on through rounds grow until the driver cannot hold them.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._numbers = count(1)

    def settled(self, rows: DataFrame, name: str) -> DataFrame:
        """The same rows, from Parquet in the folder."""
        path = f"{self._folder}/{next(self._numbers):03}-{name}"
        rows.write.parquet(path)
        return rows.sparkSession.read.schema(rows.schema).parquet(path)
