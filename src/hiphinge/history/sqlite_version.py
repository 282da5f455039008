"""Which versions of SQLite can damage a store.

The WAL-reset bug of SQLite, there since version 3.7.0: two connections that write or checkpoint at the
same instant can, very rarely, leave the file damaged. Version 3.51.3 mends it; two earlier series have the
repair too. Source: the release notes of SQLite 3.51.3.
"""

_MENDED = (3, 51, 3)
#: The first sound version of an earlier series.
_MENDED_IN_SERIES = {(3, 50): 7, (3, 44): 6}


def has_wal_reset_bug(version: tuple[int, int, int]) -> bool:
    """Whether a version of SQLite has the bug.

    Parameters
    ----------
    version : tuple of int
        As `sqlite3.sqlite_version_info`.
    """
    sound_from = _MENDED_IN_SERIES.get(version[:2])
    return version < _MENDED and (sound_from is None or version[2] < sound_from)
