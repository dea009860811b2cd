"""Modules → one classic script that does the same. Understands the forms that our modules use and refuses any other."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Mapping

_NAMED_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";', re.M)
_BARE_IMPORT = re.compile(r'^import "([^"]+)";', re.M)
_LAZY_IMPORT = re.compile(r'\bimport\("([^"]+)"\)')
_EXPORT = re.compile(r"^export ((?:async )?function\*?|class|const) (\w+)", re.M)
_REFUSED = re.compile(r"^(?:import|export|await)\b.*|\bimport\.meta\b.*|\b(?:window|globalThis|self)\.fetch\b.*", re.M)


def classic_script(entry: str, modules: Mapping[str, str], frame: str) -> str:
    """One script that runs module `entry` of `modules` (path → text) within `frame`, where `/* modules */` stands.

    ValueError where a module says something in a form that is not understood here, or leads to one that is not there.
    """
    entries = ",\n".join(
        f"{json.dumps(path)}: function (need, exported) {{\n{_body(path, text, modules)}}}"
        for path, text in sorted(modules.items())
    )
    return frame.replace("/* modules */", f"\n{entries}\n").replace("/* entry */", json.dumps(entry))


def _body(path: str, text: str, modules: Mapping[str, str]) -> str:
    def need(written: str) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), written))
        if target not in modules:
            raise ValueError(f"{path}: imports {written}, which is not there")
        return f"need({json.dumps(target)})"

    names = [match[2] for match in _EXPORT.finditer(text)]
    text = _NAMED_IMPORT.sub(lambda match: f"const {{{match[1].replace(' as ', ': ')}}} = {need(match[2])};", text)
    text = _BARE_IMPORT.sub(lambda match: f"{need(match[1])};", text)
    text = _LAZY_IMPORT.sub(lambda match: f"Promise.resolve().then(() => {need(match[1])})", text)
    text = _EXPORT.sub(r"\1 \2", text)
    if refused := _REFUSED.search(text):
        raise ValueError(f"{path}: the offline script does not understand `{refused[0].strip()}`")
    return f"{text.rstrip()}\n" + "".join(f"exported.{name} = {name};\n" for name in names)
