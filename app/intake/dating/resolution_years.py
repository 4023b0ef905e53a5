"""The year in which the Security Council adopted a resolution, by its number."""

import bisect

# The last resolution of the Security Council in each year from 1990 on, by its number.
_FIRST_YEAR_OF_RESOLUTIONS = 1990
_LAST_RESOLUTIONS = (
    683, 725, 801, 892, 969, 1035, 1092, 1147, 1220, 1284, 1334, 1386, 1454, 1521, 1580, 1651, 1738,
    1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259, 2336, 2397, 2450, 2504, 2559, 2615, 2672,
    2719, 2767,
)  # fmt: skip


def resolution_year(number: int) -> int:
    """The year in which the Security Council adopted the resolution; 0 outside 1991 to 2024."""
    position = bisect.bisect_left(_LAST_RESOLUTIONS, number)
    if position in (0, len(_LAST_RESOLUTIONS)):
        return 0
    return _FIRST_YEAR_OF_RESOLUTIONS + position
