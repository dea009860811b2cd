"""The documents say what is there: names of code, commands and files, anchors, and examples that the checks accept."""

from __future__ import annotations

import importlib
import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest

from macros.checks import RULES, check
from macros.clauses.files.schema import schema_problems
from macros.clauses.files.store import read_corpus
from macros.clauses.files.yaml_files import read_yaml

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = ("guide/readers.md", "guide/editors.md", "guide/year.md", "guide/operators.md", "about.md")
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CHANGELOG.md", "standards/README.md", "checklists/README.md")),
    *(DOCS / language / page for language in ("zh", "en") for page in PAGES),
    *sorted((DOCS / "developers").glob("*.md")),
]
DEVELOPERS = sorted((DOCS / "developers").glob("*.md"))


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def anchors(page: str) -> list[str]:
    return re.findall(r"^#{2,4} .*\{: #([a-z-]+) \}$", page, re.M)


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_of_a_page_have_the_same_anchors_in_the_same_order(page: str) -> None:
    chinese, english = (text(DOCS / language / page) for language in ("zh", "en"))
    headings = [re.findall("^#{1,4} ", without_code(version), re.M) for version in (chinese, english)]
    assert anchors(chinese) == anchors(english) != []
    assert headings[0] == headings[1]


@pytest.mark.parametrize("page", PAGES)
def test_each_heading_below_the_title_has_an_anchor(page: str) -> None:
    for language in ("zh", "en"):
        content = without_code(text(DOCS / language / page))
        assert len(anchors(content)) == len(re.findall("^#{2,4} ", content, re.M))


def without_code(page: str) -> str:
    return re.sub(r"^( *)```.*?^\1```$", "", page, flags=re.M | re.S)


@pytest.mark.parametrize("path", DEVELOPERS, ids=named)
def test_every_function_named_for_developers_exists(path: Path) -> None:
    for module, name in re.findall(r"`(macros(?:\.\w+)+):(\w+)`", text(path)):
        assert hasattr(importlib.import_module(module), name), f"{module} has no {name}"


def test_the_way_of_one_clause_names_functions_of_every_part() -> None:
    page = text(DOCS / "developers" / "one-clause.md")
    parts = set(re.findall(r"`macros\.(\w+)\.\w+:\w+`", page))
    assert parts == {"from_docx", "clauses", "checks", "to_site", "to_docx"}


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_make_target_named_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.M))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", text(path), re.M)) <= targets


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_script_named_exists_and_knows_the_options_shown(path: Path) -> None:
    for script, arguments in re.findall(r"\b(?:scripts/)?(\w+\.py)\b([^`\n]*)", text(path)):
        if (ROOT / "scripts" / script).exists():
            source = text(ROOT / "scripts" / script)
            options = re.findall(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*", arguments)
            assert not [option for option in options if f'"{option}"' not in source], f"{script} in {named(path)}"
        else:
            assert f"scripts/{script}" not in text(path), f"there is no scripts/{script}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_file_of_the_project_named_exists(path: Path) -> None:
    folders = "standards|checklists|docs|macros|scripts|tests"
    for name in re.findall(rf"`((?:{folders})/[\w./-]*)`", without_code(text(path))):
        assert "example" in name or (ROOT / name).exists(), f"{named(path)} names {name}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_rule_named_in_brackets_exists(path: Path) -> None:
    rules = {module.RULE for module in RULES}
    assert set(re.findall(r"--explain ([a-z-]+)", text(path))) <= rules
    assert set(re.findall(r"^standards/.*\[([a-z-]+)\]", text(path), re.M)) <= rules


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]
    wanted = chain(project["dependencies"], *project["optional-dependencies"].values())
    page = text(DOCS / "developers" / "dependencies.md")
    for requirement in wanted:
        name = re.split(r"[<>=]", requirement)[0]
        assert re.search(rf"^\| {re.escape(name)} \|", page, re.M), f"{name} is not explained"


def examples(language: str) -> list[tuple[str, str]]:
    """Pairs of (file that the first line names, YAML) of the guide for editors."""
    page = text(DOCS / language / "guide" / "editors.md")
    blocks = re.findall(r"^( *)```yaml\n(.*?)^\1```$", page, re.M | re.S)
    dedented = [re.sub(rf"^{indent}", "", block, flags=re.M) for indent, block in blocks]
    return [(re.match(r"# (\S+\.yaml)\n", block)[1], block) for block in dedented]  # type: ignore[index]


def kind_of(file: str) -> str:
    """The kind of file, which is the name of its schema."""
    folder, name = Path(file).parts[0], Path(file).stem
    if re.match(r"\d", name):
        return "chapter"
    return "checklist" if folder == "checklists" and name != "measures" else name


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_examples_for_editors_are_files_of_their_kind(language: str, tmp_path: Path) -> None:
    assert len(examples(language)) >= 10
    for file, block in examples(language):
        path = tmp_path / "example.yaml"
        path.write_text(block, encoding="utf-8")
        value, problems = read_yaml(path, file)
        assert [*problems, *schema_problems(value, kind_of(file), file)] == []


def test_the_examples_for_editors_are_the_same_in_both_languages() -> None:
    def bare(language: str) -> list[str]:
        return [re.sub(r"\s+#.*$", "", block, flags=re.M) for _, block in examples(language)]

    assert bare("zh") == bare("en")


# The example has neither all its chapters nor the documents of the real standards; and nobody has accepted it.
PARTIAL = {
    "number-sequence",
    "lone-subclause",
    "stale-translation",
    "stale-question",
    "unused-reference",
    "unknown-document",
    "unlisted-reference",
    "element-order",
    "foreword-element",
    "unused-term",
}


def test_the_examples_for_editors_keep_the_rules(tmp_path: Path) -> None:
    for file, block in examples("zh"):
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():  # the first version of a file; a later one shows how it changes
            path.write_text(block, encoding="utf-8")
    park = tmp_path / "standards" / "park"
    park.symlink_to(ROOT / "standards" / "park")
    found = [
        problem
        for problem in check(read_corpus(tmp_path))
        if problem.rule not in PARTIAL and "standards/park" not in str(problem.place)
    ]
    assert found == []
