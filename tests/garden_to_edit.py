"""A small corpus to edit: references in both languages, a question, comments in the file."""

from __future__ import annotations

from pathlib import Path

from corpus_cases import COVER

BEDS = """\
# the beds, kept by the gardeners
clauses:
- id: beds
  number: "4"
  heading: {zh: 花床, en: Beds}

- id: size
  number: "4.1"
  body:
  - {zh: 花床应不小于20 m²。, en: The bed shall be not less than 20 m².}  # measured

- id: soil
  number: "4.2"
  body:
  - zh: 土层应符合4.1和4.3的规定。
    en: The soil shall meet 4.1 and 4.3.

- id: water
  number: "4.3"
  body:
  - {zh: 花床宜每日浇水。, en: The bed should be watered daily.}
"""
QUESTIONS = """\
# asked in the field
standard: garden
questions:
- id: q-size
  clause: size
  ask: {zh: 符合4.1的规定吗, en: Does it meet 4.1?}  # of the size
  answer: yes-no
  evidence: {zh: 看, en: look}
"""
MEASURES = """\
measures:
- {id: area, label: {zh: 面积, en: Area}, unit: {zh: m², en: m²}, kind: number}
- {id: beds, label: {zh: 花床数, en: Number of beds}, unit: {zh: 个, en: beds}, kind: count}
"""
RELATIONS = """\
# between clauses
relations:
- {from: garden/size, to: garden/soil, type: supports, reason: {zh: 有关, en: They belong together.}}  # old
"""
OPINIONS = """\
opinions:
# from the consultation
- {id: o1, clause: size, unit: 某单位, text: 太小, state: open}
- {id: o2, clause: water, unit: 某单位, text: 太勤, state: open}
"""


def write_garden(root: Path) -> Path:
    """The corpus below `root`, which is given back."""
    files = {
        "standards/garden/standard.yaml": COVER.format(id="garden"),
        "standards/garden/04-beds.yaml": BEDS,
        "checklists/garden.yaml": QUESTIONS,
        "checklists/measures.yaml": MEASURES,
        "standards/relations.yaml": RELATIONS,
        "standards/garden/opinions.yaml": OPINIONS,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root
