"""Programs and routines as iCalendar files, which calendars import and subscribe to.

:func:`program_calendar` and :func:`routine_calendar` write them; an
:class:`Export` says who the events are and which version. They need the
library icalendar, which comes with the extra ``ical``. Nothing here reads a
calendar.
"""

from spinekit.interop.ical.export import Export
from spinekit.interop.ical.writing import program_calendar, routine_calendar

__all__ = ["Export", "program_calendar", "routine_calendar"]
