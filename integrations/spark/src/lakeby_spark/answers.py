"""What lakeby says of an article, as columns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pyspark.sql.types import (
    ArrayType,
    DoubleType,
    IntegerType,
    StringType,
    StructField,
    StructType,
)

OTHER = StructType(
    [
        StructField("article", StringType()),
        StructField("start", IntegerType()),
        StructField("end", IntegerType()),
        StructField("text", StringType()),
        StructField("sentence", StringType()),
    ]
)
FINDING = StructType(
    [
        StructField("rule", StringType()),
        StructField("start", IntegerType()),
        StructField("end", IntegerType()),
        StructField("severity", StringType()),
        StructField("means", ArrayType(StringType())),
        StructField("fingerprint", StringType()),
        # Of what articles of a story say differently: what the others say.
        StructField("others", ArrayType(OTHER)),
    ]
)

# The key stands once in a line that is written as JSON: within a string its quotation marks would be escaped.
ANSWER_KEY = b'"lakeby":'


def _findings(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [{key: finding.get(key) for key in FINDING.names} for finding in answer["findings"]]


def _of_verdict(value: Callable[[dict[str, Any]], Any]) -> Callable[[dict[str, Any]], Any]:
    return lambda answer: None if "error" in answer else value(answer)


# Name, type, and where the value is found in an answer. Offsets count UTF-16 code units of the text, as Lakeby's do.
COLUMNS: Sequence[tuple[StructField, Callable[[dict[str, Any]], Any]]] = (
    (StructField("lakeby_score", DoubleType()), _of_verdict(lambda answer: answer["score"])),
    (StructField("lakeby_band", StringType()), _of_verdict(lambda answer: answer["band"])),
    (StructField("lakeby_words", IntegerType()), _of_verdict(lambda answer: answer["words"])),
    (StructField("lakeby_damage", StringType()), _of_verdict(lambda answer: answer["damage"]["band"])),
    (
        StructField("lakeby_disclosures", IntegerType()),
        _of_verdict(lambda answer: len(answer["disclosures"])),
    ),
    (StructField("lakeby_findings", ArrayType(FINDING)), _of_verdict(_findings)),
    (StructField("lakeby_error", StringType()), lambda answer: answer.get("error")),
)
FIELDS = [field for field, _ in COLUMNS]
NAMES = [field.name for field in FIELDS]


def answer_of(line: bytes) -> dict[str, Any]:
    """The answer in a line of `lakeby filter`, without reading the record before it again."""
    start = line.rindex(ANSWER_KEY) + len(ANSWER_KEY)
    return json.loads(line[start : line.rindex(b"}")])


def columns_of(answers: Iterable[dict[str, Any]]) -> list[list[Any]]:
    """The values of COLUMNS, a list for each."""
    rows = list(answers)
    return [[value(answer) for answer in rows] for _, value in COLUMNS]
