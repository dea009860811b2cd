"""Serve the site of a corpus on this machine; a saved file is on the page in a moment, with what the checks find.

Usage: python scripts/serve_site.py [--from FOLDER] [--at HOST:PORT] [--edit] [--open]

With --edit the page http://HOST:PORT/edit/ changes the files: texts in both languages, what the rules say as one
types, questions, links and opinions, inserting, moving and removing clauses with their numbers. It answers this
machine alone. With `proposals` in site.yaml a change may leave as a patch or a pull request instead; then --at may name
another address, and nothing is written there.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from macros.clauses.files.guarded import plainly
from macros.clauses.files.recovery import corpus_recovered
from macros.clauses.files.store import read_corpus
from macros.command_line import CommandLine
from macros.editing.requests import EditingPage
from macros.site_serving import serve_site
from macros.spoken import spoken, spoken_language

ROOT = Path(__file__).resolve().parents[1]


@spoken
@plainly
def main() -> int:
    """0: stopped by the person; 2: wrong use."""
    parser = CommandLine(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--from", dest="root", default=str(ROOT), help="folder of the corpus (default: this project)")
    parser.add_argument("--at", default="127.0.0.1:8000", metavar="HOST:PORT", help="where to serve (127.0.0.1:8000)")
    parser.add_argument("--edit", action="store_true", help="with the editing page, for this machine alone")
    parser.add_argument("--open", action="store_true", help="open the site in the browser")
    arguments = parser.parse_args()
    root = Path(arguments.root).resolve()
    host, _, port = arguments.at.rpartition(":")
    if not (root / "standards").is_dir() or not port.isdigit():
        wrong = f"{root} has no folder `standards`" if port.isdigit() else f"{arguments.at} is no HOST:PORT"
        print(wrong, file=sys.stderr)
        return 2
    for done in corpus_recovered(root / "standards"):
        print(done, file=sys.stderr)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    host = host or "127.0.0.1"
    page = _editing(root, host) if arguments.edit else None
    if arguments.edit and page is None:
        print(
            f"--edit writes files: it is served to this machine alone, not at {host}; `proposals` in site.yaml lets"
            " changes leave as patches or pull requests instead",
            file=sys.stderr,
        )
        return 2
    serve_site(root, host, int(port), arguments.open, page)
    return 0


def _editing(root: Path, host: str) -> EditingPage | None:
    """The page, which writes where this machine alone is served; None where it may neither write nor propose."""
    proposals = read_corpus(root).site.proposals
    writes = host in ("127.0.0.1", "localhost", "::1")
    return EditingPage(root, spoken_language(), proposals, writes) if writes or proposals else None


if __name__ == "__main__":
    sys.exit(main())
