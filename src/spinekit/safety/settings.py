"""The numbers on which sources disagree, or that somebody had to choose.

Here live the numbers alone; the rules that use them are in the tables, and
each such rule names its settings. They are handed in when rules are built,
never kept anywhere: one clinic's line is never another's. Where sources
disagree the default is the careful one that a source still states.
"""

import attrs

from spinekit.errors import InvalidValueError
from spinekit.frozen import FrozenMapping
from spinekit.validation import whole

__all__ = ["SETTING_SOURCES", "SafetySettings"]


@attrs.frozen(kw_only=True)
class SafetySettings:
    """Every number the standard rules can be set by.

    Examples:
        >>> SafetySettings().systolic_stop, SafetySettings(systolic_stop=170).systolic_stop
        (180, 170)
    """

    # No line of pressure lies below 160/100: from there on a reading says by itself that pressure
    # is high (the fact high_blood_pressure), and below it the rules would not look at the number.
    systolic_stop: int = attrs.field(default=180, validator=whole(low=160, high=250))
    """Upper pressure in mmHg above which there is no effort at all: 180.

    The review cited draws it at 180/110; an older list at 170 untreated.
    """

    diastolic_stop: int = attrs.field(default=110, validator=whole(low=100, high=160))
    """Lower pressure in mmHg above which there is no effort at all: 110."""

    systolic_caution: int = attrs.field(default=160, validator=whole(low=160, high=250))
    """Upper pressure in mmHg above which effort is kept low: 160."""

    diastolic_caution: int = attrs.field(default=100, validator=whole(low=100, high=160))
    """Lower pressure in mmHg above which effort is kept low: 100."""

    pressure_hold_seconds: int = attrs.field(default=10, validator=whole(low=1, high=120))
    """Longest hold in seconds with raised pressure: 10, our own judgement."""

    pressure_effort: int = attrs.field(default=7, validator=whole(low=1, high=10))
    """Highest effort out of 10 with raised pressure: 7, our reading of three in reserve."""

    pain_progress: int = attrs.field(default=3, validator=whole(low=0, high=10))
    """Highest pain out of 10 at which one may go on and move on: 3.

    The pain-monitoring bands agree: to 3 go on, 4 to 5 hold, above 5 stop.
    """

    pain_stop: int = attrs.field(default=5, validator=whole(low=0, high=10))
    """Pain out of 10 above which the exercise ends: 5."""

    pain_stop_slipped_vertebra: int = attrs.field(default=3, validator=whole(low=0, high=10))
    """The same, out of 10, with a slipped vertebra: 3, as one clinic's program has it."""

    sore_days: int = attrs.field(default=2, validator=whole(low=1, high=14))
    """Days of soreness beyond which to ask a clinician: 2."""

    longest_hold_seconds: int = attrs.field(default=10, validator=whole(low=1, high=120))
    """Longest extensor hold in seconds with osteoporosis: 10.

    Guidelines say 3 to 5, the article for osteoporosis 5 to 10, another goes to 30.
    """

    extensor_days_per_week: int = attrs.field(default=7, validator=whole(low=1, high=7))
    """Most days a week of low-load extensor work: 7.

    One panel says daily, a society two to three days a week with a rest day between.
    """

    longest_total_hold_seconds: int = attrs.field(default=600, validator=whole(low=10, high=3600))
    """Most seconds of extensor holds in a day: 600, the upper end of five to ten minutes."""

    older_age: int = attrs.field(default=70, validator=whole(low=40, high=120))
    """Age in years from which someone inactive sees a clinician before starting: 70."""

    fracture_age: int = attrs.field(default=65, validator=whole(low=40, high=120))
    """Age in years from which a minor fall may break a vertebra: 65.

    The guideline says "older" without a number; the number is our own judgement.
    """

    pregnancy_age: int = attrs.field(default=60, validator=whole(low=45, high=120))
    """Age in years from which pregnancy is not asked about: 60, our own judgement."""

    pregnancy_supine_weeks: int = attrs.field(default=13, validator=whole(low=1, high=42))
    """Weeks of pregnancy after which lying on the back is left out: 13.

    One guideline says after the first trimester, another above all after 16 weeks.
    """

    novice_effort: int = attrs.field(default=5, validator=whole(low=1, high=10))
    """Highest effort out of 10 to begin loaded work with thin bones: 5."""

    maximal_percent: int = attrs.field(default=85, validator=whole(low=40, high=100))
    """Percent of the one-repetition maximum from which lifting counts as maximal: 85.

    The supervised trial went above 85; that unsupervised lifting stays below it is our reading.
    """

    maximal_effort: int = attrs.field(default=9, validator=whole(low=5, high=10))
    """Effort out of 10 from which lifting counts as maximal: 9, our own judgement."""

    warm_up_seconds: int = attrs.field(default=300, validator=whole(low=0, high=1800))
    """Least seconds of warm-up before loaded work: 300, the low end of five to ten minutes."""

    break_days: int = attrs.field(default=21, validator=whole(low=7, high=365))
    """Days without a session after which to restart at half: 21.

    The source says "more than a few weeks"; three is our reading.
    """

    extension_trial_seconds: int = attrs.field(default=60, validator=whole(low=5, high=300))
    """Longest trial of extension in seconds with spinal stenosis: 60, as a text for patients has it."""

    def __attrs_post_init__(self) -> None:
        """Refuse lines in the wrong order."""
        for low, high in (
            ("systolic_caution", "systolic_stop"),
            ("diastolic_caution", "diastolic_stop"),
            ("pain_progress", "pain_stop"),
        ):
            if getattr(self, low) > getattr(self, high):
                raise InvalidValueError(
                    f"is above {high}, {getattr(self, high)}",
                    path=f"SafetySettings.{low}",
                    value=getattr(self, low),
                    remedy=f"lower it, or raise {high}",
                )


