"""LibreOffice accepts all changes of a redline, and it is the new text; it rejects all, and it is the old one."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

import pytest
from block_edits import edited
from test_redline import CORPUS, EDITIONS, read, texts

from macros.clauses.model import Standard
from macros.to_docx import docx_bytes
from macros.to_docx.redline import redline

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice is not installed")

LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Settle"/></library:library>
"""
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">
Sub Changes(source As String, target As String, order As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = &quot;Hidden&quot; : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, &quot;_blank&quot;, 0, hidden())
  helper = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
  helper.executeDispatch(document.CurrentController.Frame, order, &quot;&quot;, 0, Array())
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = &quot;FilterName&quot; : kind(0).Value = &quot;MS Word 2007 XML&quot;
  document.storeToURL(target, kind())
  document.close(True)
End Sub
</script:module>
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command, with a profile of its own that knows the macro; the first start makes the profile."""
    profile = tmp_path_factory.mktemp("profile")
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore"]
    subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True, timeout=300)
    library = profile / "user" / "basic" / "Standard"
    assert library.is_dir(), "a start makes the library of macros"
    (library / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (library / "Settle.xba").write_text(MACRO, encoding="utf-8")
    return command


def settled(office: list[str], content: bytes, order: str, folder: Path) -> bytes:
    """The file after `AcceptAllTrackedChanges` or `RejectAllTrackedChanges`, saved as a Word file."""
    (folder / "redline.docx").write_bytes(content)
    target = folder / f"{order}.docx"
    places = f"file://{folder}/redline.docx,file://{target},.uno:{order}AllTrackedChanges"
    subprocess.run(
        [*office, f"macro:///Standard.Settle.Changes({places})"], check=True, capture_output=True, timeout=300
    )
    return target.read_bytes()


def assert_settled(office: list[str], old: Standard, new: Standard, folder: Path) -> None:
    made = redline(old, new).content
    for order, text in (("Accept", new), ("Reject", old)):
        content = settled(office, made, order, folder)
        accepted = read(content, folder)
        assert texts(accepted) == texts(read(docx_bytes(text), folder))
        assert texts(accepted) == texts(read(content, folder, "original")), "no change is left to be settled"


@pytest.mark.parametrize("seed", range(3))
def test_random_edits_are_settled(office: list[str], tmp_path: Path, seed: int) -> None:
    old = CORPUS.standards[seed % len(CORPUS.standards)]
    assert_settled(office, old, edited(old, random.Random(seed)), tmp_path)


@pytest.mark.parametrize("seed", range(2))
def test_tables_lists_and_terms_are_settled(office: list[str], standard: Standard, tmp_path: Path, seed: int) -> None:
    assert_settled(office, standard, edited(standard, random.Random(seed)), tmp_path)


@pytest.mark.parametrize("way", ["forth", "back"])
def test_the_real_editions_are_settled(office: list[str], tmp_path: Path, way: str) -> None:
    edition = EDITIONS[0]
    today = CORPUS.standard(edition.standard)
    assert edition.text and today
    old, new = (edition.text, today) if way == "forth" else (today, edition.text)
    assert_settled(office, old, new, tmp_path)
