"""`footnotes.xml` and `endnotes.xml` → the texts of the notes."""

from __future__ import annotations

from .fields import TextOfFields
from .formulas import linear
from .runs import Token, tokens
from .slanting_runs import settled_slant
from .word_xml import Element, W, children, value


def note_texts(root: Element | None) -> dict[str, str]:
    """Texts of footnotes or endnotes by id; separators have none."""
    notes = [*children(root, "footnote"), *children(root, "endnote")]
    texts = {value(note, "id") or "": _note_text(note) for note in notes}
    return {id: text for id, text in texts.items() if text}


def _note_text(note: Element) -> str:
    """The words of a note as a paragraph has them: symbols and insertions are text, deletions are not."""
    parts = []
    for paragraph in note.iter(f"{W}p"):
        visible = TextOfFields({})
        for token in tokens(paragraph):
            math = token.element if token.kind == "formula" else None
            visible.take(token if math is None else Token("text", linear(math)))
        parts.append(settled_slant(visible.text.strip(), is_cell=False))
    return "\n".join(filter(None, parts))
