"""Whatever stops a command, the data are the old or the new ones, what it says is true, and the next one works.

At every opening for writing, write, rename, exchange, removal and new folder three faults: an error of the disk,
Ctrl-C, and the end of the process. The same at the first and the last time that each line of ours copies contents,
gives rights or syncs (what it fills has a name of ours still); and Ctrl-C at the first and the last time that it
reads. The way without an exchange in one step differs from the exchange on, and is stopped from there on. Each case
is a fork of the tests, on a copy of the folder: minutes of one processor for all of them.
"""

from __future__ import annotations

import dataclasses
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import garden_editions
import pytest
from faults import FAULTS, Ended, copied, leftovers, run, state
from garden_editions import editions, write_files
from test_publish_command import REFERENCES, SCOPE, waivers

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.files.guarded import plainly
from macros.clauses.files.store import read_standard
from macros.clauses.model import Clause, Standard
from macros.site_writing import write_site
from macros.to_docx import docx_bytes
from scripts import (
    accept,
    build_site,
    export_docx,
    import_docx,
    new_corpus,
    pack_offline,
    publish_edition,
    rename_id,
    renumber,
)

pytestmark = pytest.mark.every_point

Run = Callable[[Path], int]
"a command on the folder of a case; its exit code"

_ALIKE = ("read ", "sendfile ", "os.chmod ", "fsync ")
"what changes no name: reading, and filling, giving rights to and syncing what has a name of ours still"
SITE = {
    "index.html": "<!doctype html><title>Garden</title>",
    "404.html": "<!doctype html><title>Not here</title>",
    "assets/site/site.mjs": "export const one = 1;",
    "files/standard.schema.json": "{}",
}


def _main(command: Callable[[], int], *arguments: str) -> int:
    sys.argv = ["command", *arguments]
    return command()


def _import(root: Path, *arguments: str) -> int:
    return import_docx.main([str(root / "draft.docx"), "--into", str(root / "standards"), *arguments])


def _export(root: Path) -> int:
    export_docx.ROOT = root
    return _main(export_docx.main, "garden")


@plainly
def _small_site(root: Path) -> int:
    write_site(((name, f"{text} ") for name, text in SITE.items()), root / "site", print)
    return 0


COMMANDS: dict[str, Run] = {
    "import": lambda root: _import(root, "--standard", "tea"),
    "replace": lambda root: _import(root, "--standard", "garden", "--replace"),
    "merge": lambda root: _import(root, "--standard", "garden", "--merge"),
    "publish": lambda root: _main(
        publish_edition.main, "garden", "--date", "2024-06-01", "--even-so", "a garden", "--root", str(root)
    ),
    "accept": lambda root: _main(accept.main, "garden", "--root", str(root)),
    "rename": lambda root: _main(rename_id.main, "garden", "loose", "loose-soil", "--from", str(root)),
    "renumber": lambda root: renumber.main(["garden", "--root", str(root)]),
    "new": lambda root: _main(new_corpus.main, str(root / "other")),
    "new in an empty folder": lambda root: _main(new_corpus.main, str(root / "empty")),
    "export": _export,
    "pack": lambda root: _main(pack_offline.main, "--site", str(root / "site"), "--into", str(root / "copy.zip")),
}


QUESTION = """questions:
- id: tools
  clause: tools
  ask: {zh: 是否备有4.9的工具？, en: Are the tools of 4.9 there?}
  answer: yes-no
  evidence: {zh: 清单, en: a list}
"""


def _with_question(root: Path) -> None:
    path = root / "checklists" / "garden.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("questions: []\n", QUESTION), encoding="utf-8")


def _with_a_gap(root: Path) -> None:
    """A number beyond a gap, which the check list names."""
    _with_question(root)
    path = root / "standards" / "garden" / "04-beds.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('"4.6"', '"4.9"'), encoding="utf-8")


