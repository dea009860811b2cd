"""The digest of what a part of the site is made of: equal digests, equal values.

What many parts share is looked at once. A value that was read from files is known by what they say.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass

from .clauses.checklist import Checklist
from .clauses.corpus import Corpus, PublishedEdition
from .clauses.model import Standard

_ITEMS = (Standard, Checklist, PublishedEdition)
"whose tuples are looked at one by one"


@dataclass(slots=True)
class Digests:
    """Digests of values, those that are shared kept as long as this is."""

    opened: tuple[type, ...] = (Corpus,)
    "values that are looked at field by field"
    _known: dict[int, tuple[object, bytes]] = field(default_factory=dict)
    "identity → the value, which so stays in place, and its digest"

    def know(self, value: object, digest: bytes = b"") -> None:
        """Keep the digest of a value that many others hold; without `digest`, the one of what it says."""
        self._known[id(value)] = (value, digest or self._of(value))

    def of(self, value: object) -> bytes:
        """The digest of a value."""
        known = self._known.get(id(value))
        return known[1] if known else self._of(value)

    def _of(self, value: object) -> bytes:
        if is_dataclass(value) and isinstance(value, self.opened):
            parts = [self.of(getattr(value, one.name)) for one in fields(value)]
        elif isinstance(value, Mapping):
            parts = [self.of(one) for pair in value.items() for one in pair]
        elif isinstance(value, tuple) and any(isinstance(one, _ITEMS) for one in value):
            parts = [self.of(one) for one in value]
        else:
            return hashlib.sha256(pickle.dumps(value, protocol=5)).digest()
        return hashlib.sha256(type(value).__name__.encode() + b"\0" + b"".join(parts)).digest()
