"""Limits on what is read or stored, each with its reason.

A limit is far beyond what people and their recordings need, and far below what could harm the program.
"""

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
#: All values of a session's repetitions: 1500 repetitions with all their measures.
MOST_REP_VALUES = 100_000

# --- results that are read back

#: ``frames.csv``: nine hours of 30 pictures a second, with six times the columns that are written today.
MOST_ROWS, MOST_COLUMNS = 1_000_000, 200
#: Of both together, as each cell takes 60 bytes of memory.
MOST_CELLS = 50_000_000
