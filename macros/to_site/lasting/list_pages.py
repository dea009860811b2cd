"""The pages that lead to lasting addresses: `/c/`, `/c/<standard>/` and `/c/<standard>/<edition>/`."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.model import Standard
from ..history import History, published_standards
from ..library import Library
from ..templates import render
from ..urls import Urls
from ..words.site import word_in_both
from .about_text import about_text
from .clause_pages import Shared, SitePage
from .clause_texts import ClauseTexts, one_folder_up
from .facts import facts_of, facts_today, label_of
from .frozen_pages import Printed
from .head import Head
from .states import current_state
from .surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class ListRow:
    """One entry of a list of addresses."""

    href: str
    "empty where there is nothing to lead to"
    name: Text
    about: Text = Text()
    is_other: bool = False
    "whether the number stood for another clause there"


def list_page(
    around: Surroundings,
    path: str,
    head: Head,
    title: Text,
    lists: list[tuple[Text, list[ListRow]]],
    standard: Standard | None = None,
    standard_href: str = "../",
    facts: Text = Text(),
    lead: Text = Text(),
    here: str = "",
    text: Markup | None = None,
) -> SitePage:
    """A page of lists at `path`; `here` is its place on the pages of a language."""
    depth = path.count("/") + 1
    urls = Urls("zh", depth)
    about = about_text(standard, urls) if standard else Markup()
    values = {"lists": lists, "standard": standard, "standard_href": standard_href, "facts": facts, "lead": lead}
    framed = {"head": head, "frame": around.at(depth, here), "about_text": about}
    made = render("lasting_list.html", urls, title=title, text=text, **framed, **values)
    return SitePage(path, str(made))


def all_standards_page(library: Library, around: Surroundings) -> SitePage:
    """`/c/`: every standard, with the editions of each; also a standard that is gone and keeps its addresses."""
    standing = [(standard.id, standard.title, facts_of(standard)) for standard in library.corpus.standards]
    known = {id for id, _, _ in standing}
    last = {id: library.histories[id].editions[-1] for id in published_standards(library.corpus) if id not in known}
    gone = [(id, edition.text.title, word_in_both("standard-gone")) for id, edition in last.items() if edition.text]
    rows = [ListRow(f"{id}/", title, facts) for id, title, facts in (*standing, *gone)]
    title, lead = word_in_both("all-addresses"), word_in_both("all-addresses-lead")
    head = Head(title, lead.zh, _address(around, "c"))
    return list_page(around, "c", head, title, [(Text(), rows)], lead=lead)


def standard_page(shared: Shared) -> SitePage:
    """`/c/<standard>/`: the whole current text, each clause with its own address, and the published editions."""
    standard = shared.standard
    state = current_state(standard)
    title = Text(
        f"《{standard.title.zh}》" + (f"（{state.zh}）" if state.zh else ""),
        standard.title.en + (f" ({state.en})" if state.en else ""),
    )
    path = f"c/{standard.id}"
    about = f"《{standard.title.zh}》（{facts_of(standard).zh}）{standard.about.zh}"
    head = Head(title, about, _address(shared.around, path))
    return list_page(
        shared.around,
        path,
        head,
        word_in_both("whole-standard"),
        [(word_in_both("published-editions"), edition_rows(shared.history))],
        standard=standard,
        standard_href=f"../../{standard.id}/",
        facts=facts_today(shared.history, standard),
        here=f"{standard.id}/",
        text=whole_text(shared.texts),
    )


def gone_standard_page(history: History, id: str, around: Surroundings) -> SitePage:
    """`/c/<standard>/` of a standard that is gone: its editions, which keep their addresses."""
    last = history.editions[-1]
    text = history.shown_text(last)
    head = Head(text.title, word_in_both("standard-gone").zh, _address(around, f"c/{id}"))
    lists = [(word_in_both("published-editions"), edition_rows(history))]
    return list_page(around, f"c/{id}", head, text.title, lists, lead=word_in_both("standard-gone"))


def edition_page(printed: Printed) -> SitePage:
    """`/c/<standard>/<edition>/`: the whole text of an edition, each clause with its frozen address."""
    edition, text = printed.edition, printed.text
    label = label_of(edition)
    title = word_in_both("this-edition-text", edition=label)
    name = Text(f"《{text.title.zh}》（{title.zh}）", f"{text.title.en} ({title.en})")
    facts = facts_of(text, edition.edition, edition.published)
    path = f"c/{edition.standard}/{edition.edition}"
    head = Head(name, f"《{text.title.zh}》（{facts.zh}）{text.about.zh}", _address(printed.around, path))
    here = f"{edition.standard}/" if printed.history.standard else ""
    return list_page(
        printed.around,
        path,
        head,
        title,
        [],
        standard=text,
        standard_href="../",
        facts=facts,
        here=here,
        text=whole_text(printed.texts),
    )


def whole_text(texts: ClauseTexts) -> Markup:
    """Every clause of a text, for the page of the standard or edition itself."""
    return Markup(one_folder_up(str(texts.under(texts.standard.clauses, 0))))


def edition_rows(history: History) -> list[ListRow]:
    """A row for each published edition, the newest first; one that says so where there is none."""
    rows = [
        ListRow(f"{edition.edition}/", label_of(edition), Text(edition.published, edition.published))
        for edition in reversed(history.editions)
        if edition.text
    ]
    return rows or [ListRow("", word_in_both("no-editions"))]


def _address(around: Surroundings, path: str) -> str:
    return f"{around.address}{path}/" if around.address else ""
