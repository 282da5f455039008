"""The commands by what they are for, as the help lists them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import click


class Sectioned(click.Group):
    """A group whose help lists its commands in sections, in the order in which a person needs them."""

    _sections: Mapping[str, Sequence[click.Command]] = MappingProxyType({})

    def add_sections(self, sections: Mapping[str, Sequence[click.Command]]) -> None:
        """Add commands.

        Parameters
        ----------
        sections : mapping of str to sequence of click.Command
            By the heading of their section.
        """
        self._sections = sections
        for section in sections.values():
            for command in section:
                self.add_command(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections, with all names in one column."""
        del ctx
        widest = max(len(name) for name in self.commands)
        for heading, section in self._sections.items():
            with formatter.section(heading):
                room = formatter.width - 6 - widest
                formatter.write_dl(
                    [
                        (f"{command.name}".ljust(widest), command.get_short_help_str(room))
                        for command in section
                    ]
                )
