"""What is killed while the job runs is done again, and nothing is lost or comes out twice."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Callable

import pytest
from conftest import COMMAND, corpus_texts
from pyspark.sql import SparkSession

from lakeby_spark import Lakeby, check

# A lakeby that takes a while over what it is given, so that there is something to kill; ended by the end of its input.
SLOW = Lakeby(("sh", "-c", 'sleep 5; exec "$@"', "slow-lakeby", *COMMAND))


def children(parent: int, named: str) -> list[int]:
    """Processes below this one whose command line holds the words."""
    listed = subprocess.run(["ps", "-eww", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    parents, names = {}, {}
    for line in listed.splitlines():
        pid, above, args = line.split(None, 2)
        parents[int(pid)], names[int(pid)] = int(above), args

    def below(pid: int) -> bool:
        return pid == parent or (pid in parents and below(parents[pid]))

    return [pid for pid, args in names.items() if named in args and below(pid) and pid != parent]


def executors() -> list[int]:
    return children(os.getpid(), "CoarseGrainedExecutorBackend")


def filters() -> list[int]:
    return children(os.getpid(), "slow-lakeby")


def kill_one(find: Callable[[], list[int]], killed: list[int], done: threading.Event) -> None:
    """Kills the first of these processes once lakeby is at work."""
    while not done.wait(0.2):
        if filters() and (found := find()):
            os.kill(found[0], signal.SIGKILL)
            killed.append(found[0])
            return


@pytest.mark.parametrize("victim", [executors, filters], ids=["an executor", "a lakeby"])
def test_a_killed_process_loses_nothing(spark: SparkSession, victim: Callable[[], list[int]]) -> None:
    texts = corpus_texts("human")[:60]
    rows = [(at, text) for at, text in enumerate(texts)]
    frame = spark.sparkContext.parallelize(rows, 4).toDF("id long, text string")
    want = check(frame, lakeby=Lakeby(COMMAND)).collect()
    killed: list[int] = []
    done = threading.Event()
    killer = threading.Thread(target=kill_one, args=(victim, killed, done))
    killer.start()
    try:
        got = check(frame, lakeby=SLOW).collect()
    finally:
        done.set()
        killer.join()
    assert killed and killed[0] not in victim()
    assert got == want
    assert [row.id for row in got] == list(range(len(texts)))
