"""National identity numbers: what eleven digits must look like to be one."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MONTH_SHIFTS = (0, 40, 65, 80)


_BEGINNINGS = frozenset(
    f"{day + shifted_day:02}{month + shifted_month:02}"
    for month, days in enumerate(_DAYS, start=1)
    for day in range(1, days + 1)
    for shifted_day in (0, 40)
    for shifted_month in _MONTH_SHIFTS
)


def looks_like_id(digits: str) -> bool:
    """Whether eleven digits begin with a day and a month that exist.

    The day of a D-number is 40 higher. A month is 40 higher in H-numbers and in Nav's synthetic persons, 65 higher in
    those of Norsk helsenett and 80 higher in those of Skatteetaten.
    """
    return digits[:4] in _BEGINNINGS


def has_check_digits(digits: str) -> bool:
    """Whether the last two of eleven digits are the check digits of the rest (both modulo 11).

    Source: Skatteetaten's description of the check calculation, and its page «Nye fødselsnummer og d-nummer fra 2032»:
    numbers given out from 2032 may leave 0, 1, 2 or 3 in the first calculation where today's leave 0. Then this
    function, and nothing else, must change; until then such a number is found by the rule without check digits (N2).
    """
    values = [int(digit) for digit in digits]
    first = sum(weight * value for weight, value in zip((*_FIRST, 0), values, strict=True))
    second = sum(weight * value for weight, value in zip(_SECOND, values, strict=True))
    return first % 11 == 0 and second % 11 == 0
