"""Questions about limbs and positions, about today, and about support.

Rows only, in the order they are asked; the shape is in :mod:`spinekit.facts.fact`.
What is true today belongs to one session: an app asks it again each time.
"""

from spinekit.facts.fact import Fact, Group

__all__ = ["ROWS"]

_LIMBS = (
    Fact(
        id="wrist_pain",
        group=Group.LIMBS,
        question="Does it hurt to lean on your hands, or are your wrists weak?",
        meaning="Pain or weakness of a wrist that bears weight while bent.",
        cites=("wrist-fist-forearm",),
    ),
    Fact(
        id="knee_pain",
        group=Group.LIMBS,
        question="Does it hurt to kneel?",
        meaning="Knee pain, or kneeling that is not tolerated.",
        cites=("knee-standing-birddog", "birddog-easier"),
    ),
    Fact(
        id="shoulder_pain",
        group=Group.LIMBS,
        question="Does a shoulder hurt when you raise your arm?",
        meaning="Shoulder pain on lifting the arm to shoulder height or above.",
        cites=("shoulder-overhead-pain", "shoulder-stop-or-adapt"),
    ),
    Fact(
        id="posterior_hip_precautions",
        group=Group.LIMBS,
        question=(
            "After a new hip, were you told not to bend it far, cross your legs or turn it inward?"
        ),
        meaning="A hip replacement from behind whose precautions are still in force.",
        cites=("thr-posterior", "thr-surgeon-rules"),
    ),
    Fact(
        id="anterior_hip_precautions",
        group=Group.LIMBS,
        question="After a new hip, were you told not to move that leg behind you?",
        meaning="A hip replacement from the front whose precautions are still in force.",
        cites=("thr-anterior", "thr-surgeon-rules"),
    ),
    Fact(
        id="fall_risk",
        group=Group.LIMBS,
        question="Have you fallen in the last year, or do you feel unsteady on your feet?",
        meaning="A fall within a year, poor balance, or having been told of a risk of falling.",
        cites=("op-sss-falls-first", "bal-someone-near"),
    ),
    Fact(
        id="cannot_get_up_from_floor",
        group=Group.LIMBS,
        question="Are you unsure that you could get up from the floor by yourself?",
        meaning="Not certain of getting up from the floor without help.",
        cites=("floor-cannot-get-up",),
    ),
    Fact(
        id="cannot_lie_prone",
        group=Group.LIMBS,
        question="Is it impossible or painful for you to lie on your belly?",
        meaning="Lying face down cannot be done or is not tolerated, for whatever reason.",
        cites=("op-sinaki-2010-sit-prone", "kyph-prop"),
    ),
    Fact(
        id="cannot_lie_supine",
        group=Group.LIMBS,
        question="Is it impossible or painful for you to lie on your back?",
        meaning="Lying face up cannot be done or is not tolerated, for whatever reason.",
        cites=("our-judgement",),
    ),
)

_TODAY = (
    Fact(
        id="got_up_within_two_hours",
        group=Group.TODAY,
        question="Did you get out of bed less than two hours ago?",
        meaning="Less than two hours since getting up after the night.",
        cites=("disc-morning-two-hours", "disc-morning-first-hour"),
    ),
    Fact(
        id="ate_within_two_hours",
        group=Group.TODAY,
        question="Did you eat a meal less than two hours ago?",
        meaning="Less than two hours since a meal.",
        cites=("reflux-timing", "reflux-bending"),
    ),
    Fact(
        id="changed_symptoms",
        group=Group.TODAY,
        question="Has anything new come up in your pain or your health since you last answered?",
        meaning="A new or changed symptom, or a change in health, since the answers were given.",
        cites=("lbp-nice-exclude", "scr-parq-classic"),
    ),
)

_SUPPORT = (
    Fact(
        id="supervised",
        group=Group.SUPPORT,
        question="Will a therapist or trainer watch you each time you train?",
        meaning="A qualified professional watches and corrects every session.",
        cites=("op-liftmor", "op-vfx-clearance-supine"),
        widens=True,
    ),
    Fact(
        id="cleared_by_clinician",
        group=Group.SUPPORT,
        question=(
            "Has a doctor or therapist who knows your health said that you may do this training?"
        ),
        meaning="A clinician who knows these answers has agreed to this kind of exercise.",
        cites=("scr-acsm-clearance", "op-vfx-clearance-supine"),
        widens=True,
    ),
)

ROWS = (*_LIMBS, *_TODAY, *_SUPPORT)
"""The facts of the groups ``limbs``, ``today`` and ``support``.

Examples:
    >>> ROWS[0].id
    'wrist_pain'
"""
