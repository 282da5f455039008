"""From time stamps to seconds of the movement."""

from fractions import Fraction

from hiphinge.limits import FILM_S, SHORTEST_STEP_S

_SHORTEST_STEP_S = Fraction(SHORTEST_STEP_S).limit_denominator(10**6)


class Clock:
    """Turns the time stamps of a recording into strictly increasing seconds, the first at 0.

    Parameters
    ----------
    step_s : Fraction
        Nominal time between two pictures of the file, for those that carry no stamp.
    times_slowed : Fraction
        How many times slower the file plays than the movement was.
    """

    def __init__(self, step_s: Fraction, times_slowed: Fraction = Fraction(1)) -> None:
        self._step_s = step_s
        self._times_slowed = times_slowed
        self._shortest_s = _SHORTEST_STEP_S * times_slowed
        self._told_s = 0.0
        self._origin_s: Fraction | None = None
        self._last_s: Fraction | None = None

    @property
    def last_s(self) -> float:
        """Seconds of the last picture that was given a time, 0 before any was."""
        return self._told_s

    @property
    def _expected_s(self) -> Fraction:
        return Fraction(0) if self._last_s is None else self._last_s + self._step_s

    def tell(self, stamp_s: Fraction | None) -> float | None:
        """Return the seconds of the next picture.

        Parameters
        ----------
        stamp_s : Fraction or None
            Its presentation time in the file; None where it carries none, and one nominal step
            after the last picture is taken.

        Returns
        -------
        float or None
            None for a stamp that is not after the last one, or beyond the longest film.
        """
        time_s = self._since_origin(stamp_s)
        if self._last_s is not None and time_s - self._last_s < self._shortest_s:
            return None
        if time_s > FILM_S:
            return None
        self._last_s, self._told_s = time_s, float(time_s / self._times_slowed)
        return self._told_s

    def _since_origin(self, stamp_s: Fraction | None) -> Fraction:
        if stamp_s is None:
            return self._expected_s
        if self._origin_s is None:
            self._origin_s = stamp_s - self._expected_s
        return stamp_s - self._origin_s
