"""Stories by Spark are those of one machine, with the same departures."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path

import pytest
from conftest import COMMAND, LAKEBY, ROOT, corpus_texts
from pyspark.sql import Row, SparkSession

from lakeby_spark import stories
from lakeby_spark.answers import COLUMNS
from lakeby_spark.main import main

GERMAN = (
    "Der Minister sagte am Montag, dass die Brücke über den Fluss wieder offen ist und dass alle Menschen in der Stadt "
    "nun wieder über sie fahren können. Das freut die Leute sehr, denn sie mussten lange warten, bis die Arbeiten zu "
    "Ende waren, und viele hatten nicht mehr daran geglaubt."
)
MADE_UP = """
import { storyTexts } from './bench/stories-texts.js';
console.log(JSON.stringify([...storyTexts(Number(process.argv[1]))]));
"""


def made_up_texts(count: int) -> list[str]:
    """Articles of made-up stories, four versions of each."""
    program = ["node", "--input-type=module", "-e", MADE_UP, str(count)]
    return json.loads(subprocess.run(program, cwd=ROOT, capture_output=True, check=True).stdout)


def one_machine(records: list[dict], folder: Path) -> list[dict]:
    file = folder / "records.jsonl"
    file.write_text("".join(f"{json.dumps(record)}\n" for record in records))
    command = [*COMMAND, "check", str(file), "--compare", "--format", "jsonl", "--fail-on", "none"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode in (0, 3), done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def expected(verdict: dict) -> dict:
    story = verdict.get("story", {"number": None, "articles": None})
    answer = {field.name: value(verdict) for field, value in COLUMNS}
    return {"id": verdict["id"], "lakeby_story": story["number"], "lakeby_story_articles": story["articles"], **answer}


def found(row: Row) -> dict:
    said = row.asDict(recursive=True)
    names = ("id", "lakeby_story", "lakeby_story_articles", *(field.name for field, _ in COLUMNS))
    return {name: said[name] for name in names}


def records() -> list[dict]:
    """Stories of the corpus, made-up ones, copies, and what is no article to compare, mixed; some with a day."""
    texts = [*corpus_texts("stories"), *made_up_texts(400), *corpus_texts("human")[:40], *corpus_texts("garbled")[:20]]
    texts += [texts[0]] * 30 + [GERMAN]
    texts += ["", texts[3] + " And more."]
    random.Random(7).shuffle(texts)
    return [{"id": f"a{at}", "text": text, "published": day_of(at)} for at, text in enumerate(texts)]


def day_of(at: int) -> str | None:
    """Every third article says when it was published, within nine days."""
    return f"2026-03-{1 + at % 9:02}" if at % 3 == 0 else None


def test_stories_and_departures_are_those_of_one_machine(spark: SparkSession, tmp_path: Path) -> None:
    given = records()
    rows = [(one["id"], one["text"], one["published"]) for one in given]
    frame = spark.sparkContext.parallelize(rows, 6).toDF("id string, text string, published string")
    got = {row.id: found(row) for row in stories(frame, str(tmp_path / "work"), lakeby=LAKEBY, chunks=3).collect()}
    want = {verdict["id"]: expected(verdict) for verdict in one_machine(given, tmp_path)}
    assert len(got) == len(given)
    failed = [one["id"] for one in given if not one["text"]]
    assert [got.pop(name)["lakeby_error"] for name in failed] == ['field "text" is empty']
    assert got == want
    assert max(one["lakeby_story_articles"] or 0 for one in want.values()) > 24
    assert sum(bool(finding["others"]) for one in want.values() for finding in one["lakeby_findings"]) > 20


def test_the_command_writes_stories_and_leaves_no_tables(spark: SparkSession, tmp_path: Path) -> None:
    texts = corpus_texts("stories")[:16]
    source, out = tmp_path / "in.jsonl", tmp_path / "out"
    source.write_text("".join(f"{json.dumps({'id': f'a{at}', 'text': text})}\n" for at, text in enumerate(texts)))
    words = ["stories", "--in", str(source), "--format", "jsonl", "--out", str(out), "--lakeby", " ".join(COMMAND)]
    assert main(words) == 0
    written = {row.id: (row.lakeby_story, row.lakeby_story_articles) for row in spark.read.parquet(str(out)).collect()}
    want = one_machine([{"id": f"a{at}", "text": text} for at, text in enumerate(texts)], tmp_path)
    stories_of_one = {one["id"]: one.get("story", {"number": None, "articles": None}) for one in want}
    assert written == {name: (story["number"], story["articles"]) for name, story in stories_of_one.items()}
    assert {path.name for path in tmp_path.iterdir()} == {"in.jsonl", "out", "records.jsonl"}


def test_a_dozen_articles_are_left_to_one_machine(spark: SparkSession, tmp_path: Path) -> None:
    frame = spark.createDataFrame(
        [(str(at), text) for at, text in enumerate(corpus_texts("human")[:12])], "id string, text string"
    )
    with pytest.raises(ValueError, match="a dozen articles or fewer: run lakeby compare"):
        stories(frame, str(tmp_path), lakeby=LAKEBY)
