"""A page on paper, as Chromium prints it: the words of each sheet, and what a phone reads from its QR codes."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Page

_OUTLINE = re.compile(r'<path style="fill:none;[^"]*" d="(M[^"]*Z[^"]*)" transform="matrix\(([^)]*)\)"')
_NUMBER = re.compile(r"-?[\d.]+")
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def printed(page: Page, path: Path) -> list[str]:
    """The page printed to a PDF file, with the browser's own settings: no backgrounds. The text of each sheet."""
    page.pdf(path=path, prefer_css_page_size=True)
    return pages_of(path)


def pages_of(path: Path) -> list[str]:
    """The text of each sheet of a PDF file."""
    text = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return [bare(sheet) for sheet in text.split("\f")[:-1]]


def bare(text: str) -> str:
    """The text without spaces, which paper breaks into lines."""
    return re.sub(r"\s", "", text)


def scanned(path: Path, resolution: int = 150) -> list[str]:
    """The QR codes of a PDF file from top to bottom, read from its rendered sheets as a phone reads them."""
    subprocess.run(
        ["pdftoppm", "-r", str(resolution), "-gray", "-png", str(path), str(path.with_suffix(""))], check=True
    )
    found: list[str] = []
    for sheet in sorted(path.parent.glob(f"{path.stem}-*.png")):
        codes = zxingcpp.read_barcodes(Image.open(sheet).convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
        found += [code.text for code in sorted(codes, key=lambda code: code.position.top_left.y)]
    return found


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a sheet, in points from its upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    sheet: int

    def is_beside(self, other: Word) -> bool:
        """Whether `other` stands to the right of it, at its height, within a column of 80 mm or the width of a page."""
        middle = (other.top + other.bottom) / 2
        return self.sheet == other.sheet and self.right < other.left and self.top - 4 <= middle <= self.bottom + 4

    def is_within(self, box: Box) -> bool:
        """Whether it stands in a box: from side to side, and by its middle, for a font is higher than its letters."""
        middle = (self.top + self.bottom) / 2
        sides = box.left - 0.5 <= self.left and self.right <= box.right + 0.5
        return self.sheet == box.sheet and sides and box.top <= middle <= box.bottom


@dataclass(frozen=True, slots=True)
class Box:
    """A drawn square on a sheet, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    sheet: int


def boxes_of(path: Path, sheets: int) -> list[Box]:
    """The squares of at most 4.5 mm that are drawn as a line on the sheets of a PDF file."""
    found: list[Box] = []
    for sheet in range(sheets):
        command = ["pdftocairo", "-svg", "-f", str(sheet + 1), "-l", str(sheet + 1), str(path), "-"]
        drawn = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for corners, matrix in _OUTLINE.findall(drawn):
            found += _square([float(one) for one in _NUMBER.findall(corners)], matrix, sheet)
    return found


def _square(corners: list[float], matrix: str, sheet: int) -> list[Box]:
    wide, _, _, high, right, down = (float(one) for one in _NUMBER.findall(matrix))
    across, along = (
        [at * scale + shift for at in corners[from_:8:2]] for from_, scale, shift in ((0, wide, right), (1, high, down))
    )
    box = Box(min(across), min(along), max(across), max(along), sheet)
    sides = (box.right - box.left, box.bottom - box.top)
    return [box] if max(sides) < 4.5 * 72 / 25.4 and max(sides) - min(sides) < 1.5 else []


def words_of(path: Path) -> list[Word]:
    """The words of a PDF file with the places where they stand."""
    text = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True).stdout
    sheets = text.split("<page ")[1:]
    return [
        Word(unescape(word), *map(float, place), number)  # type: ignore[misc]
        for number, sheet in enumerate(sheets)
        for *place, word in _WORD.findall(sheet)
    ]
