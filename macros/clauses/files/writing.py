"""Model → YAML files. A new folder appears whole or not at all; a hand-edited file keeps its comments, its order of
keys and every line that did not change."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from ruamel.yaml import YAML

from ..model import Chapter, Standard
from .exchange import PREFIX, fresh_file, fresh_folder, put_folder
from .layout import keep_layout
from .picture_files import write_pictures
from .plain import Plain, chapter_data, standard_data
from .yaml_changes import merged, styled
from .yaml_files import read_yaml_text

_MARK = "\ufeff"
"the byte order mark that Windows editors put before UTF-8"


def write_standard(
    standard: Standard, folder: Path, *, replace: bool = False, beside: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Write a whole standard into `folder`: all its files or none.

    A folder that already holds a standard is left alone (FileExistsError) unless `replace`; then files of it that are
    no YAML of the standard, such as `source.docx`, stay. `beside` are further files by name; one without a text goes.
    OSError where the disk refuses; the old folder is then whole.
    """
    if (folder / "standard.yaml").exists() and not replace:
        raise FileExistsError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with fresh_folder(folder) as fresh:
        for name, text in standard_files(standard).items():
            (fresh / name).write_text(text, encoding="utf-8")
        _copy_other_files(folder, fresh)
        for name, text in beside.items():
            (fresh / name).unlink(missing_ok=True)
            if text:
                (fresh / name).write_text(text, encoding="utf-8")
        write_pictures(standard, fresh)
        put_folder(fresh, folder)


def standard_files(standard: Standard) -> dict[str, str]:
    """File name → YAML text, as `write_standard` writes them."""
    files = {"standard.yaml": _yaml_text(standard_data(standard), "standard")}
    for chapter in standard.chapters:
        files[f"{chapter.name}.yaml"] = chapter_text(chapter)
    return files


def chapter_text(chapter: Chapter) -> str:
    """The YAML of a chapter, a blank line between clauses."""
    clauses = chapter_data(chapter)["clauses"]
    texts = [_dump(styled([clause])) for clause in clauses] if isinstance(clauses, list) else []
    return f"{_schema_line('chapter')}clauses:\n" + "\n".join(texts)


def write_changes(path: Path, value: Plain) -> bool:
    """Make the YAML file at `path` say `value`, touching only the lines that differ; whether anything did.

    Comments, quotes, blank lines and the order of keys stay. The file is replaced in one step. ValueError if the text
    to be written would not read back as `value`: then the file is untouched.
    """
    text = changed_text(path, value)
    if text is not None:
        replace_text(path, text)
    return text is not None


def changed_text(path: Path, value: Plain) -> str | None:
    """What `write_changes` would write; None where the file says so already."""
    written = path.read_bytes().decode("utf-8")
    old_text = written.removeprefix(_MARK).replace("\r\n", "\n")
    if _says(old_text, value):
        return None
    yaml = _round_trip(old_text)
    rewritten = _text_of(yaml, yaml.load(old_text))
    changed = _text_of(yaml, merged(yaml.load(old_text), value))
    texts = (keep_layout(old_text, rewritten, changed), changed)
    text = next((text for text in texts if _says(text, value)), None)
    if text is None:
        raise ValueError(f"{path.name} would not read back as written")
    if "\r\n" in written:
        text = text.replace("\n", "\r\n")
    return _MARK + text if written.startswith(_MARK) else text


def list_text(entries: list[Plain]) -> str:
    """A list as YAML, one entry after the other, to be put below the key that holds it."""
    return _dump(styled(entries))


def _says(text: str, value: Plain) -> bool:
    """Whether a text reads back as `value`, by the reader of the data; libyaml takes a sixth of ruamel's time."""
    read, problems = read_yaml_text(text, "")
    return all(problem.rule != "yaml-syntax" for problem in problems) and read == value


def replace_text(path: Path, text: str) -> None:
    """Put `text` in place of the file at `path` in one step."""
    replace_bytes(path, text.encode())


def replace_bytes(path: Path, content: bytes) -> None:
    """Put `content` in place of the file at `path` in one step.

    OSError where the disk refuses; the old file is then whole, and nothing is left beside it.
    """
    with fresh_file(path) as file:
        file.write(content)


def _copy_other_files(old: Path, fresh: Path) -> None:
    """What a folder holds beside the YAML of its standard stays when the standard is replaced."""
    for path in old.iterdir() if old.exists() else ():
        if path.name.startswith(PREFIX):
            continue
        if path.is_dir():
            shutil.copytree(path, fresh / path.name, symlinks=True)
        elif path.name != "standard.yaml" and not re.fullmatch(r"\d.*\.yaml", path.name):
            shutil.copy2(path, fresh / path.name, follow_symlinks=False)


def _yaml_text(data: Plain, kind: str) -> str:
    return _schema_line(kind) + _dump(styled(data))


def _schema_line(kind: str) -> str:
    return f"# yaml-language-server: $schema=../schema/{kind}.json\n"


def _dump(data: object) -> str:
    return _text_of(_round_trip(""), data)


def _round_trip(text: str) -> YAML:
    """A ruamel that writes the way `text` is written: list marks indented as there, no line folded."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    indented = re.search(r"^( *)[^\s#-][^\n]*:\n\1( *)- ", text, re.M)
    offset = len(indented[2]) if indented else 0
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    return yaml


def _text_of(yaml: YAML, data: object) -> str:
    stream = io.StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()
