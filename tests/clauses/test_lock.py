"""One command at a time writes: the second is told whom it waits for, and a lock dies with its owner."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from macros.clauses.files.lock import Busy, alone, lock_inside
from macros.clauses.files.recovery import corpus_recovered

HOLDER = """\
import sys
from pathlib import Path
from macros.clauses.files.lock import alone
with alone(Path(sys.argv[1]), "import"):
    print("held", flush=True)
    sys.stdin.read()
"""
ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def held(lock: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until it is killed or its input ends."""
    command = [sys.executable, "-c", HOLDER, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as other:
        assert other.stdout and other.stdout.readline() == "held\n"
        yield other
        other.kill()


def test_the_second_command_is_told_whom_it_waits_for_and_since_when(tmp_path: Path) -> None:
    lock = lock_inside(tmp_path)
    with held(lock) as other:
        told = rf"^another import is running since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d.* \(process {other.pid}\); wait"
        with pytest.raises(Busy, match=told), alone(lock, "merge"):
            pass


def test_a_lock_that_a_killed_process_left_holds_nobody_up(tmp_path: Path) -> None:
    lock = lock_inside(tmp_path)
    with held(lock) as other:
        other.kill()
        other.wait()
        assert lock.exists()
        with alone(lock, "merge"):
            assert lock.exists()
    assert not lock.exists()


def test_a_lock_is_gone_after_an_error_and_can_be_taken_again(tmp_path: Path) -> None:
    lock = lock_inside(tmp_path)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), alone(lock, "merge"):
            raise ZeroDivisionError
        assert not lock.exists()


def test_a_lock_whose_words_cannot_be_read_still_holds(tmp_path: Path) -> None:
    lock = lock_inside(tmp_path)
    with held(lock):
        lock.write_text("")
        with pytest.raises(Busy, match="another command is at work"), alone(lock, "merge"):
            pass


def test_nothing_is_swept_while_another_command_is_at_work(tmp_path: Path) -> None:
    standards = tmp_path / "standards"
    (standards / ".tiaowen-new-park-abcdefgh").mkdir(parents=True)
    with held(lock_inside(standards)):
        assert corpus_recovered(standards) == []
    assert corpus_recovered(standards) == [f"{standards}: 1 left over from an interrupted command removed"]


def test_a_command_waits_for_no_lock_but_refuses(tmp_path: Path) -> None:
    for folder in ("standards/garden", "checklists"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "standards/garden/standard.yaml").write_text("id: garden\n", encoding="utf-8")
    command = [sys.executable, "scripts/accept.py", "garden", "--from", str(tmp_path)]
    with held(lock_inside(tmp_path / "standards")):
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("another import is running since ")
