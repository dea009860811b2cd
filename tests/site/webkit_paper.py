"""Print a page with WebKitGTK to a PDF file. Run by the system's Python, which has Debian's bindings (`python3-gi`).

Usage: python3 webkit_paper.py ADDRESS FILE < what the browser keeps, as a JSON object
"""

from __future__ import annotations

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402 (the versions come first)

KEPT = "for (const [key, text] of Object.entries(%s)) localStorage.setItem(key, text);"
READY = """const look = () => {
    const missing = document.readyState !== "complete" || document.querySelector(":not(:defined)");
    if (missing || (location.hash === "#filled" && !document.querySelector("[data-chosen]"))) setTimeout(look, 50);
    else document.title = "ready";
};
look();"""


def main(address: str, target: str) -> int:
    window, view = Gtk.OffscreenWindow(), WebKit2.WebView()
    frames, start = WebKit2.UserContentInjectedFrames.TOP_FRAME, WebKit2.UserScriptInjectionTime.START
    script = KEPT % json.dumps(json.load(sys.stdin)) + READY
    view.get_user_content_manager().add_script(WebKit2.UserScript.new(script, frames, start, None, None))
    window.add(view)
    window.set_default_size(1280, 900)
    window.show_all()
    view.connect("notify::title", lambda *_: view.get_title() == "ready" and put_on_paper(view, target))
    view.load_uri(address)
    GLib.timeout_add_seconds(40, Gtk.main_quit)
    Gtk.main()
    return 0


def put_on_paper(view: WebKit2.WebView, target: str) -> None:
    """On A4, without asking anybody; the program ends when the file is there."""
    paper = Gtk.PaperSize.new("iso_a4")
    settings, setup = Gtk.PrintSettings(), Gtk.PageSetup()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, f"file://{target}")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set_paper_size(paper)
    setup.set_paper_size(paper)
    view.printing = WebKit2.PrintOperation.new(view)
    view.printing.set_print_settings(settings)
    view.printing.set_page_setup(setup)
    view.printing.connect("finished", lambda *_: Gtk.main_quit())
    view.printing.print_()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
