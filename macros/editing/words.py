"""The words of the editing page, in both languages."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("编辑", "Editing"),
    "standards": ("标准", "Standards"),
    "other": ("English", "中文"),
    "read": ("查看页面", "Look at the page"),
    "edit": ("编辑", "Edit"),
    "up": ("上移", "Up"),
    "down": ("下移", "Down"),
    "remove": ("删除", "Remove"),
    "insert": ("在其后插入一条", "Insert a clause after it"),
    "heading": ("标题", "Heading"),
    "term": ("术语", "Term"),
    "paragraph": ("段", "Paragraph"),
    "entry": ("列项", "Entry"),
    "table": ("表题", "Title of the table"),
    "cell": ("单元格", "Cell"),
    "note": ("注", "Note"),
    "example": ("示例", "Example"),
    "source": ("来源", "Source"),
    "new-heading": ("标题（可不写）", "Heading (may be left out)"),
    "new-text": ("条文", "Text"),
    "chinese": ("中文", "Chinese"),
    "english": ("英文", "English"),
    "save": ("保存", "Save"),
    "accept": ("中英文已经核对，一并确认", "Both languages are compared; accept the English"),
    "findings": ("检查结果", "What the rules say"),
    "none": ("没有问题。", "Nothing."),
    "saved": ("已保存。", "Saved."),
    "back": ("返回列表", "Back to the list"),
    "changed-meanwhile": (
        "没有保存：打开之后有人改过这一条。下面并列你写的和现在文件里的，核对后再保存。",
        "Not saved: somebody has changed this clause since you opened it. What you typed and what stands in the file"
        " now are shown side by side; compare them, then save again.",
    ),
    "nothing-typed": ("没有插入：标题和条文都是空的。", "Nothing was inserted: heading and text are both empty."),
    "hanging": (
        "没有删除：下面这些还指着它。先改这些，或者用修订来废止它。",
        "Not removed: these still point to it. Change them first, or withdraw the clause by a revision.",
    ),
    "unreadable": (
        "没有写入：这个标准有读不了的文件，先按检查结果改好。",
        "Nothing was written: a file of this standard cannot be read. Run the check first.",
    ),
    "busy": ("没有写入：另一个命令正在运行。", "Nothing was written: another command is at work."),
    "not-done": ("没有写入：", "Nothing was written: "),
    "mine": ("你写的", "What you typed"),
    "theirs": ("现在文件里的", "In the file now"),
    "numbers": (
        "插入、删除和移动之后，编号和各处的引用（中英文、自查清单）一起改。",
        "When a clause is inserted, removed or moved, the numbers and the references to them follow, in both languages"
        " and in the check list.",
    ),
}


def word(name: str, language: str) -> str:
    """A word of the page; a sentence that has no entry stands as it is."""
    chinese, english = _WORDS.get(name, (name, name))
    return chinese if language == "zh" else english
