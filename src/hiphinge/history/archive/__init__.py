"""A person with all sessions as one file of open formats: a ZIP of JSON, CSV and JPEG.

::

    person.json                        the person
    calibration.json                   their full slump, as 'hiphinge calibrate' writes it
    diary.json                         their programme, day by day
    sessions/20260501T163000Z_1f3a.../
        kept.json                      time, recording, title, excluded repetitions
        session.json, frames.csv, keyframes/*.jpg, recording.*

Input is not trusted: names, sizes and contents are checked before anything is stored.
"""

from hiphinge.history.archive.exporting import export
from hiphinge.history.archive.importing import Imported, import_person

__all__ = ["Imported", "export", "import_person"]
