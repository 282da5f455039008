"""The coach in the browser: its page, and the connection over which pictures come and words go back."""

from hiphinge.web.coach.coached import Coached
from hiphinge.web.coach.part import part
from hiphinge.web.coach.remote_pages import remote_routes

__all__ = ["Coached", "part", "remote_routes"]
