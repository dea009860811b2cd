"""The addressable parts of a standard: clauses, list entries, tables and cells, with label and provision types.

Links, questions and answers hang on a part by its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .blocks import Block, ClauseList, Figure, Formula, ListEntry, NumberedBlock, Paragraph, Table, Text
from .checklist import Question
from .fingerprints import passages_fingerprint
from .model import Clause, Standard
from .passages import Passage, block_passages, cell_passage, entry_passages, passages
from .problem import Place
from .schemes import scheme_of
from .text.wording import PROVISION_TYPES, ProvisionType, provision_types, verb_types


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
    passages: tuple[Passage, ...]
    "all that it covers, in reading order: of an entry what stands below it too, of a table its title and its cells"
    place: Place

    @property
    def fingerprint(self) -> str:
        """Of the passages; what a question was written for."""
        return passages_fingerprint(self.passages)

    @property
    def is_clause(self) -> bool:
        return self.id == self.clause.id

    @property
    def entry_label(self) -> Text:
        """The list entry or cell that it is: `第3项` / `entry 3`; empty for the clause itself."""
        if self.is_clause:
            return Text()
        of = self.clause.label
        return Text(self.label.zh.removeprefix(of.zh).lstrip(" ,"), self.label.en.removeprefix(of.en).lstrip(" ,"))


def parts_of(standard: Standard) -> dict[str, Part]:
    """Every addressable part by its id, in reading order. Where an id stands twice, the first one counts."""
    parts: dict[str, Part] = {}
    for clause in standard.clauses:
        for part in _parts_of_clause(clause):
            parts.setdefault(part.id, part)
    return parts


def clause_title(clause: Clause) -> Text:
    """What a reader calls the clause: its heading, its term, or else its first paragraph."""
    return clause.heading or clause.term or next(_said(clause.body), Text())


def _said(blocks: Iterable[Block]) -> Iterator[Text]:
    """The paragraphs of a clause, and the 款 of an article."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, ClauseList) and block.style == "paragraph":
            yield from (entry.text for entry in block.entries)


def clause_types(clause: Clause) -> tuple[ProvisionType, ...]:
    """The provision types of the paragraphs, list entries and cells of a clause; notes and examples make none."""
    return _types_of_all(passages(clause))


def _types_of_all(covered: Iterable[Passage]) -> tuple[ProvisionType, ...]:
    """An entry goes on from its lead-in: without a subject of its own it is no instruction."""
    found = {type for one in covered if one.is_sentence for type in _read(one.goes_on, one.text.zh)}
    return tuple(type for type in PROVISION_TYPES if type in found - {"statement"}) or ("statement",)


def _read(goes_on: bool, text: str) -> tuple[ProvisionType, ...]:
    return verb_types(text) if goes_on else provision_types(text)


def asked_type(question: Question, part: Part) -> str:
    """The provision type that a question asks about: the one it names, else the strongest of the part it hangs on."""
    return question.provision or part.types[0]


def part_text(part: Part, language: str) -> str:
    """What the fingerprint of a part covers, to be read: one passage to a line."""
    return "\n".join(passage.text.in_language(language) for passage in part.passages if passage.text)


def _parts_of_clause(clause: Clause) -> Iterator[Part]:
    label = clause.label or clause.heading
    covered = tuple(passages(clause))
    yield Part(clause.id, clause, label, clause_title(clause), clause_types(clause), covered, clause.place)
    yield from _parts_below(clause, clause.body, label, ("statement",))


def _parts_below(
    clause: Clause, blocks: Iterable[Block], above: Text, lead_in: tuple[ProvisionType, ...]
) -> Iterator[Part]:
    """The parts of the blocks of a clause or of an entry, whose label is `above`; a paragraph leads in what follows."""
    for block in blocks:
        if isinstance(block, Paragraph):
            lead_in = provision_types(block.text.zh)
        elif isinstance(block, ClauseList):
            yield from _parts_of_list(clause, block, above, lead_in)
        elif isinstance(block, Table):
            yield from _parts_of_table(clause, block, lead_in)
        elif isinstance(block, Formula | Figure):
            yield _part_of_block(clause, block, lead_in)


def _parts_of_list(
    clause: Clause, clause_list: ClauseList, above: Text, lead_in: tuple[ProvisionType, ...]
) -> Iterator[Part]:
    for position, entry in enumerate(clause_list.entries, clause_list.start):
        label = scheme_of(clause.number).entry(clause_list.style, position, above)
        text = entry_text(entry)
        types = _own_or(_read(clause_list.style != "paragraph", text.zh), lead_in)
        covered = tuple(entry_passages(entry, clause_list.style))
        yield Part(entry.id, clause, label, text, types, covered, entry.place)
        yield from _parts_below(clause, entry.below, label, types)


def entry_text(entry: ListEntry) -> Text:
    """What an entry says itself: its text and the paragraphs in it, one to a line."""
    texts = [entry.text, *(block.text for block in entry.body if isinstance(block, Paragraph))]
    return Text("\n".join(one.zh for one in texts if one.zh), "\n".join(one.en for one in texts if one.en))


def _part_of_block(clause: Clause, block: Formula | Figure, lead_in: tuple[ProvisionType, ...]) -> Part:
    text = Text(block.line, block.line) if isinstance(block, Formula) else block.title
    covered = tuple(block_passages(block))
    return Part(block.id, clause, block_label(block), text, lead_in, covered, block.place)


def block_label(block: NumberedBlock) -> Text:
    """How the text refers to a table, formula or figure: 表1, 式（1）, 图1."""
    if isinstance(block, Formula):
        return Text(f"式（{block.number}）", f"Formula ({block.number})")
    is_table = isinstance(block, Table)
    return Text(f"{'表' if is_table else '图'}{block.number}", f"{'Table' if is_table else 'Figure'} {block.number}")


def _parts_of_table(clause: Clause, table: Table, lead_in: tuple[ProvisionType, ...]) -> Iterator[Part]:
    label = block_label(table)
    covered = tuple(block_passages(table))
    makes = _types_of_all(covered)
    yield Part(table.id, clause, label, table.title, makes, covered, table.place)
    for row_number, row in enumerate(table.rows, 1):
        for cell in row:
            if cell.id:
                named = Text(f"{label.zh} 第{row_number}行", f"{label.en}, row {row_number}")
                types = _own_or(provision_types(cell.text.zh), lead_in)
                yield Part(cell.id, clause, named, cell.text, types, (cell_passage(cell),), cell.place)


def _own_or(own: tuple[ProvisionType, ...], lead_in: tuple[ProvisionType, ...]) -> tuple[ProvisionType, ...]:
    """The types of an entry or cell; one that only tells what can be done (能) keeps those of its lead-in as well, and
    one without a verb of provision goes on from a lead-in that has one."""
    if own == ("statement",) or (own == ("instruction",) and lead_in != ("statement",)):
        return lead_in
    if own == ("possibility",) and lead_in != ("statement",):
        return tuple(dict.fromkeys((*lead_in, *own)))
    return own
