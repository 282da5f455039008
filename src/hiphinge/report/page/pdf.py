"""The page on paper; needs WeasyPrint, which is an extra."""

import sys

from hiphinge.errors import HipHingeError


def pdf_of(page: str) -> bytes:
    """Print a page to PDF, without asking anything of any network or file.

    Parameters
    ----------
    page : str
        HTML.

    Raises
    ------
    HipHingeError
        If WeasyPrint, or Pango, which it draws letters with, is missing.
    """
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except ModuleNotFoundError:
        raise HipHingeError(
            "A PDF needs the extra 'pdf', which is not installed: "
            f"run {sys.executable} -m pip install 'hiphinge[pdf]'."
        ) from None
    except OSError as error:
        raise HipHingeError(
            "A PDF needs the library Pango, which was not found: install it (on Debian libpango-1.0-0 and "
            "libpangoft2-1.0-0), or print the page in a browser."
        ) from error
    fetcher = URLFetcher(allowed_protocols=["data"])
    document: bytes = HTML(string=page, url_fetcher=fetcher).write_pdf()
    return document
