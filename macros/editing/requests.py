"""The editing page as answers to requests: forms that work without script, each with a token of this run."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..checks.formats import sentence
from ..clauses.blocks import Text
from ..clauses.files.guarded import Stopped
from ..clauses.files.program import ASSETS
from ..clauses.files.store import read_corpus
from ..clauses.model import Clause
from ..clauses.passages import passages
from ..clauses.site import Proposals
from .beside import SCHEMAS, Entry
from .beside_desk import NEW, saved_entry, with_drafted_questions, with_new_relation, without_relation
from .beside_form import inputs_of
from .beside_view import beside_views
from .clause_form import fields_of, mark_of, one_line, with_typed
from .desk import NotFoundError, Saved, clause_of, judged, opened, saved, with_moved_clause, with_new_clause
from .desk import without_clause as removed_clause
from .preview import preview_html
from .proposing import changed_files, copied, patch_of
from .words import word

_ASSETS = {
    "style.css": ("clause-editor/clause-editor.css", "text/css"),
    "clause-editor.mjs": ("clause-editor/clause-editor.mjs", "text/javascript"),
    "change-proposal.mjs": ("clause-editor/change-proposal.mjs", "text/javascript"),
    "code-host.mjs": ("clause-editor/code-host.mjs", "text/javascript"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    status: str
    body: bytes
    kind: str = "text/html; charset=utf-8"
    location: str = ""
    download: str = ""
    "the name under which it is kept, of an answer that is no page"


@dataclass(frozen=True, slots=True)
class EditingPage:
    """The page for the corpus in `root`; `language` is that of a request which names none."""

    root: Path
    language: str
    proposals: Proposals | None = None
    "how a change may leave the page without being saved here; None: it may not"
    writes: bool = True
    "whether the page saves; where it does not, every change leaves it as a patch or a pull request"
    token: str = field(default_factory=lambda: secrets.token_urlsafe(16))

    def answer(self, path: str, query: str, form: Mapping[str, str] | None) -> Answer:
        """The answer to a request; `form` is None where nothing was sent."""
        named = parse_qs(query).get("language", [""])[0]
        language = named if named in ("zh", "en") else self.language
        steps = [step for step in path.removeprefix("/edit/").split("/") if step]
        try:
            if form is None:
                return self._shown(steps, language)
            if not secrets.compare_digest(form.get("token", ""), self.token):
                return Answer("403 Forbidden", b"the form is not of this page", "text/plain; charset=utf-8")
            if way := form.get("as") or ("" if self.writes else "patch"):
                return self._proposed(steps, language, form, way)
            return self._done(steps, language, form)
        except NotFoundError as error:
            return Answer("404 Not Found", f"there is no {error}".encode(), "text/plain; charset=utf-8")
        except Stopped as error:
            return self._page("standards.html", language, f"{word('busy', language)} {error}", standards=[])

    def _shown(self, steps: list[str], language: str, said: str = "") -> Answer:
        if len(steps) == 1 and steps[0] in _ASSETS:
            name, kind = _ASSETS[steps[0]]
            return Answer("200 OK", (ASSETS / name).read_bytes(), f"{kind}; charset=utf-8")
        if not steps:
            standards = _standards(self.root)
            return self._page("standards.html", language, said, standards=standards)
        if len(steps) == 1:
            return self._clauses(steps[0], language, said)
        if steps[2:] == ["preview"]:
            return self._preview(steps[0], steps[1], language, {})
        return self._clause(steps[0], steps[1], language, {}, Saved(), said)

    def _clauses(self, standard: str, language: str, said: str = "", places: Iterable[str] = ()) -> Answer:
        ours = opened(self.root, standard)[1]
        title = ours.title.in_language(language)
        return self._page("clauses.html", language, said, heading=title, standard=ours, places=tuple(places))

    def _clause(
        self, standard: str, id: str, language: str, typed: Mapping[str, str], outcome: Saved, said: str = ""
    ) -> Answer:
        """The form of a clause as it stands, with what was typed into it where that could not be saved."""
        corpus, ours = opened(self.root, standard)
        clause = clause_of(ours, id)
        findings = [sentence(problem, language) for problem in judged(self.root, standard, id, typed)]
        return self._page(
            "clause.html",
            language,
            said,
            heading=clause.number,
            standard=ours,
            clause=clause,
            fields=fields_of(with_typed(clause, typed)),
            new=typed,
            mark=mark_of(clause),
            findings=findings,
            clashes=outcome.clashes,
            beside=beside_views(self.root, corpus, ours, clause, typed, language),
            measures={one.id: f"{one.label.in_language(language)} ({one.id})" for one in corpus.measures},
            link=inputs_of(Entry("relations", NEW)),
        )

    def _preview(self, standard: str, id: str, language: str, typed: Mapping[str, str]) -> Answer:
        """The clause as its page would show it, were it saved as typed."""
        corpus, ours = opened(self.root, standard)
        clause = with_typed(clause_of(ours, id), typed)
        return Answer("200 OK", preview_html(corpus, ours, clause, language).encode())

    def _proposed(self, steps: list[str], language: str, form: Mapping[str, str], way: str) -> Answer:
        """The change, made on a copy: as a patch to download, or as JSON of whole files where `way` is `files`.

        What does not write anyway, and what is refused, is answered as ever.
        """
        with copied(self.root) as copy:
            answer = replace(self, root=copy, writes=True)._done(steps, language, form)
            if not answer.location:
                return answer
            changes = changed_files(self.root, copy)
        if not self.proposals:
            return Answer("403 Forbidden", b"site.yaml allows no proposals", "text/plain; charset=utf-8")
        if way == "files":
            held = {change.path: {"before": change.before, "after": change.after} for change in changes}
            return Answer("200 OK", json.dumps(held, ensure_ascii=False).encode(), "application/json")
        if not changes:
            return self._page("standards.html", language, word("nothing-changed", language), standards=[])
        name = "-".join(step for step in steps[:2] if re.fullmatch("[a-z0-9-]+", step))
        return Answer("200 OK", patch_of(changes).encode(), "text/x-diff; charset=utf-8", download=f"{name}.patch")

    def _done(self, steps: list[str], language: str, form: Mapping[str, str]) -> Answer:
        standard, id, deed = (*steps, "", "", "")[:3]
        if deed == "findings":
            found = [sentence(problem, language) for problem in judged(self.root, standard, id, form)]
            return Answer("200 OK", json.dumps(found, ensure_ascii=False).encode(), "application/json")
        if deed == "preview":
            return self._preview(standard, id, language, form)
        if deed == "order":
            return self._ordered(standard, id, language, form.get("by", ""))
        if deed in _BESIDE:
            outcome = _BESIDE[deed](self.root, standard, id, form)
        elif deed == "insert":
            outcome = with_new_clause(self.root, standard, id, _typed(form, "text"), _typed(form, "heading"))
        else:
            outcome = saved(self.root, standard, id, form.get("mark", ""), form)
        if outcome.refused:
            return self._clause(standard, id, language, form, outcome, self._why(outcome, language))
        return self._see(f"/edit/{standard}/{outcome.id}/", language)

    def _ordered(self, standard: str, id: str, language: str, by: str) -> Answer:
        if by in ("1", "-1"):
            outcome = with_moved_clause(self.root, standard, id, int(by))
        else:
            outcome = removed_clause(self.root, standard, id)
        if outcome.refused:
            places = [place for place, _, _ in outcome.clashes]
            return self._clauses(standard, language, self._why(outcome, language), places)
        return self._see(f"/edit/{standard}/", language, outcome.id)

    def _why(self, outcome: Saved, language: str) -> str:
        if outcome.problems:
            told = "；" if language == "zh" else "; "
            return word("not-done", language) + told.join(sentence(one, language) for one in outcome.problems)
        said = word(outcome.refused, language)
        return said if said != outcome.refused else f"{word('not-done', language)}{said}"

    def _see(self, path: str, language: str, anchor: str = "") -> Answer:
        target = f"{path}?language={language}" + (f"#{anchor}" if anchor else "")
        return Answer("303 See Other", b"", location=target)

    def _page(self, template: str, language: str, said: str, **values: object) -> Answer:
        values = {"heading": "", "places": (), "clashes": ()} | values
        html = (
            _environment()
            .get_template(template)
            .render(
                lang=language,
                said=said,
                token=self.token,
                writes=self.writes,
                proposals=self.proposals,
                w=lambda name: word(name, language),
                name=lambda clause: _name(clause, language),
                rows=lambda text, wide: max(1, -(-len(text) * wide // 50)),
                **values,
            )
        )
        return Answer("200 OK", html.encode())


def _save_entry(root: Path, standard: str, id: str, form: Mapping[str, str]) -> Saved:
    kind = next((one for one in SCHEMAS if one == form.get("kind-of-entry")), None)
    if kind is None:
        raise NotFoundError(form.get("kind-of-entry", ""))
    return saved_entry(root, standard, id, kind, form)


_BESIDE: dict[str, Callable[[Path, str, str, Mapping[str, str]], Saved]] = {
    "entry": _save_entry,
    "link": with_new_relation,
    "unlink": without_relation,
    "draft": lambda root, standard, id, form: with_drafted_questions(root, standard, id),
}
"what is done beside a clause, by the last step of the address"


def _standards(root: Path) -> list[object]:
    return list(read_corpus(root).standards)


def _typed(form: Mapping[str, str], name: str) -> Text:
    chinese, english = (one_line(form.get(f"{name}-{language}", "")) for language in ("zh", "en"))
    return Text(chinese, english)


def _name(clause: Clause, language: str) -> str:
    """The heading, or how the text begins."""
    first = next((passage.text.in_language(language) for passage in passages(clause)), "")
    return first if len(first) <= 60 else f"{first[:60]}…"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
