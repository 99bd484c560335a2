"""A checked corpus on disk: Parquet by band, and what is in it in numbers."""

from __future__ import annotations

import json
from typing import Any

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

# Spark passes over files whose name begins so, and the report is no part of the table.
REPORT = "_report.json"
TOP_RULES = 50
# Bands of rows without one: what could not be checked, and what is not scored (another language, a few words).
ERROR, UNSCORED = "error", "none"


def write_by_band(checked: DataFrame, folder: str, overwrite: bool = False) -> None:
    """Writes the rows as Parquet under lakeby_band=clean, suspect, garbled, none or error."""
    band = F.when(F.col("lakeby_error").isNotNull(), ERROR).otherwise(F.coalesce("lakeby_band", F.lit(UNSCORED)))
    writer = checked.withColumn("lakeby_band", band).write.partitionBy("lakeby_band")
    writer.mode("overwrite" if overwrite else "errorifexists").parquet(folder)


def write_report(spark: SparkSession, folder: str) -> dict[str, Any]:
    """Counts what stands in the folder, and writes that beside the rows: what was written is counted."""
    rows = spark.read.parquet(folder)
    bands = rows.groupBy("lakeby_band").agg(F.count("*").alias("articles"), F.sum("lakeby_words").alias("words"))
    counts = {row.lakeby_band: row for row in bands.collect()}
    rules = (
        rows.select(F.explode("lakeby_findings.rule").alias("rule"))
        .groupBy("rule")
        .count()
        .orderBy(F.desc("count"), "rule")
        .limit(TOP_RULES)
    )
    report = {
        "articles": sum(row.articles for row in counts.values()),
        "words": sum(row.words or 0 for row in counts.values()),
        "bands": {band: row.articles for band, row in sorted(counts.items())},
        "errors": _most_frequent_errors(rows),
        "rules": {row["rule"]: row["count"] for row in rules.collect()},
    }
    _write_text(spark, f"{folder}/{REPORT}", json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    return report


def _most_frequent_errors(rows: DataFrame) -> dict[str, int]:
    failed = rows.where(F.col("lakeby_band") == ERROR).groupBy("lakeby_error").count()
    found = failed.orderBy(F.desc("count"), "lakeby_error").limit(TOP_RULES).collect()
    return {row["lakeby_error"]: row["count"] for row in found}


def remove(spark: SparkSession, folder: str) -> None:
    """Removes a folder and all in it, on whatever file system."""
    path, files = _located(spark, folder)
    files.delete(path, True)


def _write_text(spark: SparkSession, file: str, text: str) -> None:
    path, files = _located(spark, file)
    stream = files.create(path, True)
    try:
        stream.write(bytearray(text.encode()))
    finally:
        stream.close()


def _located(spark: SparkSession, name: str) -> tuple[Any, Any]:
    """A path of Hadoop's, and its file system: folders may be in HDFS or an object store."""
    path = spark._jvm.org.apache.hadoop.fs.Path(name)
    return path, path.getFileSystem(spark._jsc.hadoopConfiguration())
