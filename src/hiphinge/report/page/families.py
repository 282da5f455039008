"""What each family of movements shows on the page of a result."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

from hiphinge.families import ACTION, HINGE, POSTURE, WALKING
from hiphinge.report.page.hinge import hinge_page
from hiphinge.report.page.whole import whole_page
from hiphinge.report.result import Result
from hiphinge.texts import Catalogue


class FamilyPage(Protocol):
    """The page of one result; each family adds what its own template shows.

    Attributes
    ----------
    template : str
        File name of the template, which extends ``base.html.jinja``.
    script : str or None
        File name of the script that moves what the template shows; None where nothing moves.
    result : Result
    texts : Catalogue
    headline : str
        The summary in one sentence.
    """

    @property
    def template(self) -> str: ...  # noqa: D102

    @property
    def script(self) -> str | None: ...  # noqa: D102

    @property
    def result(self) -> Result: ...  # noqa: D102

    @property
    def texts(self) -> Catalogue: ...  # noqa: D102

    @property
    def headline(self) -> str: ...  # noqa: D102


#: By the family's name in ``session.json``.
PAGES: Mapping[str, Callable[[Result], FamilyPage]] = MappingProxyType(
    {HINGE.name: hinge_page, POSTURE.name: whole_page, WALKING.name: whole_page, ACTION.name: whole_page}
)


def page_of(result: Result) -> FamilyPage:
    """Gather the content of the page of a result, as its family shows it."""
    return PAGES[result.family](result)
