"""For search.py: a corpus in which no two standards are alike, and a server that counts what it sends."""

from __future__ import annotations

import dataclasses
import gzip
import http.server
import random
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.corpus import Corpus
from macros.clauses.model import Clause, Standard

# Words that each standard replaces by those of another field, in both languages.
FIELDS = (
    ("跨境电商", "cross-border e-commerce"),
    ("养老服务", "elderly care"),
    ("冷链物流", "cold chain"),
    ("充电设施", "charging"),
    ("智能制造", "manufacturing"),
    ("社区托育", "child care"),
    ("城市绿化", "greening"),
    ("数字档案", "digital archives"),
    ("垃圾分类", "waste sorting"),
    ("乡村旅游", "rural tourism"),
    ("网络安全", "network security"),
    ("节水灌溉", "irrigation"),
    ("建筑节能", "energy saving"),
    ("食品检验", "food testing"),
    ("公共交通", "public transport"),
    ("职业技能", "vocational skills"),
    ("医疗器械", "medical devices"),
    ("海水养殖", "mariculture"),
    ("电梯维护", "lift maintenance"),
    ("无人机", "drones"),
)
_FIGURE = re.compile(r"(?<![\d./-])\d{2,4}(?= ?(?:m²|%|次|名|家))")
PLACES = (
    "孵化基地",
    "园区",
    "公共服务中心",
    "店铺",
    "机构",
    "站点",
    "示范区",
    "实验室",
    "场馆",
    "车间",
    "农场",
    "码头",
)


def mixed_corpus(bundled: Corpus, size: int) -> Corpus:
    """Standards made of the clauses of the bundled ones: sentences mixed, words of other fields, other figures."""
    originals = [standard for standard in bundled.standards if standard.kind == "standard"]
    paragraphs = [paragraph for standard in originals for clause in standard.clauses for paragraph in _plain(clause)]
    return dataclasses.replace(
        bundled,
        standards=tuple(_mixed(originals[number % 4], number, paragraphs) for number in range(size)),
        checklists=(),
        relations=(),
        topics=(),
        published=(),
        successions=(),
    )


def _plain(clause: Clause) -> list[Paragraph]:
    return [block for block in clause.body if type(block) is Paragraph]


def _mixed(standard: Standard, number: int, paragraphs: list[Paragraph]) -> Standard:
    chance = random.Random(number)
    field, place = FIELDS[chance.randrange(len(FIELDS))], PLACES[chance.randrange(len(PLACES))]

    def told(text: Text) -> Text:
        zh = re.sub("跨境电商|跨境电子商务", field[0], re.sub("孵化基地|园区|公共服务中心", place, text.zh))
        en = text.en.replace("cross-border e-commerce", field[1])
        return Text(_FIGURE.sub(figure, zh), _FIGURE.sub(figure, en))

    def figure(_: re.Match[str]) -> str:
        return str(chance.randrange(10, 6000))

    def clause(one: Clause) -> Clause:
        body = tuple(
            dataclasses.replace(block, text=told(chance.choice([block, chance.choice(paragraphs)]).text))
            if type(block) is Paragraph and not one.element
            else block
            for block in one.body
        )
        return dataclasses.replace(one, body=body, heading=told(one.heading))

    return dataclasses.replace(
        standard,
        id=f"{standard.id}-{number}",
        number=f"T/SDX {1000 + number}—2024",
        short_title=Text(f"{field[0]}{place}{number}", f"{field[1]} {number}"),
        title=told(standard.title),
        chapters=tuple(
            dataclasses.replace(chapter, clauses=tuple(clause(one) for one in chapter.clauses))
            for chapter in standard.chapters
        ),
    )


class Served:
    """A site served from this machine; `sent` counts the bytes of the bodies after gzip."""

    address = ""
    sent = 0


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Serve a folder as a web server with gzip does."""
    site = Served()
    ready = {path: gzip.compress(path.read_bytes(), 6) for path in folder.rglob("*.json") if "search" in path.parts}

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # web servers send small answers at once

        def do_GET(self) -> None:
            path = folder / self.path.split("?")[0].lstrip("/")
            path = path / "index.html" if path.is_dir() else path
            body = ready.get(path) or (gzip.compress(path.read_bytes(), 6) if path.is_file() else b"")
            site.sent += len(body)
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", self.guess_type(path))
            self.send_header("Content-Length", str(len(body)))
            if body:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing; the figures do."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site.address = f"http://127.0.0.1:{server.server_port}"
        yield site
        server.shutdown()
