"""Records of assessments as a reader has them: in the browser, or as exported files."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

KEY = "tiaowen.self-check"


def questions_of(page: Page, standard: str) -> list[dict[str, Any]]:
    """The questions of a list, as its paper tells them."""
    page.goto(f"/{standard}/checklist/sheet/")
    found: list[dict[str, Any]] = json.loads(page.locator(".sheet-questions").text_content() or "")["questions"]
    return found


def assessment(
    id: str,
    cover: dict[str, str],
    answers: dict[str, dict[str, dict[str, str]]],
    questions: dict[str, list[dict[str, Any]]],
    figures: dict[str, str] | None = None,
) -> dict[str, Any]:
    """An assessment; `answers` is standard → question → answer, given for the clauses as they stand."""
    prints = {standard: {one["id"]: one["fingerprint"] for one in asked} for standard, asked in questions.items()}
    return {
        "id": id,
        "cover": cover,
        "figures": {
            measure: {"value": value, "changed": "2026-11-20T08:00:00.000Z"}
            for measure, value in (figures or {}).items()
        },
        "answers": {
            standard: {
                question: {
                    prints[standard].get(question, "f1:000000000000"): {"changed": "2026-11-20T08:00:00.000Z", **answer}
                }
                for question, answer in given.items()
            }
            for standard, given in answers.items()
        },
    }


def record_text(*assessments: dict[str, Any]) -> str:
    """The exported file."""
    return json.dumps({"format": "tiaowen-self-check", "version": 1, "assessments": assessments}, ensure_ascii=False)


def store(page: Page, *assessments: dict[str, Any]) -> None:
    """Puts assessments into the browser of `page`, the first one open, as version one of the site stored them."""
    envelope = {"version": 1, "current": assessments[0]["id"], "assessments": assessments}
    page.goto("/about/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(envelope)])
