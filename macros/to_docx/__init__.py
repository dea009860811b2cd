"""A standard → its Word file: the Chinese text in the layout of the GB/T 1.1 template.

Numbers come from styles and lists, never typed. Permanent keys travel as bookmarks, comments as comments, so that the
file can be edited in Word and imported again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..clauses.asked import AskedChapter
from ..clauses.commenters import Commenter
from ..clauses.model import Standard
from .check_sheet import SheetContents, check_sheet
from .comments import name_commenters
from .document import word_document
from .handed_out import add_handed_out
from .package import package_bytes
from .sheet_table import tables_filled

__all__ = ["checklist_docx_bytes", "docx_bytes"]


def docx_bytes(standard: Standard, commenters: Sequence[Commenter] = ()) -> bytes:
    """The Word file of a standard. The same standard gives the same bytes.

    `commenters` are the names of those who wrote its comments, for a file that stays in the office.
    """
    document = word_document(standard)
    name_commenters(document, commenters)
    add_handed_out(document, standard)
    return package_bytes(document)


def checklist_docx_bytes(
    standard: Standard,
    chapters: tuple[AskedChapter, ...],
    languages: tuple[str, ...] = ("zh",),
    addresses: Mapping[str, str] | None = None,
) -> bytes:
    """The empty check list of a standard as a Word file, in one language or two (`("zh", "en")`).

    `chapters`: its questions. `addresses`: clause → what its QR code opens; none where the address of the site is not
    known.
    """
    document, tables = check_sheet(SheetContents(standard, chapters, languages, addresses or {}))
    return package_bytes(document, tables_filled(tables))
