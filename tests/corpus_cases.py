"""Cases that are files of standards and check lists and the problems found in them, such as `cases/checks/*.txt`.

    === a sentence that says what the case shows
    --- standards/garden/04-beds.yaml
    clauses: …
    --- problems
    standards/garden/04-beds.yaml:3: the sentences, word for word

A case without problems is one that passes. A standard without `standard.yaml` gets the one below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "cases"

COVER = """\
id: {id}
kind: standard
title: {{zh: 社区花园, en: Community garden}}
short-title: {{zh: 花园, en: Garden}}
number: ""
stage: working-draft
edition: "2024"
rights:
  owner: {{zh: 园丁会, en: Gardeners' society}}
  basis: {{zh: 自有文字, en: own wording}}
  shown: full
  checked: "2024-05-01"
"""


@dataclass(frozen=True, slots=True)
class CorpusCase:
    group: str
    "the name of the file it stands in, for a rule its id"
    name: str
    files: dict[str, str]
    problems: list[str]

    def __str__(self) -> str:
        return f"{self.group}: {self.name}"

    def write_into(self, root: Path) -> None:
        covers = {match[0]: COVER.format(id=match[1]) for file in self.files if (match := _FOLDER.match(file))}
        files = {f"{folder}standard.yaml": cover for folder, cover in covers.items()} | self.files
        for file, text in files.items():
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            (root / file).write_text(text, encoding="utf-8")


_FOLDER = re.compile(r"standards/([a-z-]+)/")


def corpus_cases(pattern: str) -> list[CorpusCase]:
    """The cases of the files below `tests/cases` that `pattern` names, in the order of the files."""
    return [case for path in sorted(FOLDER.glob(pattern)) for case in _cases(path)]


def _cases(path: Path) -> list[CorpusCase]:
    cases = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [_case(path.stem, text) for text in cases]


def _case(group: str, text: str) -> CorpusCase:
    name, *sections = re.split(r"^--- ", text, flags=re.M)
    parts = {section.partition("\n")[0].strip(): section.partition("\n")[2].rstrip("\n") + "\n" for section in sections}
    problems = [line for line in parts.pop("problems", "").splitlines() if line]
    return CorpusCase(group, name.strip(), parts, problems)
