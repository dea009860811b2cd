"""What a corpus says of the site that shows it: `site.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from .blocks import Text
from .problem import Place

OpinionWay = Literal["github", "gitea", "gitlab", "mail", "csv"]
OPINION_WAYS: tuple[OpinionWay, ...] = get_args(OpinionWay)


@dataclass(frozen=True, slots=True)
class OpinionDesk:
    """Where opinions on a clause go. A page offers a link that is filled in; it sends nothing itself."""

    by: OpinionWay
    "an issue on a code host, a letter, or a row of the form to download"
    to: str = ""
    "the address of the repository, or the mail address; empty for `csv`"


@dataclass(frozen=True, slots=True)
class Proposals:
    """How a change of the editing page leaves it, where the page does not write the files itself."""

    to: Literal["patch", "github", "gitea"] = "patch"
    host: str = ""
    "of the code, `https://git.example.org`; empty for github.com"
    repository: str = ""
    "`owner/name`"
    branch: str = "main"
    folder: str = ""
    "of the corpus in the repository, `corpus`; empty where that is the repository"

    @property
    def api(self) -> str:
        """Where the repository is asked: of github.com, of a GitHub of one's own, or of a Gitea."""
        if self.to == "gitea":
            return f"{self.host.rstrip('/')}/api/v1/repos/{self.repository}"
        base = f"{self.host.rstrip('/')}/api/v3" if self.host else "https://api.github.com"
        return f"{base}/repos/{self.repository}"


@dataclass(frozen=True, slots=True)
class Site:
    """Name and looks of a site; every field may be left out."""

    title: Text = Text("条文", "Tiaowen")
    heading: Text = Text()
    "the heading of the home page; that of the title where there is none"
    description: Text = Text()
    address: str = ""
    "where the site stands on the web, `https://standards.example.org/`; empty where that is not known"
    publisher: Text = Text()
    contact: str = ""
    "where corrections go: a mail address or the address of a page"
    opinions: OpinionDesk | None = None
    "where opinions on a clause go; nowhere where `site.yaml` does not say"
    colours: tuple[tuple[str, str], ...] = ()
    """Pairs of (token, colour), such as (`seal`, `#8f2d20`) and, for the dark scheme, `dark-seal`; the tokens stand in
    docs/assets/site/tokens.css."""
    languages: tuple[str, ...] = ()
    "`zh` alone, or both; settled from the titles of the standards where `site.yaml` does not say"
    without: tuple[str, ...] = ()
    "the pages across standards that this site leaves out, such as `compare-records`"
    proposals: Proposals | None = None
    "None where a change leaves the editing page only by being saved"
    place: Place = field(default=Place(), compare=False)
