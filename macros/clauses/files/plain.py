"""Model → plain dictionaries and lists: keys in the order of `standards/README.md`, empty fields left out."""

from __future__ import annotations

from ..blocks import (
    Block,
    Cell,
    ClauseList,
    Example,
    Figure,
    Formula,
    ListEntry,
    Note,
    Paragraph,
    Source,
    Symbol,
    SymbolList,
    Table,
    TermName,
    Text,
)
from ..cover_fields import Correspondence, Replaced
from ..model import Basis, Chapter, Clause, Comment, Rationale, Standard

Plain = dict[str, "Plain"] | list["Plain"] | str | int | float | bool


def standard_data(standard: Standard) -> dict[str, Plain]:
    """What `standard.yaml` holds."""
    rights = standard.rights
    return {
        "id": standard.id,
        "kind": standard.kind,
        **_filled({"companion-to": standard.companion_to}),
        "title": text_data(standard.title),
        "short-title": text_data(standard.short_title),
        **_own_data(standard),
        "edition": standard.edition,
        **_filled(
            {
                "dates": dict(standard.dates),
                "bodies": {role: text_data(body) for role, body in standard.bodies},
                "classification": dict(standard.classification),
                "replaces": [_replaced_data(one) for one in standard.replaces],
                "consistency": [_correspondence_data(one) for one in standard.consistency],
                "record-number": standard.record_number,
                "confidentiality": standard.confidentiality,
                "about": text_data(standard.about),
            }
        ),
        **(
            {
                "rights": {
                    "owner": text_data(rights.owner),
                    "basis": text_data(rights.basis),
                    "shown": rights.shown,
                    "checked": rights.checked,
                }
            }
            if rights
            else {}
        ),
    }


def _replaced_data(one: Replaced) -> dict[str, Plain]:
    return {"number": one.number, **({"extent": "part"} if one.is_partly else {})}


def _correspondence_data(one: Correspondence) -> dict[str, Plain]:
    return {"number": one.number, **_filled({"title": one.title}), "degree": one.degree}


def _own_data(standard: Standard) -> dict[str, Plain]:
    """Whose text it is; the number and stage of its own, which a restated text has not."""
    if standard.is_restated:
        return {"text": standard.text, **({"basis": basis_data(standard.basis)} if standard.basis else {})}
    return {"number": standard.number, "stage": standard.stage}


def basis_data(basis: Basis) -> dict[str, Plain]:
    """The document that a restated text rests on."""
    return {
        "title": text_data(basis.title),
        **_filled({"number": basis.number}),
        "stage": basis.stage,
        **_filled(
            {
                "date": basis.date,
                "implemented": basis.implemented,
                "body": text_data(basis.body),
                "where": text_data(basis.where),
            }
        ),
    }


def chapter_data(chapter: Chapter) -> dict[str, Plain]:
    """What a chapter file holds."""
    return {"clauses": [clause_data(clause) for clause in chapter.clauses]}


def clause_data(clause: Clause) -> dict[str, Plain]:
    return {
        "id": clause.id,
        **_filled(
            {
                "number": clause.number,
                "element": clause.element,
                "heading": text_data(clause.heading),
                "term": text_data(clause.term),
                "body": [block_data(block) for block in clause.body],
                "translated-from": clause.translated_from,
                "translated-as": clause.translated_as,
                "rationale": [_rationale_data(reason) for reason in clause.rationale],
                "comments": [comment_data(comment) for comment in clause.comments],
            }
        ),
    }


def block_data(block: Block) -> dict[str, Plain]:
    match block:
        case ClauseList():
            return {"kind": "list", **_list_data(block)}
        case Table():
            return _table_data(block)
        case SymbolList(kind, symbols):
            return {"kind": kind, "symbols": [_symbol_data(symbol) for symbol in symbols]}
        case Formula():
            return _formula_data(block)
        case Figure():
            return _figure_data(block)
        case _:
            return _prose_data(block)


