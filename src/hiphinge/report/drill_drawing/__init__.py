"""Drawings of the drills from the side, made from the angles of knowledge/drill_drawings.toml."""

from hiphinge.report.drill_drawing.camera_place import camera_place
from hiphinge.report.drill_drawing.drawing import drawing_label, drill_drawing, drill_picture
from hiphinge.report.drill_drawing.moving import moving_drill

__all__ = ["camera_place", "drawing_label", "drill_drawing", "drill_picture", "moving_drill"]
