"""
From meetings to stories. On one machine articles are compared as they come, and what a word weighs depends on how many
stories before hold it. Here chunks of articles are compared at once, given which articles begin stories; that is put
right until nothing changes. Since whether an article begins a story depends only on articles before it, what does not
change any more is what one machine finds (two or three rounds).
"""

from __future__ import annotations

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from .asking import ask, parsed
from .chains import chains_of
from .program import Lakeby
from .work import Work

VOTES = "votes array<struct<other: long, agrees: boolean>>"
# Places of lines that are no articles: before and after all articles of a chunk.
BEFORE, AFTER = -1, (1 << 63) - 1
# Far more than was ever seen; a job that goes on for longer has a fault.
MOST_ROUNDS = 20


def agreed_stories(met: DataFrame, lakeby: Lakeby, tables: Work) -> DataFrame:
    """For each article (chunk, at, told, met) the first of its story: at, first."""
    ballots = tables.settled(_ballots(met), "ballots")
    joined: DataFrame | None = None
    for _ in range(MOST_ROUNDS):
        known = joined
        votes = tables.settled(_votes(_with_starts(ballots, known), lakeby), "votes")
        joined = tables.settled(_joined(votes, lakeby, tables), "joined")
        if known is not None and _same_starts(known, joined):
            return met.select("at").join(joined, "at", "left").select("at", F.coalesce("first", "at").alias("first"))
    raise RuntimeError(f"Stories did not settle in {MOST_ROUNDS} rounds; please report it.")


def _ballots(met: DataFrame) -> DataFrame:
    """What each chunk needs to know: its own articles, and those of earlier chunks that they meet."""
    pairs = met.select("chunk", F.explode("met").alias("at")).distinct()
    homes = met.select("at", "told", F.col("chunk").alias("home"))
    guests = pairs.join(homes, "at").where("chunk != home")
    nobody = F.lit(None).cast("array<bigint>")
    return met.select("chunk", "at", "told", "met", F.lit(True).alias("own")).unionByName(
        guests.select("chunk", "at", "told", nobody.alias("met"), F.lit(False).alias("own"))
    )


def _votes(ready: DataFrame, lakeby: Lakeby) -> DataFrame:
    """How articles vote on those they meet (at, votes), given who begins a story."""
    voting = lakeby.words("stories", "votes")
    counts = _counts_before(ready.where("starts"), voting)
    before = counts.select("chunk", F.lit(BEFORE).alias("at"), _line(anew=F.lit(True), counts=F.col("counts")))
    lines = ready.select(
        "chunk", "at", _line(at=F.col("at"), told=F.col("told"), met=F.col("met"), starts=F.col("starts"))
    )
    cast = parsed(ask(_in_order(before.unionByName(lines)), F.col("line"), voting), VOTES)
    return cast.where("size(votes) > 0").select("at", "votes")


def _with_starts(ballots: DataFrame, known: DataFrame | None) -> DataFrame:
    """At first every article is thought to begin a story. Guests are counted in their own chunk."""
    if known is None:
        return ballots.withColumn("starts", F.col("own"))
    followers = known.where("not starts").select("at", F.lit(True).alias("follows"))
    return ballots.join(followers, "at", "left").withColumn("starts", F.expr("own and follows is null")).drop("follows")


def _counts_before(starting: DataFrame, voting: list[str]) -> DataFrame:
    """For each chunk how common features are in the stories of the chunks before it: chunk, counts."""
    chunks = starting.select("chunk").distinct()
    first = chunks.select("chunk", F.lit(BEFORE).alias("at"), _line(anew=F.lit(True)))
    last = chunks.select("chunk", F.lit(AFTER).alias("at"), _line(give=F.lit(True)))
    lines = starting.select("chunk", "at", _line(told=F.col("told"), starts=F.lit(True)))
    own = parsed(ask(_in_order(first.unionByName(lines).unionByName(last)), F.col("line"), voting), "counts string")
    each = own.where("counts is not null").select("chunk", "counts").repartition(1).sortWithinPartitions("chunk")
    sums = ask(each.select("chunk", _line(give=F.lit(True), counts=F.col("counts"))), F.col("line"), voting)
    return parsed(sums, "counts string").select("chunk", "counts")


def _line(**ballot: Column) -> Column:
    """A line for `lakeby stories votes`; what is null is left out."""
    return F.to_json(F.struct(*(value.alias(name) for name, value in ballot.items()))).alias("line")


def _in_order(lines: DataFrame) -> DataFrame:
    return lines.repartition("chunk").sortWithinPartitions("chunk", "at")


def _joined(votes: DataFrame, lakeby: Lakeby, tables: Work) -> DataFrame:
    """Votes as stories: at, first, and whether it began a story; without those who agree with nobody."""
    agreed = votes.select("at", F.explode("votes").alias("vote")).where("vote.agrees").select("at", "vote.other")
    chained = (
        chains_of(agreed, tables)
        .join(votes, "at", "left")
        .select("chain", "at", F.coalesce("votes", F.array().cast(VOTES.removeprefix("votes "))).alias("votes"))
    )
    chains = chained.groupBy("chain").agg(F.sort_array(F.collect_list(F.struct("at", "votes"))).alias("articles"))
    answers = ask(chains, F.to_json(F.struct("articles")), lakeby.words("stories", "join"))
    told = parsed(answers, "firsts array<long>, starts array<boolean>")
    each = told.select(F.explode(F.arrays_zip("articles.at", "firsts", "starts")).alias("one"))
    return each.select("one.at", F.col("one.firsts").alias("first"), "one.starts")


def _same_starts(known: DataFrame, joined: DataFrame) -> bool:
    before, after = (frame.where("not starts").select("at") for frame in (known, joined))
    return before.exceptAll(after).isEmpty() and after.exceptAll(before).isEmpty()
