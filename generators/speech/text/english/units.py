"""Quantities: a number or a range of numbers and a unit. Letters are units only after numbers."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import NUMBER, say_cardinal, say_fraction, say_number
from generators.speech.text.rules import Rule, rule, words

_UNITS = {
    "m": "meter", "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "µm": "micrometer", "μm": "micrometer",
    "nm": "nanometer", "dm": "decimeter", "ft": "foot|feet", "yd": "yard", "yds": "yard", "mi": "mile",
    "in": "inch|inches", "s": "second", "sec": "second", "secs": "second", "ms": "millisecond", "µs": "microsecond",
    "μs": "microsecond", "ns": "nanosecond", "min": "minute", "mins": "minute", "h": "hour", "hr": "hour",
    "hrs": "hour", "d": "day", "wk": "week", "wks": "week", "yr": "year", "yrs": "year", "g": "gram",
    "kg": "kilogram", "mg": "milligram", "µg": "microgram", "μg": "microgram", "mcg": "microgram", "t": "ton",
    "lb": "pound", "lbs": "pound", "oz": "ounce", "l": "liter", "L": "liter", "ml": "milliliter",
    "mL": "milliliter", "cl": "centiliter", "dl": "deciliter", "gal": "gallon", "pt": "pint", "qt": "quart",
    "tsp": "teaspoon", "tbsp": "tablespoon", "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt",
    "mW": "milliwatt", "Wh": "watt hour", "kWh": "kilowatt hour", "MWh": "megawatt hour", "V": "volt",
    "kV": "kilovolt", "mV": "millivolt", "A": "amp", "mA": "milliamp", "mAh": "milliamp hour", "Ah": "amp hour",
    "Ω": "ohm", "kΩ": "kilohm", "F": "farad", "J": "joule", "kJ": "kilojoule", "MJ": "megajoule", "cal": "calorie",
    "kcal": "kilocalorie", "N": "newton", "kN": "kilonewton", "Nm": "newton meter", "Pa": "pascal",
    "hPa": "hectopascal", "kPa": "kilopascal", "MPa": "megapascal", "bar": "bar", "mbar": "millibar",
    "psi": "P S I|P S I", "atm": "atmosphere", "Hz": "hertz|hertz", "kHz": "kilohertz|kilohertz",
    "MHz": "megahertz|megahertz", "GHz": "gigahertz|gigahertz", "B": "byte", "kB": "kilobyte", "KB": "kilobyte",
    "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "PB": "petabyte", "GiB": "gibibyte", "MiB": "mebibyte",
    "KiB": "kibibyte", "Mb": "megabit", "Gb": "gigabit", "dB": "decibel", "lm": "lumen", "lx": "lux|lux",
    "cd": "candela", "K": "kelvin|kelvin", "mol": "mole", "ha": "hectare", "px": "pixel", "rpm": "R P M|R P M",
    "kn": "knot", "kt": "knot", "kts": "knot", "dBm": "decibel milliwatt", "MP": "megapixel",
    "mpg": "mile per gallon|miles per gallon",
    "pts": "point", "mmHg": "millimeter of mercury|millimeters of mercury",
    "kbit": "kilobit", "Mbit": "megabit", "Gbit": "gigabit",
    "fps": "frame per second|frames per second", "mph": "mile per hour|miles per hour",
    "kph": "kilometer per hour|kilometers per hour", "kmh": "kilometer per hour|kilometers per hour",
    "Mbps": "megabit per second|megabits per second", "Gbps": "gigabit per second|gigabits per second",
    "kbps": "kilobit per second|kilobits per second", "ppm": "part per million|parts per million",
    "sq ft": "square foot|square feet", "sq mi": "square mile", "sq m": "square meter", "sqm": "square meter",
    "cc": "cubic centimeter", "pct": "percent|percent", "°C": "degree Celsius|degrees Celsius",
    "℃": "degree Celsius|degrees Celsius", "°F": "degree Fahrenheit|degrees Fahrenheit",
    "℉": "degree Fahrenheit|degrees Fahrenheit", "°": "degree", "º": "degree", "%": "percent|percent",
    "‰": "per mille|per mille", "carat": "carat", "ct": "carat", "lux": "lux|lux", "min.": "minute",
    "sec.": "second", "hr.": "hour", "hrs.": "hour", "ft.": "foot|feet", "lb.": "pound", "lbs.": "pound",
    "oz.": "ounce", "in.": "inch|inches", "yd.": "yard", "mi.": "mile", "gal.": "gallon", "tsp.": "teaspoon",
    "tbsp.": "tablespoon", "KG": "kilogram", "KM": "kilometer", "kgs": "kilogram", "kms": "kilometer",
    "mo": "month", "mos": "month", "mbps": "megabit per second|megabits per second",
    "gbps": "gigabit per second|gigabits per second",
}  # fmt: skip
_POWERS = {"²": "square", "2": "square", "^2": "square", "³": "cubic", "3": "cubic", "^3": "cubic"}
_WORDS = frozenset(words("in A bar pt d t F K B N J"))
"""Units that are also words or letters: read as units only after a space, and where no sentence goes on from them."""

_NAME = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_POWER = r"(?P<power>²|³|\^[23]|(?<=m)[23](?!\w))?"
_PERIOD = "mile|hour|day|week|month|year|minute|second|person"
_PER = rf"(?P<per>\s?(?:/|per)\s?(?P<by>{_NAME}|{_PERIOD})(?P<by_power>²|³|\^[23])?)?"
_SCALE = r"(?P<scale> (?:hundred|thousand|million|billion|trillion))?"
_RANGE = rf"(?P<low>{NUMBER})(?:(?P<to>\s?(?:-|–|—|\bto\b|x|×|±)\s?)(?P<high>{NUMBER}))?"

_LINKS = {"x": "by", "×": "by", "±": "plus or minus"}


def unit_name(unit: str, power: str | None, *, one: bool) -> str:
    """The word for a unit: "square meters"."""
    single, _, many = _UNITS[unit].partition("|")
    name = single if one else many or f"{single}s"
    return f"{_POWERS[power]} {name}" if power else name


def _each(unit: str, power: str | None) -> str:
    """What a quantity is per: a square meter, but a second squared."""
    name = unit_name(unit, None, one=True) if unit in _UNITS else unit
    if not power:
        return name
    return f"{name} {_POWERS[power]}d" if name in ("second", "hour", "minute") else f"{_POWERS[power]} {name}"


def _describes(found: re.Match[str]) -> bool:
    """Whether the quantity describes a noun, which takes the singular: "a 10 km walk", "a 5-km run"."""
    before = found.string[: found.start()].rstrip().rpartition(" ")[2].lower()
    return (
        before in ("a", "an", "per")
        and re.match(r" (?!of\b|in\b|or\b|and\b)[a-z]", found.string[found.end() :]) is not None
    )


@rule(
    rf"(?<![\w.,/])(?<!\d[-–:])(?<!\b[A-Z]-)(?P<minus>[-−](?=[\d.]))?{_RANGE}{_SCALE}(?P<gap>\s|-|)(?P<unit>{_NAME}){_POWER}{_PER}"
    r"(?P<attribute>-(?=[a-z]))?(?![\w°µΩ]|['’]\w|/\w)(?P<by_next>\s?[x×]\s?(?=[\d.]))?"
    r"(?P<to_next>\s?[-–—]\s?(?=[\d.]+\s?(?P=unit)(?!\w)))?",
    "0123456789",
)
def quantity(found: re.Match[str]) -> str | None:
    """4 m, 343 m/s, 180 °C, 10-15%, 85 m², 3 x 5 cm."""
    unit, gap = found["unit"], found["gap"]
    if unit in _WORDS and (gap != " " or _is_a_word(found)):
        return None
    low, high = found["low"], found["high"]
    one = (
        (low in ("1", "1.0") and not high and not found["scale"])
        or gap == "-"
        or bool(found["attribute"])
        or _describes(found)
    )
    said = ("minus " if found["minus"] else "") + say_number(low)
    if high:
        said += f" {_LINKS.get(found['to'].strip(), 'to')} {say_number(high)}"
    said += f"{found['scale'] or ''} {unit_name(unit, found['power'], one=one)}"
    if found["by"]:
        by = _each(found["by"], found["by_power"])
        said += f" per {by}"
    point = "." if unit.endswith(".") and not found.string[found.end() :].strip() else ""
    return (
        said
        + point
        + (" by " if found["by_next"] else " to " if found["to_next"] else " " if found["attribute"] else "")
    )


@rule(
    rf"(?<![\w.,/-])(?:(?P<whole>\d{{1,3}})[ -])?(?P<over>\d{{1,2}})/(?P<under>\d{{1,2}}) ?(?P<unit>{_NAME})(?![\w/°])",
    "/",
)
def part_of(found: re.Match[str]) -> str | None:
    """3/4 kg, 1 1/2 tsp."""
    whole, unit = found["whole"], found["unit"]
    said = say_fraction(int(found["over"]), int(found["under"]), whole)
    if unit in _WORDS and unit != "in":
        return None
    if whole:
        return f"{said} {unit_name(unit, None, one=False)}"
    name = unit_name(unit, None, one=True)
    return f"{said} of {'an' if name.startswith(('a', 'e', 'i', 'o', 'hour')) else 'a'} {name}"


@rule(
    rf"(?<![\w.,])(?P<low>{NUMBER})\s?[x×·*]\s?10\^(?P<exponent>-?\d{{1,3}})\s(?P<unit>{_NAME}){_POWER}{_PER}(?![\w°])",
    "^",
)
def large_or_small(found: re.Match[str]) -> str | None:
    """3×10^8 m/s."""
    said = f"{say_number(found['low'])} times ten to the power of {say_cardinal(int(found['exponent']))}"
    said += f" {unit_name(found['unit'], found['power'], one=False)}"
    return said + (f" per {_each(found['by'], found['by_power'])}" if found["by"] else "")


@rule(rf"(?<![\w.,])({NUMBER}) ?(L|l|kWh|kg) ?/ ?100 ?km\b", "/")
def for_a_hundred(found: re.Match[str]) -> str | None:
    """7.4 L/100km."""
    return f"{say_number(found[1])} {unit_name(found[2], None, one=False)} per hundred kilometers"


@rule(r"(?<![\w.,])(\d{1,2}) ?(?:ft|foot|feet)\.? ?(\d{1,2}(?:\.\d+)?) ?in\b\.?", "f")
def feet_then_inches(found: re.Match[str]) -> str | None:
    """6 ft 2 in."""
    feet_said, inches_said = (unit_name(u, None, one=found[i] == "1") for i, u in ((1, "ft"), (2, "in")))
    return f"{say_number(found[1])} {feet_said} {say_number(found[2])} {inches_said}"


@rule(r"(?<![\w.,/])(\d{2,3})/(\d{2,3}) ?mmHg\b", "m")
def blood_pressure(found: re.Match[str]) -> str | None:
    """128/84 mmHg."""
    return f"{say_number(found[1])} over {say_number(found[2])} {unit_name('mmHg', None, one=False)}"


@rule(r"(?<![\w.,])(\d{1,2}) st (?=\d{1,2} ?lbs?\b)", "s")
def stones(found: re.Match[str]) -> str | None:
    """12 st 4 lb."""
    return f"{say_number(found[1])} stone "


@rule(r"(?<=\b(?:at|to|of|is) )(\d{2,3})([FC])\b", "FC")
def heat(found: re.Match[str]) -> str | None:
    """An oven at 350F."""
    return f"{say_number(found[1])} {unit_name('°' + found[2], None, one=False)}"


@rule(rf"\bper ({_NAME})(?![\w°])", "p")
def for_one(found: re.Match[str]) -> str | None:
    """2 euros per kg."""
    return None if found[1] in _WORDS else f"per {unit_name(found[1], None, one=True)}"


_POINTS = {"N": "north", "S": "south", "E": "east", "W": "west"}


@rule(
    r"(?<![\w.,])(\d{1,3}(?:\.\d+)?)\s?°(?:\s?(\d{1,2})\s?['’′])?(?:\s?(\d{1,2}(?:\.\d+)?)\s?(?:[\"”″]|''))?\s?([NSEW])\b",
    "°",
)
def bearing(found: re.Match[str]) -> str | None:
    """51°30'N, 51.5° N."""
    parts = [f"{say_number(found[1])} degrees"]
    parts += [
        f"{say_number(n.lstrip('0') or '0')} {name}" for n, name in ((found[2], "minutes"), (found[3], "seconds")) if n
    ]
    return " ".join([*parts, _POINTS[found[4]]])


