"""A measured walk as JSON."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hiphinge.gait import Pass, Quantity, Walking
    from hiphinge.motion import Provenance
    from hiphinge.texts import Catalogue

#: Version of the object.
SCHEMA = "hiphinge.walking/1"
_DECIMALS = 4


def dumps_walking(walking: "Walking", source: "Provenance", texts: "Catalogue") -> str:
    """Write a walk as a JSON text.

    Parameters
    ----------
    walking : Walking
    source : Provenance
    texts : Catalogue
        Language of the reasons.

    Returns
    -------
    str
        Each measure with its standard error under the same name and ``_se``; both are null where it cannot be
        known, and ``reasons`` says why.
    """
    measured: dict[str, object] = {"steps": walking.steps, "steps_se": 0}
    content = {
        "schema": SCHEMA,
        "source": {"file": source.file, "kind": source.kind},
        "walking": {
            **measured,
            **_flat(walking.quantities, texts),
            "passes": [_pass(one) for one in walking.passes],
            "sides": {side: _flat(own, texts) for side, own in walking.sides.items()},
        },
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _flat(quantities: "Mapping[str, Quantity]", texts: "Catalogue") -> dict[str, object]:
    values: dict[str, object] = {}
    for name, one in quantities.items():
        values[name] = _rounded(one.value)
        values[f"{name}_se"] = _rounded(one.standard_error)
    reasons = {name: texts.say(one.reason) for name, one in quantities.items() if one.reason is not None}
    return {**values, "reasons": reasons}


def _pass(one: "Pass") -> dict[str, object]:
    strikes = [{"time_s": _rounded(strike.time_s), "foot": strike.foot} for strike in one.strikes]
    return {"way": one.way, "facing": one.facing, "strikes": strikes}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DECIMALS)
