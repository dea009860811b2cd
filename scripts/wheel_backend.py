"""What `pip install .` calls: the wheel of the program, under the name `tiaowen`, with all that it needs within it.

The package is `macros` in a checkout, where mkdocs-macros wants it so; nothing of that name may stand at the top of
somebody's environment. So the package, the scripts, the pages of the program, styles and schemas are put together in a
scratch folder under one name, and setuptools makes the wheel of that.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from setuptools import build_meta

ROOT = Path(__file__).resolve().parents[1]
NAME = "tiaowen"
WITHIN = (
    ("docs/assets", "docs/assets"),
    ("docs/.overrides", "docs/.overrides"),
    ("docs/zh/guide", "docs/zh/guide"),
    ("docs/en/guide", "docs/en/guide"),
    ("standards/schema", "standards/schema"),
)
"folders of the checkout, and where they stand in the package"
FILES = ("mkdocs.yml", "docs/mkdocs.en.yml", "standards/README.md")
SCRIPTS = (
    *("accept", "build_site", "check", "export_docx", "import_docx", "new_corpus"),
    *("opinions", "pack_offline", "publish_edition", "rename_id", "renumber", "serve_site", "translations"),
)
"the scripts that the command calls"

get_requires_for_build_wheel = build_meta.get_requires_for_build_wheel
get_requires_for_build_sdist = build_meta.get_requires_for_build_sdist
build_sdist = build_meta.build_sdist


def build_wheel(
    wheel_directory: str, config_settings: dict[str, str] | None = None, metadata_directory: str | None = None
) -> str:
    """Put the wheel into `wheel_directory`; its name."""
    target = str(Path(wheel_directory).resolve())
    with _put_together() as folder, contextlib.chdir(folder):
        return str(build_meta.build_wheel(target, config_settings, None))


@contextlib.contextmanager
def _put_together() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        package = folder / NAME
        shutil.copytree(ROOT / "macros", package, ignore=shutil.ignore_patterns("__pycache__"))
        for here, there in WITHIN:
            shutil.copytree(ROOT / here, package / there)
        for name in FILES:
            shutil.copyfile(ROOT / name, package / name)
        (package / "scripts").mkdir()
        (package / "scripts" / "__init__.py").write_text('"""The commands."""\n', encoding="utf-8")
        for name in SCRIPTS:
            text = (ROOT / "scripts" / f"{name}.py").read_text(encoding="utf-8")
            own = re.sub(r"^(from|import) macros\b", rf"\1 {NAME}", text, flags=re.M)
            (package / "scripts" / f"{name}.py").write_text(own, encoding="utf-8")
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copyfile(ROOT / name, folder / name)
        yield folder
