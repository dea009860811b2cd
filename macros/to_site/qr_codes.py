"""QR codes of addresses: drawn on the page, and as files to take along.

segno finds the modules; it is their drawing in three forms that is our own, at a tenth of the cost.
"""

from __future__ import annotations

import re
import zlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from struct import pack
from urllib.parse import quote

import segno
from markupsafe import Markup

BORDER = 4
"modules of quiet zone on each side; ISO/IEC 18004"
SCALE = 8
"pixels to a module in the PNG; with one bit to a pixel, a module is one byte"

Modules = tuple[bytes, ...]
"the rows of a code: 1 for a dark module, 0 for a light one"

_DARK = re.compile(b"\x01+")
_PIXELS = bytes.maketrans(b"\x00\x01", b"\xff\x00")


@dataclass(frozen=True, slots=True)
class QrCode:
    """One code: to be drawn on the page, and as `data:` addresses of an SVG and a PNG file."""

    drawn: Markup
    svg: str
    png: str
    "296 pixels and more: sharp in print at 25 mm"


def qr_code(address: str) -> QrCode:
    """The code of an address with its files."""
    modules = _modules(address)
    size, path = len(modules) + 2 * BORDER, _path(modules)
    png = f"data:image/png;base64,{b64encode(_png(modules)).decode()}"
    return QrCode(_drawn(size, path), _svg_file(size, path), png)


def qr_svg(address: str) -> Markup:
    """The code of an address, drawn on the page."""
    modules = _modules(address)
    return _drawn(len(modules) + 2 * BORDER, _path(modules))


@lru_cache(maxsize=4096)
def _modules(address: str) -> Modules:
    """An address stands on several pages: of the clause, of its edition, on the check list and its sheets.

    The mask is fixed: trying all eight, as segno does otherwise, is four fifths of the cost of a code.
    """
    return tuple(map(bytes, segno.make(address, error="m", micro=False, mask=3).matrix))


def _drawn(size: int, path: str) -> Markup:
    """Black on white in light and dark, for that is what phones read."""
    return Markup(
        f'<svg viewBox="0 0 {size} {size}" class="segno"><path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/>'
        f'<path class="qrline" stroke="#000" d="{path}"/></svg>'
    )


def _svg_file(size: int, path: str) -> str:
    before = f"<svg xmlns='http://www.w3.org/2000/svg' width='{size}' height='{size}' class='segno'>"
    svg = quote(f"{before}<path class='qrline' stroke='#000' d=' '/></svg>", safe="")
    return f"data:image/svg+xml;charset=utf-8,{svg.replace('%27%20%27', f'%27{path}%27').replace(' ', '%20')}"


@lru_cache(maxsize=4096)
def _path(modules: Modules) -> str:
    """A line through each run of dark modules, from where the last one ended; a code begins with a dark corner."""
    return f"M{BORDER} {BORDER}.5" + "".join(_steps(modules)).removeprefix("m0 0")


def _steps(modules: Modules) -> Iterator[str]:
    x = y = 0
    for row, line in enumerate(modules):
        for run in _DARK.finditer(line):
            start, end = run.span()
            yield f"m{start - x} {row - y}h{end - start}"
            x, y = end, row


def _png(modules: Modules) -> bytes:
    """One bit to a pixel; below the first line of a module the others are as the one above (filter 2)."""
    size = len(modules) + 2 * BORDER
    side, quiet = bytes(BORDER), (bytes(size),) * BORDER
    rows = (*quiet, *(side + row + side for row in modules), *quiet)
    as_above = (b"\2" + bytes(size)) * (SCALE - 1)
    lines = b"".join(b"\0" + row.translate(_PIXELS) + as_above for row in rows)
    header = pack(">2I5B", size * SCALE, size * SCALE, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(name + content))
