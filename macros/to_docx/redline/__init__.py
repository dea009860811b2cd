"""A standard against an earlier text of it → a Word file with tracked changes: accepted the new text, rejected the old.

Words are tracked in paragraphs, headings, entries, notes, titles and cells; a formula, a picture, a footnote, and a
paragraph that is numbered or set otherwise are exchanged as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docx.document import Document
from lxml import etree

from ...clauses.blocks import TermName, Text
from ...clauses.corpus import Succession
from ...clauses.editions.comparison import Change as ClauseChange
from ...clauses.editions.comparison import compare
from ...clauses.model import Clause, Standard
from ...clauses.renumbering import with_texts
from ..document import plain_document
from ..footnotes import notes_by_number, write_footnotes
from ..package import package_bytes
from ..paragraphs import bookmark, number_bookmarks
from ..xml import qn
from .document import Places, Said, compared_bodies, moved_between
from .lists import Lists
from .paragraphs import Sides
from .parts import carry_pictures, footnote_ids_apart, kept_notes
from .remarks import remarks
from .tracked import Marking, number_changes

__all__ = ["Redline", "redline"]


@dataclass(frozen=True, slots=True)
class Redline:
    content: bytes
    changes: tuple[ClauseChange, ...]
    "what became of the clauses"
    moved: frozenset[str]
    "ids of the clauses that stand in another order"
    exchanged: tuple[tuple[str, str], ...] = ()
    "number of a clause, and what is exchanged in it as a whole: `table`, `formula`, `picture`, `footnote`"


def redline(old: Standard, new: Standard, successions: Sequence[Succession] = (), date: str = "") -> Redline:
    """The Word file of `new` with its changes against `old`; `date` of the changes is YYYY-MM-DD, or none.

    Both are of one kind, standard or drafting notes. The same texts give the same bytes.
    """
    old, new = _compared(old), _compared(new)
    before, after = plain_document(old), plain_document(new)
    notes = notes_by_number(new), footnote_ids_apart(before, notes_by_number(old), notes_by_number(new))
    carry_pictures(before, after)
    texts = tuple({id: note.text.zh for id, note in side.items()} for side in notes)
    sides = Sides(Lists.of(before, after), texts[1], texts[0], Marking(date))
    places = Places(frozenset(bookmark(clause.id) for side in (old, new) for clause in side.clauses))
    moved_between(before, after, places)
    changes = compare(old, new, successions)
    moved = frozenset(clause.id for clause in new.clauses if bookmark(clause.id) in places.moved)
    said = Said(*({bookmark(id): text for id, text in side.items()} for side in remarks(changes, moved)))
    held = frozenset(start.get(qn("w:name")) for start in after.element.iter(qn("w:bookmarkStart")))
    _fill(after, list(compared_bodies(sides, before, after, places, said)))
    _settle(after, sides, held)
    write_footnotes(after, kept_notes(after, {**notes[0], **notes[1]}))
    numbers = {bookmark(clause.id): clause.number or clause.heading.zh for clause in new.clauses}
    exchanged = tuple((numbers[name], what) for name, what in places.exchanged if name in numbers)
    return Redline(package_bytes(after), changes, moved, exchanged)


def _compared(standard: Standard) -> Standard:
    """What of a standard is compared: the Chinese with the English names of its terms; not the comments on it."""
    chapters = (
        replace(chapter, clauses=tuple(_clause(clause) for clause in chapter.clauses)) for chapter in standard.chapters
    )
    return replace(standard, chapters=tuple(chapters))


def _clause(clause: Clause) -> Clause:
    chinese = with_texts(clause, lambda text: Text(text.zh))
    body = tuple(old if isinstance(old, TermName) else new for old, new in zip(clause.body, chinese.body))
    return replace(chinese, term=clause.term, body=body, comments=())


def _fill(document: Document, blocks: Sequence[etree._Element]) -> None:
    body = document.element.body
    for block in list(body)[:-1]:
        body.remove(block)
    for block in blocks:
        body[-1].addprevious(block)


def _settle(document: Document, sides: Sides, held: frozenset[str | None]) -> None:
    """Lists, bookmarks and ids of what was taken from two documents, in order."""
    root = document.element
    gone = list(_deleted(root))
    sides.lists.carry_over(document, gone)
    for paragraph in gone:
        for start in list(paragraph.iterchildren(qn("w:bookmarkStart"))):
            if start.get(qn("w:name")) in held:  # Word keeps one bookmark of a name
                paragraph.remove(list(paragraph.iterchildren(qn("w:bookmarkEnd")))[-1])
                paragraph.remove(start)
    for id, drawing in enumerate(root.iter("{*}docPr"), 1):
        drawing.set("id", str(id))
    number_bookmarks(document)
    number_changes(root)


def _deleted(root: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs that are deleted as a whole, also those of rows that are."""
    for mark in root.iter(qn("w:del")):
        parent = mark.getparent()
        owner = None if parent is None else parent.getparent()
        if owner is not None and parent is not None and parent.tag == qn("w:trPr"):
            yield from owner.iter(qn("w:p"))
        elif owner is not None and parent is not None and parent.tag == qn("w:rPr"):
            yield from owner.iterancestors(qn("w:p"))
