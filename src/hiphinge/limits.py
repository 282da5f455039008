"""Limits on what is read or stored, each with its reason.

A limit is far beyond what people and their recordings need, and far below what could harm the program.
"""

# --- the store and its archives

#: No recording is older than film: an earlier year, such as ``0999``, is a slip of the finger.
EARLIEST_YEAR = 1900

#: How long a deletion waits for other programs that still read an earlier state of the store: a list or a
#: page takes a second, and after ten a person wonders whether anything happens.
DELETING_PATIENCE_S = 10.0
