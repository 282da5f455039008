"""The bundled clip, and its measured part: 300 frames of 720p."""

from pathlib import Path

import hiphinge

CLIP = Path(hiphinge.__file__).parent / "samples" / "hinge.mp4"
FRAME_RATE_HZ = 30
FRAMES = 300
