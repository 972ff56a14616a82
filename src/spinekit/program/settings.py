"""The numbers a program is planned with, each with where it comes from.

What decides about a single exercise stands in
:class:`~spinekit.progression.ProgressionSettings`; what is safe, in
:class:`~spinekit.safety.SafetySettings`. Here are only the few that concern
weeks.
"""

import attrs

from spinekit.progression import ProgressionSettings
from spinekit.safety import SafetySettings
from spinekit.validation import instance, whole

__all__ = ["LONGEST_WEEKS", "ProgramSettings"]

LONGEST_WEEKS = 52
"""The longest program that is planned, in weeks: our judgement."""


@attrs.frozen(kw_only=True)
class ProgramSettings:
    """How much room a session leaves to grow, and the cut-offs of progression and rest.

    Examples:
        >>> ProgramSettings(room_percent=0).progression.strength_rest_days
        2
    """

    room_percent: int = attrs.field(default=30, validator=whole(low=0, high=60))
    """Percent of the time that the first sessions leave free, so that doses can grow into it.

    30 is our own judgement: the texts let repetitions and holds grow and never say what gives
    way once the time is full.
    """

    light_weeks: int = attrs.field(default=1, validator=whole(low=0, high=4))
    """Weeks at about half the dose for those new to exercise, coming back, or not asked.

    Half is the word of ``break-half-effort`` for a return, and ``op-strength-dose`` starts lower
    with whoever is new or was inactive; one week is our own judgement.
    """

    steps_per_week: int = attrs.field(default=1, validator=whole(low=1, high=7))
    """Steps up that one line takes in a week, once it has reached the dose it was composed with.

    1 is our own judgement: progression may add something after every good session, and no text
    says how fast; a week at each dose lets every next morning have its say.
    """

    progression: ProgressionSettings = attrs.field(
        factory=ProgressionSettings, validator=instance(ProgressionSettings)
    )
    """The cut-offs of progression, among them the days of rest between loaded sessions."""

    safety: SafetySettings = attrs.field(factory=SafetySettings, validator=instance(SafetySettings))
    """The numbers of the rules; a program reads the most days a week of back-extensor work."""
