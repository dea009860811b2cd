"""What joins standards, as values: relations and topics by address, outside documents, glossary, synonyms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .blocks import Text
from .problem import Place


@dataclass(frozen=True, slots=True)
class Address:
    """A clause, list entry, table or cell of a standard: `incubator/premises-area`."""

    standard: str
    id: str

    def __str__(self) -> str:
        return f"{self.standard}/{self.id}"


RelationType = Literal["same-subject", "part-of", "stricter-than", "supports", "conflicts"]


@dataclass(frozen=True, slots=True)
class Relation:
    origin: Address
    target: Address
    type: RelationType
    reason: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Topic:
    id: str
    title: Text
    clauses: tuple[Address, ...]
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class OutsideDocument:
    id: str
    number: str
    title: Text
    kind: str
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    zh: str
    en: tuple[str, ...]
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Wordings:
    """Words for one thing, in each language."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Synonym:
    """Words that people type, and the words of the standards for the same thing."""

    said: Wordings
    "as the standards say it"
    typed: Wordings
    "as people call it"
