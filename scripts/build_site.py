"""Check the data and build the site in both languages. Ends with a line of figures.

Usage: python scripts/build_site.py [--from FOLDER] [--into FOLDER] [--address https://…]
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from macros.clauses.corpus import Corpus
from macros.to_site.pages import corpus_on_disk

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """0: built; 1: problems in the data or the pages; 2: wrong use."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "--from", dest="root", default=str(ROOT), help="folder with standards/ and checklists/ (default: this project)"
    )
    parser.add_argument("--into", default=str(ROOT / "site"), help="folder of the site (default: site)")
    parser.add_argument(
        "--address", default="", help="address at which the site will stand, for QR codes and citations"
    )
    arguments = parser.parse_args()
    gc.set_threshold(50_000, 20, 100)  # values by the million and hardly a circle: looking for them is a tenth of it
    root = Path(arguments.root).resolve()
    os.environ["TIAOWEN_ROOT"] = str(root)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")  # problems, and pages and links that fail
    settings = {"site_dir": str(Path(arguments.into).resolve())}
    if arguments.address:
        settings["site_url"] = arguments.address
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), **settings)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except (Abort, MkDocsException) as error:
        print(error, file=sys.stderr)
        return 1
    print(figures(corpus_on_disk(), config.extra["problem_count"]))
    print(f"Open {Path(settings['site_dir']) / 'index.html'}, or run `make serve`.")
    return 0


def figures(corpus: Corpus, problems: int) -> str:
    """The line of figures: standards, clauses, questions, links, problems."""
    standards = [standard for standard in corpus.standards if standard.kind == "standard"]
    clauses = sum(1 for standard in standards for clause in standard.clauses if clause.number)
    questions = sum(len(checklist.questions) for checklist in corpus.checklists)
    return (
        f"{len(standards)} standards, {clauses} clauses, {questions} questions, "
        f"{len(corpus.relations)} links, {problems} problems"
    )


if __name__ == "__main__":
    sys.exit(main())
