"""Values of `clauses` as bytes and back, for what a build keeps of the files that it read.

The bytes are pickled, for nothing else gives values back as fast. A corpus may come from anybody, and with it what was
kept of it: so nothing but the frozen values of `clauses` is made of the bytes, and no other name is ever looked up.
"""

from __future__ import annotations

import dataclasses
import io
import pickle

_OUR_VALUES = f"{__package__}.clauses."


class StrangeValueError(ValueError):
    """The bytes are not those of a value of ours."""


def value_bytes(value: object) -> bytes:
    """A value of plain things and of frozen values of `clauses`."""
    return pickle.dumps(value, protocol=5)


def value_of(content: bytes) -> object:
    """The value that the bytes are of. StrangeValueError where they name anything but our frozen values, or break
    off."""
    try:
        return _OurValues(io.BytesIO(content)).load()
    except StrangeValueError:
        raise
    except Exception as error:  # damaged bytes raise whatever the damage comes to
        raise StrangeValueError(str(error)) from error


class _OurValues(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        found = super().find_class(module, name) if module.startswith(_OUR_VALUES) and "." not in name else None
        if isinstance(found, type) and found.__module__ == module and _is_frozen(found):
            return found
        raise StrangeValueError(f"{module}.{name} is no value of ours")


def _is_frozen(kind: type) -> bool:
    """Whether values of this kind are set by their own function alone, which a frozen value with slots has."""
    return dataclasses.is_dataclass(kind) and "__setstate__" in vars(kind)
