"""
What checking and comparing cost through Spark on this machine, and what 100 million articles come to by that.

    npm run bench:spark -- [--articles 4000] [--in articles.jsonl]

Prints the table of docs/spark.md and puts it there. Articles are made up from the project's corpus unless a file of
JSONL with "text" is named. CPU time is that of Spark, Python and lakeby together, which hardly depends on what else the
machine does; elapsed time is not used.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

from lakeby_spark import Lakeby, check, stories
from lakeby_spark.asking import ask

ROOT = Path(__file__).parents[2]
COMMAND = ("node", str(ROOT / "dist" / "cli" / "main.js"))
LAKEBY = Lakeby(COMMAND)
PAGE = ROOT / "docs" / "spark.md"
MARKS = ("<!-- figures -->", "<!-- /figures -->")
MADE_UP = """
import { storyTexts } from './bench/stories-texts.js';
for (const text of storyTexts(Number(process.argv[1]))) console.log(JSON.stringify({ text }));
"""
CORPUS = 100_000_000
# Assumed, not measured: what a core costs an hour with the memory and the disk it needs, on demand, in dollars.
PRICE = 0.05
CORES = 200


def main() -> None:
    """Measures, prints the table, and writes it into the page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=4000)
    parser.add_argument("--in", dest="source")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = table_of(measured(texts_of(given.source, given.articles), Path(folder)))
    print(table)
    page = PAGE.read_text()
    before, _, rest = page.partition(MARKS[0])
    PAGE.write_text(f"{before}{MARKS[0]}\n\n{table}\n\n{MARKS[1]}{rest.partition(MARKS[1])[2]}")


def texts_of(source: str | None, count: int) -> list[str]:
    """Texts of so many articles."""
    if source is None:
        program = ["node", "--input-type=module", "-e", MADE_UP, str(count)]
        lines = subprocess.run(program, cwd=ROOT, capture_output=True, check=True).stdout.splitlines()
    else:
        with (gzip.open if source.endswith(".gz") else open)(source, "rb") as file:
            lines = [line for line, _ in zip(file, range(count), strict=False)]
    return [json.loads(line)["text"] for line in lines]


def measured(texts: list[str], folder: Path) -> dict[str, float]:
    """All figures, per article."""
    spark = session(folder)
    rows = [(str(at), text) for at, text in enumerate(texts)]
    spark.createDataFrame(rows, "id string, text string").repartition(8).write.parquet(str(folder / "in"))
    articles = spark.read.parquet(str(folder / "in"))
    # The first run loads Spark's classes and starts the Python workers.
    discard(check(articles.limit(200), lakeby=LAKEBY))
    checking = cpu_of(lambda: discard(check(articles, lakeby=LAKEBY)))
    echo = cpu_of(lambda: discard(ask(articles, articles.text, ["cat"])))
    alone = cpu_of(
        lambda: subprocess.run([*COMMAND, "filter"], input=lines_of(rows), stdout=subprocess.DEVNULL, check=True)
    )
    answers = subprocess.run([*COMMAND, "filter"], input=lines_of(rows), capture_output=True, check=True).stdout
    check(articles, lakeby=LAKEBY).write.parquet(str(folder / "out"))
    shuffled_before = shuffled(folder)
    comparing = cpu_of(lambda: discard(stories(articles, str(folder / "work"), lakeby=LAKEBY, chunks=8)))
    sketches = spark.read.parquet(str(next((folder / "work").glob("*-sketches"))))
    sizes = sketches.selectExpr("avg(size(keys)) as keys", "avg(length(told)) as told").first()
    rounds = len(list((folder / "work").glob("*-votes")))
    spark.stop()
    count = len(texts)
    return {
        "articles": count,
        "text": sum(len(text.encode()) for text in texts) / count,
        "line": len(lines_of(rows)) / count,
        "answer": (len(answers) - len(lines_of(rows))) / count,
        "parquet": size_of(folder / "out") / count,
        "check": checking / count,
        "alone": alone / count,
        "pipes": echo / count,
        "stories": comparing / count,
        "keys": sizes.keys,
        "told": sizes.told,
        "rounds": rounds,
        "shuffle": (shuffled(folder) - shuffled_before) / count,
    }


