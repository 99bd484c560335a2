"""JSONL as a DataFrame in which no line is lost."""

from __future__ import annotations

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StructType

LINE = "line"


def read_lines(spark: SparkSession, path: str) -> DataFrame:
    """The lines of the files as bytes, in a column `line`: whatever they hold is lakeby's to judge."""
    text = spark.read.option("lineSep", "\n").text(path)
    return text.select(F.col("value").cast("binary").alias(LINE))


def with_fields(spark: SparkSession, path: str, checked: DataFrame) -> DataFrame:
    """
    The fields of the records as columns; `line` stays where there is an error, so that it can be mended.

    The types of the fields are inferred over the files, as `spark.read.json` does it.
    """
    corrupt = "__corrupt"
    fields = spark.read.option("columnNameOfCorruptRecord", corrupt).json(path).schema.fields
    known = StructType([field for field in fields if field.name not in {corrupt, LINE, *checked.columns}])
    line = F.col(LINE).cast("string")
    parsed = checked.withColumn("__record", F.from_json(line, known)) if known.fields else checked
    kept = F.when(F.col("lakeby_error").isNotNull(), line).alias(LINE)
    answers = [name for name in checked.columns if name != LINE]
    return parsed.select(*([F.col("__record.*")] if known.fields else []), kept, *answers)
