"""Verdicts for the rows of a DataFrame."""

from __future__ import annotations

from collections.abc import Mapping

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import StringType

from .answers import FIELDS, answer_of, columns_of
from .asking import answered
from .program import Lakeby

# Parts of an article that lakeby knows, and the columns they are taken from unless others are named.
PARTS = ("text", "id", "title", "source", "published", "language", "url")


def check(articles: DataFrame, columns: Mapping[str, str] | None = None, lakeby: Lakeby | None = None) -> DataFrame:
    """
    The articles with lakeby's verdict in further columns (answers.COLUMNS).

    `columns` says in which column a part of an article is (`{"text": "body"}`); others are taken by their own name
    where they are there. Rows keep their partitions and their order. A row that cannot be checked has lakeby_error.
    """
    return check_records(articles, record_line(articles, columns or {}), lakeby or Lakeby())


def check_lines(lines: DataFrame, column: str = "value", lakeby: Lakeby | None = None) -> DataFrame:
    """The same for lines of JSONL as they stand in a file: lakeby itself reads them, and says what is wrong."""
    return check_records(lines, F.col(column), lakeby or Lakeby())


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
    parts = [F.col(f"`{name}`").cast("string").alias(part) for part, name in chosen.items() if name in articles.columns]
    return F.to_json(F.struct(*parts), {"ignoreNullFields": "false"})


def check_records(rows: DataFrame, line: Column, lakeby: Lakeby) -> DataFrame:
    """The rows with the verdict on a record of each, which `line` holds as JSON."""
    return answered(rows, line, lakeby.words("filter"), FIELDS, lambda lines: columns_of(map(answer_of, lines)))
