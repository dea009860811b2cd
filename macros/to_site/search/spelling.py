"""A row of the search → the words by which it is found, spelt as docs/assets/clause-search/spelling.mjs spells them.

Words are single Han characters and pairs of neighbours, figures whole, Latin words whole; further `#4.2` for the number
of a clause, `type:1` for a provision type. Two Han neighbours make every substring of Chinese
text findable: a longer one is the clauses that hold all its pairs, seen through when they are read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...clauses.text.numerals import chinese_value
from ...clauses.text.units import SQUARE_METRES
from .rows import TYPE_BITS, Row

SMALL_WORDS = frozenset(
    {
        *("a", "an", "and", "are", "be", "by", "clause", "definition", "do", "does", "for"),
        *("from", "how", "in", "is", "it", "many", "much", "must", "number", "of", "on"),
        *("or", "section", "shall", "should", "the", "to", "what", "when", "where", "which", "who"),
        "with",
    }
)
"what no clause is found by; query.mjs has the same, tests/twins hold both to it"
_DASHES = re.compile("[‐-―−﹘﹣]")
_GROUPED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?![0-9])")
"1,200 and 1 200, which are looked for as 1200"
_BETWEEN_FIGURES = re.compile("(?<=[0-9０-９])，(?=[0-9０-９])")
"a full-width comma is punctuation and groups nothing: 1,200，300 are two figures"
_SQUARE_METRES = re.compile(SQUARE_METRES)
_HAN = r"[㐀-䶿一-鿿豈-﫿〇々]"
_COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")
_LONG_BEGINNING = re.compile(r"^\d{4,}(?=\.)")
"13495 finds the parts of GB 13495"
_RUN = re.compile(rf"{_HAN}+|\d+(?:\.\d+)*|[a-z]+")


_NUMERAL = r"[一二三四五六七八九十百千零〇\d]{1,7}"
_CHINESE = re.compile(rf"第?(?P<figure>{_NUMERAL})(?P<unit>[章节条])(?:之(?P<more>{_NUMERAL}))?")
_ENGLISH = re.compile(r"(?P<unit>article|chapter|section)(?P<figure>\d{1,3}(?:-\d{1,2})?)")
_UNITS = {"article": "条", "chapter": "章", "section": "节"}


def normalised(text: str) -> str:
    """Half width, lower case, one kind of dash, one sign for square metres, figures without their groups."""
    apart = _BETWEEN_FIGURES.sub(", ", text)
    folded = " ".join(_DASHES.sub("-", unicodedata.normalize("NFKC", apart).lower()).split())
    folded = _GROUPED.sub(lambda match: re.sub("[ ,]", "", match.group()), folded)
    metres = _SQUARE_METRES.sub("m2", re.sub(r"(?<=\d)。(?=\d)", ".", folded))
    return re.sub(r"(\d ?)m 2(?!\d)", r"\1m2", metres)


def squeezed(text: str) -> str:
    """Without spaces, slashes, and hyphens within words."""
    return re.sub(r"(?<=[a-z])[-'’](?=[a-z])", "", normalised(text)).replace(" ", "").replace("/", "")


def words_in(text: str) -> set[str]:
    """The words of any text. Han characters are neighbours also where a space stands between them."""
    spelt = normalised(text)
    found = {compound.replace("-", "") for compound in _COMPOUND.findall(spelt)}
    for run in _RUN.findall(re.sub(rf"(?<={_HAN})[ /]+(?={_HAN})", "", spelt)):
        if run[0] > "⺀":
            found.update(run)
            found.update(run[at : at + 2] for at in range(len(run) - 1))
        elif run not in SMALL_WORDS:
            found.update({run, *_LONG_BEGINNING.findall(run)})
    return found


def number_key(label: str) -> str:
    """What the number of a row is found by: 12条 for 第十二条 and Article 12, 3章; else the number as it is."""
    spelt = squeezed(label)
    if chinese := _CHINESE.fullmatch(spelt):
        more = f"-{_value(chinese['more'])}" if chinese["more"] else ""
        return f"{_value(chinese['figure'])}{more}{chinese['unit']}"
    english = _ENGLISH.fullmatch(spelt)
    return f"{english['figure']}{_UNITS[english['unit']]}" if english else spelt


def _value(numeral: str) -> str:
    return numeral if numeral.isdigit() else str(chinese_value(numeral))


def head_words(row: Row) -> dict[str, int]:
    """What tells most of a row, its number and the words in its headings → the length of the shortest that has it."""
    _, id, number, heading, _, other_heading, _, bits, _ = row
    found = {f"#{number_key(str(number))}": 0} if id and number else {}
    for text in (str(heading), str(other_heading), *([] if id else [str(number)])):
        length = len(squeezed(text))
        for word in words_in(text):
            found[word] = min(found.get(word, length), length)
    return found | {f"type:{bit}": 0 for bit in TYPE_BITS.values() if int(bits) & bit}


def text_words(row: Row) -> Iterator[str]:
    """What else a row says, and the numbers above its own."""
    _, id, number, _, text, _, other_text, _, also = row
    above = squeezed(str(number)).split(".") if id else []
    yield from (f"#{'.'.join(above[:length])}" for length in range(1, len(above)))
    for said in (text, other_text, also):
        yield from words_in(str(said))
