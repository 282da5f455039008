"""Drawing over a recording: figure, back, dowel, marks and panel, in the video and on stills."""
