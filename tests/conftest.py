"""Puts this folder on the path, so that tests in every folder can read `corpus_cases`; `--update-cases`."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from case_updates import CaseUpdates


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-cases", action="store_true", help="write what comes out into the case files; shown as a diff"
    )


@pytest.fixture(scope="session", autouse=True)
def no_power_is_cut() -> Iterator[None]:
    """In the tests and their forks nothing waits for the disk; `faults.py` counts when a command asks for it."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(os, "fsync", lambda file: None)
        yield


@pytest.fixture(scope="session")
def case_updates(request: pytest.FixtureRequest) -> Iterator[CaseUpdates]:
    """Holds what comes out against the case files, or writes it there."""
    updates = CaseUpdates(bool(request.config.getoption("--update-cases")))
    yield updates
    for difference in updates.write():
        print(f"\n{difference}")
