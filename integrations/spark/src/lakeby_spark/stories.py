"""Articles about one event, found and compared on many machines as `lakeby compare` does it on one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

import pyarrow as pa
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import IntegerType, LongType, StructField, StructType

from .answers import FIELDS, NAMES, columns_of
from .asking import ask, parsed
from .ballots import agreed_stories
from .check import check_records, record_line
from .meetings import with_met
from .program import Lakeby
from .work import Work

# Articles of a story that are compared with each other, as on one machine; those beyond are checked by themselves.
MOST_COMPARED = 24
# Up to so many articles one machine compares each with each, which finds other stories.
FEW = 12
STORY = StructField("lakeby_story", IntegerType())
SIZE = StructField("lakeby_story_articles", IntegerType())
RECORD = "__lakeby_record"
AT = "at"


def stories(
    articles: DataFrame,
    work: str,
    columns: Mapping[str, str] | None = None,
    lakeby: Lakeby | None = None,
    chunks: int = 64,
) -> DataFrame:
    """
    The articles with lakeby's verdict, in which departures from other articles of the same story count, and with the
    number and size of that story (lakeby_story, lakeby_story_articles; null for an article that is alone).

    Equal to `lakeby compare` on the same articles in the order of the rows. `work` is a folder for intermediate tables
    that all executors see, new or empty; it may go when the result has been written. `chunks` is how many tasks
    compare articles. Raises ValueError for a dozen articles or fewer, which `lakeby compare` groups in another way.
    """
    lakeby, tables = lakeby or Lakeby(), Work(work)
    kept = articles.drop(*NAMES, STORY.name, SIZE.name)
    # Numbers go by partition and row; once written they do not change, whatever the rows come from.
    at = F.monotonically_increasing_id().alias(AT)
    numbered = tables.settled(kept.select("*", at, record_line(kept, columns or {}).alias(RECORD)), "articles")
    sketches = tables.settled(_sketches(numbered, lakeby), "sketches")
    if sketches.count() <= FEW:
        raise ValueError("There are a dozen articles or fewer: run lakeby compare on them.")
    met = tables.settled(with_met(_in_chunks(sketches, chunks)), "meetings")
    members = tables.settled(_members(agreed_stories(met, lakeby, tables)), "stories")
    return _with_verdicts(numbered, members, lakeby).drop(AT, RECORD)


def _in_chunks(sketches: DataFrame, chunks: int) -> DataFrame:
    """Neighbouring partitions of the input together, as monotonically_increasing_id puts them into its upper bits."""
    partition = F.shiftright(AT, 33)
    last = sketches.agg(F.max(partition)).first()[0]
    return sketches.withColumn("chunk", F.floor(partition * chunks / (last + 1)))


def _sketches(numbered: DataFrame, lakeby: Lakeby) -> DataFrame:
    """Of each article that can be compared what it is about, and the keys under which it meets others."""
    answers = ask(numbered.select("at", RECORD), F.col(RECORD), lakeby.words("stories", "keys"))
    return parsed(answers, "keys array<int>, told string").select("at", "keys", "told").where("told is not null")


def _members(firsts: DataFrame) -> DataFrame:
    """Articles of stories that several tell: number and size of the story, and their rank in it."""
    story = Window.partitionBy("first")
    sized = firsts.select(
        "at",
        "first",
        F.count("*").over(story).cast("int").alias(SIZE.name),
        F.row_number().over(story.orderBy("at")).alias("rank"),
    ).where(F.col(SIZE.name) > 1)
    heads = sized.select("first").distinct().orderBy("first").rdd.zipWithIndex()
    numbers = heads.map(lambda pair: (pair[0]["first"], pair[1] + 1)).toDF(f"first long, {STORY.name} int")
    return sized.join(numbers, "first").drop("first")


def _with_verdicts(numbered: DataFrame, members: DataFrame, lakeby: Lakeby) -> DataFrame:
    placed = numbered.join(members, "at", "left")
    compared = F.coalesce(F.col("rank") <= MOST_COMPARED, F.lit(False))
    alone = check_records(placed.where(~compared), F.col(RECORD), lakeby)
    verdicts = _compared(placed.where(compared), lakeby)
    together = placed.where(compared).join(verdicts, "at")
    return alone.drop("rank").unionByName(together.drop("rank"))


def _compared(members: DataFrame, lakeby: Lakeby) -> DataFrame:
    """The verdicts of articles that are set side by side, by their numbers."""
    told = members.groupBy(STORY.name, SIZE.name).agg(
        F.sort_array(F.collect_list(F.struct("at", RECORD))).alias("members")
    )
    story = F.to_json(F.struct(F.col(STORY.name).alias("number"), F.col(SIZE.name).alias("articles")))
    line = F.concat(
        F.lit('{"story":'), story, F.lit(',"articles":['), F.array_join(f"members.{RECORD}", ","), F.lit("]}")
    )
    answers = parsed(ask(told, line, lakeby.words("stories", "compare")), "verdicts array<string>")
    each = answers.select(F.explode(F.arrays_zip("members.at", "verdicts")).alias("one")).select(
        F.col("one.at").alias("at"), F.col("one.verdicts").alias("verdict")
    )
    return each.mapInArrow(_read, StructType([StructField("at", LongType()), *FIELDS]))


def _read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    schema = to_arrow_schema(StructType(FIELDS))
    for batch in batches:
        values = columns_of(json.loads(verdict) for verdict in batch.column("verdict").to_pylist())
        added = [pa.array(column, field.type) for column, field in zip(values, schema, strict=True)]
        yield pa.RecordBatch.from_arrays([batch.column("at"), *added], names=["at", *NAMES])
