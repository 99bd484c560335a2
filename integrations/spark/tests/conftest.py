"""A real Spark with two executors, each a process of its own, and the Lakeby of this checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyspark
import pytest
from pyspark.sql import SparkSession

from lakeby_spark import Lakeby

ROOT = Path(__file__).parents[3]
COMMAND = ("node", str(ROOT / "dist" / "cli" / "main.js"))
LAKEBY = Lakeby(COMMAND)

os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
os.environ["PYSPARK_PYTHON"] = sys.executable
# Executors inherit it.
os.environ["PYTHONPATH"] = str(ROOT / "integrations" / "spark" / "src")


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """Two workers with a core and a gigabyte each."""
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "4",
        "spark.sql.caseSensitive": "true",
        "spark.executor.memory": "1g",
        # Several pieces and batches even of a small input.
        "spark.sql.execution.arrow.maxRecordsPerBatch": "300",
        "spark.excludeOnFailure.enabled": "false",
    }
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("lakeby-test")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def one_machine(lines: Iterable[bytes], *options: str) -> list[dict]:
    """What `lakeby filter` says of these lines, in one process."""
    done = subprocess.run([*COMMAND, "filter", *options], input=b"\n".join(lines), capture_output=True, check=False)
    assert done.returncode in (0, 3), done.stderr
    return [json.loads(line)["lakeby"] for line in done.stdout.splitlines()]


def corpus_texts(folder: str = "") -> list[str]:
    """Texts of the project's own corpus, in the order of their names."""
    return [path.read_text() for path in sorted((ROOT / "corpus" / folder).rglob("*.txt"))]
