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
standard: garden
questions:
- id: q-size
  clause: size
  ask: {zh: 符合4.1的规定吗, en: Does it meet 4.1?}
  answer: yes-no
  evidence: {zh: 看, en: look}
"""


def write_garden(root: Path) -> Path:
    """The corpus below `root`, which is given back."""
    files = {
        "standards/garden/standard.yaml": COVER.format(id="garden"),
        "standards/garden/04-beds.yaml": BEDS,
        "checklists/garden.yaml": QUESTIONS,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root
