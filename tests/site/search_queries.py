"""The query set of the search as values: what is typed, on which page, and the clauses that answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

WITHIN = 3


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """One query with its filters and the clauses of which one has to be found among the first three."""

    text: str
    page: str
    "language of the page: zh or en"
    finds: tuple[str, ...]
    "standard/clause; standard/ is the standard itself"
    standard: str = ""
    type: int = 0
    "a bit, as the filter has it; 0 is any"

    def rank(self, found: Sequence[str]) -> int:
        """Place of the first right clause in `found`, from 1 on; 0 where none is there."""
        return next((place for place, clause in enumerate(found, 1) if clause in self.finds), 0)

    def __str__(self) -> str:
        narrowed = "".join(f" [{word}]" for word in (self.standard, self.type and f"type {self.type}") if word)
        return f"{self.page} {self.text!r}{narrowed}"


def search_queries() -> list[SearchQuery]:
    """The set, in the order of the file."""
    rows = yaml.safe_load(Path(__file__).with_name("search-queries.yaml").read_text(encoding="utf-8"))
    return [
        SearchQuery(row["query"], row["page"], tuple(row["finds"]), row.get("standard", ""), row.get("type", 0))
        for row in rows
    ]
