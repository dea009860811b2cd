"""`/c/<standard>/<number>/`: what a number is today, and what it was in each edition, so that nobody is misled."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.corpus import PublishedEdition
from ...clauses.model import Clause, Standard
from ...clauses.parts import clause_title
from ...clauses.schemes import scheme_of
from ..history import History, frozen_href
from ..reading.standard_page import shortened
from ..urls import site_address
from ..words.site import word_in_both
from .addresses import numbers_with_pages
from .clause_pages import Shared, SitePage
from .facts import facts_of, label_of
from .head import Head
from .list_pages import ListRow, list_page

ROOT = "../../../"


def number_pages(shared: Shared) -> Iterator[SitePage]:
    """A page for each number of a standard that stands."""
    now = {clause.number: clause for clause in reversed(shared.standard.clauses) if clause.number}
    printed = {
        edition.edition: {clause.number: clause for clause in reversed(edition.text.clauses) if clause.number}
        for edition in shared.history.editions
        if edition.text
    }
    for number in numbers_with_pages(shared.history, shared.standard):
        yield _number_page(shared, number, now.get(number), printed)


def _number_page(shared: Shared, number: str, now: Clause | None, printed: dict[str, dict[str, Clause]]) -> SitePage:
    standard, history = shared.standard, shared.history
    rows = [
        _edition_row(history, edition, printed[edition.edition].get(number), now)
        for edition in reversed(history.editions)
    ]
    label = scheme_of(number).label(number)
    by_place = scheme_of(number).goes_by_place
    title = label if by_place else word_in_both("number-page", number=label)
    lists = [
        (
            word_in_both("number-now", number=label),
            [_now_row(now)] if now else [ListRow("", word_in_both("number-none-now", number=label))],
        )
    ]
    if rows:
        lists.append((word_in_both("number-then", number=scheme_of(number).label(number)), rows))
    is_ambiguous = any(row.is_other for row in rows)
    return list_page(
        shared.around,
        f"c/{standard.id}/{scheme_of(number).address(number)}",
        _head(shared, number, now),
        title,
        lists,
        standard=standard,
        facts=facts_of(standard),
        lead=word_in_both("number-differs") if is_ambiguous else Text(),
        here=f"{standard.id}/#{now.id}" if now else f"{standard.id}/",
        text=shared.texts.own(now) if now else Markup(),
    )


def _now_row(clause: Clause) -> ListRow:
    return ListRow(f"../{clause.id}/", _name(clause))


def _edition_row(history: History, edition: PublishedEdition, was: Clause | None, now: Clause | None) -> ListRow:
    label = label_of(edition)
    if was is None:
        return ListRow("", label, word_in_both("number-absent"))
    name = _name(history.shown_clause(edition, was))
    about, is_other = _became(history, was, now)
    return ListRow(
        frozen_href(edition, was, ROOT), Text(f"{label.zh}：{name.zh}", f"{label.en}: {name.en}"), about, is_other
    )


def _became(history: History, was: Clause, now: Clause | None) -> tuple[Text, bool]:
    """What the clause of that number became, and whether it is another than the one that has the number today."""
    if now is not None and was.id == now.id:
        return word_in_both("number-here"), False
    ids = history.destination(was.id).ids
    today = [clause for id in ids if (clause := history.parts[id].clause)]
    if not today:
        return word_in_both("number-gone"), True
    labels = list(dict.fromkeys(clause.label or Text(clause.id, clause.id) for clause in today))
    other = word_in_both("number-other")
    now_zh, now_en = "、".join(one.zh for one in labels), ", ".join(one.en for one in labels)
    return Text(f"{other.zh}{now_zh}", f"{other.en} {now_en}"), True


def _name(clause: Clause) -> Text:
    title = clause_title(clause)
    zh, en = shortened(title.zh, 40), shortened(title.en or title.zh, 80)
    return Text(f"{clause.label.zh} {zh}", f"{clause.label.en} {en}")


def _head(shared: Shared, number: str, now: Clause | None) -> Head:
    standard: Standard = shared.standard
    label = scheme_of(number).label(number)
    title = Text(f"{label.zh} —《{standard.title.zh}》", f"{label.en} — {standard.title.en}")
    told = f"{_name(now).zh}" if now else word_in_both("number-none-now", number=label).zh
    place = now.id if now else quote(scheme_of(number).address(number))
    site = site_address(shared.around.address)
    return Head(title, f"《{standard.title.zh}》编号{number}：{told}", site and f"{site}c/{standard.id}/{place}/")
