"""What several rules ask of a corpus, found once for all of them: passages and their zones, parts, numbers, tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ..clauses.blocks import NumberedBlock, NumberedKind
from ..clauses.blocks_within import numbered_blocks
from ..clauses.checklist import Checklist
from ..clauses.corpus import Corpus
from ..clauses.ids import number_parts
from ..clauses.model import Clause, Standard
from ..clauses.parts import Part, parts_of
from ..clauses.passages import Passage, passages
from ..clauses.text.references import references, undated
from ..clauses.text.spelling import folded

Zone = Literal["", "scope", "references", "terms", "foreword", "introduction", "annex", "informative", "bibliography"]
"where a clause stands; empty in the chapters that make provisions"

_ZONES: dict[str, Zone] = {
    "foreword": "foreword",
    "introduction": "introduction",
    "annex-normative": "annex",
    "annex-informative": "informative",
    "bibliography": "bibliography",
    "范围": "scope",
    "规范性引用文件": "references",
    "术语和定义": "terms",
    "术语、定义和缩略语": "terms",
    "术语和定义、缩略语": "terms",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyedPassage(Passage):
    """A passage with the clause and the zone that it stands in."""

    clause: Clause
    zone: Zone

    @property
    def label(self) -> str:
        return clause_label(self.clause)

    @property
    def is_normative(self) -> bool:
        """Whether what it cites has to stand in clause 2; notes, examples and informative parts do not count."""
        return self.is_sentence and self.zone in ("", "scope", "terms", "annex")


@dataclass(frozen=True, slots=True)
class SurveyedStandard:
    """A standard with what several rules ask about it."""

    standard: Standard
    passages: tuple[SurveyedPassage, ...]
    parts: dict[str, Part]
    zones: dict[str, Zone]
    "clause id → zone"
    numbers: dict[str, Clause]
    "printed number → clause, the first one where a number stands twice"
    blocks: dict[NumberedKind, dict[str, NumberedBlock]]
    "table, formula or figure → printed number → block"

    @property
    def id(self) -> str:
        return self.standard.id

    @property
    def is_drafted(self) -> bool:
        """Whether the drafting rules hold for it; not for a companion or for rules (办法), which are no standards."""
        return self.standard.kind == "standard"

    @property
    def makes_provisions(self) -> bool:
        """Whether its sentences bind: those of standards and of rules, not of what explains one."""
        return not self.standard.is_companion


@dataclass(frozen=True, slots=True)
class Survey:
    """A corpus with what several rules ask about it."""

    corpus: Corpus
    by_id: dict[str, SurveyedStandard]
    checklists: dict[str, Checklist]
    "standard id → its check list"
    ids: Mapping[str, Collection[str]]
    "standard id → all that an address can name in it; of every standard, also of those that are not surveyed"
    numbers: frozenset[str]
    "under which the standards are cited; of every standard, too"
    words: frozenset[str] = frozenset()
    "words of the list of synonyms that stand in standards that are not surveyed"

    @property
    def standards(self) -> Iterator[SurveyedStandard]:
        return iter(self.by_id.values())

    @property
    def drafted(self) -> Iterator[SurveyedStandard]:
        """The standards proper, without companions and rules."""
        return (surveyed for surveyed in self.standards if surveyed.is_drafted)

    @property
    def binding(self) -> Iterator[SurveyedStandard]:
        """Standards and rules."""
        return (surveyed for surveyed in self.standards if surveyed.makes_provisions)

    @property
    def binding_passages(self) -> Iterator[SurveyedPassage]:
        """Of standards and rules: for what holds of any text that binds, and not of a standard alone."""
        return (passage for surveyed in self.binding for passage in surveyed.passages)

    @property
    def passages(self) -> Iterator[SurveyedPassage]:
        return (passage for surveyed in self.standards for passage in surveyed.passages)

    @property
    def drafted_passages(self) -> Iterator[SurveyedPassage]:
        return (passage for surveyed in self.drafted for passage in surveyed.passages)


def survey_of(corpus: Corpus, numbers: frozenset[str] | None = None) -> Survey:
    """Walk every standard of the corpus once. `numbers` where it is not the whole one."""
    by_id = {standard.id: _surveyed(standard) for standard in corpus.standards}
    ids = {id: surveyed.parts for id, surveyed in by_id.items()}
    lists = {checklist.standard: checklist for checklist in corpus.checklists}
    return Survey(corpus, by_id, lists, ids, cited_numbers(corpus.standards) if numbers is None else numbers)


def cited_numbers(standards: Iterable[Standard]) -> frozenset[str]:
    """The numbers under which standards are cited, without their years."""
    return frozenset(undated(spelled(standard.cited_number)) for standard in standards if standard.cited_number)


def spelled(number: str) -> str:
    """A number as references in running text are given, with an em dash before the year."""
    return next((reference.target for reference in references(number) if reference.kind == "document"), number)


def clause_label(clause: Clause) -> str:
    """What a message calls a clause: its number; `the foreword`; or else its id."""
    if clause.number:
        return clause.number
    return f"the {clause.element}" if clause.element and not clause.element.startswith("annex") else clause.id


def _surveyed(standard: Standard) -> SurveyedStandard:
    zones = _zones(standard)
    clauses = standard.clauses
    kinds: tuple[NumberedKind, ...] = ("table", "formula", "figure")
    return SurveyedStandard(
        standard,
        tuple(passage for clause in clauses for passage in _passages(clause, zones[clause.id])),
        parts_of(standard),
        zones,
        {clause.number: clause for clause in reversed(clauses) if clause.number},
        {kind: _by_number(standard, kind) for kind in kinds},
    )


def _by_number(standard: Standard, kind: NumberedKind) -> dict[str, NumberedBlock]:
    """Printed number → block, the first one where a number stands twice."""
    return {block.number: block for block in reversed([*numbered_blocks(standard, kind)]) if block.number}


def _zones(standard: Standard) -> dict[str, Zone]:
    """The zone of each clause: that of its chapter or annex, found by the first part of its number."""
    zones: dict[str, Zone] = {}
    of_chapter: dict[str, Zone] = {}
    for clause in standard.clauses:
        chapter = (number_parts(clause.number) or (clause.id,))[0]
        if chapter not in of_chapter:
            of_chapter[chapter] = _ZONES.get(clause.element) or _ZONES.get(folded(clause.heading.zh), "")
        zones[clause.id] = of_chapter[chapter]
    return zones


def _passages(clause: Clause, zone: Zone) -> Iterator[SurveyedPassage]:
    for one in passages(clause):
        if one.kind in ("formula", "image"):  # no sentences; formulas have a rule of their own
            continue
        yield SurveyedPassage(one.kind, one.id, one.text, one.place, one.style, clause=clause, zone=zone)
