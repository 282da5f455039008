"""The page that tells a result to people: one file of HTML that asks nothing of any network."""

from hiphinge.report.page.files import write_comparison, write_report

__all__ = ["write_comparison", "write_report"]
