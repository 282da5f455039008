"""Wrong use of the command line, as one sentence in the language of the user; click speaks English alone."""

import os
import re
import sys
from itertools import pairwise

import click

from hiphinge.texts import COMPLETE, Listing, Message, Value, languages

_QUOTED = re.compile(r"'(.*?)'", re.DOTALL)
_EXTRA = re.compile(r"extra\sarguments?\s\((.*)\)", re.DOTALL)


def misuse(error: click.ClickException) -> Message:
    """Return what was wrong, what is allowed and where to read more."""
    return Message("error-misuse", {"what": _what(error), "command": _command(error)})


def wanted_language(spoken: str) -> str:
    """Return the language of a run whose options could not be read, as they or the environment ask."""
    words = sys.argv[1:]
    named = [after for word, after in pairwise(words) if word == "--language"]
    named += [word.partition("=")[2] for word in words if word.startswith("--language=")]
    asked = [spoken] if spoken != COMPLETE else [*named, os.environ.get("HIPHINGE_LANGUAGE", "")]
    return next((language for language in asked if language in languages()), COMPLETE)


def _command(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return "hiphinge" if context is None else context.command_path


def _what(error: click.ClickException) -> Value:
    match error:
        case click.MissingParameter():
            return Message("misuse-missing", {"name": _name(error)})
        case click.BadParameter():
            return _bad_value(error)
        case click.NoSuchOption() | click.BadOptionUsage():
            text = "misuse-no-option" if isinstance(error, click.NoSuchOption) else "misuse-option-alone"
            return Message(text, {"option": error.option_name})
        case click.exceptions.NoSuchCommand():
            return Message("misuse-no-command", {"command": _quoted(error.message)})
    extra = _EXTRA.search(error.message)
    return error.message.rstrip(".") if extra is None else Message("misuse-extra", {"words": extra[1]})


def _bad_value(error: click.BadParameter) -> Message:
    values: dict[str, Value] = {"name": _name(error), "value": _quoted(error.message)}
    kind = None if error.param is None else error.param.type
    if isinstance(kind, click.Choice):
        return Message("misuse-choice", {**values, "allowed": Listing([str(one) for one in kind.choices])})
    if isinstance(kind, click.IntRange) and kind.min is not None and "range" in error.message:
        values |= {"value": error.message.split()[0], "least": int(kind.min)}
        if kind.max is None:
            return Message("misuse-too-small", values)
        return Message("misuse-out-of-range", {**values, "most": int(kind.max)})
    if isinstance(kind, click.types.IntParamType | click.types.FloatParamType):
        return Message("misuse-no-number", values)
    return Message("misuse-value", {**values, "reason": error.message.rstrip(".")})


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return error.param_hint if isinstance(error.param_hint, str) else ""
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.make_metavar(error.ctx or click.Context(click.Command("hiphinge")))


def _quoted(message: str) -> str:
    found = _QUOTED.search(message)
    return "" if found is None else found[1]
