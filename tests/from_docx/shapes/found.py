"""What the reader found in a Word file, fact by fact, and how many of the true facts are among it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from macros.clauses.blocks import (
    Block,
    Cell,
    ClauseList,
    Example,
    Figure,
    Formula,
    ListEntry,
    Note,
    Paragraph,
    Table,
    Text,
    all_blocks,
)
from macros.clauses.blocks_within import blocks_of
from macros.clauses.cover_fields import DEGREE_MARKS
from macros.clauses.model import Clause, Standard
from macros.clauses.text.numerals import letters
from macros.from_docx import ImportedDocument

from .truth import BEFORE, KINDS, Fact

MARK = re.compile(r"\[\^(?:\d+|[a-z])\]")
CONTAINED = frozenset({"references", "powers and indices", "formulas in sentences"})
"kinds whose fact is a text that has to stand somewhere in its clause"


def score(truth: Iterable[Fact], document: ImportedDocument, behind: ImportedDocument | None) -> dict[str, list[Fact]]:
    """Kind → the facts that were not found, for each kind that the file has; `total` counts them with `scored`."""
    wanted = Counter(truth)
    found = Counter(_found(document, behind))
    said = {_place(clause): _texts(clause) for clause in document.standard.clauses}
    missed: dict[str, list[Fact]] = {}
    for fact, count in wanted.items():
        kind, place, text = fact
        is_right = any(text in _bare(one) for one in said.get(place, ())) if kind in CONTAINED else found[fact] >= count
        missed.setdefault(kind, [])
        missed[kind] += [] if is_right else [fact] * max(1, count - found[fact])
    return {kind: missed[kind] for kind in KINDS if kind in missed}


def lost(truth: Iterable[Fact], document: ImportedDocument, behind: ImportedDocument | None) -> list[str]:
    """Texts of the truth that stand neither in the standard nor in the report; what is no text is left out."""
    assert document.balance
    kept = _plain(repr(document.standard) + (repr(behind.standard) if behind else ""))
    told = _plain("".join([one.text for one in document.balance.dropped] + [one.message for one in document.problems]))
    told += _plain("".join(f"{one.author}{one.text}" for one in document.remarks))
    texts = (
        text.partition("[^]")[2] or text
        for kind, _, text in truth
        if kind in ("numbers", "footnotes", "notes and examples", "English")
    )
    gone = [text for text in texts if _plain(text) not in kept and _plain(text) not in told]
    return gone + [one.text for one in document.balance.lost]


def _plain(text: str) -> str:
    return re.sub(r"[\s\\\[\]^]|(?<=\[\^)\d+|^(?:注|示例)", "", MARK.sub("", text))


def _found(document: ImportedDocument, behind: ImportedDocument | None) -> Iterator[Fact]:
    for clause in document.standard.clauses:
        yield from _of_clause(clause)
    yield from _of_cover(document)
    yield from (("comment authors", one.author, one.text) for one in document.remarks)
    if behind:
        yield "explanations behind", "", behind.standard.title.zh
        numbered = (fact for clause in behind.standard.clauses for fact in _of_clause(clause) if fact[0] == "numbers")
        yield from (("explanations behind", number, text) for _, number, text in numbered)


def _of_clause(clause: Clause) -> Iterator[Fact]:
    place = _place(clause)
    if clause.number:
        first = next((one.text.zh for one in clause.body if isinstance(one, Paragraph)), "")
        yield "numbers", place, _bare(clause.term.zh or clause.heading.zh or first)
    for text in _all_texts(clause):
        if text.en:
            yield "English", place, text.en
    yield from _footnotes(clause, place)
    for block in all_blocks(clause.body):
        yield from _of_block(block, place)


def _of_block(block: Block, place: str) -> Iterator[Fact]:
    match block:
        case ClauseList():
            for at, entry in enumerate(block.entries, block.start):
                mark = letters(at) if block.style == "letter" else str(at)
                is_counted = block.style in ("letter", "number", "decimal")
                yield "list marks", place, f"{mark if is_counted else '—'} {_bare(entry.text.zh)}"
        case Table():
            yield from _of_table(block)
        case Formula():
            yield "formulas", block.number, block.line.replace(" ", "")
            yield from (("symbols of formulas", block.number, f"{one.symbol} {one.text.zh}") for one in block.symbols)
        case Figure():
            yield from _of_figure(block, place)
        case Note() if not block.footnote:
            yield "notes and examples", place, f"注 {_bare(block.text.zh)}"
        case Example():
            yield "notes and examples", place, f"示例 {_bare(block.text.zh)}"


def _of_table(table: Table) -> Iterator[Fact]:
    yield "captions", table.number, _bare(table.title.zh)
    for at, row in enumerate(table.rows):
        yield from (("cells", table.number, f"{at},{place} {_bare(cell.text.zh)}") for place, cell in enumerate(row))


def _of_figure(figure: Figure, place: str) -> Iterator[Fact]:
    parts = [one.title.zh for one in figure.pictures]
    key = [[one.symbol, one.text.zh] for one in figure.key]
    yield "captions", figure.number, _bare(figure.title.zh)
    yield "figures", figure.number, f"{len(parts)} {[one for one in parts if one]} {key}"
    yield from (("notes and examples", place, f"注 {_bare(one.text.zh)}") for one in figure.notes)


def _footnotes(clause: Clause, place: str) -> Iterator[Fact]:
    """Each footnote behind the last characters before its mark; those of tables with the number of their table."""
    texts, table = _texts(clause), ""
    for block in all_blocks(clause.body):
        table = block.number if isinstance(block, Table) else table
        if isinstance(block, Note) and block.is_below_table:
            yield "table footnotes", table, f"{block.footnote} {block.text.zh}"
        elif isinstance(block, Note) and block.footnote:
            mark = f"[^{block.footnote}]"
            holder = next((text for text in texts if mark in text), clause.term.zh or clause.heading.zh + mark)
            before = _bare(holder.partition(mark)[0])
            yield "footnotes", place, f"{before[-BEFORE:]}[^]{block.text.zh}"


def _of_cover(document: ImportedDocument) -> Iterator[Fact]:
    standard = document.standard
    fields = {
        "title": standard.title.zh,
        "title.en": standard.title.en,
        "number": standard.number,
        "stage": standard.stage,
        **dict(standard.dates),
        **dict(standard.classification),
        **{role: body.zh for role, body in standard.bodies},
    }
    yield from (("cover fields", name, value) for name, value in fields.items())
    listed = (one.message for one in document.problems if one.rule == "cover-line")
    yield from (("cover fields", "listed", message.partition("“")[2].partition("”")[0]) for message in listed)
    yield from _more_fields(standard)


def _more_fields(standard: Standard) -> Iterator[Fact]:
    yield from (("cover fields", "replaces", one.number) for one in standard.replaces)
    degrees = ((one.number, DEGREE_MARKS[one.degree]) for one in standard.consistency)
    yield from (("cover fields", "consistency", "，".join(both)) for both in degrees)
    yield "cover fields", "record-number", standard.record_number


def _place(clause: Clause) -> str:
    return clause.number or {"foreword": "前言", "introduction": "引言", "bibliography": "参考文献"}[clause.element]


def _texts(clause: Clause) -> list[str]:
    return [text.zh for text in _all_texts(clause)]


def _all_texts(clause: Clause) -> list[Text]:
    own = [clause.heading, clause.term]
    for block in blocks_of(clause):
        if isinstance(block, Paragraph | Note | Example | ListEntry | Cell):
            own.append(block.text)
        elif isinstance(block, Table | Figure):
            own.append(block.title)
    return own


def _bare(text: str) -> str:
    return MARK.sub("", text)