def session(folder: Path) -> SparkSession:
    """Spark in one process with two tasks at a time, whose event log counts what is shuffled."""
    (folder / "events").mkdir()
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.eventLog.enabled": "true",
        "spark.eventLog.compress": "false",
        "spark.eventLog.rolling.enabled": "false",
        "spark.eventLog.dir": (folder / "events").as_uri(),
        "spark.sql.shuffle.partitions": "4",
        "spark.driver.memory": "2g",
    }
    builder = SparkSession.builder.master("local[2]").appName("lakeby-bench")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    return spark


def discard(rows: DataFrame) -> None:
    """Computes all rows and columns and writes nothing."""
    rows.write.format("noop").mode("overwrite").save()


def lines_of(rows: list[tuple[str, str]]) -> bytes:
    """The articles as JSONL."""
    return b"".join(json.dumps({"id": name, "text": text}, ensure_ascii=False).encode() + b"\n" for name, text in rows)


def cpu_of(work: Callable[[], object]) -> float:
    """CPU seconds of this process and all below it, those that have ended included."""
    before = cpu_seconds()
    work()
    return cpu_seconds() - before


def cpu_seconds() -> float:
    """Sums up what /proc tells of the tree of processes: own time, and that of children that were waited for."""
    parents, ticks = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # It has ended.
            continue
        pid = int(stat.parent.name)
        parents[pid], ticks[pid] = int(fields[1]), sum(map(int, fields[11:15]))
    mine = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in mine} - mine:
        mine |= more
    return sum(ticks.get(pid, 0) for pid in mine) / os.sysconf("SC_CLK_TCK")


def shuffled(folder: Path) -> int:
    """Bytes written for shuffles so far."""
    total = 0
    for log in (folder / "events").iterdir():
        for line in log.read_text().splitlines():
            if '"SparkListenerTaskEnd"' in line:
                metrics = json.loads(line).get("Task Metrics") or {}
                total += metrics.get("Shuffle Write Metrics", {}).get("Shuffle Bytes Written", 0)
    return total


def size_of(folder: Path) -> int:
    """Bytes of the files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*.parquet"))


def table_of(found: dict[str, float]) -> str:
    """The figures per article, and what they come to for CORPUS articles."""
    hours = {name: found[name] * CORPUS / 3600 for name in ("check", "stories")}
    rows = [
        ("bytes of text", f"{found['text']:,.0f}", f"{found['text'] * CORPUS / 1e9:,.0f} GB"),
        ("bytes of the line for lakeby", f"{found['line']:,.0f}", f"{found['line'] * CORPUS / 1e9:,.0f} GB"),
        ("bytes of its answer", f"{found['answer']:,.0f}", f"{found['answer'] * CORPUS / 1e9:,.0f} GB"),
        ("bytes of Parquet written", f"{found['parquet']:,.0f}", f"{found['parquet'] * CORPUS / 1e9:,.0f} GB"),
        *(
            (name, f"{found[key] * 1000:.2f} ms", f"{found[key] * CORPUS / 3600:,.0f} core hours")
            for key, name in (
                ("alone", "CPU of `lakeby filter` alone"),
                ("pipes", "CPU of Spark, Python and pipes alone (`cat` in its place)"),
                ("check", "CPU of `check` in all"),
                ("stories", "CPU of `stories` in all, checking included"),
            )
        ),
        ("keys", f"{found['keys']:.0f}", f"{found['keys'] * CORPUS / 1e9:,.1f} billion"),
        ("bytes of what it is about, in base64", f"{found['told']:,.0f}", f"{found['told'] * CORPUS / 1e9:,.0f} GB"),
        ("bytes shuffled by `stories`", f"{found['shuffle']:,.0f}", f"{found['shuffle'] * CORPUS / 1e12:,.1f} TB"),
        (f"`check` on {CORES} cores", "", f"{hours['check'] / CORES:,.1f} hours, ${hours['check'] * PRICE:,.0f}"),
        (f"`stories` on {CORES} cores", "", f"{hours['stories'] / CORES:,.1f} hours, ${hours['stories'] * PRICE:,.0f}"),
    ]
    head = [
        f"Measured on {found['articles']:,.0f} articles; stories settled in {found['rounds']:.0f} rounds. "
        f"A core hour is assumed to cost ${PRICE:.2f}.",
        "",
        f"| | an article | {CORPUS // 1_000_000} million articles |",
        "| --- | --- | --- |",
    ]
    return "\n".join([*head, *(f"| {' | '.join(row)} |" for row in rows)])


if __name__ == "__main__":
    main()
