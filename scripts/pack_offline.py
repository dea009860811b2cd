"""Pack the built site into one zip file that opens without a server: unpack it and open index.html.

Usage: python scripts/pack_offline.py [--site FOLDER] [--into FILE.zip]

Search and check lists work as on the web; answers stay in the browser that opens the files. The same site gives the
same zip file, byte for byte.
"""

from __future__ import annotations

import argparse
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from macros.clauses.files.exchange import fresh_file
from macros.clauses.files.guarded import making, plainly, refused
from macros.command_line import CommandLine
from macros.spoken import spoken
from macros.to_site.offline import offline_files
from macros.to_site.whole_site import why_not_whole

ROOT = Path(__file__).resolve().parents[1]

FOLDER = "tiaowen-offline"
"the one folder in the zip file"


@spoken
@plainly
def main() -> int:
    """0: packed; 2: wrong use, or there is no site."""
    parser = CommandLine(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage="")
    parser.usage = "python scripts/pack_offline.py [--site FOLDER] [--into FILE.zip]"
    parser.add_argument("--site", metavar="FOLDER", type=Path, help="the built site (site in the corpus)")
    parser.add_argument("--into", metavar="FILE.zip", type=Path, help="the zip file (beside the site)")
    parser.add_argument("--from", dest="root", metavar="FOLDER", type=Path, default=ROOT, help="folder of the corpus")
    arguments = parser.parse_args()
    arguments.site = arguments.site or arguments.root / "site"
    arguments.into = arguments.into or arguments.root / f"{FOLDER}.zip"
    if why := why_not_whole(arguments.site):
        return refused(why)
    with making(arguments.into, "packing", refused), fresh_file(arguments.into) as file:
        count = pack(offline_files(arguments.site), file)
    print(
        f"{arguments.into}: {count} files, {arguments.into.stat().st_size / 1e6:.1f} MB. Unpack it and open index.html."
    )
    return 0


def pack(files: Iterable[tuple[str, bytes]], target: IO[bytes]) -> int:
    """Write the zip file and return how many files it holds. Dates and rights are fixed, so that it does not vary."""
    count = 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, content)
            count += 1
    return count


if __name__ == "__main__":
    sys.exit(main())
