"""What may go wrong in a repetition: one module for each fault, gathered in one list."""

from hiphinge.faults.finding import Finding, LowBack, Verdict
from hiphinge.faults.looking import FAULTS, findings
from hiphinge.faults.scene import Estimate, Expected, Scene

__all__ = ["FAULTS", "Estimate", "Expected", "Finding", "LowBack", "Scene", "Verdict", "findings"]
