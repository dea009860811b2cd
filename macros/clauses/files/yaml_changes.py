"""Plain values put into YAML that people edit, as ruamel holds it: comments, quotes, blank lines and order stay."""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString, LiteralScalarString, ScalarString
from ruamel.yaml.tokens import CommentToken

from .plain import Plain

_QUOTED_FIELDS = frozenset({"number", "edition", "drafted", "published", "implemented", "checked", "ics", "ccs"})
_FLOW_FIELDS = frozenset({"heading", "term", "title", "short-title"})


def merged(old: object, new: Plain, field: str = "") -> object:
    """`old`, as ruamel read it, made to say `new`; what does not change keeps its quotes, comments and order."""
    if isinstance(old, CommentedMap) and isinstance(new, dict):
        return _merge_mapping(old, new)
    if isinstance(old, CommentedSeq) and isinstance(new, list):
        return _merge_sequence(old, new)
    if old == new and type(old) is not bool:
        return old
    if isinstance(old, ScalarString) and isinstance(new, str):
        return type(old)(new)
    return styled(new, field)


def styled(data: Plain, field: str = "") -> object:
    """The data as ruamel writes it: numbers and dates in quotes, short pairs of texts on one line."""
    if isinstance(data, dict):
        mapping = CommentedMap((key, styled(value, key)) for key, value in data.items())
        if (field in _FLOW_FIELDS and set(data) <= {"zh", "en"}) or "fingerprint" in data:
            mapping.fa.set_flow_style()
        return mapping
    if isinstance(data, list):
        return CommentedSeq(styled(value, field) for value in data)
    if isinstance(data, str) and (field in _QUOTED_FIELDS or _reads_otherwise(data)):
        return DoubleQuotedScalarString(data)
    return data


_RESOLVER = yaml.SafeLoader("")


def _reads_otherwise(text: str) -> bool:
    """Whether a text without quotes is something else to YAML 1.1: yes, on, 1e5, 2026-11-28, null."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]  # of PyYAML
    return bool(tag != "tag:yaml.org,2002:str")


def plain_value(value: object) -> object:
    """Plain containers, dates as text, to compare what was read with what was meant."""
    if isinstance(value, dict):
        return {key: plain_value(child) for key, child in value.items()}
    if isinstance(value, list):
        return [plain_value(child) for child in value]
    return value


def _merge_mapping(old: CommentedMap, new: dict[str, Plain]) -> CommentedMap:
    gone = [key for key in old if key not in new]
    below = _take_lines_below(old, gone[-1]) if gone and gone[-1] == list(old)[-1] else ""
    for key in gone:
        del old[key]
    before = -1
    for key, value in new.items():
        if key in old:
            old[key] = merged(old[key], value, key)
            before = list(old).index(key)
        else:
            before += 1
            _insert(old, before, key, styled(value, key))
    if below and old:
        _put_lines_below(old, list(old)[-1], below)
    return old


def _insert(old: CommentedMap, position: int, key: str, value: object) -> None:
    """Insert after the key before it; the blank lines and comments that followed that key follow the new one."""
    below = _take_lines_below(old, list(old)[position - 1]) if position else ""
    old.insert(position, key, value)
    if below:
        old.ca.items[key] = [None, None, CommentToken(f"\n{below}", CommentMark(0)), None]


def _take_lines_below(holder: CommentedMap | CommentedSeq, key: str | int) -> str:
    """What stands below the last line of an entry, taken away from it; a comment in the line itself stays."""
    value = holder[key]
    if isinstance(value, CommentedMap | CommentedSeq) and value and not value.fa.flow_style():
        if value.ca.end:
            below = "".join(" " * token.start_mark.column + token.value for token in value.ca.end)
            value.ca.end.clear()
            return below
        return _take_lines_below(value, len(value) - 1 if isinstance(value, CommentedSeq) else list(value)[-1])
    slot, place = holder.ca.items.get(key), 0 if isinstance(holder, CommentedSeq) else 2
    token = slot[place] if slot else None
    if not token:
        return ""
    if isinstance(value, LiteralScalarString | FoldedScalarString):
        slot[place] = None
        return str(token.value)
    in_line, _, lines = token.value.partition("\n")
    token.value = f"{in_line}\n"
    return str(lines)


def _put_lines_below(holder: CommentedMap | CommentedSeq, key: str | int, lines: str) -> None:
    """The counterpart of `_take_lines_below`."""
    value = holder[key]
    if isinstance(value, CommentedMap | CommentedSeq) and value and not value.fa.flow_style():
        _put_lines_below(value, len(value) - 1 if isinstance(value, CommentedSeq) else list(value)[-1], lines)
        return
    is_block = isinstance(value, LiteralScalarString | FoldedScalarString)
    slot, place = holder.ca.items.get(key), 0 if isinstance(holder, CommentedSeq) else 2
    token = slot[place] if slot and not is_block else None
    in_line = token.value.rstrip("\n") if token else ""
    if token and in_line:  # a comment in the line stays in its column
        token.value = f"{in_line}\n{lines}"
    elif lines:
        slot = slot or [None, None, None, None]
        slot[place] = CommentToken(lines if is_block else f"\n{lines}", CommentMark(0))
        holder.ca.items[key] = slot


def _merge_sequence(old: CommentedSeq, new: list[Plain]) -> CommentedSeq:
    """Each entry in the place of the one it goes on from; a new one is set apart as its neighbours are."""
    sources = _sources(old, new)
    if sources == list(range(len(old))):
        for index, value in enumerate(new):
            old[index] = merged(old[index], value)
        return old
    below = [_take_lines_below(old, index) for index in range(len(old))]
    entries, comments = list(old), dict(old.ca.items)
    del old[:]
    old.ca.items.clear()
    for place, (source, value) in enumerate(zip(sources, new)):
        old.append(styled(value) if source is None else merged(entries[source], value))
        if source in comments:
            old.ca.items[place] = comments[source]
    for place, lines in enumerate(_lines_between(below, sources)):
        _put_lines_below(old, place, lines)
    return old


def _lines_between(below: list[str], sources: list[int | None]) -> Iterator[str]:
    """What stands below each entry: the lines above the next one, which go with it, and at the end what stood there."""
    usual = next((lines for lines in below[:-1] if lines and not lines.strip()), "")
    above = [below[source - 1] if source else usual for source in sources]
    yield from above[1:]
    yield below[-1] if below else ""


def _sources(old: CommentedSeq, new: list[Plain]) -> list[int | None]:
    """Which old entry each new one goes on from: the one with its id; else the same one; else the next of its kind."""
    found: dict[int, int] = {}
    for is_source in (_has_its_id, _says_the_same, _is_of_its_kind):
        for place in (place for place in range(len(new)) if place not in found):
            free = (index for index in range(len(old)) if index not in found.values())
            source = next((index for index in free if is_source(old[index], new[place])), None)
            if source is not None:
                found[place] = source
    return [found.get(place) for place in range(len(new))]


def _has_its_id(old: object, new: Plain) -> bool:
    return _key(old) is not None and _key(old) == _key(new)


def _says_the_same(old: object, new: Plain) -> bool:
    return _key(old) is None and plain_value(old) == plain_value(new)


def _is_of_its_kind(old: object, new: Plain) -> bool:
    kinds = [entry.get("kind") if isinstance(entry, dict) else type(entry) is str for entry in (old, new)]
    return _key(old) is _key(new) is None and isinstance(old, dict) == isinstance(new, dict) and kinds[0] == kinds[1]


def _key(entry: object) -> object:
    return entry.get("id") if isinstance(entry, dict) else None
