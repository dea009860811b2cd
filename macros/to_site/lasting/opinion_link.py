"""The link by which a reader gives an opinion on a clause: an issue or a letter that is begun, a row of the form.

The page sends nothing. Another host is asked for something only when the reader follows the link; what is filled in
names the clause, and the rest is for the reader to write.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from ...clauses.blocks import Text
from ...clauses.model import Clause, Standard
from ...clauses.opinions import COLUMNS
from ...clauses.parts import clause_title
from ...clauses.site import OpinionDesk
from ..citing import place_in_notice
from ..files.csv_file import unlike_a_formula
from ..words.site import word_in_both

_ISSUES = {
    "github": ("/issues/new", "title", "body"),
    "gitea": ("/issues/new", "title", "body"),
    "gitlab": ("/-/issues/new", "issue[title]", "issue[description]"),
}
"path, and the names of the two fields that the address fills in"
_PROPOSAL = "建议文本"
_MARK = "\ufeff"
"by which Excel knows UTF-8"


@dataclass(frozen=True, slots=True)
class OpinionLink:
    href: str
    told: Text
    "what following it does"
    file: str = ""
    "the name of the file to download; empty for a link that leads elsewhere"


def opinion_link(desk: OpinionDesk, standard: Standard, clause: Clause, address: str) -> OpinionLink:
    """The link for one clause; `address` is that of its page, empty where the address of the site is not known."""
    told = word_in_both(f"opinion-by-{desk.by}")
    if desk.by == "csv":
        return OpinionLink(_row(standard, clause), told, f"{standard.id}-{clause.id}.csv")
    title, body = f"{_name(standard)} {place_in_notice(clause)}：", _letter(standard, clause, address)
    if desk.by == "mail":
        asked = urlencode({"subject": title, "body": body.replace("\n", "\r\n")}, quote_via=quote)
        return OpinionLink(f"mailto:{quote(desk.to, safe='@')}?{asked}", told)
    path, subject, text = _ISSUES[desk.by]
    asked = urlencode({subject: title, text: body}, quote_via=quote)
    return OpinionLink(f"{desk.to.rstrip('/').removesuffix('.git')}{path}?{asked}", told)


def _letter(standard: Standard, clause: Clause, address: str) -> str:
    """What the form asks, a line each, under the words of its columns."""
    lines = [
        f"《{standard.title.zh}》{standard.number}　{standard.edition}".rstrip(),
        f"{COLUMNS[1]}（Clause）：{place_in_notice(clause)} {clause_title(clause).zh}".rstrip(),
        f"id: {standard.id}/{clause.id}",
        *([address] if address else []),
        "",
        f"{COLUMNS[2]}（Comment）：",
        "",
        f"{_PROPOSAL}（Proposed wording）：",
        "",
        f"{COLUMNS[3]}（Organization）：",
    ]
    return "\n".join(lines) + "\n"


def _row(standard: Standard, clause: Clause) -> str:
    """The form with one row, its clause filled in, as an address that holds the file (RFC 2397)."""
    text = io.StringIO()
    row = ("1", clause.number or clause.heading.zh, "", "", "", "", "")
    csv.writer(text).writerows([unlike_a_formula(cell) for cell in one] for one in ((*COLUMNS, _PROPOSAL), row))
    return f"data:text/csv;charset=utf-8,{quote(_MARK + text.getvalue())}"


def _name(standard: Standard) -> str:
    return standard.cited_number or f"《{standard.title.zh}》"
