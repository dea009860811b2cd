"""`check --fix`: what a machine is sure of is put right, everything else stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_cases import COVER
from forked_command import run_script

from macros.checks.fixing import changes, fixed_standard, is_open
from macros.clauses.files.store import read_corpus

ROOT = Path(__file__).resolve().parents[2]
CASES = (
    ("花园应当排水。", "花园应排水。"),
    ("园丁必须松土,并不得离开。", "园丁应松土，并不应离开。"),
    ("依法应当备案的花店，应备案；“必须”不改。", "依法应当备案的花店，应备案；“必须”不改。"),
    ("禁止携带火种。", "禁止携带火种。"),
    ("花床面积应不少于20平米(不含小路)。", "花床面积应不少于20 m²（不含小路）。"),
    ("花 床应检査。。", "花床应检查。"),
    ("本标准和和附录A见《本标准说明》。", "本文件和附录A见《本标准说明》。"),
    ("应符合GB/T1.1-2020中5.1的规定。", "应符合GB/T 1.1—2020中5.1的规定。"),
    ("借期应为10～20%，不超过30d。", "借期应为10%～20%，不超过30 d。"),
    ("见(EN 12)和(a, b)。", "见(EN 12)和(a, b)。"),
    ("花床应有标识牌。", "花床应有标识牌。"),
)


def _write(root: Path, texts: list[str], stage: str = "working-draft") -> Path:
    folder = root / "standards" / "garden"
    folder.mkdir(parents=True)
    cover = COVER.format(id="garden").replace("working-draft", stage)
    (folder / "standard.yaml").write_text(cover, encoding="utf-8")
    body = "".join(f"  - {{zh: '{text}', en: It shall be so.}}  # kept\n" for text in texts)
    (folder / "04-beds.yaml").write_text(f"clauses:\n- id: beds\n  number: '4'\n  body:\n{body}", encoding="utf-8")
    return folder / "04-beds.yaml"


@pytest.mark.parametrize(("before", "after"), CASES)
def test_a_text_is_put_right(before: str, after: str, tmp_path: Path) -> None:
    _write(tmp_path, [before])
    standard = read_corpus(tmp_path).standards[0]
    fixed = fixed_standard(standard)
    assert [block.text.zh for block in fixed.clauses[0].body] == [after]  # type: ignore[union-attr]
    assert fixed_standard(fixed) == fixed
    assert [(one.before, one.after) for one in changes(standard, fixed)] == (
        [(before, after)] if before != after else []
    )


def test_the_bundled_standards_need_no_fix_and_published_ones_get_none() -> None:
    standards = read_corpus(ROOT).standards
    assert all(fixed_standard(standard) == standard for standard in standards if is_open(standard))


def test_files_keep_their_comments_and_their_fresh_fingerprints(tmp_path: Path) -> None:
    path = _write(tmp_path, ["花园应当排水。", "花床应有标识牌。"])
    _run("accept.py", "garden", "--from", str(tmp_path))
    before = path.read_text(encoding="utf-8").splitlines()
    said = _run("check.py", "--fix", "garden", "--from", str(tmp_path))
    after = path.read_text(encoding="utf-8").splitlines()
    assert "  → 花园应排水。" in said
    assert "1 text put right" in said
    assert len(after) == len(before)
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert [line.split(":")[0].strip() for line in changed] == ["- {zh", "translated-from"]
    assert "# kept" in changed[0]
    assert not any("stale-translation" in line for line in said)


@pytest.mark.parametrize("stage", ["approved", "published"])
def test_an_approved_text_is_left_alone(stage: str, tmp_path: Path) -> None:
    path = _write(tmp_path, ["花园应当排水。"], stage)
    before = path.read_bytes()
    assert "0 texts put right" in _run("check.py", "--fix", "--from", str(tmp_path))
    assert path.read_bytes() == before


def _run(script: str, *words: str) -> list[str]:
    done = run_script(script.removesuffix(".py"), *words)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.splitlines()
