"""No link of the built site is dead."""

from __future__ import annotations

from pathlib import Path

from site_links import dead_links


def test_every_link_and_anchor_of_the_site_leads_somewhere(site_folder: Path) -> None:
    assert dead_links(site_folder) == []
