"""From the first message of a page to who is coached, in what, and where their sets are kept."""

from starlette.exceptions import HTTPException

from hiphinge.analysis import Writing
from hiphinge.live.judging import Subject
from hiphinge.texts import Catalogue, Message
from hiphinge.web.analyses import Analyses
from hiphinge.web.coach.kept_sets import SetKeeper
from hiphinge.web.coach.protocol import Begin, MalformedError
from hiphinge.web.coach.session import Practice
from hiphinge.web.safety import stored_for
from hiphinge.workflows.clip import Work
from hiphinge.workflows.watching import known_standing_back


def practice_of(begin: Begin, texts: Catalogue, analyses: Analyses) -> Practice:
    """Return what someone practises.

    Parameters
    ----------
    begin : Begin
    texts : Catalogue
        The reader's.
    analyses : Analyses

    Raises
    ------
    MalformedError
        If there is no such person.
    RefusedError
        If the person has to answer the question about warning signs first.
    """
    drill = begin.plan.drill
    try:
        work = stored_for(Work(drill=drill, writing=Writing(language=texts.language)), begin.person)
    except HTTPException:
        raise MalformedError(Message("error-coach-message", {"what": "person"})) from None
    standing_back = None if work.keeping is None else known_standing_back(work.keeping.someone)
    subject = Subject(work.person, drill, work.calibration, standing_back)
    return Practice(begin.plan, subject, SetKeeper(work, analyses))
