"""What the five founding articles say, one citation per exercise and general statement.

Here live the articles' own doses and orders, figure for figure, with what each
leaves out; claims not repeated live in :mod:`spinekit.references.left_out`. An
article tells where a dose comes from; it is no evidence of safety. The texts
were read without their pages: each counts as a copy, without address or year,
and two without a title (bed routine, strength over 40) go by a heading.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="article-bed-routine",
        title="The 10-Minute Bed Routine That Rebuilds Back Strength After 55",
        publisher="Author not stated; the trainers Vicki Chimenti and Alex Prostano are quoted",
    ),
    Source(
        id="article-strength-over-40",
        title="How Strength Training Relieves Back Pain",
        publisher="Author not stated",
    ),
    Source(
        id="article-osteoporosis-five",
        title="Osteoporosis: 5 Back Strengthening Exercises",
        publisher="Author not stated; a physical therapy practice",
    ),
    Source(
        id="article-lumbosacral-four",
        title="How to Fix Low Back Pain After 50: The 4 Exercises You Actually Need",
        publisher="YAN Kim MD",
    ),
    Source(
        id="article-extension-osteoporosis",
        title="Back Extension Exercises for Osteoporosis",
        publisher="Author not stated",
    ),
)
"""The five articles the library was started from, in the order they were read.

Examples:
    >>> SOURCES[0].id
    'article-bed-routine'
