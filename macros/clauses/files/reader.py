"""A plain YAML value that is asked for its fields by name and kind, and answers leniently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from ..blocks import Text
from ..problem import Place
from .yaml_files import Mapping, line_at

Word = TypeVar("Word", bound=str)


@dataclass(frozen=True, slots=True)
class Reader:
    """A YAML value and where it stands; asks for fields by name and kind."""

    value: object
    place: Place

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def at(self, key: str) -> Reader:
        """The value of a field; of None where there is no such field."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Reader(value, Place(self.place.file, line_at(self.value, [key])))

    def each(self, key: str) -> Iterator[Reader]:
        """The entries of a list in a field; none where it is no list."""
        return iter(self.at(key))

    def __iter__(self) -> Iterator[Reader]:
        entries = self.value if isinstance(self.value, list) else []
        for index, entry in enumerate(entries):
            yield Reader(entry, Place(self.place.file, line_at(self.value, [index])))

    def string(self, key: str = "") -> str:
        """A field as text, without spaces around it; a number without quotes as it is written."""
        if isinstance(self.value, Mapping) and key in self.value.written:
            return self.value.written[key]
        value = self.at(key).value if key else self.value
        return str(value).strip() if isinstance(value, (str, int)) else ""

    def strings(self, key: str) -> tuple[str, ...]:
        return tuple(entry.string() for entry in self.each(key))

    def whole(self, key: str, default: int) -> int:
        value = self.at(key).value
        return value if isinstance(value, int) and value >= 0 else default

    def text(self, key: str = "") -> Text:
        """`{zh, en}` of a field, or of the value itself."""
        holder = self.at(key) if key else self
        return Text(holder.string("zh"), holder.string("en"))

    def one_of(self, key: str, words: tuple[Word, ...]) -> Word:
        """The word in a field; the first of `words` where it is none of them."""
        written = self.string(key)
        return next((word for word in words if word == written), words[0])
