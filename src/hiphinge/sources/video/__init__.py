"""Video files: upright pictures at their presentation times."""

from hiphinge.sources.video.file import VideoFile, VideoSpan

__all__ = ["VideoFile", "VideoSpan"]
