"""Verdicts by Spark are those of one machine, in the same order."""

from __future__ import annotations

import json

import pytest
from conftest import COMMAND, LAKEBY, corpus_texts, one_machine
from pyspark.errors import PythonException
from pyspark.sql import DataFrame, Row, SparkSession

from lakeby_spark import Lakeby, check, check_lines
from lakeby_spark.answers import COLUMNS

ODD_TEXTS = [
    "",
    " \n ",
    None,
    "Naïve “quotes”, 中文, emoji 😀 and \u2028 separators. He said said.",
    'A "quoted" line,\nanother with "lakeby":{"band":"clean"} in it.',
    "x" * 200_000,
]
BAD_LINES = [
    b"not json",
    b'{"text": 5}',
    b'{"title": "no text"}',
    b'["a list"]',
    b"null",
    b'{"text": "cut of',
    b'{"text": "wrong bytes \xff\xfe"}',
    b"\xef\xbb\xbf",
    b"   ",
    b'{"text": "Twice over.", "lakeby": {"old": true}}',
    b"[" * 100_000,
]


def articles(spark: SparkSession, texts: list[str | None], partitions: int) -> DataFrame:
    rows = [(number, text) for number, text in enumerate(texts)]
    return spark.sparkContext.parallelize(rows, partitions).toDF("id long, text string")


def expected(answer: dict) -> dict:
    return {field.name: value(answer) for field, value in COLUMNS}


def answered(row: Row) -> dict:
    return {field.name: row.asDict(recursive=True)[field.name] for field, _ in COLUMNS}


def test_rows_get_the_verdicts_of_one_machine_in_their_order(spark: SparkSession) -> None:
    texts = [*corpus_texts(), *ODD_TEXTS] * 2
    rows = check(articles(spark, texts, 5), lakeby=LAKEBY).collect()
    lines = [json.dumps({"text": text, "id": str(at)}).encode() for at, text in enumerate(texts)]
    assert [row.id for row in rows] == list(range(len(texts)))
    assert [row.text for row in rows] == texts
    assert [answered(row) for row in rows] == [expected(answer) for answer in one_machine(lines)]
    assert {row.lakeby_band for row in rows} >= {"clean", "garbled"}


def test_bad_lines_come_out_in_their_place_with_an_error(spark: SparkSession) -> None:
    good = [json.dumps({"text": text}).encode() for text in corpus_texts("human")[:7]]
    lines = [line for pair in zip(good * 2, BAD_LINES, strict=False) for line in pair]
    frame = spark.sparkContext.parallelize([(bytearray(line),) for line in lines], 3).toDF("value binary")
    rows = check_lines(frame, lakeby=LAKEBY).collect()
    assert [bytes(row.value) for row in rows] == lines
    # Blank lines, which one machine passes over, are lines without text here.
    sent = [line if line.strip(b"\xef\xbb\xbf ") else b"{}" for line in lines]
    want = [expected(answer) for answer in one_machine(sent)]
    assert [answered(row) for row in rows] == want
    assert sum(row.lakeby_error is not None for row in rows) == 10


def test_partitions_without_rows_start_nothing(spark: SparkSession) -> None:
    frame = check(articles(spark, ["One line of text."], 6), lakeby=LAKEBY)
    assert frame.count() == 1
    assert check(articles(spark, [], 3), lakeby=Lakeby(("no-such-program",))).count() == 0


def test_columns_are_named_dates_are_sent_and_old_verdicts_are_replaced(spark: SparkSession) -> None:
    frame = spark.sql("select 'He said so.' as `the body`, date'2026-03-01' as published, 'old' as lakeby_band")
    row = check(frame, {"text": "the body"}, LAKEBY).first()
    assert row.lakeby_error is None
    assert row.lakeby_band != "old"
    assert row["the body"] == "He said so."


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"text": "nowhere"}, 'There is no column "nowhere"'),
        ({"body": "text"}, 'no part "body"'),
        ({"text": "id"}, 'The column "id" holds no text'),
    ],
)
def test_wrong_columns_are_refused_before_anything_runs(
    spark: SparkSession, columns: dict[str, str], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        check(articles(spark, ["A text."], 1), columns, LAKEBY)


@pytest.mark.parametrize(
    ("lakeby", "message"),
    [
        (Lakeby(("no-such-program",)), "could not be started"),
        (Lakeby(("sh", "-c", "echo out of luck >&2; head -n 1 >/dev/null; kill -9 $$")), "signal 9.*out of luck"),
        (Lakeby(COMMAND, ("--off", "no-such-rule")), 'no rule "no-such-rule"'),
    ],
)
def test_a_lakeby_that_dies_fails_the_task_and_says_why(spark: SparkSession, lakeby: Lakeby, message: str) -> None:
    with pytest.raises(PythonException, match=f"(?s){message}"):
        check(articles(spark, ["A text."] * 1000, 1), lakeby=lakeby).collect()
