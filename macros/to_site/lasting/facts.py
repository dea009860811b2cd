"""The facts about the text on a lasting page: whose it is, number, edition and stage, as `whose_text` says it."""

from __future__ import annotations

from dataclasses import replace

from ...clauses.blocks import Text
from ...clauses.corpus import PublishedEdition
from ...clauses.model import Standard
from ...clauses.whose_text import edition_label, standing_of
from ..history import History
from ..words.site import word_in_both


def facts_of(standard: Standard, edition: str = "", published: str = "") -> Text:
    """`T/GARDEN 7—2025 · 已发布 · 2025版`, `工作文本 2026-11`; `edition` where it is another than that of the text."""
    standing = standing_of(replace(standard, edition=edition) if edition else standard)
    number = standard.cited_number if standard.is_restated else ""
    date = "" if not published or published in standing.zh else published
    zh, en = (" · ".join(part for part in (number, said, date) if part) for said in (standing.zh, standing.en))
    return Text(zh, en)


def facts_today(history: History, standard: Standard, id: str = "") -> Text:
    """The same for the current text of a clause, or of all: changed since the edition that it names, it says so."""
    facts, named = facts_of(standard), standard.edition
    is_frozen = any(edition.edition == named for edition in history.editions)
    ids = [id] if id else [clause.id for clause in standard.clauses]
    is_as_printed = not is_frozen or all(history.prints(named, one) for one in ids)
    return facts if is_as_printed else word_in_both("text-since", text=facts)


def label_of(edition: PublishedEdition) -> Text:
    """What an edition is called within a sentence: `2025版` / `edition 2025`, `工作文本 2026-11`."""
    return label_in(edition.text, edition.edition)


def label_in(standard: Standard | None, edition: str) -> Text:
    """The same for an edition of which only the label is known."""
    label = edition_label(standard, edition) if standard else Text(f"{edition}版", f"edition {edition}")
    if not label:
        label = Text(edition, edition)
    return Text(label.zh, label.en[:1].lower() + label.en[1:])
