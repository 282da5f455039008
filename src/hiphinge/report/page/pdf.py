"""The page on paper; needs WeasyPrint, which is an extra."""

from hiphinge.errors import HipHingeError
from hiphinge.extras import missing
from hiphinge.texts import Message


def pdf_of(page: str) -> bytes:
    """Print a page to PDF, without access to any network or file.

    Parameters
    ----------
    page : str
        HTML.

    Raises
    ------
    HipHingeError
        If WeasyPrint is missing, or Pango, which it needs to draw letters.
    """
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except ModuleNotFoundError:
        raise HipHingeError(missing("pdf", "pdf")) from None
    except OSError as error:
        raise HipHingeError(Message("error-without-pango")) from error
    fetcher = URLFetcher(allowed_protocols=["data"])
    document: bytes = HTML(string=page, url_fetcher=fetcher).write_pdf()
    return document
