"""The QR code of an address, which pages and Word files draw."""

from __future__ import annotations

from functools import lru_cache

import segno

BORDER = 4
"modules of quiet zone on each side; ISO/IEC 18004"


@lru_cache(maxsize=4096)
def qr_of(address: str) -> segno.QRCode:
    """The code; kept, for an address stands on several pages and sheets.

    The mask is fixed: trying all eight, as segno does otherwise, is four fifths of the cost of a code.
    """
    return segno.make(address, error="m", micro=False, mask=3)
