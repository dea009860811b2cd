"""Make the folder of a new corpus, which is empty and builds at once.

Usage: python scripts/new_corpus.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from macros.clauses.files.guarded import plainly, reason
from macros.clauses.files.new_corpus import write_new_corpus
from macros.command_line import CommandLine
from macros.spoken import spoken


@spoken
@plainly
def main() -> int:
    """0: made; 2: wrong use, or something is in the way; 130: interrupted."""
    parser = CommandLine(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the new folder")
    folder = parser.parse_args().folder
    try:
        written = write_new_corpus(folder)
    except FileExistsError:
        print(f"{folder} is not empty; give another name", file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"{folder} cannot be written: {reason(problem)}", file=sys.stderr)
        return 2
    print(*(f"written: {folder / name}" for name in written), sep="\n")
    print(f"Next: cd {folder}, then tiaowen import FILE.docx --standard NAME, then tiaowen build.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
