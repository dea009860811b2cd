"""What is told of formulas and pictures that the standard holds otherwise than the file: in one line, or not at all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from ..clauses.blocks import Formula, all_blocks
from ..clauses.model import Standard
from ..clauses.pictures import pictures_of
from ..clauses.problem import Problem
from .flow import Flow, paragraphs_of, problem_at

_SET = re.compile(r"<m(?!ath|i\b|n\b|o\b|text|row|sub\b|sup\b|subsup)")
"elements that a line of text cannot show; powers and indices it can"


def left_in_text(flow: Flow, standard: Standard) -> Iterator[Problem]:
    """One problem for each formula that is kept as its line alone, and for each picture that is not taken over."""
    lines = {
        re.sub(r"#\([^)]*\)$", "", block.line)
        for clause in standard.clauses
        for block in all_blocks(clause.body)
        if isinstance(block, Formula)
    }
    kept = {_digest(picture.content) for picture in pictures_of(standard)}
    for paragraph in paragraphs_of(flow.blocks):
        for said, mathml in paragraph.formulas:
            if _SET.search(mathml) and re.sub(r"#\([^)]*\)$", "", said.strip()) not in lines:
                message = f"the layout of the formula {said} is not taken over; it stands in a text, in one line"
                yield problem_at(flow.file, paragraph.line, message, "left-out")
        for picture in paragraph.pictures:
            if _digest(picture.content) not in kept:
                message = f"a picture{f' ({picture.alt})' if picture.alt else ''} is not taken over"
                yield problem_at(flow.file, paragraph.line, message, "left-out")


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()
