"""Sets as the camera measured them, held against what a step of the ladder asks for."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from hiphinge.knowledge.ladder import Criterion, Step
from hiphinge.programme.diary import SetDone

#: A repetition's measures by name; a measure that is not known is missing.
Rep = Mapping[str, float]

#: The rise of a measure from the first to the last third of a set has this ending.
_RISE = "_rise"


def assessed(reps: Sequence[Rep], step: Step) -> SetDone:
    """Return a filmed set with its good repetitions, as a step asks for them.

    A repetition of which something that the step asks for could not be seen is not counted as good. Where
    that holds for all, the number of good ones is not known.

    Parameters
    ----------
    reps : sequence of mapping of str to float
        Measures of ``session.json``, and ``fault_<code>``: 1 where present, 0 where absent.
    step : Step
    """
    verdicts = [_is_good(rep, step.passed_if) for rep in reps]
    if not reps or all(verdict is None for verdict in verdicts):
        return SetDone(len(reps), None, filmed=True)
    good = 0 if _goes_back(reps, step) else sum(verdict is True for verdict in verdicts)
    return SetDone(len(reps), good, filmed=True)


def _is_good(rep: Rep, criteria: Iterable[Criterion]) -> bool | None:
    """Return whether a repetition is as asked for; None if that could not be seen."""
    of_rep = [criterion for criterion in criteria if criterion.of == "repetition"]
    known = [criterion for criterion in of_rep if criterion.measure in rep]
    if not all(criterion.holds(rep[criterion.measure]) for criterion in known):
        return False
    needed = {criterion.about for criterion in of_rep}
    return True if needed == {criterion.about for criterion in known} else None


def _goes_back(reps: Sequence[Rep], step: Step) -> bool:
    """Return whether the set as a whole, or most of its repetitions, ask for less."""
    whole_set = [criterion for criterion in step.passed_if if criterion.of == "set"]
    if any(not _holds_in_set(criterion, reps) for criterion in whole_set):
        return True
    return any(_is_met(criterion, reps) for criterion in step.back_if)


def _is_met(criterion: Criterion, reps: Sequence[Rep]) -> bool:
    if criterion.of == "set":
        value = _of_set(criterion.measure, reps)
        return value is not None and criterion.holds(value)
    met = [criterion.measure in rep and criterion.holds(rep[criterion.measure]) for rep in reps]
    return 2 * sum(met) > len(met)


def _holds_in_set(criterion: Criterion, reps: Sequence[Rep]) -> bool:
    value = _of_set(criterion.measure, reps)
    return value is None or criterion.holds(value)


def _of_set(measure: str, reps: Sequence[Rep]) -> float | None:
    """Return the rise of a measure from the first to the last third of a set; None if it is not known."""
    name = measure.removesuffix(_RISE)
    values = [rep[name] for rep in reps if name in rep]
    third = len(values) // 3
    return fmean(values[-third:]) - fmean(values[:third]) if third else None
