"""All that the files say, as one value; with what was published of it, and the figures of the drafting notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .blocks import Text
from .checklist import Checklist, Measure
from .commenters import Commenter
from .links import GlossaryTerm, OutsideDocument, Relation, Synonym, Topic
from .model import Stage, Standard, TextKind
from .opinions import Opinion
from .problem import Place, Problem
from .site import Site


@dataclass(frozen=True, slots=True)
class GivenFigure:
    """A figure that a text gives: the value read from it, and its words where they say more than the value."""

    value: float | str | None
    as_given: Text = Text()
    is_exceeded: bool = False
    "the text says `more than` the value (200余人)"
    is_otherwise: bool = False
    "the text gives another thing than what is asked for, as its words tell (a training room, not the premises)"


@dataclass(frozen=True, slots=True)
class Institution:
    """A pilot institution of the drafting notes, numbered and not named."""

    number: int
    figures: tuple[tuple[str, GivenFigure], ...]
    "pairs of (id of a measure, or `founded`; figure)"
    certified: GivenFigure
    "value `yes`, `no` or None"


SuccessionKind = Literal["split", "merged", "moved", "withdrawn"]


@dataclass(frozen=True, slots=True)
class PublishedClause:
    """A clause as the ledger of its standard lists it."""

    id: str
    number: str
    fingerprint: str
    place: Place = field(default=Place(), compare=False)

    @property
    def label(self) -> str:
        """The last part of its frozen address: the number, or the id where nothing is printed."""
        return self.number or self.id


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """An edition that has been published: what the ledger says of it, and its frozen copy."""

    standard: str
    edition: str
    stage: Stage
    published: str
    "the date, as far as known; empty where a frozen copy has no entry in the ledger"
    clauses: tuple[PublishedClause, ...]
    text: Standard | None = None
    "the frozen copy; None where it is missing"
    source: TextKind = "official"
    "whose words it prints"
    even_so: str = ""
    "why it was published with what the checks hold against it; empty where they held nothing"
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Succession:
    """What became of a clause, list entry, table or cell that is no longer there."""

    standard: str
    id: str
    kind: SuccessionKind
    to: tuple[str, ...]
    "ids in the same standard; none for `withdrawn`"
    edition: str
    "the edition in which it happened"
    reason: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that the files of `standards/` and `checklists/` say."""

    standards: tuple[Standard, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    measures: tuple[Measure, ...] = ()
    relations: tuple[Relation, ...] = ()
    topics: tuple[Topic, ...] = ()
    documents: tuple[OutsideDocument, ...] = ()
    glossary: tuple[GlossaryTerm, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    institutions: tuple[tuple[str, tuple[Institution, ...]], ...] = ()
    "pairs of (standard, its pilot institutions)"
    published: tuple[PublishedEdition, ...] = ()
    "every edition of every ledger, the oldest first"
    successions: tuple[Succession, ...] = ()
    opinions: tuple[tuple[str, tuple[Opinion, ...]], ...] = ()
    "pairs of (standard, the opinions on it); for the office alone"
    commenters: tuple[tuple[str, tuple[Commenter, ...]], ...] = ()
    "pairs of (standard, who wrote its comments); for the office alone"
    site: Site = field(default_factory=Site)
    problems: tuple[Problem, ...] = ()
    "what was found wrong while reading: syntax and schema"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site: Chinese, and English where there is any."""
        return self.site.languages or ("zh", "en")

    def standard(self, id: str) -> Standard | None:
        return next((standard for standard in self.standards if standard.id == id), None)

    def checklist(self, standard: str) -> Checklist | None:
        return next((checklist for checklist in self.checklists if checklist.standard == standard), None)

    def editions_of(self, standard: str) -> tuple[PublishedEdition, ...]:
        """The published editions of a standard, the oldest first."""
        return tuple(edition for edition in self.published if edition.standard == standard)

    def opinions_on(self, standard: str) -> tuple[Opinion, ...]:
        """The opinions on a standard, in the order of the file."""
        return next((opinions for id, opinions in self.opinions if id == standard), ())

    def commenters_of(self, standard: str) -> tuple[Commenter, ...]:
        """Who wrote the comments of a standard, as far as names are kept."""
        return next((commenters for id, commenters in self.commenters if id == standard), ())

    def publication_date(self, standard: Standard) -> str:
        """When the current edition of a standard was published; empty while it is not."""
        editions = self.editions_of(standard.id)
        return next((one.published for one in editions if one.edition == standard.edition), "")

    def successions_of(self, standard: str) -> tuple[Succession, ...]:
        return tuple(succession for succession in self.successions if succession.standard == standard)