PREPARED: dict[str, Callable[[Path], None]] = {
    "accept": _with_question,
    "renumber": _with_a_gap,
    "new in an empty folder": lambda root: (root / "empty").mkdir(),
}
"what a case needs beside the garden"


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A garden with one published edition, the text of the second, a Word file with another text, site and zip."""
    root = tmp_path_factory.mktemp("garden") / "project"
    write_files(root, {"01-scope.yaml": SCOPE, "02-normative-references.yaml": REFERENCES})
    garden_editions.publish_edition(root, "2023")
    write_files(root, editions()["2024"][1])
    (root / "checklists").mkdir()
    (root / "checklists" / "garden.yaml").write_text(waivers("loose", "humus", "depth", "drain", "hedge", "tools"))
    text = read_standard(root / "standards" / "garden", root, [])
    (root / "draft.docx").write_bytes(docx_bytes(_reworded(text)))
    (root / "standards" / "garden" / "source.docx").write_bytes(b"an older Word file")
    (root / "copy.zip").write_bytes(b"an older zip file")
    write_site(iter(SITE.items()), root / "site", print)
    return root


@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_half_wherever_a_command_is_stopped(
    garden: Path, tmp_path: Path, name: str, can_exchange: bool
) -> None:
    if not can_exchange and name not in ("replace", "publish", "renumber"):
        pytest.skip("the same step as in the others")
    folder = tmp_path / "project"
    command = COMMANDS[name]
    if name in PREPARED:
        garden = copied(garden, tmp_path / "garden")
        PREPARED[name](garden)
    case = Case(garden, folder, lambda: command(folder), can_exchange)
    wrong = [*case.faults()]
    told = name if can_exchange else f"{name} in two steps"
    print(f"{told}: {case.writes} points that write, {len(FAULTS)} faults each; {case.reads} that read, interrupted")
    assert wrong == []


def test_a_site_is_the_old_or_the_new_one_wherever_its_writing_is_stopped(garden: Path, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    case = Case(garden, folder, lambda: _small_site(folder), True)
    wrong = [*case.faults()]
    print(f"site: {case.writes} points that write, {len(FAULTS)} faults each; {case.reads} that read, interrupted")
    assert wrong == []


def test_the_whole_build_leaves_the_old_site_or_the_new_one(garden: Path, tmp_path: Path) -> None:
    """The command itself, killed and interrupted at points spread over the build: all of them would take an hour."""
    folder, site = tmp_path / "project", tmp_path / "project" / "site"
    build = ("--from", str(folder), "--into", str(site), "--workers", "1")
    copied(garden, folder)
    assert run(lambda: _main(build_site.main, *build), folder).code == 0  # its pages are kept, as at every later build
    shutil.rmtree(site)
    write_site(iter(SITE.items()), site, print)
    old = state(site)
    begun = copied(folder, tmp_path / "begun")
    whole = run(lambda: _main(build_site.main, *build), folder)
    assert whole.code == 0, whole.told
    new, points = state(site), _points(whole.touches)
    spread = [*points[:: max(1, len(points) // 6)], *points[-4:]]
    print(f"build: {len(spread)} of {len(points)} points, killed and interrupted")
    for at in spread:
        for fault in ("kill", "interrupt"):
            copied(begun, folder)
            ended = run(lambda: _main(build_site.main, *build), folder, at, fault)
            assert "Traceback" not in ended.told, ended.told
            assert state(site) in (old, new), f"{fault} at {at}: {whole.touches[at]}"
    again = run(lambda: _main(build_site.main, *build), folder)
    assert (again.code, state(site), leftovers(folder)) == (0, new, []), again.told


class Case:
    """A command on copies of a folder, stopped wherever it touches the disk."""

    def __init__(self, source: Path, folder: Path, command: Callable[[], int], can_exchange: bool) -> None:
        self.source, self.folder, self.command, self.can_exchange = source, folder, command, can_exchange
        self.writes = self.reads = 0

    def faults(self) -> Iterator[str]:
        """A sentence for each fault after which something is not as it should be."""
        self.old = state(copied(self.source, self.folder))
        whole = run(self.command, self.folder, can_exchange=self.can_exchange)
        assert whole.code == 0, whole.told
        self.new = state(self.folder)
        assert self.new != self.old and leftovers(self.folder) == []
        points = _points(whole.touches) if self.can_exchange else _from_the_exchange(whole.touches)
        self.reads = sum(whole.touches[at].startswith("read ") for at in points)
        self.writes = len(points) - self.reads
        assert self.writes, whole.touches
        for at in points:
            for fault in FAULTS if not whole.touches[at].startswith("read ") else ("interrupt",):
                copied(self.source, self.folder)
                ended = run(self.command, self.folder, at, fault, can_exchange=self.can_exchange)
                yield from (f"{fault} at {at} ({whole.touches[at]}): {why}" for why in self._wrongs(ended, fault))

    def _wrongs(self, ended: Ended, fault: str) -> Iterator[str]:
        now = state(self.folder)
        if fault != "kill":
            yield from self._untrue(ended, now)
        elif not self.can_exchange:
            now = self.old  # a folder may be aside for a moment; the next command puts it back
        if half := [name for name in self.old | self.new | now if not self._is_old_or_new(name, now)]:
            yield f"half: {half}"
        if fault != "kill" and not leftovers(self.folder):  # what could not be cleared away, the next command sweeps
            return
        again = run(self.command, self.folder, can_exchange=self.can_exchange)
        if state(self.folder) != self.new or leftovers(self.folder):
            yield f"the next command ends with {again.code}, {leftovers(self.folder)}: {again.told}"

    def _is_old_or_new(self, name: str, now: dict[str, bytes]) -> bool:
        return now.get(name) in (self.old.get(name), self.new.get(name))

    def _untrue(self, ended: Ended, now: dict[str, bytes]) -> Iterator[str]:
        if ended.code not in (0, 1, 2, 130) or "Traceback" in ended.told or "None" in ended.told:
            yield f"exit code {ended.code}: {ended.told}"
        if (ended.code == 0 or ", whole" in ended.told) and now != self.new:
            yield f"it is not written: {ended.told}"
        if "nothing was" in ended.told and now != self.old:
            yield f"something was written: {ended.told}"
        if ended.code and now != self.old and "written" not in ended.told and "interrupted" not in ended.told:
            yield f"not a word of what was written: {ended.told}"


def _points(touches: tuple[str, ...]) -> list[int]:
    """All that open to write, write, rename, exchange, remove or make a folder; of the others the first and the last
    of each line that asks."""
    others: dict[str, list[int]] = {}
    for at, touch in enumerate(touches):
        if touch.startswith(_ALIKE):
            others.setdefault(touch, []).append(at)
    kept = {at for places in others.values() for at in (places[0], places[-1])}
    return [at for at, touch in enumerate(touches) if at in kept or not touch.startswith(_ALIKE)]


def _from_the_exchange(touches: tuple[str, ...]) -> list[int]:
    first = next(at for at, touch in enumerate(touches) if touch.startswith("exchange "))
    return [at for at in _points(touches) if at >= first]


def _reworded(standard: Standard) -> Standard:
    """The same standard with another word in each paragraph."""
    chapters = tuple(
        dataclasses.replace(chapter, clauses=tuple(_other_words(clause) for clause in chapter.clauses))
        for chapter in standard.chapters
    )
    return dataclasses.replace(standard, chapters=chapters)


def _other_words(clause: Clause) -> Clause:
    body = tuple(
        Paragraph(Text(f"{block.text.zh.rstrip('。')}，并应记录。", "")) if isinstance(block, Paragraph) else block
        for block in clause.body
    )
    return dataclasses.replace(clause, body=body)
