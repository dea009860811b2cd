"""Fingerprints: a short hash that changes when the Chinese of a clause changes in a way that a reader would notice.

They tell a stale translation, a question whose clause changed and an answer that wants another look. Spacing, full- or
half-width forms and the number of the clause do not count.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from .model import Clause, Standard
from .passages import Passage, passages
from .text.spelling import folded
from .text.wording import verb_types

VERSION = "f1"


@lru_cache(4096)
def fingerprint(texts: tuple[str, ...]) -> str:
    """`f1:` and 12 hex digits over the Chinese `texts` and their provision types."""
    types = (type for text in texts for type in verb_types(text))
    content = "\n".join((*map(folded, texts), *types))
    return f"{VERSION}:{hashlib.sha256(content.encode()).hexdigest()[:12]}"


def clause_fingerprint(clause: Clause) -> str:
    """The fingerprint of heading, term, paragraphs, list entries, notes and cells of a clause."""
    return passages_fingerprint(passages(clause))


def english_fingerprint(clause: Clause) -> str:
    """The fingerprint of the English of a clause: of each text as it stands, spacing apart."""
    texts = (" ".join(passage.text.en.split()) for passage in passages(clause))
    content = "\n".join(text for text in texts if text)
    return f"{VERSION}:{hashlib.sha256(content.encode()).hexdigest()[:12]}"


def standard_fingerprint(standard: Standard) -> str:
    """The fingerprint of all clauses in their order: tells which text was checked, also where no edition has a name."""
    return fingerprint(tuple(text for clause in standard.clauses for text in chinese_texts(clause)))


def passages_fingerprint(covered: Iterable[Passage]) -> str:
    """The fingerprint of a part of a standard, from the passages that it covers."""
    return fingerprint(tuple(passage.text.zh for passage in covered if passage.text.zh))


def chinese_texts(clause: Clause) -> tuple[str, ...]:
    """Every Chinese text of a clause in reading order."""
    return tuple(passage.text.zh for passage in passages(clause) if passage.text.zh)
