"""Run hiphinge as a module: ``python -m hiphinge``."""

from hiphinge.cli.main import main

main()
