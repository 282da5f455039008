"""The tables of segments and of load, and the bodies made of them."""

import pytest

from hiphinge.body import Sex
from hiphinge.errors import InvalidValueError
from hiphinge.kinetics.upper_body import Lump, lengths_m, together, upper_body, without
from hiphinge.knowledge.load_limits import Kind, fatigue_number, load_line, load_numbers, model_number
from hiphinge.knowledge.niosh import niosh_table
from hiphinge.knowledge.references import reference
from hiphinge.knowledge.segments import segment_table, segment_tables, spine_joints
from hiphinge.knowledge.table import MARKS
from hiphinge.knowledge.wording import banned_in

BOTH_SIDES = ("upper_arm", "forearm", "hand", "thigh", "shank", "foot")


@pytest.mark.parametrize(
    ("table", "sex", "share"),
    [
        ("de_leva", "male", 0.4911),
        ("de_leva", "female", 0.4576),
        ("dumas", "male", 0.494),
        ("dumas", "female", 0.451),
        ("winter", "male", 0.536),
    ],
)
def test_the_mass_above_l5s1_is_that_of_the_table(table: str, sex: Sex, share: float) -> None:
    assert upper_body(table, sex).above_l5s1 == pytest.approx(share, abs=5e-4)


@pytest.mark.parametrize(("sex", "trunk", "head"), [("male", 0.728, 1.41), ("female", 0.803, 1.49)])
def test_trunk_and_head_lie_as_high_as_worked_out_from_de_leva(sex: Sex, trunk: float, head: float) -> None:
    body = upper_body("de_leva", sex)
    assert body.trunk.height == pytest.approx(trunk, abs=5e-4)
    assert body.head.height == pytest.approx(head, abs=5e-3)


@pytest.mark.parametrize("table", segment_tables())
@pytest.mark.parametrize("sex", ["female", "male", None])
def test_the_parts_make_up_a_whole_body(table: str, sex: Sex | None) -> None:
    body = upper_body(table, sex)
    limbs = 2 * sum(getattr(body, name).mass for name in BOTH_SIDES)
    # the rows of Winter's trunk overlap his head and neck by a few hundredths, as published
    assert limbs + body.trunk.mass + body.pelvis.mass + body.head.mass == pytest.approx(1.0, abs=0.011)
    assert 0.9 < body.head.height < 1.6
    assert 0.5 < body.trunk.height < 0.85
    assert 0.05 < body.pelvis.height < 0.25
    assert 0.2 < body.trunk.gyration < 0.35


def test_taking_a_part_out_undoes_joining_it() -> None:
    one, other = Lump(0.3, 0.7, 0.25), Lump(0.1, 0.1, 0.1)
    whole = together((one, other))
    assert whole.mass == pytest.approx(0.4)
    assert whole.height == pytest.approx(0.55)
    back = without(whole, other)
    assert (back.mass, back.height, back.gyration) == pytest.approx((0.3, 0.7, 0.25))


def test_lengths_grow_with_stature() -> None:
    assert lengths_m(1.741, "male")["trunk"] == pytest.approx(0.5155)
    assert lengths_m(1.6, "female")["thigh"] == pytest.approx(0.3685 * 1.6 / 1.735)
    either = lengths_m(1.7, None)["foot"]
    assert either == pytest.approx((lengths_m(1.7, "female")["foot"] + lengths_m(1.7, "male")["foot"]) / 2)


@pytest.mark.parametrize("kind", ["lines", "model", "fatigue"])
def test_every_number_of_load_tells_its_use_source_and_mark(kind: Kind) -> None:
    for number in load_numbers(kind).values():
        assert number.value > 0
        assert number.mark in MARKS
        assert all(reference(key) for key in number.references)
        assert number.use.endswith(".")
        assert len(number.use.split()) >= 4
        # shear is the name of the quantity; it is not said to people
        assert all("shear*" in found.phrases for found in banned_in(number.use))


@pytest.mark.parametrize(
    ("name", "value", "mark"),
    [
        ("niosh_action_n", 3400, "verified"),
        ("niosh_maximum_n", 6400, "verified"),
        ("laboratory_strength_n", 4840, "verified"),
        ("shear_action_n", 500, "memory"),
        ("shear_maximum_n", 1000, "memory"),
    ],
)
def test_a_line_is_that_of_its_source(name: str, value: float, mark: str) -> None:
    line = load_line(name)
    assert (line.value, line.mark, line.unit) == (value, mark, "N")


def test_the_tables_behind_loads_name_their_sources() -> None:
    tables = [(one.mark, one.references) for one in segment_tables().values()]
    joints = [(one.mark, one.references) for one in spine_joints().values()]
    for mark, sources in (*tables, *joints, (niosh_table().mark, niosh_table().references)):
        assert mark in MARKS
        assert sources
        assert all(reference(key) for key in sources)


def test_unknown_names_are_refused_in_one_sentence() -> None:
    with pytest.raises(
        InvalidValueError, match=r"^There is no segment table 'hanavan': choose one of de_leva"
    ):
        segment_table("hanavan")
    with pytest.raises(
        InvalidValueError, match=r"^There is no reference line 'x': choose one of niosh_action"
    ):
        load_line("x")
    with pytest.raises(InvalidValueError, match=r"^There is no number of the load model 'x'"):
        model_number("x")
    with pytest.raises(InvalidValueError, match=r"^There is no number of the fatigue curve 'x'"):
        fatigue_number("x")
