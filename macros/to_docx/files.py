"""Files of bytes, replaced whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def replace_bytes(path: Path, content: bytes) -> None:
    """Put `content` in place of the file at `path` in one step.

    OSError where the disk refuses; the old file is then whole.
    """
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}-", delete=False) as scratch:
        try:
            scratch.write(content)
            scratch.flush()
            _take_mode(path, Path(scratch.name))
            Path(scratch.name).replace(path)
        except OSError:
            Path(scratch.name).unlink(missing_ok=True)
            raise


def _take_mode(old: Path, fresh: Path) -> None:
    """The rights of the file that is replaced, or those of any new file here."""
    if old.exists():
        shutil.copymode(old, fresh)
    else:
        mask = os.umask(0)
        os.umask(mask)
        fresh.chmod(0o666 & ~mask)
