"""A standard as JSON: the model as it is, with what is read from the text. Its schema is `standard.schema.json`."""

from __future__ import annotations

from collections.abc import Mapping

from ...clauses.blocks import Block, Cell, ClauseList, Figure, Formula, ListEntry, Paragraph, Picture, Table, Text
from ...clauses.files.plain import Plain, block_data, comment_data, standard_data, text_data
from ...clauses.model import Clause, Standard
from ...clauses.parts import Part
from ...clauses.whose_text import author_of, edition_label, notice
from ..history import History
from ..library import Citation, Library
from ..page_json import compact_json
from ..set_blocks import picture_address, picture_size
from .standard_facts import documents_cited, lasting_address, relations_of, types_of

VERSION = 1

Fields = dict[str, Plain]


def json_text(library: Library, standard: Standard, site: str) -> str:
    """The JSON file of a standard; a clause a line, so that two editions can be compared line by line."""
    head: Fields = {"$schema": "standard.schema.json", "version": VERSION, **standard_data(standard)}
    head |= {"label": text_data(edition_label(standard)), "author": text_data(author_of(standard))}
    if standard.is_restated:
        head["notice"] = text_data(notice(standard))
    head["address"] = f"{site}{standard.id}/"
    clauses = [_clause(library, standard, clause, site) for clause in standard.clauses]
    lists: dict[str, list[Fields]] = {
        "clauses": clauses,
        "documents": [
            {
                "id": document.id,
                "number": document.number,
                "title": text_data(document.title),
                "kind": document.kind,
                "cited-in": [_citation(citation) for citation in citations],
            }
            for document, citations in documents_cited(library, standard)
        ],
        "relations": [
            {
                "from": str(relation.origin),
                "to": str(relation.target),
                "type": relation.type,
                **({"reason": text_data(relation.reason)} if is_told else {}),
            }
            for relation, is_told in relations_of(library, standard)
        ],
    }
    lines = [f"{compact_json(key)}:{compact_json(value)}" for key, value in head.items()]
    lines += [f"{compact_json(key)}:[{_lines(values)}]" for key, values in lists.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _lines(values: list[Fields]) -> str:
    return "\n" + ",\n".join(map(compact_json, values)) + "\n" if values else ""


def _clause(library: Library, standard: Standard, clause: Clause, site: str) -> Fields:
    parts = library.parts[standard.id]
    whole = parts[clause.id].clause
    parent = library.above[standard.id].get(clause.id)
    read = _Read(standard, parts, site)
    return {
        "id": clause.id,
        "number": clause.number,
        "kind": whole.kind,
        **({"element": clause.element} if clause.element else {}),
        "level": clause.level,
        **({"parent": parent.id} if parent else {}),
        **_named({"heading": clause.heading, "term": clause.term}),
        **read.of(clause.id),
        "address": lasting_address(site, standard.id, clause.id),
        **_state(library.histories[standard.id], clause.id),
        "body": [read.block(block) for block in clause.body],
        **({"comments": [comment_data(comment) for comment in clause.comments]} if clause.comments else {}),
        **(
            {"rationale": [_reason(reason.text, reason.source) for reason in clause.rationale]}
            if clause.rationale
            else {}
        ),
    }


def _state(history: History, id: str) -> Fields:
    """Which edition prints the clause, with all that stands under it, as it stands; and what became of it in each."""
    if not history.editions:
        return {}
    printed = history.edition_that_prints(id)
    told: list[Plain] = [
        {
            "edition": standing.edition.edition,
            "number": standing.clause.number,
            "kinds": list(standing.kinds),
            **({"below": dict(standing.below)} if standing.below else {}),
        }
        for standing in history.standings(id)
    ]
    return {"state": {**({"printed-in": printed.edition} if printed else {}), "editions": told}}


def _named(texts: Mapping[str, Text]) -> Fields:
    return {name: text_data(text) for name, text in texts.items() if text}


def _reason(text: Text, source: str) -> Plain:
    return {**_both(text), "source": source}


def _both(text: Text) -> Fields:
    return text_data(text) or {"zh": ""}


class _Read:
    """Adds what is read from the text, types and fingerprint, to the blocks of one standard."""

    def __init__(self, standard: Standard, parts: Mapping[str, Part], site: str) -> None:
        self.standard, self.parts, self.site = standard, parts, site

    def of(self, id: str) -> Fields:
        part = self.parts[id]
        return {"types": list(types_of(self.standard, part)), "fingerprint": part.fingerprint}

    def block(self, block: Block) -> Fields:
        if isinstance(block, Paragraph):
            return {"kind": "paragraph", **_both(block.text)}
        if isinstance(block, ClauseList):
            return {"kind": "list", **self.list(block)}
        if isinstance(block, Table):
            rows: Plain = [[self.cell(cell) for cell in row] for row in block.rows]
            return {**block_data(block), **self.of(block.id), "rows": rows}
        if isinstance(block, Formula):
            return {**block_data(block), **self.of(block.id)}
        if isinstance(block, Figure):
            return {**block_data(block), **self.of(block.id), "pictures": [*map(self.picture, block.pictures)]}
        return block_data(block)

    def picture(self, picture: Picture) -> Fields:
        """A picture with the address of its file, from the root of the site, and its size in pixels."""
        width, height = picture_size(picture)
        texts = _named({"alt": picture.alt, "title": picture.title})
        where: Fields = {"address": f"{self.site}{picture_address(picture)}"} if picture.content else {}
        size: Fields = {"width": width, "height": height} if width and height else {}
        return {"file": picture.file, **texts, **where, **size}

    def list(self, clause_list: ClauseList) -> Fields:
        start: Fields = {"start": clause_list.start} if clause_list.start != 1 else {}
        return {"style": clause_list.style, **start, "entries": [self.entry(entry) for entry in clause_list.entries]}

    def entry(self, entry: ListEntry) -> Fields:
        below: Fields = {"list": self.list(entry.list)} if entry.list else {}
        body: Fields = {"body": [self.block(block) for block in entry.body]} if entry.body else {}
        return {"id": entry.id, **_both(entry.text), **self.of(entry.id), **below, **body}

    def cell(self, cell: Cell) -> Fields:
        named: Fields = {"id": cell.id} if cell.id else {}
        spans: Fields = {name: n for name, n in (("rows", cell.rows), ("columns", cell.columns)) if n > 1}
        return {**named, **_both(cell.text), **(self.of(cell.id) if cell.id else {}), **spans}


def _citation(citation: Citation) -> Plain:
    within: Fields = {"within": citation.reference.within} if citation.reference.within else {}
    return {"clause": citation.address.id, "way": citation.way, **within}