@rule(rf"(?<![\w.,/-])({NUMBER})/({_NAME})(?![\w/°])", "/")
def for_each(found: re.Match[str]) -> str | None:
    """12/kg."""
    return None if found[2] in _WORDS else f"{say_number(found[1])} per {unit_name(found[2], None, one=True)}"


def _is_a_word(found: re.Match[str]) -> bool:
    """Whether what looks like a unit goes on as a sentence: "5 in the room", "12 A great day"."""
    unit, after = found["unit"], found.string[found.end() :].lstrip()
    if found["per"] or found["power"]:
        return False
    if unit in ("in", "bar"):
        return bool(re.match(r"[\w\"'(]", after)) and not re.match(r"(long|wide|tall|high|deep|thick|by|x)\b", after)
    return bool(re.match(r"[a-z]", after)) and not re.match(
        r"(and|or|of|is|at|for|per|in|long|from|to|each|with|a)\b", after
    )


@rule(r"(?<![\w.,])(\d+)\s?['’′]\s?-?(\d{1,2}(?:\.\d+)?)\s?(?:[\"”″]|''|’’)", "'’′")
def feet_and_inches(found: re.Match[str]) -> str | None:
    """5'9"; and 21'34", which no ruler has."""
    if float(found[2]) >= 12 and "." not in found[2]:
        return f"{say_number(found[1])} minutes {say_number(found[2].lstrip('0') or '0')} seconds"
    if float(found[2]) == 0:
        return f"{say_number(found[1])} feet"
    return f"{say_number(found[1])} foot {say_number(found[2])}"


