"""A standard → its Word file: the Chinese text in the layout of the GB/T 1.1 template.

Numbers come from styles and lists, never typed. Permanent keys travel as bookmarks, comments as comments, so that the
file can be edited in Word and imported again.
"""

from __future__ import annotations

from macros.clauses.model import Standard

from .comments import comments_xml
from .document import document_xml
from .files import replace_bytes
from .numbering import numbering_xml
from .package import package_bytes
from .pages import headers_and_footers, settings_xml
from .styles import styles_xml
from .xml import part

__all__ = ["docx_bytes", "replace_bytes"]


def docx_bytes(standard: Standard) -> bytes:
    """The Word file of a standard. The same standard gives the same bytes."""
    document, lists = document_xml(standard)
    parts = {
        "document": document,
        "styles": styles_xml(),
        "numbering": numbering_xml(lists),
        "settings": settings_xml(),
        "comments": comments_xml(standard),
        **headers_and_footers(standard.number or standard.title.zh),
    }
    return package_bytes({name: part(root) for name, root in parts.items()}, standard.title.zh)
