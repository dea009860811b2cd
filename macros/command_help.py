"""What `tiaowen` says of its commands, in Chinese and in English, for the people of a committee."""

from __future__ import annotations

from dataclasses import dataclass

from .clauses.model import Text


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the script that does it, and how it is explained."""

    script: str
    "a module of `scripts/`"
    usage: str
    summary: Text
    options: tuple[tuple[str, Text], ...] = ()
    fixed: tuple[str, ...] = ()
    "options that the command itself gives to its script"
    speaks: bool = False
    "whether its script takes `--language`"
    root: str = "--from"
    "the option by which the script learns the folder of the corpus; empty where it has none"


FROM = ("--from FOLDER", Text("语料文件夹（默认：当前文件夹）", "the folder of the corpus (the current one)"))
LANGUAGE = ("--language zh|en", Text("帮助用的语言（默认：随系统）", "language of the help (that of the system)"))
STANDARD = ("STANDARD", Text("standards/ 下标准文件夹的名字", "the name of a folder in standards/"))
DRY = ("--dry-run", Text("只说会发生什么，不写文件", "say what would happen, write nothing"))

COMMANDS: dict[str, Command] = {
    "new": Command(
        "new_corpus",
        "tiaowen new FOLDER",
        Text("新建一个空的语料文件夹，可以马上生成网站", "make the folder of an empty corpus, which builds at once"),
        (("FOLDER", Text("新文件夹的名字", "the new folder")),),
        root="",
    ),
    "import": Command(
        "import_docx",
        "tiaowen import FILE.docx --standard NAME [--from FOLDER] [--with-questions] [--replace]",
        Text("把标准的 Word 稿读成一条一条的条文", "read the Word file of a standard, clause by clause"),
        (
            ("FILE.docx", Text("Word 稿；.doc 请先另存为 .docx", "the Word file; save a .doc as .docx first")),
            ("--standard NAME", Text("标准文件夹的名字，也是网址", "the name of its folder, which is its address too")),
            ("--with-questions", Text("为每条规定起草一个检查项", "draft a check question for each provision")),
            ("--replace", Text("代替文件夹里原有的标准", "put it in the place of the one that is there")),
            FROM,
        ),
    ),
    "merge": Command(
        "import_docx",
        "tiaowen merge FILE.docx --standard NAME [--take SIDE:ID …] [--base FILE.docx] [--from FOLDER] [--dry-run]",
        Text(
            "收回改过的 Word 稿，保留标识、译文和检查项",
            "take an edited Word file back; ids, English and questions stay",
        ),
        (
            ("FILE.docx", Text("改过的 Word 稿", "the edited Word file")),
            ("--standard NAME", Text("要并入的标准", "the standard that it goes into")),
            (
                "--take word:ID|yaml:ID|moved:ID",
                Text("两边都改了的条文以哪边为准", "whose text a clause keeps that both sides changed"),
            ),
            ("--base FILE.docx", Text("发出去的那份文件", "the file as it was handed out")),
            DRY,
            FROM,
        ),
        fixed=("--merge",),
    ),
    "export": Command(
        "export_docx",
        "tiaowen export STANDARD [--from FOLDER] [--into FILE.docx]",
        Text("按 GB/T 1.1 模板写出 Word 稿", "write the Word file, in the layout of the GB/T 1.1 template"),
        (STANDARD, ("--into FILE.docx", Text("写到哪里", "where to write it")), FROM),
    ),
    "check": Command(
        "check",
        "tiaowen check [STANDARD or FILE …] [--from FOLDER] [--strict] [--fix] [--format FORMAT] [--explain RULE]",
        Text("逐条检查，说明哪个文件哪一行有什么问题", "check the data, and say with file and line what is wrong"),
        (
            ("--strict", Text("警告也算不通过", "warnings are a failure too")),
            ("--fix", Text("先改正机器有把握的地方，再检查", "put right what a machine can be sure of, then check")),
            (
                "--format text|json|sarif|github",
                Text(
                    "结果的形式：文字，或供编辑器和代码平台读取", "lines to read, or a form for editors and code hosts"
                ),
            ),
            (
                "--explain RULE",
                Text("说明一条规则：查什么、为什么、怎样改", "say what a rule wants, why, and how to mend"),
            ),
            FROM,
        ),
        speaks=True,
    ),
    "opinions": Command(
        "opinions",
        "tiaowen opinions take|write|apply STANDARD [FILE] [--unit NAME] [--into FILE] [--from FOLDER] [--dry-run]",
        Text(
            "汇总意见：收进、写成处理表、写进条文",
            "opinions: take in, write the form, put in",
        ),
        (
            (
                "take STANDARD FILE",
                Text("收进意见表或批注", "take in a form or comments"),
            ),
            ("write STANDARD", Text("写出意见汇总处理表", "write the form")),
            ("apply STANDARD", Text("把已采纳的建议文本写进条文", "put accepted wordings into their clauses")),
            ("--unit NAME", Text("批注是哪个单位提的", "the body that sent the comments")),
            ("--into FILE", Text("写到哪里：.docx 或 .csv", "where to write: .docx or .csv")),
            DRY,
            FROM,
        ),
    ),
    "rename-id": Command(
        "rename_id",
        "tiaowen rename-id STANDARD OLD NEW [--from FOLDER] [--dry-run]",
        Text("给条文换一个标识，各处引用一起换", "give a clause another id, in every file that names it"),
        (
            STANDARD,
            ("OLD", Text("现在的标识，如 c017", "the id of today, such as c017")),
            ("NEW", Text("新的标识，如 meeting-room-seats", "the new one, such as meeting-room-seats")),
            DRY,
            FROM,
        ),
    ),
    "accept": Command(
        "accept",
        "tiaowen accept STANDARD [--clause ID …] [--translations | --questions] [--from FOLDER]",
        Text("确认译文和检查项与中文一致", "accept the English and the questions as agreeing with the Chinese"),
        (
            STANDARD,
            ("--clause ID …", Text("只确认这些条文", "only these clauses")),
            ("--translations", Text("只确认译文", "only the English")),
            ("--questions", Text("只确认检查项", "only the questions")),
            FROM,
        ),
    ),
    "publish": Command(
        "publish_edition",
        "tiaowen publish STANDARD [--date 2026-11-21] [--even-so REASON] [--from FOLDER] [--dry-run]",
        Text(
            "发布一个版次，其中每条的地址从此不变",
            "publish an edition; the address of each clause in it holds from then on",
        ),
        (
            STANDARD,
            ("--date DATE", Text("发布日期（默认：今天）", "day of publication (today)")),
            (
                "--even-so REASON",
                Text(
                    "有未了事项仍要发布的理由，记入台账",
                    "why it is published though something is open; kept in the ledger",
                ),
            ),
            DRY,
            FROM,
        ),
    ),
    "build": Command(
        "build_site",
        "tiaowen build [--from FOLDER] [--into FOLDER] [--address https://…]",
        Text("生成整个网站", "build the whole site"),
        (
            ("--into FOLDER", Text("网站放在哪里（默认：语料下的 site）", "where the site goes (site in the corpus)")),
            ("--address URL", Text("网站的网址，用于二维码和引用", "address of the site, for QR codes and citations")),
            FROM,
        ),
    ),
    "serve": Command(
        "serve_site",
        "tiaowen serve [--from FOLDER] [--at HOST:PORT] [--edit] [--open]",
        Text("在本机打开网站，边改边看", "serve the site on this machine while you edit"),
        (
            ("--at HOST:PORT", Text("地址和端口（默认：127.0.0.1:8000）", "where to serve (127.0.0.1:8000)")),
            ("--edit", Text("附带编辑页面 /edit/，只供本机", "with the editing page /edit/, for this machine alone")),
            ("--open", Text("在浏览器里打开", "open the browser")),
            FROM,
        ),
    ),
    "pack": Command(
        "pack_offline",
        "tiaowen pack [--from FOLDER] [--site FOLDER] [--into FILE.zip]",
        Text(
            "把生成的网站打成一个不联网也能看的压缩包",
            "pack the built site into a zip file that opens without a server",
        ),
        (
            ("--site FOLDER", Text("生成好的网站", "the built site")),
            ("--into FILE.zip", Text("压缩包写到哪里", "the zip file")),
            FROM,
        ),
    ),
}

FRAME = {
    "usage": Text("用法", "Usage"),
    "about": Text(
        "条文：从 Word 稿到逐条可查、可引、可自查的标准网站。", "Tiaowen: from the Word file of a standard to its site."
    ),
    "commands": Text("命令", "Commands"),
    "more": Text("每个命令的说明：tiaowen 命令 --help", "Each command explains itself: tiaowen COMMAND --help"),
    "first": Text(
        "第一次使用：tiaowen new 我们的标准，进入该文件夹，tiaowen import 稿子.docx --standard 名字，tiaowen build。",
        "To begin: tiaowen new our-standards, go into that folder, tiaowen import draft.docx --standard name, "
        "tiaowen build.",
    ),
    "unknown": Text("没有命令 %s；有：%s", "there is no command %s; there are: %s"),
    "no-corpus": Text(
        "%s 不是语料文件夹（没有 standards）；用 tiaowen new 新建一个，或用 --from 指定",
        "%s is no corpus (it has no folder `standards`); make one with tiaowen new, or name one with --from",
    ),
}


def say(key: str, language: str) -> str:
    """A sentence of the frame of the help."""
    return FRAME[key].in_language(language)


def overview(language: str) -> str:
    """What `tiaowen --help` prints."""
    width = max(map(len, COMMANDS))
    rows = (f"  {name:<{width}}  {command.summary.in_language(language)}" for name, command in COMMANDS.items())
    return "\n".join(
        (
            say("about", language),
            "",
            f"{say('commands', language)}:",
            *rows,
            "",
            say("more", language),
            say("first", language),
        )
    )


def page(name: str, language: str) -> str:
    """What `tiaowen COMMAND --help` prints."""
    command = COMMANDS[name]
    options = (*command.options, LANGUAGE)
    width = max(len(option) for option, _ in options)
    rows = (f"  {option:<{width}}  {text.in_language(language)}" for option, text in options)
    return "\n".join(
        (f"{say('usage', language)}: {command.usage}", "", command.summary.in_language(language), "", *rows)
    )
