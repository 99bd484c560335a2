"""The command: Parquet by band, and counts that agree with it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from conftest import COMMAND, corpus_texts, one_machine
from pyspark.sql import SparkSession

from lakeby_spark.main import main

CALL = ("--lakeby", " ".join(COMMAND))


def report_in(folder: Path) -> dict:
    return json.loads((folder / "_report.json").read_text())


def test_jsonl_becomes_parquet_by_band_with_counts(spark: SparkSession, tmp_path: Path) -> None:
    texts = [*corpus_texts("garbled"), *corpus_texts("human")]
    lines = [json.dumps({"body": text, "n": at, "more": {"deep": [at]}}).encode() for at, text in enumerate(texts)]
    lines[3:3] = [b"", b"no json", b'{"body": "  ", "n": -1}', b"[1]"]
    source, out = tmp_path / "news.jsonl.gz", tmp_path / "out"
    source.write_bytes(gzip.compress(b"\n".join(lines)))
    assert main(["check", "--in", str(source), "--format", "jsonl", "--text", "body", "--out", str(out), *CALL]) == 0

    # One machine passes over the blank line; here it is a row with an error.
    verdicts = one_machine([line or b"{}" for line in lines], "--field", "text=body")
    bands = [verdict.get("band", "error") or "none" for verdict in verdicts]
    rows = spark.read.parquet(str(out)).collect()
    report = report_in(out)
    assert report["bands"] == {band: bands.count(band) for band in sorted(set(bands))}
    assert report["articles"] == len(rows) == len(lines)
    assert report["words"] == sum(verdict.get("words", 0) for verdict in verdicts)
    assert sum(report["errors"].values()) == 4
    found = [finding["rule"] for verdict in verdicts for finding in verdict.get("findings", [])]
    assert report["rules"] == {rule: found.count(rule) for rule in report["rules"]}
    assert len(report["rules"]) == min(50, len(set(found)))

    assert {path.name for path in out.glob("lakeby_band=*")} == {f"lakeby_band={band}" for band in bands}
    of_spark = {row.n: (row.body, row.more.deep, row.lakeby_band) for row in rows if row.n is not None and row.n >= 0}
    good = [verdict["band"] or "none" for verdict in verdicts if "error" not in verdict]
    assert of_spark == {at: (text, [at], band) for at, (text, band) in enumerate(zip(texts, good, strict=True))}
    kept = {row.line for row in rows if row.lakeby_error is not None}
    assert kept == {"", "no json", "[1]", '{"body": "  ", "n": -1}'}


def test_parquet_with_nulls_and_partitions_of_its_own(spark: SparkSession, tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    texts = [*corpus_texts("garbled")[:10], None, "Ünïcode “text” 😀 here."]
    rows = [(f"id{at}", text, at % 3) for at, text in enumerate(texts)]
    spark.createDataFrame(rows, "id string, text string, day int").write.partitionBy("day").parquet(str(source))
    assert main(["check", "--in", str(source), "--out", str(out), "--partitions", "3", *CALL]) == 0
    written = {row.id: (row.text, row.day) for row in spark.read.parquet(str(out)).collect()}
    assert written == {name: (text, day) for name, text, day in rows}
    assert report_in(out)["bands"]["error"] == 1
    assert report_in(out)["articles"] == len(texts)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--in", "nowhere.parquet"], "nowhere.parquet"),
        (["--in", "SOURCE", "--text", "body"], 'There is no column "body" (there are id)'),
        (["--in", "SOURCE", "--text", "id", "--out", "SOURCE"], "already exists"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    spark: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    source = str(tmp_path / "in")
    spark.createDataFrame([("a",)], "id string").write.parquet(source)
    given = ["--out", str(tmp_path / "out"), *(source if word == "SOURCE" else word for word in words)]
    assert main(["check", *given, *CALL]) == 2
    assert message in capsys.readouterr().err
