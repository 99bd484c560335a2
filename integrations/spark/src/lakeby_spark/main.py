"""The command `lakeby-spark`; `spark-submit` takes this file as well."""

from __future__ import annotations

import argparse
import json
import shlex
import sys
from collections.abc import Sequence
from typing import Any

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession

from lakeby_spark.check import PARTS, check, check_lines
from lakeby_spark.jsonl import LINE, read_lines, with_fields
from lakeby_spark.program import Lakeby
from lakeby_spark.report import remove, write_by_band, write_report
from lakeby_spark.stories import stories


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command line and gives the exit code: 0, or 2 where it cannot be done as it was asked."""
    given = _parser().parse_args(words)
    # Fields that differ in case alone are two columns, as they are two keys in JSON.
    spark = SparkSession.builder.appName("lakeby").config("spark.sql.caseSensitive", "true").getOrCreate()
    try:
        report = given.run(spark, given)
    except (AnalysisException, ValueError) as error:
        print(f"lakeby-spark: {error}", file=sys.stderr)
        return 2
    print(json.dumps(report, ensure_ascii=False))
    return 0


def _check(spark: SparkSession, given: argparse.Namespace) -> dict[str, Any]:
    write_by_band(_checked(spark, given), given.out, given.overwrite)
    return write_report(spark, given.out)


def _stories(spark: SparkSession, given: argparse.Namespace) -> dict[str, Any]:
    work = given.work or f"{given.out.rstrip('/')}.work"
    read = spark.read.parquet if given.format == "parquet" else spark.read.json
    articles = _spread(read(given.path), given.partitions)
    compared = stories(articles, work, _columns(given), Lakeby(shlex.split(given.lakeby)))
    write_by_band(compared, given.out, given.overwrite)
    remove(spark, work)
    return write_report(spark, given.out)


def _columns(given: argparse.Namespace) -> dict[str, str]:
    return {part: getattr(given, part) for part in PARTS if getattr(given, part)}


def _checked(spark: SparkSession, given: argparse.Namespace) -> DataFrame:
    command, columns = shlex.split(given.lakeby), _columns(given)
    if given.format == "parquet":
        articles = _spread(spark.read.parquet(given.path), given.partitions)
        return check(articles, columns, Lakeby(command))
    fields = [word for part, name in columns.items() for word in ("--field", f"{part}={name}")]
    lines = _spread(read_lines(spark, given.path), given.partitions)
    return with_fields(spark, given.path, check_lines(lines, LINE, Lakeby(command, fields)))


def _spread(rows: DataFrame, partitions: int | None) -> DataFrame:
    return rows if partitions is None else rows.repartition(partitions)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lakeby-spark", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, description in COMMANDS:
        command = commands.add_parser(name, help=description, description=description)
        command.set_defaults(run=run)
        command.add_argument("--in", dest="path", required=True, help="files or folder, as Spark reads them")
        command.add_argument("--out", required=True, help="folder that does not exist yet")
        command.add_argument("--format", choices=("parquet", "jsonl"), default="parquet", help="of the input")
        command.add_argument("--overwrite", action="store_true", help="replace the folder if it exists")
        command.add_argument("--partitions", type=int, help="spread the input over so many tasks first")
        command.add_argument(
            "--lakeby", default="lakeby", help='how lakeby is called: "node /opt/lakeby/dist/cli/main.js"'
        )
        command.add_argument("--work", help=argparse.SUPPRESS if run is _check else "folder for intermediate tables")
        for part in PARTS:
            command.add_argument(f"--{part}", metavar="COLUMN", help=f"column of the {part} (default: {part})")
    return parser


COMMANDS = (
    ("check", _check, "Check articles; write them as Parquet by band, with a report of counts."),
    ("stories", _stories, "The same, with articles about one event set side by side."),
)


if __name__ == "__main__":
    sys.exit(main())
