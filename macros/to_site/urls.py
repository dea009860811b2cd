"""Addresses of pages, relative to the page that links, so that the site works at any address and from a folder."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..clauses.links import Address


@dataclass(frozen=True, slots=True)
class Urls:
    """Links from a page `depth` folders below the root of the site, in `language`."""

    language: str
    depth: int
    site: str = ""
    "the address of the site, with a slash at its end, for links from paper; empty where it is not known"

    languages: tuple[str, ...] = ("zh", "en")
    "the languages of the site"

    @property
    def root(self) -> str:
        """The root of the site, with a slash at its end."""
        return "../" * self.depth or "./"

    @property
    def home(self) -> str:
        """The root of the pages in this language."""
        return self.root if self.language == "zh" else f"{self.root}en/"

    def in_language(self, language: str) -> Urls:
        """The same page's links in `language`."""
        return replace(self, language=language)

    def page(self, name: str) -> str:
        """A page by its folder, such as `terms` or `park/checklist`."""
        return f"{self.home}{name}/"

    def in_standard(self, address: Address) -> str:
        """A part of a standard, on the page of the standard."""
        return f"{self.home}{address.standard}/#{address.id}"

    def clause(self, standard: str, id: str) -> str:
        """The lasting page of a clause; the same for both languages."""
        return f"{self.root}c/{standard}/{id}/"

    def lasting(self, standard: str, id: str) -> str:
        """The whole address of the lasting page of a clause; empty where the address of the site is not known."""
        return f"{self.site}c/{standard}/{id}/" if self.site else ""

    def question(self, standard: str, id: str) -> str:
        return f"{self.home}{standard}/checklist/#{id}"

    def file(self, name: str) -> str:
        """A file to download, by its name; the same for both languages."""
        return f"{self.root}files/{name}"


def site_address(given: str) -> str:
    """The address of a site with one slash at its end; empty where it is not known."""
    return f"{given.rstrip('/')}/" if given else ""


def urls_of_page(language: str, url: str, site_url: str = "") -> Urls:
    """The links of an MkDocs page; `url` is its address below the root of its language, such as `park/checklist/`.

    `site_url` is the address of the pages in this language, as MkDocs has it.
    """
    site = f"{site_url.removesuffix('/')}/" if site_url else ""
    return Urls(language, url.count("/") + (language != "zh"), site if language == "zh" else site.removesuffix("en/"))