def _prose_data(block: Paragraph | Note | Example | TermName | Source) -> dict[str, Plain]:
    match block:
        case Paragraph(text):
            return text_data(text) or {"zh": ""}
        case Note(text, number):
            return {**({"kind": "footnote", "number": number} if number else {"kind": "note"}), **text_data(text)}
        case Example(text):
            return {"kind": "example", **text_data(text)}
        case TermName(text, kind):
            return {"kind": "name", "name": kind, **text_data(text)}
        case Source(text, modified):
            return {"kind": "source", **text_data(text), **_filled({"modified": text_data(modified)})}


def text_data(text: Text) -> dict[str, Plain]:
    """`{zh, en}`; a missing English is left out, a missing Chinese is kept empty beside an English."""
    if not text:
        return {}
    return {"zh": text.zh, **_filled({"en": text.en})}


def _filled(fields: dict[str, Plain]) -> dict[str, Plain]:
    return {key: value for key, value in fields.items() if value not in ("", [], {})}


def _list_data(clause_list: ClauseList) -> dict[str, Plain]:
    start: dict[str, Plain] = {"start": clause_list.start} if clause_list.start != 1 else {}
    return {"style": clause_list.style, **start, "entries": [_entry_data(entry) for entry in clause_list.entries]}


def _entry_data(entry: ListEntry) -> dict[str, Plain]:
    below: dict[str, Plain] = {"list": _list_data(entry.list)} if entry.list else {}
    body: dict[str, Plain] = {"body": [block_data(block) for block in entry.body]} if entry.body else {}
    return {"id": entry.id, **(text_data(entry.text) or {"zh": ""}), **below, **body}


def _table_data(table: Table) -> dict[str, Plain]:
    return {
        "kind": "table",
        "id": table.id,
        **_filled({"number": table.number, "title": text_data(table.title)}),
        **({"header-rows": table.header_rows} if table.header_rows != 1 else {}),
        "rows": [[_cell_data(cell) for cell in row] for row in table.rows],
    }


def _formula_data(formula: Formula) -> dict[str, Plain]:
    return {
        "kind": "formula",
        "id": formula.id,
        **_filled({"number": formula.number}),
        "line": formula.line,
        **_filled({"mathml": formula.mathml, "symbols": [_symbol_data(symbol) for symbol in formula.symbols]}),
    }


def _figure_data(figure: Figure) -> dict[str, Plain]:
    pictures: list[Plain] = [
        {"file": one.file, **_filled({"alt": text_data(one.alt), "title": text_data(one.title)})}
        for one in figure.pictures
    ]
    return {
        "kind": "figure",
        "id": figure.id,
        **_filled({"number": figure.number, "title": text_data(figure.title)}),
        "pictures": pictures,
        **_filled(
            {
                "key": [_symbol_data(symbol) for symbol in figure.key],
                "notes": [text_data(note.text) for note in figure.notes],
            }
        ),
    }


def _symbol_data(symbol: Symbol) -> dict[str, Plain]:
    return {"symbol": symbol.symbol, **(text_data(symbol.text) or {"zh": ""})}


def _cell_data(cell: Cell) -> dict[str, Plain]:
    spans: dict[str, Plain] = {"rows": cell.rows, "columns": cell.columns}
    return {
        **_filled({"id": cell.id}),
        **(text_data(cell.text) or {"zh": ""}),
        **{name: count for name, count in spans.items() if count != 1},
    }


def _rationale_data(reason: Rationale) -> dict[str, Plain]:
    return {**text_data(reason.text), "source": reason.source}


def comment_data(comment: Comment) -> dict[str, Plain]:
    """What a comment is about, what the draft and ours say, and why."""
    told: dict[str, Plain] = {"draft": text_data(comment.draft), "ours": text_data(comment.ours)}
    thread: dict[str, Plain] = {"by": comment.by, "date": comment.date}
    replies: list[Plain] = [{"zh": one.text, **_filled({"by": one.by, "date": one.date})} for one in comment.replies]
    return {
        "kind": comment.kind,
        **_filled(told),
        **text_data(comment.text),
        **_filled(thread),
        **({"done": True} if comment.is_done else {}),
        **_filled({"replies": replies}),
    }
