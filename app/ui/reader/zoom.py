"""The steps of the zoom."""

ZOOMS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200)


def within_limits(percent: int) -> int:
    """*percent*, at least half the usual size and at most twice."""
    return min(max(percent, ZOOMS[0]), ZOOMS[-1])


def stepped(percent: int, steps: int) -> int:
    """*percent* made larger by so many steps, smaller when they are negative."""
    for _ in range(abs(steps)):
        further = (
            (zoom for zoom in ZOOMS if zoom > percent)
            if steps > 0
            else (zoom for zoom in reversed(ZOOMS) if zoom < percent)
        )
        percent = next(further, within_limits(percent))
    return percent
