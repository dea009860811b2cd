"""The two ways to refer to a clause, in the words of GB/T 1.1—2020, 8.6: dated, to an edition, and undated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.corpus import PublishedEdition
from ...clauses.model import Clause, Standard
from ...clauses.text.references import undated
from ...clauses.whose_text import author_of, body_of, edition_label
from ..citing import citations, edition_name, place_in_notice
from ..history import History, frozen_href
from ..page_json import json_for_page
from ..templates import render
from ..urls import Urls, site_address
from ..words.site import word_in_both
from .facts import label_of
from .qr_codes import qr_svg


@dataclass(frozen=True, slots=True)
class WayToRefer:
    """One way to refer to a clause, with every form of it."""

    way: str
    "`pinned` or `floating`"
    name: Text
    href: str
    "the address from the page"
    citations: tuple[tuple[str, str], ...]
    caption: Text
    csl: Markup
    "the clause as an entry of CSL-JSON 1.0.2"
    qr: Markup | None


def pinned(edition: PublishedEdition, text: Standard, clause: Clause, root: str, site_url: str) -> WayToRefer:
    """The dated reference, to what an edition printed."""
    site = site_address(site_url)
    address = site and frozen_href(edition, clause, site)
    name = word_in_both("pinned", edition=label_of(edition))
    forms = citations(text, clause, address, edition.published)
    named = Text(*(edition_name(text, edition.published, language) for language in ("zh", "en")))
    caption = word_in_both("qr-edition", edition=named)
    csl = _csl(text, clause, address, edition.edition, edition.published)
    href = frozen_href(edition, clause, root)
    return WayToRefer("pinned", name, href, tuple(forms), caption, csl, qr_svg(address) if address else None)


def floating(standard: Standard, clause: Clause, root: str, site_url: str, is_printed: bool) -> WayToRefer:
    """The undated reference, to the clause as it stands whenever somebody reads it; `is_printed`: by an edition."""
    place = f"c/{standard.id}/{clause.id}/"
    site = site_address(site_url)
    address = site and f"{site}{place}"
    text = _undated(standard, is_printed)
    forms = citations(text, clause, address)
    csl = _csl(text, clause, address, "", "")
    qr = qr_svg(address) if address else None
    return WayToRefer(
        "floating", word_in_both("floating"), f"{root}{place}", tuple(forms), word_in_both("qr-current"), csl, qr
    )


def ways_to_refer(
    history: History, clause: Clause, root: str, site_url: str, standard: Standard | None
) -> tuple[WayToRefer, ...]:
    """Pinned first where an edition prints the clause of the current text as it stands; always floating."""
    edition = history.edition_that_prints(clause.id)
    found = (
        [floating(standard, clause, root, site_url, edition is not None or not history.editions)] if standard else []
    )
    if edition and edition.text:
        return (pinned(edition, history.shown_text(edition), clause, root, site_url), *found)
    return tuple(found)


def _undated(standard: Standard, is_printed: bool) -> Standard:
    """The standard as an undated reference names it: without year; a revision that no edition prints stays one.

    A working text rests on one dated document, which is named with its year whatever the working text becomes.
    """
    edition = standard.edition if is_printed else ""
    if standard.basis:
        return replace(standard, edition=edition)
    return replace(standard, edition=edition, number=undated(standard.number))


def bar(ways: tuple[WayToRefer, ...], urls: Urls) -> Markup:
    """The bar under the text; nothing where there is no way to refer to it."""
    return render("_citing_bar.html", urls, references=ways) if ways else Markup()


def _csl(standard: Standard, clause: Clause, address: str, edition: str, published: str) -> Markup:
    issued = [int(part) for part in published.split("-")] if published else []
    entry: dict[str, object] = {
        "id": "-".join(part for part in (standard.id, edition, clause.address) if part),
        "type": "standard",
        "title": standard.title.zh,
        "section": place_in_notice(clause),
        "language": "zh-CN",
    }
    more: Mapping[str, object] = {
        "number": standard.cited_number,
        "edition": "" if standard.is_restated else edition,
        "publisher": body_of(standard).zh,
        "URL": address,
        "issued": {"date-parts": [issued]} if issued else None,
    }
    if standard.is_restated:
        more = {**more, "container-title": edition_label(standard).zh, "editor": [{"literal": author_of(standard).zh}]}
    return json_for_page(entry | {key: value for key, value in more.items() if value})


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation of a clause names: its text, where it can be read in years, and since when."""

    text: Standard
    address: str
    published: str = ""


def cited_as(history: History, standard: Standard, clause: Clause, site_url: str) -> Cited:
    """The published edition that prints a clause as it stands; else the current text, which no edition names yet."""
    site = site_address(site_url)
    printed = history.edition_that_prints(clause.id)
    if printed and printed.text:
        return Cited(printed.text, site and frozen_href(printed, clause, site), printed.published)
    labels = {edition.edition for edition in history.editions}
    text = replace(standard, edition="") if standard.edition in labels else standard
    return Cited(text, site and f"{site}c/{standard.id}/{clause.id}/")
