"""Random edits of everything that a clause can hold: words, blocks, entries, rows, columns, places, levels."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from macros.clauses.blocks import (
    Block,
    Cell,
    ClauseList,
    Example,
    Figure,
    Formula,
    ListEntry,
    Note,
    Paragraph,
    Symbol,
    SymbolList,
    Table,
    Text,
)
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.renumbering import numbered_in_order

SIGNS = "借还登记押金检修刀具梯绳电池手套清单归位柜架钥匙m²%。；，、（）AB3 "
MATH = "<math><mfrac><mi>{}</mi><mn>{}</mn></mfrac></math>"


def edited(standard: Standard, chance: random.Random) -> Standard:
    """A copy after one to twelve edits of its clauses, numbered anew."""
    clauses = [list(chapter.clauses) for chapter in standard.chapters]
    for at in range(chance.randint(1, 12)):
        chance.choice((_reword_block, _reword_block, _change_blocks, _change_blocks, _change_clauses))(
            clauses, chance, at
        )
    held = (Chapter(one.name, tuple(row)) for one, row in zip(standard.chapters, clauses))
    title = Text(_reworded(standard.title.zh, chance)) if chance.random() < 0.2 else standard.title
    return numbered_in_order(replace(standard, title=title, chapters=tuple(one for one in held if one.clauses)))


def words(chance: random.Random) -> str:
    return "".join(chance.choice(SIGNS) for _ in range(chance.randint(4, 24))).strip() or "借"


def _reworded(text: str, chance: random.Random) -> str:
    if not text or chance.random() < 0.15:
        return words(chance)
    at, end = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
    if "[" in text or "{" in text or "^" in text:  # notation is not torn
        return text + words(chance)
    return (text[:at] + words(chance)[: chance.randint(0, 5)] + text[end:]).strip() or "还"


def _text(text: Text, chance: random.Random) -> Text:
    return Text(_reworded(text.zh, chance))


def _reword_block(clauses: list[list[Clause]], chance: random.Random, at: int) -> None:
    row, place = _some(clauses, chance)
    clause = row[place]
    if clause.heading.zh and (not clause.body or chance.random() < 0.3):
        row[place] = replace(clause, heading=Text(_reworded(clause.heading.zh, chance).replace("\n", "")))
    elif clause.body:
        below = chance.randrange(len(clause.body))
        body = [*clause.body[:below], _block(clause.body[below], chance, at), *clause.body[below + 1 :]]
        row[place] = replace(clause, body=tuple(body))


def _block(block: Block, chance: random.Random, at: int) -> Block:
    match block:
        case ClauseList():
            return replace(block, entries=_entries(block.entries, chance, at))
        case Table():
            return _table(block, chance)
        case Formula():
            sign, number = chance.choice("xyQ"), chance.randint(1, 9)
            symbols = (*block.symbols[:1], Symbol("Q", Text("借出件数")))
            return replace(block, line=f"{sign} / {number}", mathml=MATH.format(sign, number), symbols=symbols)
        case Figure():
            return replace(block, title=_text(block.title, chance), notes=block.notes[: chance.randint(0, 2)])
        case SymbolList():
            first, *others = block.symbols
            reworded = replace(first, text=_text(first.text, chance))
            return replace(block, symbols=(reworded, *others[: chance.randint(1, len(others) or 1)]))
        case _:
            return replace(block, text=_text(block.text, chance))


def _entries(entries: tuple[ListEntry, ...], chance: random.Random, at: int) -> tuple[ListEntry, ...]:
    held = list(entries)
    place = chance.randrange(len(held))
    match chance.randrange(4):
        case 0 if len(held) > 1:
            del held[place]
        case 1:
            held.insert(place, ListEntry(f"e{at}-{chance.randrange(10**6)}", Text(words(chance))))
        case 2:
            held[place] = replace(held[place], list=None)
        case _:
            held[place] = replace(held[place], text=_text(held[place].text, chance))
    return tuple(held)


def _table(table: Table, chance: random.Random) -> Table:
    rows = [list(row) for row in table.rows]
    is_plain = all(cell.rows == cell.columns == 1 for row in rows for cell in row)
    match chance.randrange(5):
        case 0 if is_plain and len(rows) > 2:
            del rows[chance.randrange(1, len(rows))]
        case 1 if is_plain:
            new = [Cell(Text(words(chance))) for _ in rows[0]]
            rows.insert(chance.randrange(1, len(rows) + 1), new)
        case 2 if is_plain:
            for row in rows:
                row.append(Cell(Text(words(chance))))
        case 3 if is_plain and len(rows[0]) > 1:
            for row in rows:
                del row[-1]
        case _:
            row = chance.choice([one for one in rows if one])
            place = chance.randrange(len(row))
            row[place] = replace(row[place], text=_text(row[place].text, chance))
    return replace(
        table, title=table.title if chance.random() < 0.7 else _text(table.title, chance), rows=tuple(map(tuple, rows))
    )


def _change_blocks(clauses: list[list[Clause]], chance: random.Random, at: int) -> None:
    """A block is gone, comes, or stands elsewhere. Footnotes keep their place, for a mark hangs on each."""
    row, place = _some(clauses, chance)
    body = list(row[place].body)
    free = [here for here, block in enumerate(body) if not getattr(block, "footnote", "")]
    if row[place].element or row[place].term or row[place].kind == "chapter":
        return
    match chance.randrange(3):
        case 0 if len(free) > 1:
            del body[chance.choice(free)]
        case 1 if len(free) > 1:
            block = body.pop(chance.choice(free))
            body.insert(chance.randrange(len(body) + 1), block)
        case _:
            body.insert(chance.randrange(len(body) + 1), _new_block(chance, at))
    row[place] = replace(row[place], body=tuple(body))


def _new_block(chance: random.Random, at: int) -> Block:
    id = f"n{at}-{chance.randrange(10**6)}"
    cells = tuple(tuple(Cell(Text(words(chance))) for _ in range(2)) for _ in range(3))
    entries = tuple(ListEntry(f"{id}-{one}", Text(words(chance))) for one in range(3))
    new: tuple[Callable[[], Block], ...] = (
        lambda: Paragraph(Text(words(chance))),
        lambda: Note(Text(words(chance))),
        lambda: Example(Text(words(chance))),
        lambda: ClauseList(chance.choice(("dash", "letter", "number")), entries),
        lambda: Table(id, "1", Text(words(chance)), cells),
        lambda: Formula(id, "1", "x / 2", MATH.format("x", 2)),
    )
    return chance.choice(new)()


def _change_clauses(clauses: list[list[Clause]], chance: random.Random, at: int) -> None:
    """A clause is gone, comes, or stands elsewhere."""
    row, place = _some(clauses, chance)
    if row[place].number.count(".") != 1 or row[place].term:
        return
    match chance.randrange(3):
        case 0 if not any(one.number.startswith(f"{row[place].number}.") for one in row):
            del row[place]
        case 1:
            number = f"{row[0].number}.{len(row) + 20}"
            row.append(
                Clause(f"c{at}-{chance.randrange(10**6)}", number, body=(Paragraph(Text(f"{words(chance)}。")),))
            )
        case _:
            below = [one for one in row if one.number.startswith(f"{row[place].number}.")]
            held = [row[place], *below]
            for one in held:
                row.remove(one)
            row.extend(held)


def _some(clauses: list[list[Clause]], chance: random.Random) -> tuple[list[Clause], int]:
    row = chance.choice([one for one in clauses if one])
    return row, chance.randrange(len(row))
