"""The page of a result: one HTML file that needs no network."""

from hiphinge.report.page.files import write_comparison, write_report

__all__ = ["write_comparison", "write_report"]
