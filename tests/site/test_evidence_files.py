"""Photos as evidence: taken offline, without place and device, listed, out in one zip, back with digests checked."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from check_list_steps import LIST, answer, opened, written_at, yes_no
from playwright.sync_api import Locator, Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser

PICTURE = """async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2400, height: 1200 });
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#a33"; pen.fillRect(0, 0, 2400, 1200);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg"));
    return [...new Uint8Array(await blob.arrayBuffer())];
}"""
MARK = b"Camera of somebody"
EXIF = (
    b"Exif\0\0II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0"
    b"\x01\0\x03\x90\x02\0\x14\0\0\0\x2c\0\0\0\0\0\0\0" + b"2026:11:20 08:00:00\0" + MARK
)


@pytest.fixture
def photo(page: Page, tmp_path: Path) -> Path:
    """A photo of a phone: 2,400 pixels wide, with a day and a device in it."""
    opened(page)
    jpeg = bytes(page.evaluate(PICTURE))
    segment = b"\xff\xe1" + (len(EXIF) + 2).to_bytes(2, "big") + EXIF
    path = tmp_path / "现场.jpeg"
    path.write_bytes(jpeg[:2] + segment + jpeg[2:])
    return path


def added(question: Locator, *paths: Path) -> Locator:
    """The list of files of a question, after some were added."""
    written_at(question, "note")
    with question.page.expect_file_chooser() as chooser:
        question.locator("[data-do=add-files]").click()
    chooser.value.set_files([str(path) for path in paths])
    return question.locator(".files li")


def test_a_photo_is_kept_offline_without_place_and_device_and_comes_back_from_the_zip(
    open_context: OpenContext, photo: Path, tmp_path: Path
) -> None:
    context = open_context()
    page = opened(context.new_page())
    question = yes_no(page)
    answer(question, "conforms")
    page.evaluate("navigator.serviceWorker.ready.then(one => one.active.state)")
    context.set_offline(True)
    files = added(question, photo)
    expect(files).to_have_count(1)
    expect(files).to_contain_text("现场.jpg")
    expect(question.locator(".files-room")).to_contain_text("还可用")
    expect(written_at(question, "seenOn")).to_have_value("2026-11-20")
    page.reload()
    expect(question.locator(".files li")).to_contain_text("2026-11-20")
    question.locator(".files li").scroll_into_view_if_needed()
    page.wait_for_function(
        "document.querySelector('.files canvas').getContext('2d').getImageData(48,48,1,1).data[3] > 0"
    )
    with page.expect_download() as download:
        page.locator("[data-do=export]").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    with zipfile.ZipFile(path) as zip:
        assert zip.testzip() is None
        (name,) = [one for one in zip.namelist() if one.startswith("evidence/")]
        content = zip.read(name)
    assert MARK not in content and b"Exif" not in content and len(content) < 100_000
    page.goto(f"{LIST}sheet/#filled")
    expect(page.locator(".written").filter(has_text="现场.jpg (sha256 ")).not_to_have_count(0)

    other = opened(open_context().new_page())
    other.locator("input[type=file]").set_input_files(str(path))
    expect(other.locator(".preview-files")).to_contain_text("照片、文件 1 个，其中 1 个随文件带来，校验一致")
    other.locator("[data-do=merge]").click()
    expect(yes_no(other).locator(".files li")).to_contain_text("现场.jpg")
    yes_no(other).locator(".files li").scroll_into_view_if_needed()
    other.wait_for_function(
        "document.querySelector('.files canvas').getContext('2d').getImageData(9,9,1,1).data[3] > 0"
    )


def test_the_original_is_kept_when_wanted_and_a_removed_file_is_gone(page: Page, photo: Path) -> None:
    question = yes_no(page)
    written_at(question, "note")
    question.locator("[data-original]").check()
    files = added(question, photo)
    expect(files).to_contain_text("现场.jpeg")
    with page.expect_download() as download:
        files.locator(".file-name").click()
    assert MARK in download.value.path().read_bytes()
    page.on("dialog", lambda dialog: dialog.accept())
    files.locator("[data-do=remove-file]").click()
    expect(files).to_have_count(0)
    page.reload()
    expect(question).to_have_attribute("data-state", "open")
    expect(question.locator(".files li")).to_have_count(0)
    kept = """() => new Promise((done) => { const open = indexedDB.open("tiaowen.evidence", 1);
        open.onsuccess = () => { const all = open.result.transaction("files").objectStore("files").getAllKeys();
            all.onsuccess = () => done(all.result.length); }; })"""
    assert page.evaluate(kept) == 0


def test_what_cannot_be_kept_is_told_and_not_named_in_the_record(page: Page, photo: Path) -> None:
    page.add_init_script("Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('no'); }})")
    opened(page)
    question = yes_no(page)
    answer(question, "conforms")
    added(question, photo)
    expect(page.locator(".check-done")).to_contain_text("没有添加")
    with page.expect_file_chooser() as chooser:
        question.locator("[data-do=add-files]").click()
    chooser.value.set_files({"name": "plan.heic", "mimeType": "image/heic", "buffer": b"no picture"})
    expect(page.locator(".check-done")).to_contain_text("plan.heic：这个浏览器读不了")
    expect(question.locator(".files li")).to_have_count(0)


def test_a_zip_with_a_changed_photo_is_told(page: Page, photo: Path, tmp_path: Path) -> None:
    question = yes_no(page)
    expect(added(question, photo)).to_have_count(1)
    with page.expect_download() as download:
        page.locator("[data-do=export]").click()
    spoilt = tmp_path / "spoilt.zip"
    with zipfile.ZipFile(download.value.path()) as zip, zipfile.ZipFile(spoilt, "w") as copy:
        for name in zip.namelist():
            copy.writestr(name, b"other" if name.startswith("evidence/") else zip.read(name))
        record = json.loads(zip.read("record.json"))
    assert record["assessments"]
    page.locator("input[type=file]").set_input_files(str(spoilt))
    expect(page.locator(".preview-files")).to_contain_text("导出之后被改动过")
    expect(page.locator(".preview-files")).to_contain_text("没有随文件带来：现场.jpg")