"""

_BED_ROUTINE: tuple[Citation, ...] = (
    Citation(
        id="a000-pelvic-tilt",
        source="article-bed-routine",
        says=(
            "Pelvic tilt: lie on the back with bent knees and flat feet, press the low back "
            "gently into the mattress and let go. 2 sets of 12 to 15 reps; hold, rest and days "
            "a week not stated. Said to wake up the lower belly muscles and ease morning "
            "stiffness."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a000-glute-bridge",
        source="article-bed-routine",
        says=(
            "Glute bridge: lie on the back with bent knees, feet hip-width apart, arms at the "
            "sides and palms pressing into the mattress; push through the heels, lift the hips "
            "into a straight line, squeeze the buttocks, hold 2 seconds, lower. 2 sets of 10 to "
            "12 reps; rest and days a week not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a000-bed-angel",
        source="article-bed-routine",
        says=(
            "Bed angel: lie flat on the back and slide the arms slowly overhead as for a snow "
            "angel, shoulders flat and ribs down. 2 sets of 10 to 12 reps; hold, rest and days "
            "a week not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a000-back-lift",
        source="article-bed-routine",
        says=(
            "Back lift: roll onto the stomach, put a pillow under the hips, raise the chest a "
            "little off the bed while squeezing the shoulder blades together, let go. 2 sets of "
            "8 to 10 reps; hold, rest and days a week not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a000-gentle-twist",
        source="article-bed-routine",
        says=(
            "Gentle twist: said to feel good for the hips and the low back. The text breaks off "
            "there, so position, movement, sets, reps and hold are not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a000-routine",
        source="article-bed-routine",
        says=(
            "A 10-minute routine done in bed for back strength after 55, in this order: pelvic "
            "tilts, glute bridges, bed angels, back lifts, gentle twists. Days a week not "
            "stated; the text breaks off at the last exercise."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
)

_STRENGTH_OVER_40: tuple[Citation, ...] = (
    Citation(
        id="a001-glute-bridge",
        source="article-strength-over-40",
        says=(
            "Glute bridge: named as an exercise that puts the buttocks and the back of the "
            "thighs to work and takes pressure off the low back. How to do it, sets, reps and "
            "hold not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-bird-dog",
        source="article-strength-over-40",
        says=(
            "Bird dog: named as an exercise for the deep muscles that steady the spine and for "
            "balance. How to do it, sets, reps and hold not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-dumbbell-row",
        source="article-strength-over-40",
        says=(
            "Dumbbell row: named as an exercise for posture and upper back support. How to do "
            "it, weight, sets and reps not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-deadlift",
        source="article-strength-over-40",
        says=(
            "Deadlift, light to start: named as an exercise for all the muscles along the back "
            "of the body. How to do it, weight, sets and reps not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-pallof-press",
        source="article-strength-over-40",
        says=(
            "Pallof press: named as a trunk exercise that resists turning and makes the trunk "
            "steadier without straining the back. How to do it, equipment, resistance, sets and "
            "reps not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-cat-cow",
        source="article-strength-over-40",
        says=(
            "Cat-cow stretch: named as mobility work to go with the strength exercises. How to "
            "do it, reps and time not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-hip-opener",
        source="article-strength-over-40",
        says=(
            "Hip openers: named as mobility work to go with the strength exercises. Which ones, "
            "how to do them, reps and time not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-warm-up",
        source="article-strength-over-40",
        says=("Warm up first with 5-10 minutes of light cardio or of stretching while moving."),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-progression",
        source="article-strength-over-40",
        says=(
            "Make it harder little by little: add weight only as long as the form stays solid. "
            "Size and timing of the steps not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-light-start",
        source="article-strength-over-40",
        says=(
            "Begin with body weight or light weights, and prefer slow, controlled movement to "
            "heavy lifting. How heavy is light is not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-sharp-pain",
        source="article-strength-over-40",
        says="Heed the body and do not push on through sharp pain.",
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a001-form-breathing",
        source="article-strength-over-40",
        says="Mind form and proper breathing to protect the spine; how to breathe is not stated.",
        strength=Strength.LAY,
        access=Access.COPY,
    ),
)

_OSTEOPOROSIS_FIVE: tuple[Citation, ...] = (
    Citation(
        id="a002-supine-bridge",
        source="article-osteoporosis-five",
        says=(
            "Supine bridge: lie on the back with the hips bent and the feet in line with the "
            "shoulders, lift the hips by straightening them without arching the low back, hold "
            "2 seconds, lower slowly. Sets and reps not stated. Tight hips: feet slightly "
            "closer together and knees slightly wider."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a002-bird-dog",
        source="article-osteoporosis-five",
        says=(
            "Bird dog: on hands and knees with a flat back, slowly raise one arm and the "
            "opposite leg level with the trunk, without turning, sagging or arching; hold 2 to "
            "3 seconds and change sides at each rep. 10 to 12 reps on each side for multiple "
            "sets; the number of sets is not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a002-bird-dog-long-hold",
        source="article-osteoporosis-five",
        says=(
            "Bird dog, harder: lengthen the hold to 10 seconds, from 2 to 3 seconds. When to do "
            "so is not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a002-prone-back-extension",
        source="article-osteoporosis-five",
        says=(
            "Prone back extension: lie face down with 1 or 2 pillows under the stomach, arms "
            "along the sides off the floor with palms down; lift shoulders and chest with the "
            "chin tucked, breathing normally, and hold 5 to 10 seconds. 5 reps; sets and rest "
            "not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a002-prone-arm-lift",
        source="article-osteoporosis-five",
        says=(
            "Prone arm lift: lie face down with the arms at shoulder level and the elbows bent; "
            "lift the arms and draw the shoulder blades down and back with the chin tucked, "
            "breathing normally, and hold 5 to 10 seconds. 5 reps; sets and rest not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a002-wall-slide",
        source="article-osteoporosis-five",
        says=(
            "Wall slide: face a wall, one foot slightly ahead, forearms on the wall from just "
            "below shoulder level; slide them up until the arms are straight overhead, lift "
            "hands and arms slightly off the wall without arching the low back, pause, come "
            "back under control. Length of the pause, sets and reps not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a002-routine",
        source="article-osteoporosis-five",
        says=(
            "Five examples of back strengthening for people with osteoporosis: supine bridge, "
            "bird dog, prone back extension, prone arm lift, wall slide. They can be part of a "
            "home program several times per week, tailored to the person. Days a week as a "
            "number and time per session not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
)

_LUMBOSACRAL_FOUR: tuple[Citation, ...] = (
    Citation(
        id="a003-elbow-prop",
        source="article-lumbosacral-four",
        says=(
            "Elbow prop: lie face down on a firm surface and come up onto the elbows. If it is "
            "merely stiff, relax there for 30 seconds; if it brings sharp pain, skip it. Sets "
            "and reps not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a003-elbow-prop-progression",
        source="article-lumbosacral-four",
        says=(
            "Elbow prop, harder: build up from 30 seconds to 1 minute; gentle leg rotations may "
            "be added. Pace of the build-up not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a003-bed-rotation",
        source="article-lumbosacral-four",
        says=(
            "Bed rotation: lie on the back on a bed, raise the knees until the thighs are "
            "upright, and move the knees slowly from side to side for 30 seconds. How far, sets "
            "and reps not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a003-leg-hang",
        source="article-lumbosacral-four",
        says=(
            "Leg hang, to end the bed rotation: let one leg hang over the side of the bed with "
            "the chest facing up, so that gravity stretches the low back, 20 seconds on each "
            "side. Reps not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a003-bird-dog",
        source="article-lumbosacral-four",
        says=(
            "Bird dog, low start: on hands and knees, tighten the stomach to flatten the back, "
            "lift one arm straight out and the opposite knee just 1 inch, hold steady for 5 "
            "seconds. Sets and reps not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a003-bird-dog-progression",
        source="article-lumbosacral-four",
        says=(
            "Bird dog, harder: with growing strength, build up from the lifted knee to the "
            "opposite leg straight out. When to do so is not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a003-pelvic-circle",
        source="article-lumbosacral-four",
        says=(
            "Pelvic circle: stand on one leg facing a wall, fingertips on it for balance, and "
            "draw large, slow circles with the other leg until the outer hip feels lightly "
            "tired, then change sides. Reps, time and sets not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a003-routine",
        source="article-lumbosacral-four",
        says=(
            "Four exercises for low back pain after 50, in this order: elbow prop, bed rotation "
            "ending with the leg hang, bird dog, pelvic circles; together with better sitting "
            "habits. Days a week and length of the routine not stated."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="a003-sitting",
        source="article-lumbosacral-four",
        says=(
            "While the back hurts, never sit in bed and do not put the feet up on a couch; sit "
            "right back in the chair and support the natural hollow of the low back."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
)

_EXTENSION_OSTEOPOROSIS: tuple[Citation, ...] = (
    Citation(
        id="a004-beginner",
        source="article-extension-osteoporosis",
        says=(
            "Beginner back extension: lie on the stomach, forearms on the ground close to the "
            "sides; raise the chest with the elbows under the shoulders while hips, legs and "
            "feet stay relaxed on the ground, hold 5 seconds, lower gently. 10 reps; sets and "
            "rest not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a004-beginner-progression",
        source="article-extension-osteoporosis",
        says=(
            "Beginner back extension, harder: work up little by little from 5 seconds to 30 "
            "seconds per rep. Size of the steps not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a004-intermediate",
        source="article-extension-osteoporosis",
        says=(
            "Intermediate back extension (press-up): lie face down, hands level with the bottom "
            "of the ribs; straighten the elbows and push the upper half of the body up while "
            "the lower half stays on the ground, letting the back arch or sag. Held for 1 to 2 "
            "seconds, repeated 10 times; sets and rest not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a004-advanced",
        source="article-extension-osteoporosis",
        says=(
            "Advanced back extension: lie face down with a pillow under the hips and the arms "
            "stretched back, hands clasped behind the low back if liked; raise head and chest, "
            "look at the ground, hold 5 seconds. 8 to 10 reps; sets and rest not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a004-advanced-progression",
        source="article-extension-osteoporosis",
        says=(
            "Advanced back extension, harder: work up little by little from 5 seconds to 20 "
            "seconds at a time. Size of the steps not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a004-legs-lifted",
        source="article-extension-osteoporosis",
        says=(
            "Advanced back extension, variation: the legs are lifted off the ground as well; a "
            "doctor or physical therapist can help find the variation that fits. Hold and reps "
            "not stated for it."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="a004-routine",
        source="article-extension-osteoporosis",
        says=(
            "Three back extension exercises for osteoporosis, from beginner over intermediate "
            "to advanced, to be done with the guidance of a health care provider. Days a week "
            "and when to move up a level not stated."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
)

CITATIONS: tuple[Citation, ...] = (
    *_BED_ROUTINE,
    *_STRENGTH_OVER_40,
    *_OSTEOPOROSIS_FIVE,
    *_LUMBOSACRAL_FOUR,
    *_EXTENSION_OSTEOPOROSIS,
)
"""What the articles state, article by article, in the order of each text.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('a000-pelvic-tilt', 'article-bed-routine')
"""
