"""A `lakeby` that answers line by line, for as long as a task lasts."""

from __future__ import annotations

import queue
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Generic, TypeVar

Batch = TypeVar("Batch")

# Batches whose lines are written before the answers of the first are read: enough to keep lakeby busy, and all that a
# task holds of its partition.
AHEAD = 3
# Bytes of stderr that a message quotes.
STDERR_SHOWN = 4000
# lakeby ends with 3 where some lines could not be checked, which their answers say.
FINE = (0, 3)


@dataclass(frozen=True)
class Lakeby:
    """How lakeby is called on every executor: the words of the command, and options as `--off` and `--prior`."""

    command: Sequence[str] = ("lakeby",)
    options: Sequence[str] = ()

    def words(self, *task: str) -> list[str]:
        """The command line of one task, such as `filter`."""
        return [*self.command, *task, *self.options]


class LakebyDied(RuntimeError):
    """lakeby ended before it had answered; the task fails with this, and Spark tries it again."""


class LineProgram(Generic[Batch]):
    """
    Sends lines of batches to a program that answers each with one line, and gives back each batch with its answers.

    A thread of its own writes, so that neither side ever waits for the other with both pipes full, and the number of
    batches on their way is bounded.
    """

    def __init__(self, command: Sequence[str], batches: Iterable[tuple[Batch, Sequence[bytes]]]) -> None:
        self._command = list(command)
        self._batches = batches
        self._sent: queue.Queue[tuple[Batch, int] | BaseException | None] = queue.Queue(AHEAD)
        self._stopped = threading.Event()

    def answers(self) -> Iterator[tuple[Batch, list[bytes]]]:
        """Each batch with the answers to its lines, in order. Raises LakebyDied where one stays out."""
        with tempfile.TemporaryFile() as errors:
            try:
                self._process = subprocess.Popen(
                    self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, bufsize=1 << 20
                )
            except OSError as error:
                raise LakebyDied(
                    f"{self._command[0]} could not be started: {error}. Install lakeby on every executor, "
                    "or say where it is with --lakeby."
                ) from error
            writer = threading.Thread(target=self._write, daemon=True)
            writer.start()
            try:
                yield from self._read(errors)
            finally:
                self._stopped.set()
                self._process.kill()
                self._process.wait()
                writer.join()

    def _write(self) -> None:
        stdin = self._process.stdin
        assert stdin is not None
        try:
            for batch, lines in self._batches:
                if not self._hand_over((batch, len(lines))):
                    return
                with suppress(BrokenPipeError):
                    stdin.write(b"".join(line + b"\n" for line in lines))
                    stdin.flush()
            with suppress(BrokenPipeError):
                stdin.close()
            self._hand_over(None)
        except BaseException as error:  # What fails while the partition is read is the task's failure.
            self._hand_over(error)

    def _hand_over(self, item: tuple[Batch, int] | BaseException | None) -> bool:
        while not self._stopped.is_set():
            with suppress(queue.Full):
                self._sent.put(item, timeout=0.2)
                return True
        return False

    def _read(self, errors: IO[bytes]) -> Iterator[tuple[Batch, list[bytes]]]:
        stdout = self._process.stdout
        assert stdout is not None
        while (item := self._sent.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            batch, count = item
            answers = [line for _ in range(count) if (line := stdout.readline()).endswith(b"\n")]
            if len(answers) < count:
                raise self._death(errors)
            yield batch, answers
        if self._process.wait() not in FINE:
            raise self._death(errors)

    def _death(self, errors: IO[bytes]) -> LakebyDied:
        code = self._process.wait()
        errors.seek(0, 2)
        errors.seek(max(0, errors.tell() - STDERR_SHOWN))
        said = errors.read().decode("utf-8", "replace").strip()
        how = f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"
        return LakebyDied(f"{' '.join(self._command)} {how} before it had answered. It said: {said or 'nothing'}")
