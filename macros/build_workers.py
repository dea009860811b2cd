"""Who makes the pages of the standards: this process, several beside it, or the machines of a Dask cluster."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from .clauses.files.guarded import REFUSED, Stopped
from .site_cache import program_digest

MANY_FOR_PROCESSES = 12
"standards from which on several processes are worth their start"
_CLUSTER = "dask://"


@dataclass(frozen=True, slots=True)
class Workers:
    """What `--workers` names."""

    processes: int = 1
    cluster: str = ""
    "host and port of the scheduler of a Dask cluster; the processes are then its own"


HERE = Workers()


def workers_named(word: str) -> Workers:
    """The workers that a person means by `4` or `dask://host:8786`; argparse tells what is neither."""
    if word.startswith(_CLUSTER) and len(word) > len(_CLUSTER):
        return Workers(cluster=word.removeprefix(_CLUSTER))
    if word.isascii() and word.isdecimal() and int(word) > 0:
        return Workers(int(word))
    raise argparse.ArgumentTypeError(f"“{word}” is neither a number of processes nor dask://host:port")


def all_cores() -> Workers:
    """A process for each core of this machine."""
    return Workers(os.cpu_count() or 1)


@contextmanager
def executor(workers: Workers, standards: int) -> Iterator[tuple[Executor, int] | None]:
    """What takes tasks, and how many of them run at a time; None where this process does the work itself.

    Raises Stopped where the cluster cannot be reached or does not run this very program: what it made would be
    other bytes than those of a build here.
    """
    if workers.cluster:
        with _cluster(workers.cluster) as found:
            yield found
    elif workers.processes > 1 and standards >= MANY_FOR_PROCESSES:
        with ProcessPoolExecutor(workers.processes) as pool:
            yield pool, workers.processes
    else:
        yield None


@contextmanager
def _cluster(scheduler: str) -> Iterator[tuple[Executor, int]]:
    try:
        from distributed import CancelledError, Client, KilledWorker
    except ImportError:
        raise Stopped('a Dask cluster needs more packages: pip install "tiaowen[cluster]"', REFUSED) from None
    try:
        client = Client(f"tcp://{scheduler}")
    except (OSError, ValueError):
        raise Stopped(f"no Dask scheduler answers at {scheduler}", REFUSED) from None
    with client:
        programs = client.run(_program, on_error="return")
        if not programs:
            raise Stopped(f"the Dask cluster at {scheduler} has no workers", REFUSED)
        others = sorted(worker for worker, program in programs.items() if program != program_digest())
        if others:
            raise Stopped(f"{others[0]} does not run the program of this machine; install it there anew", REFUSED)
        try:
            yield client.get_executor(pure=False), sum(client.nthreads().values())
        except (KilledWorker, CancelledError):
            raise Stopped(f"the Dask cluster at {scheduler} lost its workers; the site is as it was", REFUSED) from None


def _program() -> bytes:
    return program_digest()
