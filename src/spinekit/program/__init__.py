"""Weeks: a routine carried through them by progression, judged again each time.

:func:`plan` makes a :class:`Program` from a request. A program says what is
done on each day of each week if all goes well; :meth:`Program.after` plans the
rest again from what was really done, changing as little as possible and saying
what. Single doses are decided by :mod:`spinekit.progression`, and whether an
item suits a person by :mod:`spinekit.safety`.
"""

from spinekit.program.adherence import Adherence
from spinekit.program.changes import ProgramChange, ProgramChangeKind
from spinekit.program.days import Weekday
from spinekit.program.outline import Outline
from spinekit.program.planning import plan
from spinekit.program.program import Program
from spinekit.program.projecting import done_well
from spinekit.program.session import Line, Session, SessionState, Step, StepKind
from spinekit.program.settings import ProgramSettings

__all__ = [
    "Adherence",
    "Line",
    "Outline",
    "Program",
    "ProgramChange",
    "ProgramChangeKind",
    "ProgramSettings",
    "Session",
    "SessionState",
    "Step",
    "StepKind",
    "Weekday",
    "done_well",
    "plan",
]
