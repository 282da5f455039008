"""Video files: upright pictures at their presentation times."""

from hiphinge.sources.video.file import Reading, VideoFile

__all__ = ["Reading", "VideoFile"]
