"""A row of the search → the words by which it is found, spelt as docs/assets/clause-search/spelling.mjs spells them.

Words are single Han characters and pairs of neighbours, figures whole, Latin words whole; further `#4.2` for the number
of a clause, `=…` for a whole heading, `type:1` for a provision type. Two Han neighbours make every substring of Chinese
text findable: a longer one is the clauses that hold all its pairs, seen through when they are read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...clauses.text.units import SQUARE_METRES
from .rows import Row

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
_SQUARE_METRES = re.compile(SQUARE_METRES)
_LONGEST_HEADING = 40
_HAN = r"[㐀-䶿一-鿿豈-﫿〇々]"
_COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")
_RUN = re.compile(rf"{_HAN}+|\d+(?:\.\d+)*|[a-z]+")


def normalised(text: str) -> str:
    """Half width, lower case, one kind of dash, one sign for square metres, figures without their groups."""
    folded = " ".join(_DASHES.sub("-", unicodedata.normalize("NFKC", text).lower()).split())
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
            found.add(run)
    return found


def head_words(row: Row) -> Iterator[str]:
    """What tells most of a row: its number, its headings whole, and the words in them."""
    _, id, number, heading, _, other_heading, _, bits, _ = row
    if id and number:
        yield f"#{squeezed(str(number))}"
    for text in (str(heading), str(other_heading)):
        whole = squeezed(text)
        if whole and len(whole) <= _LONGEST_HEADING:
            yield f"={whole}"
        yield from words_in(text)
    if not id:
        yield from words_in(str(number))
    yield from (f"type:{1 << bit}" for bit in range(4) if int(bits) >> bit & 1)


def text_words(row: Row) -> Iterator[str]:
    """What else a row says, and the numbers above its own."""
    _, id, number, _, text, _, other_text, _, also = row
    above = squeezed(str(number)).split(".") if id else []
    yield from (f"#{'.'.join(above[:length])}" for length in range(1, len(above)))
    for said in (text, other_text, also):
        yield from words_in(str(said))
