"""The English of a standard as rows for a translator, and back: nothing but the English changes.

A row is a text of a clause in the order in which the clause has its texts. Its key, `premises-area/2/1f3c9a04`, holds
the id of the clause, the place of the text within it, and a digest of the English that was handed out, by which an
English that changed on the other side is known.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .acceptance import has_text
from .blocks import Text
from .fingerprints import clause_fingerprint, english_fingerprint
from .links import GlossaryTerm
from .model import Clause, Standard
from .renumbering import texts_in, with_texts

COLUMNS = ("标识 Key", "编号 No.", "中文 Chinese", "英文 English", "术语 Terms", "状态 State")
"of the table, in its order"
STALE, MISSING = "待更新 stale", "缺英文 missing"

_KEY = re.compile(r"([^/\s]+)/([0-9]{1,6})/([0-9a-f]{8})")


@dataclass(frozen=True, slots=True)
class TranslationRow:
    """One text as the table has it."""

    key: str
    number: str
    text: Text
    terms: str = ""
    "those of the glossary that the Chinese holds, with their English, one to a line"
    state: str = ""
    "`STALE`, `MISSING` or empty"

    @property
    def cells(self) -> tuple[str, ...]:
        return self.key, self.number, self.text.zh, self.text.en, self.terms, self.state


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The standard with the English of a table, the keys of the texts that got another one, and what was left."""

    standard: Standard
    changed: tuple[str, ...]
    left: tuple[str, ...]
    "sentences: which row, and why"


def translation_rows(standard: Standard, glossary: Sequence[GlossaryTerm]) -> Iterator[TranslationRow]:
    """A row for each Chinese text of the clauses, in reading order; comments are no part of the text."""
    for clause in standard.clauses:
        is_stale = _is_stale(clause)
        for at, text in enumerate(_texts(clause), 1):
            if text.zh:
                state = "" if text.en and not is_stale else STALE if text.en else MISSING
                yield TranslationRow(_key(clause, at, text), clause.number, text, _terms(text.zh, glossary), state)


def table_rows_of(tables: Iterable[Sequence[Sequence[str]]]) -> tuple[TranslationRow, ...]:
    """The rows of the tables that have our columns; a row without a key of ours is none."""
    found = []
    for table in tables:
        if table and tuple(cell.strip() for cell in table[0][: len(COLUMNS)]) == COLUMNS:
            found += [
                TranslationRow(row[0].strip(), row[1], Text(row[2], row[3]))
                for row in table[1:]
                if len(row) >= len(COLUMNS)
            ]
    return tuple(found)


def taken_back(standard: Standard, rows: Iterable[TranslationRow]) -> TakenBack:
    """`standard` with the English of `rows`, where the Chinese is what was handed out and the English has not moved.

    An English that the translator emptied or did not touch changes nothing.
    """
    clauses = {clause.id: _texts(clause) for clause in standard.clauses}
    new: dict[tuple[str, int], str] = {}
    left: list[str] = []
    for row in rows:
        id, at, digest = _parsed(row.key)
        today = clauses.get(id, ())[at - 1 : at] if at else ()
        why = _why_left(row, today[0], digest) if today else "there is no such text now"
        english = _english(row)
        if why:
            left.append(f"{row.key or row.text.zh[:20]}: {why}")
            continue
        is_new = english and _digest(english) != digest and not _says(english, today[0].en)
        if is_new and new.setdefault((id, at), english) != english:
            left.append(f"{row.key}: a row above has the same key and another English")
    chapters = (
        replace(one, clauses=tuple(_with_english(clause, new) for clause in one.clauses)) for one in standard.chapters
    )
    changed = tuple(f"{id}/{at}" for id, at in new)
    return TakenBack(replace(standard, chapters=tuple(chapters)), changed, tuple(left))


def _why_left(row: TranslationRow, today: Text, digest: str) -> str:
    """Why a row cannot be taken; empty where it can."""
    if not _says(row.text.zh, today.zh):
        return "the Chinese of the row is not the one that stands there now"
    english = _english(row)
    if not english:
        return "" if _digest("") == digest else "the English was taken out of the table; it stays here"
    is_in_the_way = _digest(today.en) != digest and not _says(english, today.en)
    return "the English was changed here as well" if is_in_the_way and _digest(english) != digest else ""


def _english(row: TranslationRow) -> str:
    """The English of a row; on one line where the Chinese is, for Enter in a cell makes a paragraph."""
    is_on_one_line = "\n" not in row.text.zh.strip()
    return _as_read(row.text.en) if is_on_one_line else row.text.en.strip()


def _with_english(clause: Clause, new: Mapping[tuple[str, int], str]) -> Clause:
    if not any(id == clause.id for id, _ in new):
        return clause
    count = 0

    def change(text: Text) -> Text:
        nonlocal count
        count += 1
        return replace(text, en=new.get((clause.id, count), text.en))

    return replace(with_texts(replace(clause, comments=()), change), comments=clause.comments)


def _texts(clause: Clause) -> tuple[Text, ...]:
    return texts_in(replace(clause, comments=()))


def _is_stale(clause: Clause) -> bool:
    """Whether the English was made from another Chinese, or edited since it was accepted."""
    prints = (clause.translated_from, clause.translated_as or english_fingerprint(clause))
    return has_text(clause) and prints != (clause_fingerprint(clause), english_fingerprint(clause))


def _terms(text: str, glossary: Sequence[GlossaryTerm]) -> str:
    """`花床 flower bed / bed`, the longest term at each place."""
    english = {term.zh: term.en for term in glossary if term.zh}
    if not english:
        return ""
    grammar = re.compile("|".join(re.escape(term) for term in sorted(english, key=len, reverse=True)))
    return "\n".join(f"{term} {' / '.join(english[term])}" for term in dict.fromkeys(grammar.findall(text)))


def _key(clause: Clause, at: int, text: Text) -> str:
    return f"{clause.id}/{at}/{_digest(text.en)}"


def _parsed(key: str) -> tuple[str, int, str]:
    found = _KEY.fullmatch(key)
    return (found[1], int(found[2]), found[3]) if found else ("", 0, "")


def _digest(text: str) -> str:
    return hashlib.sha256(_as_read(text).encode()).hexdigest()[:8]


def _says(one: str, other: str) -> bool:
    return _as_read(one) == _as_read(other)


def _as_read(text: str) -> str:
    """Without the spacing that a word processor may change."""
    return " ".join(text.split())
