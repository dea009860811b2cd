"""Which files of a standard a reader can download, and their names below `/files/`."""

from __future__ import annotations

from ..clauses.model import Standard


def file_names(standard: Standard) -> dict[str, str]:
    """Format → file name. A companion makes no provisions, so that a table or a catalog of it would be empty."""
    formats = ("docx", "json", "csv", "oscal.json") if not standard.is_companion else ("docx", "json")
    return {format: f"{standard.id}.{format}" for format in formats}
