"""Plain YAML values → standards, editions, site. Lenient: what is of the wrong kind is empty; the schema tells."""

from __future__ import annotations

from typing import get_args

from ..corpus import PublishedClause, PublishedEdition, Succession
from ..cover_fields import DEGREES, Correspondence, Replaced
from ..model import (
    COMMENT_KINDS,
    STAGES,
    Basis,
    Chapter,
    Clause,
    Comment,
    Rationale,
    Reply,
    Rights,
    Standard,
    StandardKind,
)
from ..site import OPINION_WAYS, OpinionDesk, Proposals, Site
from .reader import Reader
from .reading_blocks import block_from


def standard_from(cover: Reader, folder_name: str, chapters: tuple[Chapter, ...]) -> Standard:
    """The standard that `standard.yaml` and its chapters describe."""
    is_restated = cover.string("text") == "restated"
    return Standard(
        id=folder_name,
        title=cover.text("title"),
        short_title=cover.text("short-title") or cover.text("title"),
        number=cover.string("number"),
        stage="working-text" if is_restated else cover.one_of("stage", STAGES),
        edition=cover.string("edition"),
        chapters=chapters,
        rights=_rights(cover.at("rights")) if "rights" in cover else None,
        kind=cover.one_of("kind", get_args(StandardKind)),
        companion_to=cover.string("companion-to"),
        dates=_pairs(cover.at("dates"), ("drafted", "published", "implemented")),
        bodies=tuple(
            (role, cover.at("bodies").text(role))
            for role in ("proposed-by", "in-charge", "issued-by")
            if role in cover.at("bodies")
        ),
        classification=_pairs(cover.at("classification"), ("ics", "ccs")),
        replaces=tuple(
            Replaced(one.string("number"), one.one_of("extent", ("whole", "part")) == "part")
            for one in cover.each("replaces")
        ),
        consistency=tuple(
            Correspondence(one.string("number"), one.one_of("degree", DEGREES), one.string("title"))
            for one in cover.each("consistency")
        ),
        record_number=cover.string("record-number"),
        confidentiality=cover.string("confidentiality"),
        about=cover.text("about"),
        text="restated" if is_restated else "official",
        basis=_basis(cover.at("basis")) if "basis" in cover else None,
        place=cover.place,
    )


def _basis(basis: Reader) -> Basis:
    return Basis(
        title=basis.text("title"),
        number=basis.string("number"),
        stage=basis.one_of("stage", STAGES),
        date=basis.string("date"),
        implemented=basis.string("implemented"),
        body=basis.text("body"),
        where=basis.text("where"),
    )


def _pairs(holder: Reader, keys: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((key, holder.string(key)) for key in keys if holder.string(key))


def _rights(rights: Reader) -> Rights:
    return Rights(
        rights.text("owner"),
        rights.text("basis"),
        rights.one_of("shown", ("number-only", "outline", "full")),
        rights.string("checked"),
    )


def clauses_from(chapter: Reader) -> tuple[Clause, ...]:
    """The clauses of a chapter file."""
    return tuple(_clause(entry) for entry in chapter.each("clauses"))


def _clause(entry: Reader) -> Clause:
    elements = ("", "foreword", "introduction", "annex-normative", "annex-informative", "bibliography")
    return Clause(
        id=entry.string("id"),
        number=entry.string("number"),
        element=entry.one_of("element", elements),  # type: ignore[arg-type]  # one_of gives one of these words
        heading=entry.text("heading"),
        term=entry.text("term"),
        body=tuple(block_from(block) for block in entry.each("body")),
        translated_from=entry.string("translated-from"),
        translated_as=entry.string("translated-as"),
        rationale=tuple(Rationale(reason.text(), reason.string("source")) for reason in entry.each("rationale")),
        comments=tuple(_comment(comment) for comment in entry.each("comments")),
        place=entry.place,
    )


def _comment(comment: Reader) -> Comment:
    kind = comment.one_of("kind", COMMENT_KINDS)
    return Comment(
        comment.text(),
        kind,
        comment.text("draft"),
        comment.text("ours"),
        comment.string("by"),
        comment.string("date"),
        comment.at("done").value is True,
        tuple(Reply(one.string("zh"), one.string("by"), one.string("date")) for one in comment.each("replies")),
    )


def ledger_from(file: Reader, standard: str) -> tuple[PublishedEdition, ...]:
    """The editions that a `ledger.yaml` lists, in its order, without their frozen copies."""
    return tuple(
        PublishedEdition(
            standard=standard,
            edition=entry.string("edition"),
            stage=entry.one_of("stage", STAGES),
            published=entry.string("published"),
            clauses=tuple(_published_clause(clause) for clause in entry.each("clauses")),
            source=entry.one_of("text", ("official", "restated")),
            even_so=entry.string("even-so"),
            place=entry.place,
        )
        for entry in file.each("editions")
    )


def _published_clause(clause: Reader) -> PublishedClause:
    return PublishedClause(clause.string("id"), clause.string("number"), clause.string("fingerprint"), clause.place)


def successions_from(file: Reader, standard: str) -> tuple[Succession, ...]:
    """What a `successions.yaml` tells."""
    return tuple(
        Succession(
            standard=standard,
            id=entry.string("id"),
            kind=entry.one_of("kind", ("split", "merged", "moved", "withdrawn")),
            to=entry.strings("to"),
            edition=entry.string("edition"),
            reason=entry.text("reason"),
            place=entry.place,
        )
        for entry in file.each("successions")
    )


def site_from(file: Reader) -> Site:
    """What a `site.yaml` says; the order of the languages is always Chinese first."""
    colours = file.at("colours")
    tokens = colours.value if isinstance(colours.value, dict) else {}
    return Site(
        title=file.text("title"),
        heading=file.text("heading"),
        description=file.text("description"),
        address=file.string("address"),
        publisher=file.text("publisher"),
        contact=file.string("contact"),
        opinions=_opinion_desk(file.at("opinions")),
        colours=tuple((str(token), colours.string(str(token))) for token in tokens),
        languages=tuple(language for language in ("zh", "en") if language in file.strings("languages")),
        without=file.strings("without"),
        proposals=_proposals(file.at("proposals")) if "proposals" in file else None,
        place=file.place,
    )


def _proposals(said: Reader) -> Proposals:
    return Proposals(
        to=said.one_of("to", ("patch", "github", "gitea")),
        host=said.string("host"),
        repository=said.string("repository"),
        branch=said.string("branch") or "main",
        folder=said.string("folder").strip("/"),
    )


def _opinion_desk(file: Reader) -> OpinionDesk | None:
    if not isinstance(file.value, dict):
        return None
    return OpinionDesk(file.one_of("by", OPINION_WAYS), file.string("to"))
