"""Limits on what is read or stored, each with its reason.

A limit is far beyond what people and their recordings need, and far below what could harm the program.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

# --- films

#: Bytes of a film. 4K at 60 pictures a second takes a phone about 0.4 GB a minute: half an hour fits.
FILM_BYTES = 16 * 2**30
#: Seconds of a film: 4 hours, more than any session. A time stamp beyond comes from damage.
FILM_S = 4 * 3600.0
#: Pictures read from one film: an hour at 60 a second, for which a fast machine works for hours.
FILM_PICTURES = 216_000
#: Pixels of a decoded picture: 8K (8192 x 4320). A decoder may hold up to 17 of them, 53 MB each.
PICTURE_PIXELS = 8192 * 4320
#: Pixels of a side of an upright picture. Nobody can be measured in fewer; more is wider than 8K.
SIDE_PIXELS = (16, 8192)
#: The longer side of a picture over the shorter: 10 leaves room for any screen that is cut to a person.
SIDES_RATIO = 10.0
#: Width of a stored pixel over its height. Discs and old cameras use 0.5 to 2; anything else is damage.
PIXEL_ASPECT = (0.25, 4.0)
#: Pictures in a second of the movement. Slower is no film of a movement; faster cameras are for laboratories,
#: and windows of filters, which are counted in pictures, grow with it.
RATE_HZ = (1.0, 1000.0)
#: Seconds between two pictures of a movement: half a step of the highest rate, as stamps are rounded.
SHORTEST_STEP_S = 0.5 / RATE_HZ[1]
#: Points of the even grid that a filter puts a series on, for each of its own. Phones that vary their rate
#: need up to 4; a few pictures a long time apart would need millions.
GRID_POINTS_PER_SAMPLE = 50
#: Characters of a number in a tag of a film or an option: 239.76 Hz needs six, 5 ft 9.5 in eleven.
NUMBER_CHARACTERS = 32
#: Elements of a Matroska file that are counted when its end is checked: four hours of pictures and sound
#: without an index take a million.
MATROSKA_ELEMENTS = 1_000_000

# --- a stranger's film, analyzed in a process of its own

#: Bytes of address space. A film of 4K takes 2 GB, of which threads only reserve a part.
ANALYSIS_BYTES = 8 * 2**30
#: Seconds. A minute of film takes a slow machine about two.
ANALYSIS_S = 3600.0
#: Bytes of a message from such a process: the judgement of a repetition takes 4000.
PROCESS_MESSAGE_BYTES = 2**22

# --- what comes over a connection

#: Bytes of an upload: ten minutes of 4K from a phone.
UPLOAD_BYTES = 4 * 2**30
#: Seconds that a sender may be silent, and bytes that each second must bring after as many: a phone at the
#: far end of a home network manages ten times as many.
UPLOAD_GRACE_S, UPLOAD_SLOWEST_BYTES_PER_S = 20.0, 50_000
#: Seconds that the head of a request may take: on a home network it comes in a few thousandths.
REQUEST_S = 10.0
#: Connections at once, for this computer and for the home network each: a browser opens six to a host.
MOST_CONNECTIONS = 64
#: Bytes of a message over a WebSocket: a picture of a camera takes a tenth.
MESSAGE_BYTES = 2**20
#: Bytes of the fields of a form: a note of 2000 letters takes 8000, and what is typed into the others less.
FORM_BYTES = 64 * 2**10
#: Recordings that wait or are analyzed at once, and finished ones whose pages are kept until the server ends.
MOST_WAITING, MOST_FINISHED = 4, 20
#: Seconds that a link waits for the phone: a set is filmed in the meantime.
LINK_S = 1800.0

# --- tables of markers, joints, landmarks and sensors

#: Bytes of such a file: ten minutes of 100 markers at 100 Hz take 200 MB as text.
TABLE_BYTES = 512 * 2**20
#: Numbers in it, 8 bytes each in memory: 20 minutes of 100 markers at 100 Hz.
TABLE_VALUES = 40_000_000
#: Bytes of a line: 5000 columns of ten characters take a twentieth.
LINE_BYTES = 2**20
#: Lines before the numbers begin: the longest header of a laboratory, or a skeleton of 500 joints.
HEADER_LINES = 5000
#: Columns of such a table, or joints and markers in it: a laboratory with fingers and faces uses 500.
TABLE_COLUMNS = 10_000
#: Bytes of JSON, which takes ten times as much memory: five minutes of 33 landmarks, spelled out.
JSON_BYTES = 64 * 2**20
#: Files of a folder that are one recording: an hour of pictures at 30 a second, a file each.
RECORDING_FILES = 120_000
#: Bytes of a file that gives names to markers.
NAMES_BYTES = 100_000
# --- the camera of a browser

#: Bytes and pixels of one picture: a JPEG of 640x480 has a tenth of both.
CAMERA_BYTES, CAMERA_PIXELS = 600_000, 1920 * 1080
#: Characters of a message about a set: the longest has a hundred.
COACH_MESSAGE_CHARACTERS = 2000
#: People coached at once, each by a process of its own, with so many bytes of address space.
MOST_COACHED, COACHED_BYTES = 4, 6 * 2**30
#: Seconds that a set is kept when its connection is lost, and that the first picture and a later one may
#: take: the process starts meanwhile.
LOST_S, FIRST_PICTURE_S, PICTURE_S = 120.0, 60.0, 20.0

# --- the store and its archives

#: No recording is older than film: an earlier year, such as ``0999``, is a slip of the finger.
EARLIEST_YEAR = 1900

#: How long a deletion waits for other programs that still read an earlier state of the store: a list or a
#: page takes a second, and after ten a person wonders whether anything happens.
DELETING_PATIENCE_S = 10.0

#: An archive or a stored file may unpack to so many times its size, and to `UNPACKED_FREE_BYTES` in any case:
#: ``frames.csv`` of real recordings packs to a tenth at most, and the packer reaches a thousandth with zeros.
MOST_UNPACKED_RATIO = 100
UNPACKED_FREE_BYTES = 100_000_000
#: An archive of one person: 10 000 sessions of ten files each, and 256 GB of recordings.
ARCHIVE_MOST_FILES = 100_000
ARCHIVE_MOST_BYTES = 256 * 1024**3
#: One recording in an archive: an hour of 4K video takes a third of it.
RECORDING_MOST_BYTES = 64 * 1024**3
#: One still: a picture of 100 megapixels takes half of it.
STILL_MOST_BYTES = 64 * 1024**2
#: A calibration holds a line of 1000 points at most, a person some lines of text.
CALIBRATION_MOST_BYTES, PERSON_MOST_BYTES = 100_000, 100_000
#: A diary of 50 years, day by day, with two practices of six sets each.
DIARY_MOST_BYTES = 50_000_000
#: All values of a session's repetitions: 1500 repetitions with all their measures.
MOST_REP_VALUES = 100_000

# --- results that are read back

#: ``frames.csv``: nine hours of 30 pictures a second, with six times the columns that are written today.
MOST_ROWS, MOST_COLUMNS = 1_000_000, 200
#: Of both together, as each cell takes 60 bytes of memory.
MOST_CELLS = 50_000_000

#: Magnitudes that no recording of a person reaches, by the unit at the end of a name: two turns, more than a
#: day, a hundred times body weight.
MOST_BY_UNIT: Mapping[str, float] = MappingProxyType(
    {
        "deg": 720.0, "s": 100_000.0, "hz": 100_000.0, "kg": 1000.0, "n": 100_000.0, "nm": 100_000.0,
        "pct": 100_000.0, "percent": 100_000.0, "cm": 10_000.0, "m": 100.0,
    }
)  # fmt: skip
#: Of a number without a unit. The standard error of what is hardly visible may be so many times as large.
MOST_OF_ANY, MOST_ERROR_RATIO = 1e9, 100.0
#: Of any number in JSON, also of those that this version does not know: more digits than a number has.
MOST_OF_JSON = 1e15
#: Letters of one text, and entries of one list: sentences, repetitions, findings.
MOST_LETTERS, MOST_ENTRIES = 10_000, 10_000


# a result has few names, and as many values as it has repetitions and frames
@lru_cache(maxsize=1024)
def most_of(name: str) -> float:
    """Return the largest magnitude of a number, by the name that a result gives it."""
    plain = name.removesuffix("_se")
    most = MOST_BY_UNIT.get(plain.rpartition("_")[2], MOST_OF_ANY)
    return most if plain == name else most * MOST_ERROR_RATIO
