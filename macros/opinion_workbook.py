"""The form 意见汇总处理表 as an Excel workbook: its rows read and written. Text is text; nothing is a formula."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

MOST_BYTES = 50_000_000
"of all parts unpacked: what is larger is no form"
MOST_ROWS, MOST_COLUMNS = 20_000, 60
WIDTHS = (7, 14, 60, 22, 14, 40)
"of the columns of the form, in characters"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_DAY = datetime(1980, 1, 1)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PLACES = re.compile(r"0\.(0+)")


class UnreadableWorkbook(Exception):  # noqa: N818 - the name is the sentence
    """The file cannot be read as a workbook; the message says why and what to do."""


def workbook_tables(path: Path) -> Iterator[list[list[str]]]:
    """The sheets of a workbook, each as rows of texts; a cell merged downwards counts for each of its rows."""
    for sheet in _opened(path).worksheets:
        if sheet.max_row > MOST_ROWS:
            raise UnreadableWorkbook(
                f"{path.name} has more than {MOST_ROWS} rows in one sheet; take out the empty ones"
            )
        rows = sheet.iter_rows(max_row=sheet.max_row, max_col=min(sheet.max_column, MOST_COLUMNS))
        texts = [[_text(cell.value, str(cell.number_format)) for cell in row] for row in rows]
        for merged in sheet.merged_cells.ranges:
            if merged.min_col == merged.max_col <= MOST_COLUMNS:
                for row in texts[merged.min_row : merged.max_row]:
                    row[merged.min_col - 1] = texts[merged.min_row - 1][merged.min_col - 1]
        yield texts


def workbook_bytes(title: str, counts: str, rows: Sequence[Sequence[str]]) -> bytes:
    """A workbook with the title, the counts, and `rows`, the first of them the head; the same rows give the same."""
    workbook = Workbook()
    workbook.properties.creator, workbook.properties.created = "", _DAY
    sheet = workbook.worksheets[0]
    sheet.title = "意见汇总处理表"
    for line, text in enumerate((title, counts), 1):
        _put(sheet, line, 1, text)
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=len(WIDTHS))
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="center")
    thin = Side(style="thin")
    for at, row in enumerate(rows, 3):
        for column, text in enumerate(row, 1):
            cell = _put(sheet, at, column, text)
            cell.border = Border(thin, thin, thin, thin)
            cell.font = Font(bold=at == 3)
    _lay_out(sheet)
    saved = io.BytesIO()
    workbook.save(saved)
    return _stamped(saved.getvalue())


def _put(sheet: Worksheet, row: int, column: int, text: str) -> Any:
    """A cell that is text whatever stands in it, also after somebody edits it in Excel."""
    cell = sheet.cell(row, column)
    cell.value = _FORBIDDEN.sub("", text)
    cell.data_type, cell.number_format = "s", "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _lay_out(sheet: Worksheet) -> None:
    """A4 across, one page wide, the head on every page."""
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A4"
    sheet.print_title_rows = "3:3"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0


def _stamped(content: bytes) -> bytes:
    """The package with one time in it, so that it tells nothing of when it was made."""
    stamped = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(stamped, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.namelist():
            held = package.read(name)
            if name == "docProps/core.xml":
                held = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", held)
            part = zipfile.ZipInfo(name, _EARLIEST)
            part.create_system = 0
            copy.writestr(part, held, zipfile.ZIP_DEFLATED)
    return stamped.getvalue()


def _opened(path: Path) -> Workbook:
    """Raises UnreadableWorkbook for what is none, or is larger than a form can be."""
    sentence = f"{path.name} is no Excel workbook; save it as .xlsx or as CSV UTF-8"
    try:
        with zipfile.ZipFile(path) as package:
            if sum(part.file_size for part in package.infolist()) > MOST_BYTES:
                raise UnreadableWorkbook(f"{path.name} is larger than a form can be; take the pictures out")
            if any(b"<!DOCTYPE" in package.read(name) for name in package.namelist() if name.endswith(".xml")):
                raise UnreadableWorkbook(sentence)
        return load_workbook(path, data_only=True, keep_links=False)
    except UnreadableWorkbook:
        raise
    except Exception as problem:  # openpyxl says in many ways that it does not understand
        raise UnreadableWorkbook(sentence) from problem


def _text(value: object, number_format: str) -> str:
    """What a cell shows: a clause number that Excel took for a number keeps the places that it is shown with."""
    if value is None:
        return ""
    if isinstance(value, float):
        places = _PLACES.fullmatch(number_format)
        return f"{value:.{len(places[1])}f}" if places else f"{value:.10g}"
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return str(value)
