"""Live editing: a saved file is on the page in a moment, and the page says what the checks found."""

from __future__ import annotations

import logging
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.livereload import LiveReloadServer

from .clauses.files.guarded import Stopped
from .clauses.files.program import PROGRAM
from .editing.application import with_editing
from .editing.requests import EditingPage
from .site_build import Order, plan_of, site_parts
from .site_cache import program_digest
from .site_writing import write_parts
from .to_site.frame.asset_folder import forget_assets
from .to_site.frame.modules import forget_modules
from .to_site.frame.page_frame import forget_frame
from .written_pages import UnmadePagesError

LOG = logging.getLogger("mkdocs.tiaowen")


def serve_site(root: Path, host: str, port: int, opens_browser: bool, editing: EditingPage | None = None) -> None:
    """Build the corpus in `root`, serve it at `http://host:port/`, and build it anew when one of its files is saved.

    With `editing` the editing page answers below `/edit/`.
    """
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "site"
        server = LiveReloadServer(lambda: _build(root, folder), host=host, port=port, root=str(folder), mount_path="/")
        if editing:
            server.set_app(with_editing(editing, server.serve_request))
        server.error_handler = lambda code: _page(folder / f"{code}.html")
        _build(root, folder)
        for path in _watched(root):
            server.watch(str(path))
        try:
            server.serve(open_in_browser=opens_browser)  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
        except KeyboardInterrupt:
            LOG.info("Shutting down …")
        finally:
            server.shutdown()


def _watched(root: Path) -> list[Path]:
    own = (root / name for name in ("standards", "checklists", "docs", "site.yaml"))
    return [path for path in {*own, PROGRAM / "docs"} if path.exists()]


def _build(root: Path, folder: Path) -> None:
    """A mistake in a written page is told, and the last site stays."""
    forget_modules()
    forget_assets()
    forget_frame()
    program_digest.cache_clear()
    plan = plan_of(Order(root, is_edited=True))
    for problem in plan.stopping:
        LOG.info("%s", problem)
    try:
        write_parts(site_parts(plan), folder, LOG.info, kept_in=folder.parent / "kept")
    except (UnmadePagesError, Stopped) as error:
        LOG.error("%s", error)


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
