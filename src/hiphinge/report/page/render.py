"""Rendering a page with its templates; all content is escaped."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import quote

from hiphinge.coaching.safety import GOOD_TO_KNOW, PAIN_ZONES
from hiphinge.knowledge.warning_signs import warning_signs
from hiphinge.report.page.comparison import SessionComparison
from hiphinge.report.page.families import FamilyPage
from hiphinge.report.page.hinge import HingePage
from hiphinge.report.page.names import heading, page_title
from hiphinge.report.page.whole import WholeComparison
from hiphinge.report.result import Result
from hiphinge.texts import Catalogue, Message, Value, text_name

if TYPE_CHECKING:
    from jinja2 import Environment

#: Identifies a page as written by hiphinge.
GENERATOR = "hiphinge"


@dataclass(frozen=True)
class Video:
    """The annotated video or the recording, as referred to by the page.

    Attributes
    ----------
    source : str or None
        Address relative to the page, or a data URI; None without a video.
    file : str or None
        Name of the file, if it is not embedded.
    first_s : float
        Time of the video's first picture in the recording.
    label : str
        Name of the text that describes it.
    """

    source: str | None = None
    file: str | None = None
    first_s: float = 0.0
    label: str = "report-video-label"

    @property
    def still_source(self) -> str | None:
        """The address with a time, so that browsers show the first picture instead of nothing."""
        return self.source if self.file is None else f"{self.source}#t=0.001"

    def link(self, start_s: float, end_s: float) -> str:
        """Address of a part of it, for a page without JavaScript."""
        if self.file is None:
            return "#video"
        return f"{self.source}#t={max(0.0, start_s - self.first_s):.2f},{max(0.0, end_s - self.first_s):.2f}"


@dataclass(frozen=True)
class PageMetadata:
    """Metadata of a page, which a PDF inherits.

    Attributes
    ----------
    description : str
    author, created : str or None
        The person who measured, and the day in ISO 8601.
    """

    description: str
    author: str | None = None
    created: str | None = None

    @classmethod
    def of(cls, result: Result, description: str) -> "PageMetadata":
        """Gather it from a result."""
        day = result.label.recorded_on
        return cls(description, result.label.measured_by, None if day is None else day.isoformat())


def address_of(path: str) -> str:
    """Write a path relative to the page as an address, which can never refer to another host."""
    return quote(f"./{path}")


def prepare() -> None:
    """Compile what the page of a hinge is made of, which takes longer than filling it in."""
    for template in (HingePage.template, "base.html.jinja", "parts.html.jinja"):
        _environment().get_template(template)


def render_report(page: FamilyPage, video: Video) -> str:
    """Write the page of one result as HTML."""
    return (
        _environment()
        .get_template(page.template)
        .render(
            **_frame(page.texts, "" if page.script is None else _script(page.script)),
            title=page_title(page.result, page.texts),
            heading=heading(page.result, page.texts),
            about=PageMetadata.of(page.result, page.headline),
            page=page,
            video=video,
        )
    )


def render_comparison(comparison: SessionComparison, videos: Sequence[Video]) -> str:
    """Write the page of two results as HTML, each with its video."""
    say = _saying(comparison.texts)
    first, second = (side.name for side in comparison.sides)
    return (
        _environment()
        .get_template("comparison.html.jinja")
        .render(
            **_frame(comparison.texts, _script("comparison.js")),
            title=say("report-comparison-title", first=first, second=second),
            about=PageMetadata(comparison.verdict),
            videos=videos,
            comparison=comparison,
        )
    )


def render_whole_comparison(comparison: WholeComparison) -> str:
    """Write the page of two postures or two walks as HTML."""
    first, second = comparison.sides
    title = _saying(comparison.texts)("report-comparison-title", first=first, second=second)
    about = PageMetadata(comparison.verdict)
    return render_page(comparison.template, comparison.texts, title=title, about=about, comparison=comparison)


def render_page(template: str, texts: Catalogue, **values: object) -> str:
    """Write a page without any script as HTML."""
    return _environment().get_template(template).render(**_frame(texts, ""), **values)


def _script(file: str) -> str:
    return files(__package__).joinpath(f"templates/{file}").read_text(encoding="utf-8")


def _frame(texts: Catalogue, script: str) -> dict[str, object]:
    """Values that every page needs; only hiphinge's own script may run."""
    from markupsafe import Markup

    return {
        "t": _saying(texts),
        "unit": _unit,
        "language": texts.language,
        "version": version("hiphinge"),
        "generator": f"{GENERATOR} {version('hiphinge')}",
        "text_name": text_name,
        "safety": {"signs": list(warning_signs()), "pain_zones": PAIN_ZONES, "good_to_know": GOOD_TO_KNOW},
        "script": Markup(script),
        "policy": _policy(script),
    }


def _policy(script: str) -> str:
    digest = b64encode(sha256(script.encode()).digest()).decode("ascii")
    allowed = f"'sha256-{digest}'" if script else "'none'"
    sources = {
        "default-src": "'none'",
        "img-src": "data:",
        "media-src": "'self' file: data:",
        "script-src": allowed,
        # the charts set widths and places in style attributes
        "style-src": "'unsafe-inline'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{kind} {source}" for kind, source in sources.items())


def _saying(texts: Catalogue) -> Callable[..., str]:
    def say(text: str | Message, **values: Value) -> str:
        return texts.say(text if isinstance(text, Message) else Message(text, values))

    return say


def _unit(measure: str) -> str:
    if measure.endswith("_s"):
        return "s"
    return "%" if measure == "lumbar_share" else "°"


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("hiphinge.report.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
