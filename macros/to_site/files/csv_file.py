"""The provisions of a standard as a table for spreadsheets: a row a clause, list entry or cell that makes one.

What only states has a row where the check list asks about it.

UTF-8 with a byte order mark, without which Excel reads Chinese as noise. `place` is there because a spreadsheet takes
4.10 in `number` for 4.1.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator

from ...clauses.blocks import NumberedBlock, Paragraph, Text, all_blocks
from ...clauses.differences import KIND_WORDS, published_comments
from ...clauses.model import Clause, Standard
from ...clauses.parts import Part
from ...clauses.rights import is_shown_in_full
from ...clauses.text.wording import provision_types
from ...clauses.whose_text import based_on, edition_label
from ..citing import place_in_notice
from ..library import Library, ids_in
from .standard_facts import lasting_address, types_of

COLUMNS = ("place", "number", "id", "type", "zh", "en", "address", "text", "differs")
_FORMULA = frozenset("=+-@＝＋－＠")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"categories of Unicode: controls, marks without a form of their own, spaces"
BYTE_ORDER_MARK = "\ufeff"


def csv_text(library: Library, standard: Standard, site: str) -> str:
    """The CSV file of a standard; without its sentences where the rights keep them back, then a row a clause."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for clause in standard.clauses:
        for row in _rows(library, standard, clause, site):
            writer.writerow([unlike_a_formula(value) for value in row])
    return BYTE_ORDER_MARK + out.getvalue()


def unlike_a_formula(value: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it as a formula.

    That is where a sign of formulas, also full-width, stands first or behind what nobody sees, or a line or tab begins.
    `docs/assets/check-report/tables.mjs` does the same; tests/cases/twins/formulas.txt holds both to it.
    """
    first = next((sign for sign in value if unicodedata.category(sign) not in _UNSEEN), "")
    return f"'{value}" if first in _FORMULA or value.startswith(("\t", "\r", "\n")) else value


def as_typed(cell: str) -> str:
    """A cell of a table that `unlike_a_formula` made, without the apostrophe; any other cell as it is."""
    return cell[1:] if cell.startswith("'") and unlike_a_formula(cell[1:]) == cell else cell


def _rows(library: Library, standard: Standard, clause: Clause, site: str) -> Iterator[tuple[str, ...]]:
    parts = library.parts[standard.id]
    whose = "，".join(text.zh for text in (edition_label(standard), based_on(standard)) if text)
    blocks = {block.id for block in all_blocks(clause.body) if isinstance(block, NumberedBlock)}
    checklist = library.corpus.checklist(standard.id)
    asked = {question.clause for question in checklist.questions} if checklist else set()
    for part in (parts[id] for id in ids_in(clause) if id not in blocks):
        types = _own_types(standard, part)
        text = _own_text(clause) if part.is_clause else part.text
        if types or part.id in asked:
            address = lasting_address(site, standard.id, clause.id, part.id)
            differs = _differs(clause) if part.is_clause else ""
            kinds = " ".join(types) or "statement"
            yield _place(part), clause.number, part.id, kinds, text.zh, text.en, address, whose, differs


def _differs(clause: Clause) -> str:
    """What the clause says otherwise than its draft, a comment to a line."""
    return "\n".join(
        f"【{KIND_WORDS[one.kind].zh}】{' '.join(part.zh for part in one.parts)}" for one in published_comments(clause)
    )


def _own_types(standard: Standard, part: Part) -> list[str]:
    """The types of the row: of a clause those of its paragraphs, for its entries have rows of their own."""
    types = types_of(standard, part)
    if not types or not part.is_clause or not is_shown_in_full(standard):
        return types
    own = provision_types("\n".join(_paragraphs(part.clause, "zh")))
    return [type for type in types if type in own]


def _own_text(clause: Clause) -> Text:
    """The paragraphs of a clause, or what it is called where they are not shown."""
    own = Text("\n".join(_paragraphs(clause, "zh")), "\n".join(_paragraphs(clause, "en")))
    return own or clause.heading or clause.term


def _paragraphs(clause: Clause, language: str) -> list[str]:
    texts = [block.text for block in clause.body if isinstance(block, Paragraph)]
    return [text.zh if language == "zh" else text.en for text in texts]


def _place(part: Part) -> str:
    place = place_in_notice(part.clause)
    clause = f"第{place}条" if place[:1].isdigit() else place
    return clause if part.is_clause else f"{clause}{part.label.zh.removeprefix(part.clause.number).strip()}"
