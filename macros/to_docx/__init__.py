"""A standard → its Word file: the Chinese text in the layout of the GB/T 1.1 template.

Numbers come from styles and lists, never typed. Permanent keys travel as bookmarks, comments as comments, so that the
file can be edited in Word and imported again.
"""

from __future__ import annotations

from collections.abc import Sequence

from macros.clauses.checklist import Checklist, Measure
from macros.clauses.model import Standard

from .check_sheet import check_sheet
from .document import word_document
from .package import package_bytes

__all__ = ["checklist_docx_bytes", "docx_bytes"]


def docx_bytes(standard: Standard) -> bytes:
    """The Word file of a standard. The same standard gives the same bytes."""
    return package_bytes(word_document(standard))


def checklist_docx_bytes(standard: Standard, checklist: Checklist, measures: Sequence[Measure]) -> bytes:
    """The empty check list of a standard as a Word file."""
    return package_bytes(check_sheet(standard, checklist, measures))
