"""Fingerprints: a short hash that changes when the Chinese of a clause changes in a way that a reader would notice.

They tell a stale translation, a question whose clause changed and an answer that wants another look. Spacing, full- or
half-width forms and the number of the clause do not count.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from .model import Block, Cell, Clause, ClauseList, ListEntry, Table, blocks_of, entries_of
from .text.wording import provision_types

VERSION = "f1"
_DASHES = re.compile("[‐-―−－]+")


def normalised(text: str) -> str:
    """`text` without spaces, in half-width forms, with one kind of dash."""
    return re.sub(r"\s+", "", _DASHES.sub("-", unicodedata.normalize("NFKC", text)))


def fingerprint(texts: tuple[str, ...]) -> str:
    """`f1:` and 12 hex digits over the Chinese `texts` and their provision types."""
    types = (type for text in texts for type in provision_types(text))
    content = "\n".join((*map(normalised, texts), *types))
    return f"{VERSION}:{hashlib.sha256(content.encode()).hexdigest()[:12]}"


def clause_fingerprint(clause: Clause) -> str:
    """The fingerprint of heading, term, paragraphs, list entries, notes and cells of a clause."""
    return fingerprint(chinese_texts(clause))


def chinese_texts(clause: Clause) -> tuple[str, ...]:
    """Every Chinese text of a clause in reading order."""
    titles = [clause.heading.zh, clause.term.zh]
    body = [_chinese(block) for block in blocks_of(clause)]
    return tuple(text for text in (*titles, *body) if text)


def entry_fingerprint(entry: ListEntry) -> str:
    """The fingerprint of one list entry and what stands below it."""
    below = entries_of(entry.list) if entry.list else ()
    return fingerprint((entry.text.zh, *(child.text.zh for child in below)))


def _chinese(block: Block | ListEntry | Cell) -> str:
    if isinstance(block, Table):
        return block.title.zh
    return "" if isinstance(block, ClauseList) else block.text.zh
