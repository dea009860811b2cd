"""The addressable parts of a standard: clauses, list entries, tables and cells, with label and provision types.

Links, questions and answers hang on a part by its id.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .checklist import Question
from .fingerprints import clause_fingerprint, entry_fingerprint, fingerprint
from .model import Clause, ClauseList, Paragraph, Standard, Table, Text, blocks_of, entries_of
from .problem import Place
from .text.wording import ProvisionType, provision_types


@dataclass(frozen=True, slots=True)
class Part:
    """One addressable part of a standard."""

    id: str
    clause: Clause
    "the clause it is, or stands in"
    label: Text
    "how to cite it: `4.2.2`, `4.5.1 第3项` / `4.5.1, entry 3`, `表1` / `Table 1`"
    text: Text
    "its own text; for a clause with a heading the heading, for a term the term, else the first paragraph"
    types: tuple[ProvisionType, ...]
    "read from its verbs; an entry or cell without a verb has those of its lead-in"
    fingerprint: str
    place: Place

    @property
    def is_clause(self) -> bool:
        return self.id == self.clause.id

    @property
    def entry_label(self) -> Text:
        """The list entry or cell that it is: `第3项` / `entry 3`; empty for the clause itself."""
        if self.is_clause:
            return Text()
        return Text(*(text.removeprefix(self.clause.number).lstrip(" ,") for text in (self.label.zh, self.label.en)))


def parts_of(standard: Standard) -> dict[str, Part]:
    """Every addressable part by its id, in reading order. Where an id stands twice, the first one counts."""
    parts: dict[str, Part] = {}
    for clause in standard.clauses:
        for part in _parts_of_clause(clause):
            parts.setdefault(part.id, part)
    return parts


def clause_title(clause: Clause) -> Text:
    """What a reader calls the clause: its heading, its term, or else its first paragraph."""
    first = next((block.text for block in clause.body if isinstance(block, Paragraph)), Text())
    return clause.heading or clause.term or first


def clause_types(clause: Clause) -> tuple[ProvisionType, ...]:
    """The provision types of the paragraphs, list entries and cells of a clause; notes and examples make none."""
    texts = [block.text.zh for block in clause.body if isinstance(block, Paragraph)]
    for block in clause.body:
        if isinstance(block, ClauseList):
            texts += [entry.text.zh for entry in entries_of(block)]
        elif isinstance(block, Table):
            texts += [cell.text.zh for row in block.rows for cell in row]
    return provision_types("\n".join(texts))


def asked_type(question: Question, part: Part) -> str:
    """The provision type that a question asks about: the one it names, else the strongest of the part it hangs on."""
    return question.provision or part.types[0]


def part_text(part: Part, language: str) -> str:
    """What the fingerprint of a part covers, to be read: its heading, paragraphs, entries and cells, one to a line."""
    if not part.is_clause:
        return part.text.in_language(language)
    clause = part.clause
    texts = (clause.heading, clause.term, *(getattr(block, "text", Text()) for block in blocks_of(clause)))
    return "\n".join(text.in_language(language) for text in texts if text)


def _parts_of_clause(clause: Clause) -> Iterator[Part]:
    label = Text(clause.number or clause.heading.zh, clause.number or clause.heading.en)
    yield Part(
        clause.id, clause, label, clause_title(clause), clause_types(clause), clause_fingerprint(clause), clause.place
    )
    lead_in: tuple[ProvisionType, ...] = ("statement",)
    for block in clause.body:
        if isinstance(block, Paragraph):
            lead_in = provision_types(block.text.zh)
        elif isinstance(block, ClauseList):
            yield from _parts_of_list(clause, block, label, lead_in)
        elif isinstance(block, Table):
            yield from _parts_of_table(clause, block, lead_in)


def _parts_of_list(
    clause: Clause, clause_list: ClauseList, above: Text, lead_in: tuple[ProvisionType, ...]
) -> Iterator[Part]:
    for position, entry in enumerate(clause_list.entries, 1):
        label = entry_label(clause_list.style, position, above)
        types = _own_or(entry.text.zh, lead_in)
        yield Part(entry.id, clause, label, entry.text, types, entry_fingerprint(entry), entry.place)
        if entry.list:
            yield from _parts_of_list(clause, entry.list, label, types)


def entry_label(style: str, position: int, above: Text) -> Text:
    """How to cite an entry: `4.2 a)` where entries carry a mark, `4.5.1 第3项` / `4.5.1, entry 3` where they do not."""
    mark = list_mark(style, position)
    if style in ("letter", "number", "decimal", "bibliography"):
        return Text(f"{above.zh} {mark}", f"{above.en} {mark}")
    return Text(f"{above.zh} 第{position}项", f"{above.en}, entry {position}")


def list_mark(style: str, position: int) -> str:
    """The mark printed before an entry: ——, a), 1), 1., [1]; nothing before the documents of clause 2."""
    return {
        "dash": "——",
        "bullet": "·",
        "letter": f"{letters(position)})",
        "number": f"{position})",
        "decimal": f"{position}.",
        "bibliography": f"[{position}]",
    }.get(style, "")


def letters(position: int) -> str:
    """a … z, aa, bb … as Word counts."""
    return chr(ord("a") + (position - 1) % 26) * ((position - 1) // 26 + 1)


def _parts_of_table(clause: Clause, table: Table, lead_in: tuple[ProvisionType, ...]) -> Iterator[Part]:
    label = Text(f"表{table.number}", f"Table {table.number}")
    texts = tuple(cell.text.zh for row in table.rows for cell in row)
    yield Part(table.id, clause, label, table.title, provision_types("\n".join(texts)), fingerprint(texts), table.place)
    for row_number, row in enumerate(table.rows, 1):
        for cell in row:
            if cell.id:
                named = Text(f"{label.zh} 第{row_number}行", f"{label.en}, row {row_number}")
                types = _own_or(cell.text.zh, lead_in)
                yield Part(cell.id, clause, named, cell.text, types, fingerprint((cell.text.zh,)), cell.place)


def _own_or(text: str, lead_in: tuple[ProvisionType, ...]) -> tuple[ProvisionType, ...]:
    """The types of an entry or cell; one that only tells what can be done (能) keeps those of its lead-in as well."""
    own = provision_types(text)
    if own == ("statement",):
        return lead_in
    if own == ("possibility",) and lead_in != ("statement",):
        return tuple(dict.fromkeys((*lead_in, *own)))
    return own
