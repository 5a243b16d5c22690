"""The follow-ups of the recorded Bimtek stages that are not done yet."""

import datetime
from dataclasses import dataclass

from generator.masterplan.masterplan import Masterplan
from generator.source.printed_amounts import shown_date


@dataclass(frozen=True, slots=True)
class FollowUp:
    """An open follow-up: what is to be done, by which office, until when; "" or None where it is not said."""

    what: str
    office: str
    due: datetime.date | None
    is_late: bool

    @property
    def shown(self) -> str:
        """The follow-up in a line: what, until when, by whom."""
        until = f", tenggat {shown_date(self.due.year, self.due.month, self.due.day)}" if self.due else ""
        return f"{self.what}{until}{f' ({self.office})' if self.office else ''}"


def open_follow_ups(plan: Masterplan, today: datetime.date) -> list[FollowUp]:
    """The follow-ups that are not done on the day ``today``, the earliest deadline first, those without one last."""
    found = [
        FollowUp(str(item.apa), str(item.opd or ""), item.tenggat or None, item.terlambat(today))
        for stage in plan.bimtek
        for item in stage.tindak_lanjut
        if item.apa and item.status != "selesai"
    ]
    return sorted(found, key=lambda item: (item.due is None, item.due or today, item.what))
