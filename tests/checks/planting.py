"""The ways in which a defect is put into the lines of a text; each yields every text with one, and the line of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

Lines = list[str]
Planted = Iterator[tuple[Lines, int]]

_CLAUSE = re.compile(r"[A-Z]?\.?\d+(\.\d+)+ ")


def is_clause(line: str) -> bool:
    return bool(_CLAUSE.match(line))


def chapter(lines: Lines, index: int) -> str:
    return next((line for line in reversed(lines[: index + 1]) if line.startswith("# ")), "")


def is_provision(lines: Lines, index: int) -> bool:
    return is_clause(lines[index]) and bool(re.match(r"# (?:[4-9]|10|附录)", chapter(lines, index)))


def with_lines(lines: Lines, index: int, *by: str) -> tuple[Lines, int]:
    return [*lines[:index], *by, *lines[index + 1 :]], index


def in_lines(pattern: str, by: str | Callable[[re.Match[str]], str], where: str = "") -> Callable[[Lines], Planted]:
    """A kind that changes the first place of `pattern` in each line that matches `where`, or in each provision."""

    def plant(lines: Lines) -> Planted:
        for index, line in enumerate(lines):
            fits = re.match(where, line) if where else is_provision(lines, index)
            if fits and (found := re.search(pattern, line)):
                text = by if isinstance(by, str) else by(found)
                yield with_lines(lines, index, line[: found.start()] + found.expand(text) + line[found.end() :])

    return plant


def appended(sentences: tuple[str, ...], where: str = "") -> Callable[[Lines], Planted]:
    """A kind that adds one of the sentences to each fitting line, in turn."""

    def plant(lines: Lines) -> Planted:
        count = 0
        for index, line in enumerate(lines):
            fits = re.match(where, line) if where else is_provision(lines, index)
            if fits and line.endswith("。"):
                yield with_lines(lines, index, line + sentences[count % len(sentences)])
                count += 1

    return plant


def after(where: str, *added: str) -> Callable[[Lines], Planted]:
    def plant(lines: Lines) -> Planted:
        for index, line in enumerate(lines):
            if re.match(where, line):
                changed, _ = with_lines(lines, index, line, *added)
                yield changed, index + 1

    return plant


def without(where: str) -> Callable[[Lines], Planted]:
    def plant(lines: Lines) -> Planted:
        for index, line in enumerate(lines):
            if re.match(where, line):
                changed, _ = with_lines(lines, index)
                yield changed, max(index - 1, 0)

    return plant


def unlisted(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        if line.startswith("* "):
            number = line[2:].split("　")[0]
            cited = next((at for at, other in enumerate(lines) if number in other and at != index), None)
            if cited is not None:
                changed, _ = with_lines(lines, index)
                yield changed, cited - (cited > index)


def swapped_references(lines: Lines) -> Planted:
    entries = [index for index, line in enumerate(lines) if line.startswith("* ")]
    for first, second in itertools.pairwise(entries):
        changed = list(lines)
        changed[first], changed[second] = lines[second], lines[first]
        yield changed, first


def cut_mention(word: str, by: str) -> Callable[[Lines], Planted]:
    """Every mention of an annex or a table goes, as a whole."""

    def plant(lines: Lines) -> Planted:
        label = re.compile(word)
        changed = [line if re.match("# |表", line) else label.sub(by, line) for line in lines]
        heads = [index for index, line in enumerate(lines) if re.match("# 附录|表", line) and label.search(line)]
        if changed != lines and heads:
            yield changed, heads[0]

    return plant


def lone(lines: Lines) -> Planted:
    """All sisters of the first clause of a heading go."""
    for index, line in enumerate(lines):
        number = line.split(" ")[0]
        if is_provision(lines, index) and number.endswith(".1") and not lines[index - 1].startswith("表"):
            parent = number[: -len(".1")]
            sisters = re.compile(rf"{re.escape(parent)}\.(?!1 )\d+ ")
            kept, dropping = [], False
            for other in lines:
                if is_clause(other) or other.startswith("#"):
                    dropping = bool(sisters.match(other))
                if not dropping:
                    kept.append(other)
            if len(kept) < len(lines):
                yield kept, kept.index(line)


def headed_sister(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        number, _, text = line.partition(" ")
        if is_provision(lines, index) and not number.endswith(".1"):
            changed, _ = with_lines(lines, index, f"{'#' * (number.count('.') + 1)} {number} 其他", f"> {text}")
            yield changed, index


def divided(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        number = line.split(" ")[0]
        if is_provision(lines, index) and (index + 1 == len(lines) or is_clause(lines[index + 1])):
            yield with_lines(lines, index, line, f"{number}.1 相关资料应归档。", f"{number}.2 归档的资料应编号。")


def hanging(lines: Lines) -> Planted:
    for index, line in enumerate(lines[:-1]):
        if re.match(r"## [4-9]\.\d ", line) and is_clause(lines[index + 1]):
            changed, _ = with_lines(lines, index, line, "> 本条按下列各项执行。")
            yield changed, index + 1


def number_skipped(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        number, _, text = line.partition(" ")
        if is_provision(lines, index) and not number.endswith(".1"):
            head, _, last = number.rpartition(".")
            yield with_lines(lines, index, f"{head}.{int(last) + 3} {text}")


def number_doubled(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        number, _, text = line.partition(" ")
        if is_provision(lines, index) and not number.endswith(".1"):
            head, _, last = number.rpartition(".")
            yield with_lines(lines, index, f"{head}.{int(last) - 1} {text}")


def deep(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        number = line.split(" ")[0]
        if re.match(r"\d+\.\d+\.1 ", line) and is_provision(lines, index):
            levels = [f"{number}{'.1' * depth}" for depth in range(1, 5)]
            yield with_lines(
                lines, index, *(f"### {level} 细则" for level in (number, *levels[:-1])), f"{levels[-1]} 应执行。"
            )


def copied(lines: Lines) -> Planted:
    """The text of one clause stands a second time, in place of another."""
    clauses = [index for index, line in enumerate(lines) if is_provision(lines, index) and len(line) > 20]
    for here, there in zip(clauses, clauses[5:], strict=False):
        number = lines[there].split(" ")[0]
        yield with_lines(lines, there, f"{number} {lines[here].partition(' ')[2]}")


def copied_row(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        if line.startswith("|") and index and lines[index - 1].startswith("|"):
            yield with_lines(lines, index, line, line)


def definition_twice(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        if re.match(r"#+ 3\..* = ", line):
            marks, number = line.split(" ")[:2]
            head, _, last = number.rpartition(".")
            following = next(at for at in range(index + 1, len(lines)) if lines[at].startswith("#"))
            added = [f"{marks} {head}.{int(last) + 1} 备用名称 = spare name", lines[index + 1]]
            rest = [next_number(other, head, int(last)) for other in lines[following:]]
            yield [*lines[:following], *added, *rest], following


def numbered_entries(lines: Lines) -> Planted:
    """The marks of a whole list become 1), 2), which are for the level below a), b)."""
    for start, end in _lists(lines):
        entries = (re.sub("^(?:[a-z][)）] ?|——)", f"{count}) ", line) for count, line in enumerate(lines[start:end], 1))
        yield [*lines[:start], *entries, *lines[end:]], start


def one_entry(lines: Lines) -> Planted:
    """Of a list the last entry alone is left."""
    for start, end in _lists(lines):
        if end - start > 1:
            mark = re.match("[a-z](?=[)）])", lines[start])
            last = lines[end - 1] if not mark else f"{mark[0]}{lines[end - 1][1:]}"
            yield [*lines[:start], last, *lines[end:]], start


def _lists(lines: Lines) -> Iterator[tuple[int, int]]:
    """Begin and end of each list, a stretch of entries of one kind."""
    start = 0
    while start < len(lines):
        mark = next((one for one in ("——", "[a-z][)）]") if re.match(one, lines[start])), "")
        end = start
        while mark and end < len(lines) and re.match(mark, lines[end]):
            end += 1
        if mark:
            yield start, end
        start = max(end, start + 1)


def next_number(line: str, head: str, last: int) -> str:
    found = re.match(rf"(#+ {re.escape(head)}\.)(\d+)( .*)", line)
    return f"{found[1]}{int(found[2]) + 1}{found[3]}" if found and int(found[2]) > last else line


def unused_term(lines: Lines) -> Planted:
    terms = [index for index, line in enumerate(lines) if re.match(r"#+ 3\..* = ", line)]
    names = ("晨间巡查 = morning round", "交接簿 = handover book", "应答窗口 = response window", "备勤时段 = standby")
    marks, number = lines[terms[-1]].split(" ")[:2]
    head, _, last = number.rpartition(".")
    following = next(at for at in range(terms[-1] + 1, len(lines)) if lines[at].startswith("#"))
    for name in names:
        added = [f"{marks} {head}.{int(last) + 1} {name}", "> 由值班人员按约定完成并记入台账的一项活动。"]
        yield [*lines[:following], *added, *lines[following:]], following


def chapters_swapped(lines: Lines) -> Planted:
    """Clause 3 stands before clause 2."""
    two = next(index for index, line in enumerate(lines) if line.startswith("# 2 "))
    three = next(index for index, line in enumerate(lines) if line.startswith("# 3 "))
    four = next(index for index, line in enumerate(lines) if line.startswith("# 4 "))
    terms = [re.sub(r"^(#+ )3", r"\g<1>2", line) for line in lines[three:four]]
    references = [re.sub(r"^(#+ )2", r"\g<1>3", line) for line in lines[two:three]]
    yield [*lines[:two], *terms, *references, *lines[four:]], two


def bracket_lost(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        for mark in "（）“”":
            if is_provision(lines, index) and mark in line:
                yield with_lines(lines, index, line.replace(mark, "", 1))
    for index, line in enumerate(lines):
        if line.startswith("> 注") or "（3.1）" in line:
            yield with_lines(lines, index, line.replace("）", "", 1))
        elif line.startswith("* ") and "（" in line:
            yield with_lines(lines, index, line.replace("（", "", 1))


def table_title_lost(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        if found := re.match(r"(表(?:[A-Z]\.)?\d+) ", line):
            yield with_lines(lines, index, f"{found[1]} ")


def cell_lost(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        if line.startswith("|") and index and lines[index - 1].startswith("|"):
            cells = line.strip("|").split("|")
            yield with_lines(lines, index, f"|{cells[0]}| |{'|'.join(cells[2:])}|")


def word_variants(lines: Lines) -> Planted:
    """The term of the text under another name, once."""
    others = {"租借点": "租车点", "助餐点": "供餐站", "社区图书室": "社区图书馆室", "冷链中转仓": "冷链周转仓"}
    for index, line in enumerate(lines):
        for term, other in others.items():
            if is_provision(lines, index) and term in line:
                yield with_lines(lines, index, line.replace(term, other, 1))


def scope_of_another(lines: Lines) -> Planted:
    for index, line in enumerate(lines):
        if line.startswith("> 本文件适用于"):
            yield with_lines(lines, index, "> 本文件适用于城镇农贸市场的改造和日常经营。")
        if re.match("> 本文件(规定|给出|确立)了", line):
            yield with_lines(
                lines, index, "> 本文件规定了城镇农贸市场的摊位、计量器具、环境卫生和消费者权益保护的要求。"
            )


def chapter_gone(lines: Lines) -> Planted:
    two = next(index for index, line in enumerate(lines) if line.startswith("# 2 "))
    three = next(index for index, line in enumerate(lines) if line.startswith("# 3 "))
    renumbered = [
        re.sub(r"^(#* ?)(\d+)", lambda found: found[1] + str(int(found[2]) - 1), line)
        if re.match(r"#+ \d|\d+\.\d", line)
        else line
        for line in lines[three:]
    ]
    yield [*lines[:two], *renumbered], two
