"""Lines of a DataFrame, answered by one lakeby for each task."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import StringType, StructField, StructType

from .program import LineProgram

LINE = "__lakeby_line"
ANSWER = StructField("answer", StringType())
# Rows that are sent and answered together: about 1 MB of news. Batches of Spark hold 10,000, which is more than a task
# should hold several times.
ROWS = 256
# A blank line gets an answer, as every row does; lakeby itself passes over it.
NOTHING = b"{}"

# Reads columns out of the answers to a piece.
Reading = Callable[[Sequence[bytes]], Sequence[Sequence[Any]]]


def ask(rows: DataFrame, line: Column, command: Sequence[str]) -> DataFrame:
    """The rows, in their partitions and their order, with what the program answers to their lines as `answer`."""
    return answered(rows, line, command, [ANSWER], lambda answers: [[one.decode() for one in answers]])


def parsed(rows: DataFrame, schema: str) -> DataFrame:
    """The rows with columns that are read from `answer`, which is JSON."""
    return rows.select("*", F.from_json("answer", schema).alias("__answer")).select(
        *(f"`{name}`" for name in rows.columns if name != ANSWER.name), "__answer.*"
    )


def answered(
    rows: DataFrame, line: Column, command: Sequence[str], fields: Sequence[StructField], reading: Reading
) -> DataFrame:
    """The same with columns that are read from the answers; columns of these names that were there are replaced."""
    names = [name for name in rows.columns if name not in {field.name for field in fields}]
    schema = StructType([*(rows.schema[name] for name in names), *fields])

    def answer(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        written = to_arrow_schema(schema)
        pieces = ((piece.select(names), _lines(piece)) for piece in _pieces(batches))
        # An empty partition starts no process.
        first = next(pieces, None)
        if first is None:
            return
        for piece, answers in LineProgram(command, chain([first], pieces)).answers():
            types = [written.field(field.name).type for field in fields]
            added = [pa.array(values, kind) for values, kind in zip(reading(answers), types, strict=True)]
            yield pa.RecordBatch.from_arrays([*piece.columns, *added], schema=written)

    sent = rows.select(*(F.col(f"`{name}`") for name in names), line.cast("binary").alias(LINE))
    return sent.mapInArrow(answer, schema)


def _pieces(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    return (batch.slice(start, ROWS) for batch in batches for start in range(0, batch.num_rows, ROWS))


def _lines(piece: pa.RecordBatch) -> list[bytes]:
    return [_single(value or b"") for value in piece.column(LINE).to_pylist()]


def _single(value: bytes) -> bytes:
    """One line and not a blank one, so that there is one answer to it."""
    line = value.replace(b"\n", b" ")
    if line.startswith(b"{"):
        return line
    return line if line.decode("utf-8", "replace").replace("\ufeff", " ").strip() else NOTHING
