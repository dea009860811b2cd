"""The site hangs on neither MkDocs nor its theme: ProperDocs without any theme makes the same one, byte for byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from garden_to_edit import write_garden

ROOT = Path(__file__).resolve().parents[1]
BUILD = """
import sys
from pathlib import Path
other, root, into, *configurations = sys.argv[1:]
if other == "properdocs":
    import properdocs.replacement  # every import of mkdocs is one of properdocs from here on
sys.path.insert(0, str(Path.cwd()))
from macros import written_pages
from macros.site_build import Order, plan_of, site_files
from macros.site_writing import write_site
if configurations:
    written_pages.CONFIGURATIONS.update(zip(("zh", "en"), map(Path, configurations), strict=True))
write_site(site_files(plan_of(Order(Path(root)))), Path(into), print)
import mkdocs.commands.build
themes = sorted(name for name in sys.modules if name == "material" or name.startswith("material."))
print(mkdocs.commands.build.build.__module__, *themes)
"""


def built(other: str, root: Path, into: Path, *configurations: Path) -> str:
    """The last line that the build says: which program made the written pages, and what of a theme it loaded."""
    command = [sys.executable, "-c", BUILD, other, root, into, *configurations]
    done = subprocess.run([str(word) for word in command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()[-1]


def without_theme(folder: Path) -> list[Path]:
    """The configurations of the project with no theme, in files that lie elsewhere."""
    frame = f"custom_dir: {ROOT}/docs/.overrides"
    chinese = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    english = (ROOT / "docs" / "mkdocs.en.yml").read_text(encoding="utf-8")
    files = {
        "mkdocs.yml": chinese.replace("name: material", "name: null").replace("custom_dir: docs/.overrides", frame),
        "docs/mkdocs.en.yml": english.replace("custom_dir: .overrides", frame),
    }
    (folder / "docs").mkdir(parents=True)
    for name, text in files.items():
        assert frame in text
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in files]


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_properdocs_without_a_theme_makes_the_same_site(tmp_path: Path) -> None:
    one, two = write_garden(tmp_path / "one"), write_garden(tmp_path / "two")
    assert built("mkdocs", one, tmp_path / "usual").startswith("mkdocs.")
    assert (
        built("properdocs", two, tmp_path / "other", *without_theme(tmp_path / "without"))
        == "properdocs.commands.build"
    )
    usual, other = files(tmp_path / "usual"), files(tmp_path / "other")
    assert len(usual) > 50
    assert [name for name in usual | other if usual.get(name) != other.get(name)] == []
