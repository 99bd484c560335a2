"""Verdicts for the rows of a DataFrame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import StringType, StructType

from .answers import FIELDS, NAMES, with_answers
from .program import Lakeby, LineProgram, pieces_of

# Parts of an article that lakeby knows, and the columns they are taken from unless others are named.
PARTS = ("text", "id", "title", "source", "published", "language", "url")
LINE = "__lakeby_line"
# A blank line gets an answer, as every row does; lakeby itself passes over it.
NOTHING = b"{}"


def check(
    articles: DataFrame, columns: Mapping[str, str] | None = None, lakeby: Lakeby | None = None
) -> DataFrame:
    """
    The articles with lakeby's verdict in further columns (answers.COLUMNS).

    `columns` says in which column a part of an article is (`{"text": "body"}`); others are taken by their own name
    where they are there. Rows keep their partitions and their order. A row that cannot be checked has lakeby_error.
    """
    return _answered(articles, record_line(articles, columns or {}), lakeby or Lakeby())


def check_lines(lines: DataFrame, column: str = "value", lakeby: Lakeby | None = None) -> DataFrame:
    """The same for lines of JSONL as they stand in a file: lakeby itself reads them, and says what is wrong."""
    return _answered(lines, F.col(column), lakeby or Lakeby())


def record_line(articles: DataFrame, columns: Mapping[str, str]) -> Column:
    """A row as the line of JSONL that lakeby reads. Raises ValueError where there is no text."""
    unknown = [part for part in columns if part not in PARTS]
    if unknown:
        raise ValueError(f'An article has no part "{unknown[0]}"; there are {", ".join(PARTS)}.')
    chosen = {part: columns.get(part, part) for part in PARTS}
    missing = [name for part, name in chosen.items() if part in {"text", *columns} and name not in articles.columns]
    if missing:
        raise ValueError(
            f'There is no column "{missing[0]}" (there are {", ".join(articles.columns[:8])}); '
            'name the one that holds the text: columns={"text": NAME}, or --text NAME.'
        )
    if not isinstance(articles.schema[chosen["text"]].dataType, StringType):
        raise ValueError(f'The column "{chosen["text"]}" holds no text.')
    parts = [
        F.col(f"`{name}`").cast("string").alias(part)
        for part, name in chosen.items()
        if name in articles.columns
    ]
    return F.to_json(F.struct(*parts), {"ignoreNullFields": "false"})


def _answered(rows: DataFrame, line: Column, lakeby: Lakeby) -> DataFrame:
    kept = [field for field in rows.schema.fields if field.name not in NAMES]
    names = [field.name for field in kept]
    schema = StructType([*kept, *FIELDS])
    command = [*lakeby.command, "filter", *lakeby.options]

    def answer(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        written = to_arrow_schema(schema)
        pieces = ((piece.select(names), _lines(piece)) for piece in pieces_of(batches))
        # An empty partition starts no process.
        first = next(pieces, None)
        if first is not None:
            for piece, lines in LineProgram(command, chain([first], pieces)).answers():
                yield with_answers(piece, lines, written)

    sent = rows.select(*(F.col(f"`{name}`") for name in names), line.cast("binary").alias(LINE))
    return sent.mapInArrow(answer, schema)


def _lines(piece: pa.RecordBatch) -> list[bytes]:
    return [_single(value or b"") for value in piece.column(LINE).to_pylist()]


def _single(value: bytes) -> bytes:
    """One line and not a blank one, so that there is one answer to it."""
    line = value.replace(b"\n", b" ")
    if line.startswith(b"{"):
        return line
    return line if line.decode("utf-8", "replace").replace("\ufeff", " ").strip() else NOTHING
