"""A standard as plain lines, as `tests/cases/planted/*.txt` hold it → the files of a corpus.

`title`, `number` · `# 4 A chapter`, `## 4.1 A heading`, `## 3.1 术语 = term` · `4.1.1 A clause without a heading` ·
`> a paragraph` · `a) an entry`, `——an entry`, `* a document`, `@ [1] a document` · `注：`, `示例：` ·
`表1 title`, `| a | row |`
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

_CLAUSE = re.compile(r"(?P<marks>#+ )?(?P<number>附录[A-Z]|[A-Z]?\.?\d+(?:\.\d+)*|[A-Z](?:\.\d+)+)?(?P<rest>.*)", re.S)
_ELEMENTS = {"前言": "foreword", "引言": "introduction", "参考文献": "bibliography"}
_LISTS = {"a": "letter", "1": "number", "—": "dash", "*": "reference", "@": "bibliography"}
_ENTRY = re.compile(r"(?P<mark>[a-z\d](?=[)）])|—(?=—)|\*|@)(?:[)）—] ?| )(?P<text>.*)")


@dataclass
class _Draft:
    """What has been read so far."""

    cover: dict[str, str] = field(default_factory=dict)
    clauses: list[dict[str, object]] = field(default_factory=list)
    body: list[dict[str, object]] = field(default_factory=list)


def clause_of_line(lines: list[str], index: int) -> str:
    """The number of the clause that a line stands in, or its heading where it has none."""
    for line in reversed(lines[: index + 1]):
        clause = _CLAUSE.fullmatch(line)
        if clause and (clause["marks"] or clause["number"]):
            return clause["number"] or clause["rest"].strip()
    return ""


def corpus_files(text: str) -> dict[str, str]:
    """The files of a corpus with the one standard that `text` holds, path → JSON, which is YAML."""
    draft = _Draft()
    for line in text.splitlines():
        _read(draft, line)
    cover = {
        "id": "planted",
        "kind": "standard",
        "title": {"zh": draft.cover.get("title", "")},
        "short-title": {"zh": draft.cover.get("title", "")},
        "number": draft.cover.get("number", ""),
        "stage": "draft-for-comment",
        "edition": "draft",
    }
    chapters: list[list[dict[str, object]]] = []
    for clause in draft.clauses:
        if clause.pop("opens") or not chapters:
            chapters.append([])
        chapters[-1].append(clause)
    folder = "standards/planted"
    return {f"{folder}/standard.yaml": json.dumps(cover, ensure_ascii=False, indent=0)} | {
        f"{folder}/{place:02}-chapter.yaml": json.dumps({"clauses": clauses}, ensure_ascii=False, indent=0)
        for place, clauses in enumerate(chapters)
    }


def _read(draft: _Draft, line: str) -> None:
    first, _, rest = line.partition(" ")
    if first in ("title", "number"):
        draft.cover[first] = rest
    elif first == ">":
        draft.body.append({"zh": rest})
    elif line.startswith("|"):
        row = [{"zh": cell.strip()} for cell in line.strip("|").split("|")]
        table = draft.body[-1]
        assert isinstance(table["rows"], list)
        table["rows"].append(row)
    elif label := re.match(r"(注|示例)：", line):
        draft.body.append({"kind": "note" if label[1] == "注" else "example", "zh": line[label.end() :]})
    elif table_head := re.match(r"表((?:[A-Z]\.)?\d+) ?(.*)", line):
        number = table_head[1]
        draft.body.append(
            {"kind": "table", "id": f"t{number.lower().replace('.', '-')}", "number": number, "header-rows": 1}
            | {"title": {"zh": table_head[2]}, "rows": []}
        )
    elif entry := _ENTRY.fullmatch(line):
        _add_entry(draft, entry["mark"], entry["text"])
    else:
        _open_clause(draft, line)


def _add_entry(draft: _Draft, mark: str, text: str) -> None:
    style = _LISTS.get(mark, "letter")
    if not draft.body or draft.body[-1].get("style") != style:
        draft.body.append({"kind": "list", "style": style, "entries": []})
    entries = draft.body[-1]["entries"]
    assert isinstance(entries, list)
    entries.append({"id": f"e{len(draft.clauses)}-{len(draft.body)}-{len(entries)}", "zh": text})


def _open_clause(draft: _Draft, line: str) -> None:
    clause = _CLAUSE.fullmatch(line)
    assert clause and (clause["marks"] or clause["number"]), line
    number, rest = clause["number"] or "", clause["rest"].strip()
    draft.body = []
    new: dict[str, object] = {"id": f"c{len(draft.clauses)}", "body": draft.body, "opens": clause["marks"] == "# "}
    if number.startswith("附录"):
        nature = re.match(r"（(规范性|资料性)）", rest)
        new["element"] = "annex-informative" if nature and nature[1] == "资料性" else "annex-normative"
        new |= {"number": number[2:], "heading": {"zh": rest[nature.end() :].strip() if nature else rest}}
    elif not number:
        new |= {"element": _ELEMENTS.get(rest, ""), "heading": {"zh": rest}}
    elif clause["marks"] and " = " in f"{rest} ":
        chinese, _, english = rest.partition("=")
        new |= {"number": number, "term": {"zh": chinese.strip(), "en": english.strip()}}
    elif clause["marks"]:
        new |= {"number": number, "heading": {"zh": rest}}
    else:
        new["number"] = number
        draft.body.append({"zh": rest})
    draft.clauses.append(new)
