"""Connected components."""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from .work import Work


def chains_of(pairs: DataFrame, tables: Work) -> DataFrame:
    """
    For each number in the pairs (at, other) the least that a chain of pairs leads to: at, chain.

    Each round takes the least of the neighbours, and then what that one has, so rounds grow with the logarithm of the
    longest chain.
    """
    both = pairs.unionByName(pairs.select(F.col("other").alias("at"), F.col("at").alias("other")))
    edges = tables.settled(both, "edges")
    least = edges.groupBy("at").agg(F.least("at", F.min("other")).alias("chain"))
    chains = tables.settled(least, "chains")
    while True:
        longer = tables.settled(_lower(edges, chains), "chains")
        if longer.join(chains.withColumnRenamed("chain", "before"), "at").where("chain != before").isEmpty():
            return chains
        chains = longer


def _lower(edges: DataFrame, chains: DataFrame) -> DataFrame:
    ends = chains.select(F.col("at").alias("other"), F.col("chain").alias("its"))
    near = edges.join(ends, "other").groupBy("at").agg(F.min("its").alias("near"))
    least = chains.join(near, "at").select("at", F.least("chain", "near").alias("chain"))
    jump = ends.withColumnRenamed("other", "chain")
    return least.join(jump, "chain").select("at", F.least("chain", "its").alias("chain"))
