"""Templates as Python compiled them before, beside Python's own compiled modules and as trusted as those.

Compiling them all takes a third of a second in each process that makes pages.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache, FileSystemBytecodeCache

from ..clauses.files.program import PACKAGE


def compiled_before(made_by: str) -> BytecodeCache | None:
    """Where an environment finds its compiled templates; None where Python keeps nothing either.

    `made_by` is the file with the options of the environment: other options or another Jinja, other compiled
    templates. Jinja sees to it that each belongs to its source and to this Python.
    """
    folder = PACKAGE / "__pycache__"
    if sys.dont_write_bytecode or not folder.is_dir() or not os.access(folder, os.W_OK):
        return None
    options = hashlib.sha256(jinja2.__version__.encode() + Path(made_by).read_bytes()).hexdigest()[:12]
    return FileSystemBytecodeCache(str(folder), f"template-{options}-%s.cache")
