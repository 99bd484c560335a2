"""What `lakeby filter` says of an article, as columns."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pyarrow as pa
from pyspark.sql.types import (
    ArrayType,
    DoubleType,
    IntegerType,
    StringType,
    StructField,
    StructType,
)

FINDING = StructType(
    [
        StructField("rule", StringType()),
        StructField("start", IntegerType()),
        StructField("end", IntegerType()),
        StructField("severity", StringType()),
        StructField("means", ArrayType(StringType())),
        StructField("fingerprint", StringType()),
    ]
)
FINDING_KEYS = FINDING.fieldNames()

# The key stands once in a line that is written as JSON: within a string its quotation marks would be escaped.
ANSWER_KEY = b'"lakeby":'


def _findings(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [{key: finding[key] for key in FINDING_KEYS} for finding in answer["findings"]]


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


def with_answers(batch: pa.RecordBatch, lines: Sequence[bytes], schema: pa.Schema) -> pa.RecordBatch:
    """The batch with what lakeby said of each of its rows."""
    answers = [answer_of(line) for line in lines]
    types = (schema.field(name).type for name in NAMES)
    added = [
        pa.array([value(answer) for answer in answers], type=kind)
        for (_, value), kind in zip(COLUMNS, types, strict=True)
    ]
    return pa.RecordBatch.from_arrays([*batch.columns, *added], schema=schema)