_HOW_FAR = (
    r"(?=\s(?:long|wide|tall|high|deep|thick|away|apart|across|by|x|of|and|or|in|above|below|from|to"
    r"|here|there|now|each|more|less|off|between|inside|only|up|down)\b|[.,;:!?)]|$)"
)


@rule(rf"(?<![\w.,])({NUMBER})\s?['’′](?:(?P<alone>{_HOW_FAR})|(?=\s[a-z]))", "'’′")
def feet(found: re.Match[str]) -> str | None:
    """12', "foot" where it describes a noun."""
    if found.string[: found.start()].count("'") % 2 and "'" in found[0]:
        return None  # the end of what stands in quotes
    return f"{say_number(found[1])} {'feet' if found['alone'] is not None and found[1] != '1' else 'foot'}"


@rule(rf"(?<![\w.,])({NUMBER}|\d+ \d/\d)\s?[\"”″](?:(?P<alone>{_HOW_FAR})|(?=\s(?:[a-z]|[A-Z]{{2,}}\b)))", '"”″')
def inches(found: re.Match[str]) -> str | None:
    """27", unless it ends what stands in quotes."""
    before = found.string[: found.start()]
    if (before.count('"') % 2 and '"' in found[0]) or "“" in before:
        return None
    return f"{say_number(found[1])} {'inches' if found['alone'] is not None and found[1] != '1' else 'inch'}"


@rule(r"(?<![\w.,])(\d+(?:\.\d+)?)\s?(['’′\"”″])\s?[x×]\s?(\d+(?:\.\d+)?)\s?\2", "'’′\"”″")
def by_each_other(found: re.Match[str]) -> str | None:
    """40' x 60'."""
    unit = "feet" if found[2] in "'’′" else "inches"
    return f"{say_number(found[1])} {unit} by {say_number(found[3])} {unit}"


FEET: tuple[Rule, ...] = (bearing, by_each_other, feet_and_inches, feet, inches)
UNITS: tuple[Rule, ...] = (
    large_or_small,
    for_a_hundred,
    feet_then_inches,
    blood_pressure,
    stones,
    heat,
    part_of,
    for_each,
    quantity,
    for_one,
)
