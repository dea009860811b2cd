"""The scripts of the site, run by Node, beside their twins in Python."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser_twin import InBrowser, scripts_in_node


@pytest.fixture(scope="session")
def in_browser() -> Iterator[InBrowser]:
    with scripts_in_node() as answers:
        yield answers
