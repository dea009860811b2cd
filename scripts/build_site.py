"""Check the data and build the site in every language it has. Ends with a line of figures.

Usage: python scripts/build_site.py [--from FOLDER] [--into FOLDER] [--address https://…] [--gzip]

The site is built beside its folder and moved in whole: a build that fails or is interrupted leaves the old site as it
was. A folder that is not empty and holds no site of ours is refused. A symbolic link is switched to the new site.
"""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from pathlib import Path

from macros.build_workers import all_cores, workers_named
from macros.clauses.counts import corpus_counts, problem_counts
from macros.clauses.files.guarded import plainly
from macros.clauses.files.program import typed
from macros.clauses.files.recovery import corpus_recovered
from macros.command_line import CommandLine
from macros.progress import progress
from macros.site_build import Order, plan_of, site_parts
from macros.site_cache import FOLDER
from macros.site_writing import write_parts
from macros.spoken import spoken
from macros.written_pages import UnmadePagesError

ROOT = Path(__file__).resolve().parents[1]


@spoken
@plainly
def main() -> int:
    """0: built; 1: problems in the data or the pages; 2: wrong use."""
    arguments = _parser().parse_args()
    gc.set_threshold(50_000, 20, 1000)  # values by the million and hardly a circle; looked for after each standard
    root = Path(arguments.root).resolve()
    if not (root / "standards").is_dir():
        print(f"{root} has no folder `standards`", file=sys.stderr)
        return 2
    logging.basicConfig(level=logging.WARNING, format="%(message)s")  # written pages, and links in them, that fail
    into = Path(arguments.into or root / "site").absolute()
    for sentence in corpus_recovered(root / "standards"):
        _tell(sentence)
    plan = plan_of(Order(root, arguments.address))
    gc.freeze()  # what was read stays to the end
    if plan.stopping:
        listed = typed("check")
        stop = f"problems that stop the build: {len(plan.stopping)}; `{listed}` lists them, and what merely advises"
        _tell("\n".join((*map(str, plan.stopping), stop)))
        return 1
    try:
        parts = site_parts(plan, progress(len(plan.corpus.standards)), arguments.workers)
        write_parts(parts, into, _tell, is_packed=arguments.gzip, kept_in=root / FOLDER)
    except UnmadePagesError as error:
        _tell(f"{error}\n{into} is as it was")
        return 1
    print(f"{corpus_counts(plan.corpus)}: {problem_counts(plan.problems)}")
    print(f"The site is in {into}; look at it with `{typed('serve')}`, read what was found with `{typed('check')}`.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = CommandLine(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "--from", dest="root", default=str(ROOT), help="folder with standards/ and checklists/ (default: this project)"
    )
    parser.add_argument("--into", default="", help="folder of the site (default: site in that folder)")
    parser.add_argument(
        "--address", default="", help="address at which the site will stand, for QR codes and citations"
    )
    parser.add_argument("--gzip", action="store_true", help="put a compressed copy beside every text, for gzip_static")
    parser.add_argument(
        "--workers",
        type=workers_named,
        default=all_cores(),
        metavar="N|dask://HOST:PORT",
        help="processes that make pages (all cores), or the scheduler of a Dask cluster",
    )
    return parser


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
