"""QR codes of addresses, drawn on the page; a script makes files of them (docs/assets/citing-bar/)."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from ...clauses.qr import BORDER, qr_of


@lru_cache(maxsize=4096)
def qr_svg(address: str) -> Markup:
    """The code of an address, drawn on the page: black on white in light and dark, for that is what phones read.

    Kept, for the code of an edition's clause stands on the page of the clause and on its own.
    """
    return Markup(qr_of(address).svg_inline(border=BORDER, dark="#000", light="#fff", omitsize=True, title=address))
