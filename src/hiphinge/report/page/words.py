"""The verdict in three sentences, and other words that depend on the findings."""

from hiphinge.coaching.advice import in_reps, which_halves, which_reps
from hiphinge.report.result import HurtRead, RepRead, Result
from hiphinge.texts import Catalogue, Message, text_name


def verdict(result: Result, texts: Catalogue) -> tuple[str, str, str]:
    """Summarise in three sentences: what was done, what matters most, what to do next."""
    if not result.judged:
        return (
            texts.say("report-verdict-none"),
            texts.say(_why_none(result)),
            texts.say("report-film-again"),
        )
    retake, points = result.advice.retake, result.advice.points
    if retake is not None and not points:
        return texts.say(_done(result)), retake.why, retake.how
    return (
        texts.say(_done(result)),
        texts.say(_matters(result) or _well(result)),
        texts.say(_next(result)),
    )


def headline(result: Result, texts: Catalogue) -> tuple[str, tuple[str, ...]]:
    """The verdict with one sentence first: what matters most, or else what was done.

    Returns
    -------
    first : str
    others : tuple of str
        Small print below it. Leaves out what to do next if the page shows that elsewhere.
    """
    done, matters, then = verdict(result, texts)
    worst = None if result.coached is None else result.coached.worst
    if result.coached is not None and worst is not None:
        return texts.say(hurt(worst)), tuple(filter(None, (result.coached.answer, done)))
    if result.judged and result.advice.points:
        return matters, (done,)
    return done, (matters,) if result.judged and result.next_drill else (matters, then)


def hurt(rating: HurtRead) -> Message:
    """Say which pain was noted."""
    return Message("report-hurt-leg" if rating.into_leg else "report-hurt", {"score": rating.score})


def fault_title(fault: str) -> Message:
    """Return the heading of a fault."""
    return Message(text_name("fault", fault, "title"))


def drill_title(drill: str) -> Message:
    """Return the heading of a drill."""
    return Message(text_name("drill", drill, "title"))


def _why_none(result: Result) -> str:
    return "report-no-bend" if result.usable else "report-no-view"


def _done(result: Result) -> Message:
    if not result.reps:
        return Message("report-done-half", {"count": len(result.halves)})
    count = len(result.reps)
    if result.advice.retake is not None:
        return Message("report-done", {"count": count})
    clear = sum(not rep.faults for rep in result.reps)
    many = "many" if count > 1 else "one"
    share = "all" if clear == count else "none" if clear == 0 else "some"
    return Message(f"report-done-{many}-{share}", {"count": count, "clear": clear})


def _matters(result: Result) -> Message | None:
    if not result.advice.points:
        return None
    first = result.advice.points[0]
    if result.reps:
        which = which_reps(first.reps, len(result.reps)) if first.reps else Message("advice-all-reps")
    else:
        which = which_halves(len(result.halves))
    return in_reps("report-matters", {"title": fault_title(first.fault)}, which)


def _well(result: Result) -> Message:
    return Message("report-no-point" if all(map(_seen, result.judged)) else "report-little-seen")


def _seen(rep: RepRead) -> bool:
    return any(found.verdict == "absent" for found in rep.findings)


def _next(result: Result) -> Message:
    if result.advice.points:
        return Message("report-next-cue", {"cue": result.advice.points[0].cue})
    if result.next_drill:
        return Message("report-next-drill", {"drill": drill_title(result.next_drill)})
    return Message("report-film-again")
