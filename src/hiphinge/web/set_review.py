"""What a stored set was beside what its drill asks for."""

from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import open_store
from hiphinge.report.set_review import set_review_said
from hiphinge.texts import Message
from hiphinge.workflows.filmed import review_of


def review_said(someone: Someone, kept: Kept) -> list[Message]:
    """Return what there is to say of a stored set, a sentence each; nothing without repetitions."""
    with open_store() as store:
        review = review_of(store, someone, kept)
    return [] if review is None else set_review_said(review)
