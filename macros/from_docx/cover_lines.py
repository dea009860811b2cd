"""Lines of a cover that tell how the document stands to others: its number, what it replaces, what it agrees with.

GB/T 1.1—2020, 8.1: the number of what is replaced stands below the number of the document, the international document
with its degree in brackets below the English title (GB/T 1.2—2020). People also write 等同采用 ISO 9001:2015.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..clauses.cover_fields import DEGREE_MARKS, DEGREE_WORDS, Correspondence, Replaced

_YEAR = r"(?:[\dX×]{4}|20\d?X*|[5-9]\d)"
_NUMBER = re.compile(
    r"(?:DBJ?[\dX]{0,6}(?:/[TZ]?)?|T/[A-Z]+|Q/[A-Z\d]+|[A-Z]{2,6}(?:/[A-Z]{1,3})?)"
    r"(?:\s+[A-Z]{1,4}(?::[A-Z])?\s*(?=\d)|[\s—–－-]*)[\dX.×/]*(?:-[\dX]{1,5})*[A-Z]?\s*[—–－-]+\s*" + _YEAR
)
"a code of two to six letters with the rest of its kind: GJB 438C—2021, CJJ/T 1—2008, DBJ/T 15-123—2017, DB31/T 1—2020"
_AMENDED = re.compile(r"[（(]\d{4}\s*年版[）)]|/XG\d—\d{4}|/(?:ISO|IEC)[^，,。]{3,30}")
"what stands behind a number: the year of its last printing, an amendment, the international number it shares"

_PARTED = re.compile(r"\s*(?:[，,、；;]|和|及)\s*")
_REPLACES = re.compile(r"(?P<partly>部分)?代替\s*[:：]?\s*")
_DEGREES = {DEGREE_MARKS[degree]: degree for degree in DEGREE_MARKS}
_DEGREES |= {DEGREE_WORDS[degree].zh: degree for degree in DEGREE_WORDS}
_FOREIGN = r"[A-Z][A-Z/]{1,15}[A-Za-z/ ]{0,12}\s?\d[^，,（）()]{0,40}?"
_MARKED = re.compile(
    rf"[（(]?\s*(?P<number>{_FOREIGN})\s*(?:[，,]\s*(?P<title>.+?)\s*)?[，,]\s*"
    rf"(?P<degree>{'|'.join(_DEGREES)})\s*[）)]?",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    rf"[（(]?\s*(?:(?P<degree>{'|'.join(_DEGREES)})(?:采用)?(?:国际标准)?)\s*[:：]?\s*(?P<number>{_FOREIGN})\s*[）)]?",
    re.IGNORECASE,
)
_RECORD = re.compile(r"备案号\s*[:：]\s*(?P<number>\S.*)")
_CONFIDENTIALITY = re.compile(
    r"密级\s*[:：]?\s*(?P<said>[^:：\s].*)|(?P<mark>(?:绝密|机密|秘密)(?:\s*★.*)?)|内部(?:资料|文件|使用).*"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What one line says; empty in all but one field."""

    number: str = ""
    replaces: tuple[Replaced, ...] = ()
    consistency: tuple[Correspondence, ...] = ()
    record_number: str = ""
    confidentiality: str = ""


def standing(line: str) -> Standing | None:
    """What a line of a cover says of the document and others; None where it is no such line, or not wholly read."""
    if is_document_number(line):
        return Standing(number=line)
    if replaced := _replaced(line):
        return Standing(replaces=replaced)
    found = _MARKED.fullmatch(line) or _ADOPTED.fullmatch(line)
    if found:
        degree = _DEGREES[found["degree"].upper()]
        title = found.groupdict().get("title") or ""
        return Standing(consistency=(Correspondence(found["number"].strip(), degree, title),))
    if record := _RECORD.fullmatch(line):
        return Standing(record_number=record["number"].strip())
    if mark := _CONFIDENTIALITY.fullmatch(line):
        return Standing(confidentiality=(mark["said"] or line).strip())
    return None


def is_document_number(text: str) -> bool:
    """Whether the text is the number of a document, with its year or a placeholder for it."""
    found = _NUMBER.match(text)
    return found is not None and (found.end() == len(text) or bool(_AMENDED.fullmatch(text, found.end())))


def _replaced(line: str) -> tuple[Replaced, ...]:
    """The documents of a line 代替 …, 部分代替 …; none where one of them is no number."""
    if not _REPLACES.match(line):
        return ()
    replaced, is_partly = [], False
    for part in _PARTED.split(line):
        if lead := _REPLACES.match(part):
            is_partly = bool(lead["partly"])
            part = part[lead.end() :]
        if not is_document_number(part):
            return ()
        replaced.append(Replaced(part, is_partly))
    return tuple(replaced)
