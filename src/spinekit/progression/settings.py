"""Every cut-off of progression, each with where it comes from and who draws it elsewhere.

Only numbers live here, and what is to be said of each. Sources disagree about
most of them; the default is named, the disagreement stands under it, and every
one can be set. A number marked as our own judgement is stated by no source read.
"""

import attrs

from spinekit.dosage import GRAMS_LIMITS
from spinekit.errors import InvalidValueError
from spinekit.validation import boolean, optional, whole

__all__ = ["USUAL_STEP_GRAMS", "ProgressionSettings"]

USUAL_STEP_GRAMS = 2500
"""The step of load where nobody says what the equipment has: two plates of 1.25 kg."""


@attrs.frozen(kw_only=True)
class ProgressionSettings:
    """How much pain, how long a break and how large a step decide what comes next.

    Examples:
        >>> ProgressionSettings(load_step_grams=1000).pain_ceiling
        5
    """

    pain_green: int = attrs.field(default=3, validator=whole(low=0, high=10))
    """Pain while exercising, 0 to 10, up to which a step up is possible.

    3: ``pain-model-bands-345``, ``pain-traffic-24h`` and ``pain-model-nhs-suffolk``. Others
    are cautious only from 5 (``pain-other-cutoffs``).
    """

    pain_ceiling: int = attrs.field(default=5, validator=whole(low=0, high=10))
    """Pain while exercising above which the dose goes down; between the two it is held.

    5: the same three sources. ``pain-other-cutoffs`` names one service that stops at 8 and one
    that allows 4 at most.
    """

    pain_ceiling_spondylolisthesis: int = attrs.field(default=3, validator=whole(low=0, high=10))
    """The same points of pain for a person with a slipped vertebra: 3, ``pain-spondy-3``, one clinic's program."""

    morning_margin: int = attrs.field(default=0, validator=whole(low=0, high=10))
    """How far pain on the next morning may be above usual, 0 to 10.

    0: "worse the day after means less" (``pain-model-bands-345``). A little muscle soreness is
    to be expected (``soreness-next-day``); it is not what is asked for.
    """

    settle_days: int = attrs.field(default=2, validator=whole(low=0, high=30))
    """Days after which pain that has not settled is a clinician's question.

    2: ``soreness-next-day`` and ``stop-sharp-pain``. ``pain-traffic-24h`` gives 24 hours to
    settle and asks a professional when it is worse "for days".
    """

    recovery_days: int = attrs.field(default=7, validator=whole(low=0, high=90))
    """Days before a dose that was left for pain is offered again.

    7 is our own judgement: the sources say "come back later" (``pain-model-nhs-suffolk``) and
    no number of days.
    """

    effort_ceiling: int = attrs.field(default=8, validator=whole(low=0, high=10))
    """Effort, 0 to 10, above which nothing is added.

    8: the top of the 5 to 8 for strength work with osteoporosis (``dose-rpe-5-8-osteoporosis``);
    no step up "while the last reps are a grind" (``prog-form-gate``). A dose that states an
    effort has its own ceiling.
    """

    forms_before_ease: int = attrs.field(default=1, validator=whole(low=1, high=10))
    """Sessions running with broken form after which the dose goes down.

    1: go back to one limb when wobbling (``hold-birddog-height``).
    """

    misses_before_ease: int = attrs.field(default=2, validator=whole(low=1, high=10))
    """Sessions running with less done than asked after which the dose goes down.

    2 is our own judgement: ``prog-8-to-15-window`` says "too heavy" and no number of sessions.
    """

    sessions_at_top: int = attrs.field(default=2, validator=whole(low=1, high=10))
    """Sessions running at the top of the range before more load or the next rung.

    2: ``prog-2-for-2``. ``prog-double`` and ``prog-15-then-load`` ask for one.
    """

    sessions_before_coarse: int = attrs.field(default=3, validator=whole(low=1, high=20))
    """The same number of sessions where the equipment's smallest step is above :attr:`load_percent_most`.

    3 is our own judgement: a step larger than the sources allow should be earned for longer.
    """

    load_percent_least: int = attrs.field(default=2, validator=whole(low=0, high=100))
    """The least that a step of load adds, in percent: 2, ``prog-acsm-2-10``."""

    load_percent_most: int = attrs.field(default=10, validator=whole(low=1, high=100))
    """The most that a step of load should add, in percent.

    10: ``prog-acsm-2-10``. ``prog-2-for-2`` gives 5-10 to beginners and 2-5 to the advanced;
    ``prog-15-then-load`` gives weights, 2-5 lb for the arms and 5-10 lb for the legs.
    """

    load_step_grams: int | None = attrs.field(
        default=None, validator=optional(whole(low=1, high=GRAMS_LIMITS.high))
    )
    """The smallest step the equipment has, in grams, such as 2,500.

    ``None``: the weights that the rungs of the ladder state, or where they state none steps of
    :data:`USUAL_STEP_GRAMS`.
    """

    allow_coarse_load: bool = attrs.field(default=True, validator=boolean())
    """Whether one step of the equipment may be taken where it is above the most percent.

    Yes: light dumbbells have no smaller step, and ``prog-15-then-load`` names steps of 2-5 lb
    whatever the load.
    """

    coarse_most_grams: int = attrs.field(default=4500, validator=whole(high=GRAMS_LIMITS.high))
    """The largest such step, in grams: 4,500, the 10 lb of ``prog-15-then-load``, rounded down."""

    heaviest_grams: int = attrs.field(
        default=20_000, validator=whole(low=1, high=GRAMS_LIMITS.high)
    )
    """Where no rung states a load, how far load may rise, in grams; our own judgement."""

    hold_step_seconds: int = attrs.field(default=5, validator=whole(low=1, high=600))
    """Seconds added to a hold in one step, within its range.

    5 is our own judgement: the articles give first and last hold, "the size of the steps not
    stated" (``a004-beginner-progression``).
    """

    count_step: int = attrs.field(default=1, validator=whole(low=1, high=50))
    """Repetitions added in one step, within their range; our own judgement, the smallest."""

    unsourced_hold_seconds: int = attrs.field(default=10, validator=whole(low=1, high=3600))
    """The longest hold a rung may ask for without a text that states a longer one.

    10: ``hold-mcgill-10s`` and ``hold-mcgill-7-10``. Two osteoporosis guidelines stay at 3 to 5
    (``op-extensor-dose``); one article goes to 30 (``a004-beginner-progression``).
    """

    pause_days: int = attrs.field(default=10, validator=whole(low=1, high=365))
    """Days off after which the dose is repeated and nothing is added.

    ``break-comfort-level`` says so of "an interruption of any kind"; 10 is our own judgement of
    what is one at two to three sessions a week.
    """

    break_weeks: int = attrs.field(default=3, validator=whole(low=1, high=52))
    """Weeks off beyond which the dose is halved.

    3 is our reading of "more than a few weeks" (``break-half-effort``). One trial saw function
    gone after one month (``break-detrain-function``), another strength still above its start
    after 16 weeks (``break-detrain-16wk``).
    """

    strength_rest_days: int = attrs.field(default=2, validator=whole(low=0, high=14))
    """Days from one session of loaded work to the next of the same muscles.

    2: 48 to 72 hours (``dose-nonconsecutive``). Low-load endurance work of the back may be
    daily (``op-extensor-dose``), so it concerns items with an outside load only.
    """

    def __attrs_post_init__(self) -> None:
        """Refuse bands and steps in the wrong order."""
        for low, high in (
            ("pain_green", "pain_ceiling"),
            ("load_percent_least", "load_percent_most"),
            ("sessions_at_top", "sessions_before_coarse"),
        ):
            if getattr(self, low) > getattr(self, high):
                raise InvalidValueError(
                    f"is above {high}, {getattr(self, high)}",
                    path=f"ProgressionSettings.{low}",
                    value=getattr(self, low),
                    remedy="swap the two",
                )
        if self.pause_days > self.break_weeks * 7:
            raise InvalidValueError(
                f"is longer than break_weeks, {self.break_weeks}",
                path="ProgressionSettings.pause_days",
                value=self.pause_days,
                remedy="give fewer days, or more weeks",
            )
