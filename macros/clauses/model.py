"""The values that everything else is made of: standards, chapters and clauses; what a body holds is in `blocks`.

All are frozen; a step that changes something returns a new value. Texts are plain text in both languages, never markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, get_args

from .blocks import (
    Block,
    Text,
)
from .cover_fields import Correspondence, Replaced
from .problem import Place
from .schemes import SCHEMES, Scheme, scheme_of

Stage = Literal[
    "working-draft", "draft-for-comment", "draft-for-review", "approved", "published", "withdrawn", "working-text"
]
STAGES: tuple[Stage, ...] = (
    "working-draft",
    "draft-for-comment",
    "draft-for-review",
    "approved",
    "published",
    "withdrawn",
    "working-text",
)
"`working-text` is that of a restated text alone: no stage of the body's document"


Shown = Literal["full", "outline", "number-only"]


TextKind = Literal["official", "restated"]
"the body's own words, or a working text of this project"

_PLACEHOLDER = re.compile(r"(?<![A-Z])[X×□*]+\s*[—–-]|[—–-]\s*\d*[X×□*]+$")


StandardKind = Literal["standard", "companion", "rules"]
"a standard; a document that explains one; regulations and measures, in articles"


Element = Literal["", "foreword", "introduction", "annex-normative", "annex-informative", "bibliography"]


ClauseKind = Literal["chapter", "headed", "unheaded", "term", "annex", "element"]


@dataclass(frozen=True, slots=True)
class Rationale:
    text: Text
    source: str = ""
    "id of a document in references.yaml, or `practice`"


CommentKind = Literal[
    "review",
    "wording",
    "typing-error",
    "type-supplied",
    "type-changed",
    "duty-moved",
    "condition-added",
    "document-added",
    "list-changed",
    "unit",
    "term",
    "defect-left",
    "question",
    "mended",
]
COMMENT_KINDS: tuple[CommentKind, ...] = get_args(CommentKind)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer below a comment, in Chinese; never published, whatever the comment is."""

    text: str
    by: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """What our text says otherwise than the draft, a question to its body, or a remark; never a part of the text."""

    text: Text
    "why; the whole remark where it is not divided"
    kind: CommentKind = "review"
    draft: Text = Text()
    "what the draft says or lacks"
    ours: Text = Text()
    "what our text does instead"
    by: str = ""
    "the mark of the person who wrote it, whose name stands in `commenters.yaml`; never published"
    date: str = ""
    is_done: bool = False
    "whether somebody has closed the thread"
    replies: tuple[Reply, ...] = ()
    "in the order in which they were written; never published"

    @property
    def is_published(self) -> bool:
        """Remarks of reviewers stay in the office."""
        return self.kind != "review"

    @property
    def parts(self) -> tuple[Text, ...]:
        """The draft, ours, why: those that it has."""
        return tuple(text for text in (self.draft, self.ours, self.text) if text)


@dataclass(frozen=True, slots=True)
class Clause:
    id: str
    "permanent key, unique in the standard, never used again"
    number: str = ""
    "the printed label; empty for foreword, introduction and bibliography"
    element: Element = ""
    heading: Text = Text()
    term: Text = Text()
    body: tuple[Block, ...] = ()
    translated_from: str = ""
    "fingerprint of the Chinese that the English was made from"
    translated_as: str = ""
    "fingerprint of the English that was accepted; empty where nobody wrote it down"
    rationale: tuple[Rationale, ...] = ()
    comments: tuple[Comment, ...] = ()
    place: Place = field(default=Place(), compare=False)

    @property
    def kind(self) -> ClauseKind:
        """What a reader calls it; GB/T 1.1—2020, 7.2 and 7.3 (chapter; clause with and without heading)."""
        if self.element:
            return "annex" if self.element.startswith("annex") else "element"
        if self.term:
            return "term"
        if self.level == 1:
            return "chapter"
        return "headed" if self.heading else "unheaded"

    @property
    def level(self) -> int:
        """1 for a chapter or annex, 2 for 4.2, 3 for 4.2.2; parts of drafting notes (二（三）1) count alike."""
        return scheme_of(self.number).level(self.number)

    @property
    def label(self) -> Text:
        """The number as a page shows it: 4.2.2; 第十二条 / Article 12; empty where there is none."""
        return scheme_of(self.number).label(self.number)

    @property
    def address(self) -> str:
        """What stands for it in the address of an edition: its number in short (4.2.2; 12 for 第十二条), or its id."""
        return scheme_of(self.number).address(self.number) or self.id

    @property
    def cited(self) -> Text:
        """The number as a sentence names it: 第4章 / Clause 4, 附录A / Annex A, 4.2.2, 第十二条 / Article 12."""
        return scheme_of(self.number).cited(self.number, self.kind)


