"""A picture in a form that browsers do not show is told."""

from __future__ import annotations

from pathlib import Path

from macros.checks import figure_form
from macros.checks.survey import survey_of
from macros.clauses.files.store import read_corpus
from tests.from_docx.shapes.pictures import picture

CHAPTER = """clauses:
- id: beds
  number: "4"
  body:
  - kind: figure
    id: g1
    number: '1'
    title: {zh: 花床, en: bed}
    pictures:
    - {file: pictures/bed.wmf, alt: {zh: 花床, en: a bed}}
    - {file: pictures/bed.png, alt: {zh: 花床, en: a bed}}
"""


def test_a_picture_that_browsers_do_not_show_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "standards" / "garden"
    (folder / "pictures").mkdir(parents=True)
    (folder / "standard.yaml").write_text(
        "id: garden\ntitle: {zh: 花园, en: Garden}\nedition: draft\nstage: published\n"
    )
    (folder / "04-beds.yaml").write_text(CHAPTER, encoding="utf-8")
    for form in ("wmf", "png"):
        (folder / "pictures" / f"bed.{form}").write_bytes(picture(form, 1))
    told = list(figure_form.check(survey_of(read_corpus(tmp_path))))
    assert [(one.place.line, one.severity) for one in told] == [(10, "warning")]
    assert "pictures/bed.wmf of figure 1 is a form that no browser shows" in told[0].message
