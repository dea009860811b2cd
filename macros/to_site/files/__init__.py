"""The files of a standard for machines and spreadsheets, at `/files/`: one module a format, all held to the rights.

The Word file stands beside them; it is written by `macros/site_build.py`, for `to_docx` is no business of the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from ...clauses.model import Standard
from ...clauses.rights import as_shown
from ..downloads import file_names
from ..library import Library
from ..urls import site_address
from .csv_file import csv_text
from .json_file import json_text
from .oscal import oscal_text

SCHEMA = "standard.schema.json"
FORMATS: Mapping[str, Callable[[Library, Standard, str], str]] = {
    "json": json_text,
    "csv": csv_text,
    "oscal.json": oscal_text,
}
"end of the file name → what writes it, given the library, the standard as it may be shown and the address of the site"


def published_files(library: Library, standard: Standard, site_url: str) -> Iterator[tuple[str, str]]:
    """Pairs of file name and text, without the Word file; `site_url` is empty where the site has no known address."""
    site = site_address(site_url)
    shown = as_shown(standard)
    for format, name in file_names(standard).items():
        if format in FORMATS:
            yield name, FORMATS[format](library, shown, site)


def schema_text() -> str:
    """The schema of the JSON files."""
    return (Path(__file__).parent / SCHEMA).read_text(encoding="utf-8")


def write_files(library: Library, folder: Path, site_url: str) -> None:
    """The files of every standard, and the schema of the JSON ones, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SCHEMA).write_text(schema_text(), encoding="utf-8")
    for standard in library.corpus.standards:
        for name, text in published_files(library, standard, site_url):
            (folder / name).write_text(text, encoding="utf-8", newline="")
