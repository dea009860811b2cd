"""A tool that writes into a hand-edited file changes the lines that say something new, and no other."""

from __future__ import annotations

import copy
import difflib
from pathlib import Path

import pytest
from corpus_cases import FOLDER

from macros.clauses.files.layout import keep_layout
from macros.clauses.files.plain import Plain
from macros.clauses.files.writing import write_changes
from macros.clauses.files.yaml_files import read_yaml

HAND_EDITED = (FOLDER / "clauses" / "hand-edited.yaml").read_text(encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "05-areas.yaml"
    path.write_text(HAND_EDITED, encoding="utf-8")
    return path


def test_a_new_field_is_one_new_line_and_comments_quotes_and_blank_lines_stay(path: Path) -> None:
    value = _value(path)
    for clause in value["clauses"]:
        clause["translated-from"] = "f1:000000000000"
    assert write_changes(path, value)
    assert _difference(path) == [
        "+    translated-from: f1:000000000000",
        "+    translated-from: f1:000000000000",
        '-  - {id: gate, number: "5.2", body: [{zh: 花园宜有两门。, en: There should be two gates.}]}',
        '+  - {id: gate, number: "5.2", body: [{zh: 花园宜有两门。, en: There should be two gates.}],'
        " translated-from: f1:000000000000}",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "      - zh: 应整洁。\n        en: It shall be clean.\n",
        "      - zh: 应整洁。  # looked at\n",
        "      - zh: |\n          应整洁。\n",
        "      - {zh: 应整洁。}\n      - {zh: 应安静。}\n",
        "      - list: dash\n        entries:\n          - zh: 桌；\n          - zh: 椅。\n",
        "      - list: dash\n        entries:\n          - {zh: 桌；}\n          - {zh: 椅。}\n",
    ],
)
@pytest.mark.parametrize("below", ["\n", "\n  # the clauses below are new\n", "\n\n"])
def test_a_new_field_stands_above_the_blank_line_that_ends_the_clause(tmp_path: Path, body: str, below: str) -> None:
    path = tmp_path / "05-areas.yaml"
    path.write_text(f"clauses:\n  - id: a\n    body:\n{body}{below}  - id: b\n    number: '5'\n", encoding="utf-8")
    value = _value(path)
    value["clauses"][0]["translated-from"] = "f1:0"
    assert write_changes(path, value)
    assert f"{body}    translated-from: f1:0\n{below}  - id: b\n" in path.read_text(encoding="utf-8")


def test_a_changed_text_changes_its_line(path: Path) -> None:
    value = _value(path)
    value["clauses"][1]["body"][1]["entries"][0]["en"] = "tables;"
    assert write_changes(path, value)
    assert _difference(path) == [
        "-        - {id: office-desks, zh: 桌；, en: desks;}",
        "+        - {id: office-desks, zh: 桌；, en: tables;}",
    ]


def test_a_clause_taken_out_takes_its_lines_along_and_no_other(path: Path) -> None:
    value = _value(path)
    del value["clauses"][2]
    assert write_changes(path, value)
    assert _difference(path) == [
        "-",
        '-  - {id: gate, number: "5.2", body: [{zh: 花园宜有两门。, en: There should be two gates.}]}',
    ]


def test_a_clause_put_in_stands_apart_and_comments_stay_above_the_clause_they_are_about(path: Path) -> None:
    value = _value(path)
    value["clauses"].insert(1, {"id": "shelter", "number": "5.1"})
    del value["clauses"][0]["heading"]["en"]
    assert write_changes(path, value)
    text = path.read_text(encoding="utf-8")
    assert "\n  # This one waits for the committee.\n  - id: office\n" in text
    assert text.endswith("are two gates.}]}\n# the end\n".replace("are two", "should be two"))
    assert '  - id: shelter\n    number: "5.1"\n\n' in text


def test_a_paragraph_put_in_leaves_the_lines_of_the_other_blocks(path: Path) -> None:
    value = _value(path)
    value["clauses"][1]["body"].insert(0, {"zh": "本条适用于夏季。"})
    value["clauses"][1]["comments"].append({"zh": "再议", "kind": "review"})
    assert write_changes(path, value)
    assert _difference(path) == ["+    - zh: 本条适用于夏季。", "+      - zh: 再议", "+        kind: review"]


def test_what_ends_a_clause_may_go_and_the_blank_line_stays(path: Path) -> None:
    value = _value(path)
    del value["clauses"][1]["comments"]
    assert write_changes(path, value)
    assert _difference(path) == [
        "-    comments:",
        "-      # kept for the next meeting",
        "-      - {zh: 待议, kind: review}",
    ]


def test_nothing_changes_where_nothing_differs(path: Path) -> None:
    assert not write_changes(path, _value(path))
    assert path.read_text(encoding="utf-8") == HAND_EDITED


def test_the_line_ends_of_windows_and_its_mark_stay(path: Path) -> None:
    path.write_bytes(("\ufeff" + HAND_EDITED.replace("\n", "\r\n")).encode())
    value = _value(path)
    value["clauses"][0]["number"] = "6"
    assert write_changes(path, value)
    expected = HAND_EDITED.replace("number: '5'", "number: '6'")
    assert path.read_bytes() == ("\ufeff" + expected.replace("\n", "\r\n")).encode()


def test_a_value_that_would_not_read_back_is_refused_and_the_file_stays(path: Path) -> None:
    value = _value(path)
    with pytest.raises(ValueError, match=r"05-areas\.yaml would not read back as written"):
        write_changes(path, {**value, "not": float("nan")})
    assert path.read_text(encoding="utf-8") == HAND_EDITED


def test_the_layout_of_the_author_is_kept_around_a_change() -> None:
    old = "a:   1\n\n\nb: 2   # two\nc:  3\n"
    rewritten = "a: 1\n\nb: 2 # two\nc: 3\n"
    assert keep_layout(old, rewritten, rewritten) == old
    assert keep_layout(old, rewritten, "a: 1\n\nb: 2 # two\nnew: 0\nc: 3\n") == old.replace("c:", "new: 0\nc:")
    assert keep_layout(old, rewritten, "a: 1\n\nb: 2 # two\n") == old.replace("c:  3\n", "")
    assert keep_layout("", "", "a: 1\n") == "a: 1\n"


def _value(path: Path) -> dict[str, Plain]:
    value, problems = read_yaml(path, path.name)
    assert not problems
    return copy.deepcopy(_plain(value))  # type: ignore[return-value]


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(child) for key, child in value.items()}
    return [_plain(child) for child in value] if isinstance(value, list) else value


def _difference(path: Path) -> list[str]:
    new = path.read_text(encoding="utf-8").splitlines()
    compared = difflib.ndiff(HAND_EDITED.splitlines(), new)
    return [line[0] + line[2:] for line in compared if line[0] in "+-"]
