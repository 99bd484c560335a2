"""Which articles meet: the group-by on keys of their sketches (src/compare/meetings.ts)."""

from __future__ import annotations

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

# Articles looked at under one key, the latest first, and articles that one is compared with: as on one machine.
LOOKED_AT = 12
MOST_MET = 24


def with_met(sketches: DataFrame) -> DataFrame:
    """The articles with the numbers of the earlier ones they meet, as `met`: at most MOST_MET, by keys in common."""
    entries = sketches.select("at", F.posexplode("keys").alias("band", "key"))
    before = Window.partitionBy("key").orderBy("at").rowsBetween(-LOOKED_AT, -1)
    looked_at = entries.select("at", "band", F.collect_list("at").over(before).alias("others"))
    pairs = looked_at.select("at", "band", F.explode("others").alias("other"))
    shared = pairs.groupBy("at", "other").agg(F.count("*").alias("keys"), F.min("band").alias("band"))
    # Of as many keys those come first that were met first: by the band, and in one band the latest article.
    order = F.struct(-F.col("keys"), F.col("band"), -F.col("other"), "other")
    met = shared.groupBy("at").agg(F.sort_array(F.collect_list(order)).alias("met"))
    most = met.select("at", F.slice("met.other", 1, MOST_MET).alias("met"))
    return sketches.drop("keys").join(most, "at", "left")
