"""Small pictures of each form: PNG, JPEG, SVG, EMF and WMF, each a few hundred bytes and drawn here."""

from __future__ import annotations

import io
import struct

from PIL import Image, ImageDraw

SIZE = (64, 40)


def picture(form: str, at: int) -> bytes:
    """A picture of the form; another `at` is another picture."""
    return {"png": _pixels, "jpeg": _pixels, "svg": _svg, "emf": _emf, "wmf": _wmf}[form](form, at)


def _pixels(form: str, at: int) -> bytes:
    image = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((4, 4, 30 + at, 30), outline="black")
    draw.line((4, 35, 60, 4 + at), fill="black")
    stream = io.BytesIO()
    image.save(stream, form.upper())
    return stream.getvalue()


def _svg(form: str, at: int) -> bytes:
    drawing = f'<rect x="2" y="2" width="{20 + at}" height="20" fill="none" stroke="black"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="64" height="40" viewBox="0 0 64 40">{drawing}</svg>'.encode()
    )


def _emf(form: str, at: int) -> bytes:
    """Head, one rectangle, end; [MS-EMF] 2.3.4.2, 2.3.5.34, 2.3.4.1."""
    rectangle = struct.pack("<IIiiii", 43, 24, 2, 2, 40 + at, 30)
    end = struct.pack("<IIIII", 14, 20, 0, 16, 20)
    size = 88 + len(rectangle) + len(end)
    head = struct.pack("<IIiiii", 1, 88, 0, 0, 63, 39) + struct.pack("<iiii", 0, 0, 1700, 1060)
    head += (
        b" EMF" + struct.pack("<IIIHHIIIii", 0x10000, size, 3, 1, 0, 0, 0, 0, 1024, 768) + struct.pack("<ii", 320, 240)
    )
    return head + rectangle + end


def _wmf(form: str, at: int) -> bytes:
    """Placeable head, head, one rectangle, end; [MS-WMF] 2.3.2.3, 2.3.2.2, 2.3.3.17, 2.3.2.1."""
    placed = struct.pack("<IHhhhhHI", 0x9AC6CDD7, 0, 0, 0, *SIZE, 96, 0)
    check = 0
    for (word,) in struct.iter_unpack("<H", placed):
        check ^= word
    origin = struct.pack("<IHhh", 5, 0x020B, 0, 0)
    extent = struct.pack("<IHhh", 5, 0x020C, SIZE[1], SIZE[0])
    rectangle = struct.pack("<IHhhhh", 7, 0x041B, 30, 40 + at, 2, 2)
    records = origin + extent + rectangle + struct.pack("<IH", 3, 0)
    head = struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(records) // 2, 0, 7, 0)
    return placed + struct.pack("<H", check) + head + records
