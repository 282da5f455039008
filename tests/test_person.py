"""What people tell of themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.errors import InvalidValueError
from hiphinge.person import (
    AGE_RANGE_YEARS,
    BIRTH_YEARS,
    MASS_RANGE_KG,
    STATURE_RANGE_M,
    Person,
    parse_mass,
    parse_stature,
    parse_years,
    written_mass,
    written_stature,
)
from hiphinge.texts import Units


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("1.75", 1.75),
        ("1,75 m", 1.75),
        (" 1.75M ", 1.75),
        ("175cm", 1.75),
        ("175.5 cm", 1.755),
        ("5ft9", 1.7526),
        ("5 ft 9 in", 1.7526),
        ("5'9\"", 1.7526),
        ("5'9''", 1.7526),
        ("6ft", 1.8288),
        ("5ft9.5in", 1.7653),
    ],
)
def test_a_stature_is_read_as_people_write_it(text: str, metres: float) -> None:
    assert parse_stature(text) == pytest.approx(metres)


@pytest.mark.parametrize("text", ["", "tall", "1.75 km", "-1.75", "5ft9ft", "1.7.5", "nan", "175 cm m"])
def test_what_is_no_stature_is_reported_in_one_sentence(text: str) -> None:
    with pytest.raises(InvalidValueError, match="metres") as actual:
        parse_stature(text)
    assert "\n" not in str(actual.value)


@given(st.integers(*BIRTH_YEARS), st.integers(1990, 2100))
def test_an_age_follows_from_the_year_of_birth_where_somebody_can_have_it(born: int, year: int) -> None:
    person = Person(birth_year=born).in_year(year)
    possible = AGE_RANGE_YEARS[0] <= year - born <= AGE_RANGE_YEARS[1]
    assert person.age_years == (year - born if possible else None)
    assert Person(age_years=50, birth_year=born).in_year(year).age_years == 50


@pytest.mark.parametrize(("age", "born"), [(2, None), (121, None), (None, 1899), (None, 2101), (0, None)])
def test_years_that_no_person_has_are_refused(age: int | None, born: int | None) -> None:
    with pytest.raises(InvalidValueError, match="correct it, or leave it out"):
        Person(age_years=age, birth_year=born)


@pytest.mark.parametrize("text", ["six", "-6", "6.5", "६७", "1e2", "9" * 500])
def test_what_are_no_years_is_reported_in_one_sentence(text: str) -> None:
    with pytest.raises(InvalidValueError, match="whole number"):
        parse_years(text)
    assert (parse_years(" 67 "), parse_years("")) == (67, None)


@given(st.floats(*STATURE_RANGE_M))
def test_a_written_stature_is_read_back(metres: float) -> None:
    assert Person(parse_stature(f"{metres:.3f} m")).stature_m == pytest.approx(metres, abs=6e-4)


@pytest.mark.parametrize("metres", [0.0, -1.7, 0.79, 2.51, 175.0, float("nan"), float("inf")])
def test_a_stature_that_no_person_has_is_refused(metres: float) -> None:
    with pytest.raises(InvalidValueError, match=r"0\.8 to 2\.5 m"):
        Person(metres)


@pytest.mark.parametrize(
    ("text", "kilograms"),
    [("62", 62.0), ("62kg", 62.0), (" 62,5 KG ", 62.5), ("136lb", 61.6886), ("136 lbs", 61.6886)],
)
def test_a_mass_is_read_as_people_write_it(text: str, kilograms: float) -> None:
    assert parse_mass(text) == pytest.approx(kilograms, abs=1e-3)


@given(st.floats(*STATURE_RANGE_M), st.floats(*MASS_RANGE_KG), st.sampled_from(Units))
def test_what_a_form_shows_is_read_back(metres: float, kilograms: float, units: Units) -> None:
    assert parse_stature(written_stature(metres, units), units) == pytest.approx(metres, abs=0.0128)
    assert parse_mass(written_mass(kilograms, units), units) == pytest.approx(kilograms, abs=0.03)


def test_a_number_alone_is_in_the_units_of_the_reader() -> None:
    assert parse_stature("69", Units.IMPERIAL) == parse_stature("69in") == pytest.approx(1.7526)
    assert parse_stature("1.75 m", Units.IMPERIAL) == 1.75
    assert parse_mass("136", Units.IMPERIAL) == parse_mass("136lb")
    assert parse_mass("62kg", Units.IMPERIAL) == 62


@pytest.mark.parametrize("text", ["", "light", "62 g", "-62", "6.2.0", "nan", "62 kg lb"])
def test_what_is_no_mass_is_reported_in_one_sentence(text: str) -> None:
    with pytest.raises(InvalidValueError, match="kilograms") as actual:
        parse_mass(text)
    assert "\n" not in str(actual.value)


@given(st.floats(*MASS_RANGE_KG))
def test_a_written_mass_is_read_back(kilograms: float) -> None:
    assert parse_mass(f"{kilograms:.2f} kg") == pytest.approx(kilograms, abs=6e-3)


@pytest.mark.parametrize("kilograms", [0.0, -62.0, 19.9, 300.1, float("nan"), float("inf")])
def test_a_mass_that_no_person_has_is_refused(kilograms: float) -> None:
    with pytest.raises(InvalidValueError, match="20 to 300 kg"):
        Person(mass_kg=kilograms)


def test_a_sex_that_no_table_knows_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="only these are allowed: female, male"):
        Person(sex="tall")  # type: ignore[arg-type]


def test_nothing_is_required() -> None:
    assert Person() == Person(stature_m=None, mass_kg=None, sex=None)