SETTING_SOURCES: FrozenMapping[str, tuple[str, ...]] = FrozenMapping(
    {
        "systolic_stop": ("htn-180-110", "htn-170-older-source"),
        "diastolic_stop": ("htn-180-110",),
        "systolic_caution": ("htn-180-110",),
        "diastolic_caution": ("htn-180-110",),
        "pressure_hold_seconds": ("isometric-bp", "our-judgement"),
        "pressure_effort": ("htn-low-load-to-failure", "our-judgement"),
        "pain_progress": ("pain-model-bands-345", "pain-traffic-24h", "pain-model-nhs-suffolk"),
        "pain_stop": ("pain-model-bands-345", "pain-traffic-24h", "pain-model-nhs-suffolk"),
        "pain_stop_slipped_vertebra": ("pain-spondy-3",),
        "sore_days": ("soreness-next-day",),
        "longest_hold_seconds": (
            "op-extensor-dose",
            "op-ros-back-dose",
            "a002-prone-back-extension",
            "a004-advanced",
            "hold-mcgill-10s",
        ),
        "extensor_days_per_week": ("op-extensor-dose", "op-ros-back-dose"),
        "longest_total_hold_seconds": ("op-extensor-dose",),
        "older_age": ("scr-parq-classic",),
        "fracture_age": ("rf-ahcpr-fracture", "our-judgement"),
        "pregnancy_age": ("our-judgement",),
        "pregnancy_supine_weeks": ("preg-supine", "preg-supine-nhs"),
        "novice_effort": ("op-strength-dose", "dose-rpe-5-8-osteoporosis"),
        "maximal_percent": ("op-lift-max", "op-liftmor", "our-judgement"),
        "maximal_effort": ("op-lift-max", "our-judgement"),
        "warm_up_seconds": ("warmup-5-10", "a001-warm-up"),
        "break_days": ("break-half-effort", "our-judgement"),
        "extension_trial_seconds": ("st-extension-conditional",),
    }
)
"""Ids of the citations behind each setting, in :data:`spinekit.references.CITATIONS`.

Examples:
    >>> SETTING_SOURCES["systolic_stop"]
    ('htn-180-110', 'htn-170-older-source')
"""
