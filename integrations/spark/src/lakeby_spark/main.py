"""The command `lakeby-spark`; `spark-submit` takes this file as well."""

from __future__ import annotations

import argparse
import json
import shlex
import sys
from collections.abc import Sequence

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession

from lakeby_spark.check import PARTS, check, check_lines
from lakeby_spark.jsonl import LINE, read_lines, with_fields
from lakeby_spark.program import Lakeby
from lakeby_spark.report import write_by_band, write_report


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


def _check(spark: SparkSession, given: argparse.Namespace) -> dict:
    columns = {part: getattr(given, part) for part in PARTS if getattr(given, part)}
    write_by_band(_checked(spark, given, columns), given.out, given.overwrite)
    return write_report(spark, given.out)


def _checked(spark: SparkSession, given: argparse.Namespace, columns: dict[str, str]) -> DataFrame:
    command = shlex.split(given.lakeby)
    if given.format == "parquet":
        articles = _spread(spark.read.parquet(given.source), given.partitions)
        return check(articles, columns, Lakeby(command))
    fields = [word for part, name in columns.items() for word in ("--field", f"{part}={name}")]
    lines = _spread(read_lines(spark, given.source), given.partitions)
    return with_fields(spark, given.source, check_lines(lines, LINE, Lakeby(command, fields)))


def _spread(rows: DataFrame, partitions: int | None) -> DataFrame:
    return rows if partitions is None else rows.repartition(partitions)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lakeby-spark", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, description in COMMANDS:
        command = commands.add_parser(name, help=description, description=description)
        command.set_defaults(run=run)
        command.add_argument("--in", dest="source", required=True, help="files or folder, as Spark reads them")
        command.add_argument("--out", required=True, help="folder that does not exist yet")
        command.add_argument("--format", choices=("parquet", "jsonl"), default="parquet", help="of the input")
        command.add_argument("--overwrite", action="store_true", help="replace the folder if it exists")
        command.add_argument("--partitions", type=int, help="spread the input over so many tasks first")
        command.add_argument(
            "--lakeby", default="lakeby", help='how lakeby is called: "node /opt/lakeby/dist/cli/main.js"'
        )
        for part in PARTS:
            command.add_argument(f"--{part}", metavar="COLUMN", help=f"column of the {part} (default: {part})")
    return parser


COMMANDS = (("check", _check, "Check articles; write them as Parquet by band, with a report of counts."),)


if __name__ == "__main__":
    sys.exit(main())
