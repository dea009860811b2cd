"""What YAML may hold, so that a few hundred bytes take neither all memory nor the whole program with them.

No aliases: nobody needs one here, and ten in a row make a billion entries. No nesting deeper than 50: our data go to
about 12, and what reads YAML calls itself once a level.
"""

from __future__ import annotations

import re

import yaml

from ..problem import Place, Problem

DEEPEST = 50
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAYBE_ALIAS = re.compile(r"(?:^|[\s\[{,:-])\*\S", re.M)
_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def limit_problem(text: str, file: str) -> Problem | None:
    """The first thing in a YAML text that goes beyond the limits. Raises YAMLError for what is no YAML before it."""
    if not _MAYBE_ALIAS.search(text) and _deepest_at_most(text) <= DEEPEST:
        return None
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, _STARTS) - isinstance(event, _ENDS)
        place = Place(file, event.start_mark.line + 1 if event.start_mark else 0)
        if isinstance(event, yaml.AliasEvent):
            hint = "write out what it stands for; a text that begins with an asterisk goes into quotes"
            return Problem(place, f"`*{event.anchor}` is an alias, and aliases are not read", "yaml-syntax", hint)
        if depth > DEEPEST:
            return Problem(place, f"this is nested more than {DEEPEST} levels deep", "yaml-syntax")
    return None


def _deepest_at_most(text: str) -> int:
    """A bound on the depth that costs little: open brackets, columns before the first word, dashes in a row."""
    deepest = open_brackets = 0
    for line in text.splitlines():
        opened = line.count("[") + line.count("{")
        columns = len(line) - len(line.lstrip(" \t-?"))
        deepest = max(deepest, open_brackets + opened + columns)
        open_brackets += opened - line.count("]") - line.count("}")
    return deepest