@dataclass(frozen=True, slots=True)
class Rights:
    owner: Text
    basis: Text
    shown: Shown
    checked: str
    "the date on which the rights were looked at, YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class Basis:
    """The document of a body that a restated text rests on."""

    title: Text
    number: str = ""
    "as printed, a placeholder as it stands: `T/CDAS XXX—20XX`"
    stage: Stage = "working-draft"
    date: str = ""
    "when it was drafted or published, as far as known"
    implemented: str = ""
    body: Text = Text()
    "who issued, proposed or drafted it"
    where: Text = Text()
    "where a reader gets it"

    @property
    def assigned_number(self) -> str:
        """The number to cite it by; empty where it is a placeholder (XXX, 20XX)."""
        return "" if _PLACEHOLDER.search(self.number) else self.number


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of a standard: its clauses in reading order, the first one being the chapter itself."""

    name: str
    "file name without `.yaml`, such as `04-construction`"
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Standard:
    id: str
    title: Text
    short_title: Text
    number: str
    stage: Stage
    edition: str
    chapters: tuple[Chapter, ...]
    rights: Rights | None = None
    kind: StandardKind = "standard"
    companion_to: str = ""
    dates: tuple[tuple[str, str], ...] = ()
    "pairs such as (`published`, `2022-12-15`)"
    bodies: tuple[tuple[str, Text], ...] = ()
    "pairs such as (`issued-by`, Text)"
    classification: tuple[tuple[str, str], ...] = ()
    "pairs such as (`ics`, `03.100.20`)"
    replaces: tuple[Replaced, ...] = ()
    consistency: tuple[Correspondence, ...] = ()
    "the international documents that it agrees with"
    record_number: str = ""
    "under which it is on file, as printed: `J12345—2026`"
    confidentiality: str = ""
    "the mark of the cover, as printed: `内部资料`, `秘密★5年`"
    about: Text = Text()
    text: TextKind = "official"
    basis: Basis | None = None
    "of a restated text; what is said of the body stands here alone"
    place: Place = field(default=Place(), compare=False)

    @property
    def has_stated_rights(self) -> bool:
        """Whether somebody has said who owns the text and why it may be shown."""
        return self.rights is not None and bool(self.rights.owner)

    @property
    def rights_shown(self) -> Shown:
        """How much of the text may be shown."""
        return self.rights.shown if self.rights else "number-only"

    @property
    def is_companion(self) -> bool:
        """Whether it only explains a standard, and makes no provisions of its own."""
        return self.kind == "companion"

    @property
    def schemes(self) -> tuple[Scheme, ...]:
        """What its numbers look like; the first scheme is that of its chapters and clauses."""
        return SCHEMES[self.kind]

    @property
    def is_restated(self) -> bool:
        return self.text == "restated"

    @property
    def cited_number(self) -> str:
        """The number of the document that a reader means: its own, or that of the basis; never a placeholder."""
        return self.basis.assigned_number if self.basis else self.number

    @property
    def dated_edition(self) -> str:
        """The edition where it names a date, `2026-11`; empty while it only says that it is a draft."""
        return self.edition if self.edition[:1].isdigit() else ""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause in reading order, chapters and annexes included."""
        return tuple(clause for chapter in self.chapters for clause in chapter.clauses)
