"""The page of a result: one HTML file that needs no network."""

from hiphinge.report.page.files import write_comparison, write_report
from hiphinge.report.page.render import prepare

__all__ = ["prepare", "write_comparison", "write_report"]
