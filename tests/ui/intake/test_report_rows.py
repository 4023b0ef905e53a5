"""What the report of an import tells of the milestones in doubt."""

from app.intake.report import FoundPage, Report
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone
from app.ui.intake.report_rows import ReportRow, doubt_rows

PLANNED = Milestone(
    "", "m", parse("1994-05"), "meeting", "They will meet.", origin="extracted", confidence=0.41,
    confirmed=False, inferred="the year of the heading",
    doubts=("a part of its date is worked out", "a plan, or something still to come"),
)  # fmt: skip
HELD = Milestone("", "n", parse("1993"), "meeting", "They met.", origin="extracted")


def test_every_milestone_in_doubt_says_why() -> None:
    page = FoundPage("Talks", "Talks", "article", (), milestones=(PLANNED, HELD))
    report = Report("talks.txt", "0", "text", "utf-8", (page,), warnings=("line 4 is odd",))

    assert doubt_rows(report) == [
        ReportRow("Line 4 is odd"),
        ReportRow(
            "May 1994 · meeting",
            (
                "They will meet.",
                "Doubted: a part of its date is worked out; a plan, or something still to come",
                "Worked out: the year of the heading",
            ),
            ("Doubtful, 41 %",),
        ),
    ]
