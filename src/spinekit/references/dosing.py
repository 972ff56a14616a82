"""How much: sets, reps, holds, effort, rest and warm-up for adults and older adults.

Here live general doses. Doses for fragile bones live in
:mod:`spinekit.references.bone_training`, steps from one dose to the next in
:mod:`spinekit.references.progression`. Two effort scales appear, the plain 0-10
one and the CR10, and they must not be mixed.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="aafp-2010-rating-table",
        title="Evidence-rating table, Am Fam Physician, issue 2010/0101 page 55 (title not seen)",
        publisher="American Academy of Family Physicians, from ACSM/AHA 2007",
        year="2010",
        address=(
            "https://www.aafp.org/pubs/afp/issues/2010/0101/p55/jcr:content/root/aafp-article"
            "-primary-content-container/aafp_article_main_par/aafp_tables_content.enlarge.htm"
            "l"
        ),
    ),
    Source(
        id="acsm-2019-table-2",
        title=(
            "Table 2: ACSM endurance and resistance training guidelines for healthy and older "
            "adults (Mov Disord Clin Pract 7:7-15)"
        ),
        publisher="Review reproducing ACSM, PMC6962680",
        year="2019",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC6962680/table/mdc312849-tbl-0002",
    ),
    Source(
        id="newsletter-acsm-2011",
        title="How much cardio should you do (summary of ACSM 2011 guidance)",
        publisher="Newsletter summary of ACSM (grnewsletters.com)",
        year="not seen",
        address=(
            "https://grnewsletters.com/archive/cybbc/How-much-cardio-should-you-do-560696603.html"
        ),
    ),
    Source(
        id="about-acsm-2009",
        title=(
            "Best Practices in Weight Training for Healthy Older Adults (summary of the ACSM "
            "2009 position stand)"
        ),
        publisher="About.com Weight Training, quoting ACSM",
        year="2009",
        address="http://weighttraining.about.com/od/techniquesandstrategies/a/acsm_older.htm",
    ),
    Source(
        id="elite-learning-hhs-2018",
        title="Physical activity course text, Table 6 (from HHS 2018 Physical Activity Guidelines)",
        publisher="Elite Learning, from US HHS",
        year="2018 guideline",
        address="https://ebooks.elitelearning.com/view/340992212/98/",
    ),
    Source(
        id="bone-fit-section-1",
        title="Section 1: Exercise for osteoporosis in general",
        publisher="Bone Fit / Osteoporosis Canada",
        year="not seen",
        address="https://bonefit.ca/lessons/section-1-exercise-for-osteoporosis-in-general/",
    ),
    Source(
        id="buckley-2011",
        title=(
            "Borg's scales in strength training; from theory to practice in young and older "
            "adults (Appl Physiol Nutr Metab)"
        ),
        publisher="Buckley JP, Borg GAV",
        year="2011",
        address="https://scribd.com/document/489889949/buckley2011",
    ),
    Source(
        id="windrunning-cr10",
        title="Borg CR10 Scale",
        publisher="windrunning blog",
        year="2006",
        address="http://windrunning.blogspot.com/2006/08/borg-cr10-scale.html",
    ),
    Source(
        id="miami-progression",
        title=(
            "Comparison of resistance-training progression methods in older adults (doctoral "
            "dissertation)"
        ),
        publisher="University of Miami",
        year="not seen",
        address="https://scholarlyrepository.miami.edu/oa_dissertations/2246/",
    ),
    Source(
        id="mcgill-attia-transcript",
        title="Stuart McGill and Peter Attia interview (transcript)",
        publisher="VoiceTube",
        year="not seen",
        address="https://voicetube.com/videos/183377",
    ),
    Source(
        id="power-rack-mcgill",
        title="McGill Big 3: Proper execution",
        publisher="Power Rack Strength (Carroll B)",
        year="not seen",
        address="https://www.powerrackstrength.com/mcgill-big-3-proper-execution/",
    ),
    Source(
        id="private-training-bird-dog",
        title="Bird Dog Technique (McGill Big 3)",
        publisher=(
            "private.training (one-limb regression: "
            "https://mountainpeakfitness.com/workouts/mcgill-big-3-1a?format=amp)"
        ),
        year="2022",
        address=(
            "http://www.private.training/2022/11/09/bird-dog-technique-mcgill-big-3-core-stab"
            "ility-core-endurance-training-for-lower-back-pain/"
        ),
    ),
    Source(
        id="ironman-manual",
        title="Exercise Practice Procedures (equipment manual)",
        publisher="Ironman Fitness",
        year="not seen",
        address="https://manualshive.com/en/manual/ironman-fitness/edge/2091397?page=26",
    ),
    Source(
        id="trek-resistance",
        title="Resistance Training (ACSM summary)",
        publisher="TREK Education",
        year="2017",
        address="https://exercise.trekeducation.org/2017/07/31/resistance-training/",
    ),
)
"""The publications this module brings in; others stand in the modules before it.

Examples:
    >>> SOURCES[0].id
    'aafp-2010-rating-table'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="dose-older-strength-2",
        source="aafp-2010-rating-table",
        says="Muscle strengthening for older adults: 2 or more days a week.",
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="dose-flexibility-2x10",
        source="aafp-2010-rating-table",
        says=(
            "Flexibility: 10 minutes or more on 2 or more days a week. Balance training for "
            "people at substantial risk of falling."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="dose-nonconsecutive",
        source="acsm-2019-table-2",
        says=(
            "Do not train the same muscles on 2 days in a row (words of the National "
            "Institute on Aging guide of prog-reps-before-load); the ACSM leaves 48-72 hours "
            "between sessions."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="dose-older-start-light",
        source="acsm-2019-table-2",
        says=(
            "Older adults and people with certain long-term conditions begin resistance at "
            "40-50% of 1RM (the most that can be lifted once) with 10-20 reps, and work "
            "toward what healthy adults do: 60-80% of 1RM, 8-12 reps."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="dose-older-10-15",
        source="newsletter-acsm-2011",
        says=(
            "10-15 reps for middle-aged and older beginners, 8-12 for strength, 15-20 for "
            "endurance; 2 days between strength sessions."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="dose-older-acsm2009",
        source="about-acsm-2009",
        says=(
            "ACSM 2009, healthy older adults: 1-3 sets of 8-12 reps at 60-80% of 1RM (the "
            "most that can be lifted once), speed slow to moderate, rest 1-3 minutes, 2-3 "
            "days a week (evidence grade A); take more care with high blood pressure, "
            "arthritis or heart disease."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="dose-rpe-5-6-7-8",
        source="elite-learning-hhs-2018",
        says=(
            "Effort from 0 to 10: 3-4 is light, 5-6 moderate, 7-8 vigorous. The text read "
            "speaks of aerobic exercise."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="dose-rpe-5-8-osteoporosis",
        source="bone-fit-section-1",
        says="Bone Fit, strength training with osteoporosis: effort 5-8 on a scale of 0-10.",
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="dose-cr10-strength",
        source="buckley-2011",
        says=(
            "Adults, 50-75-year-olds among them: CR10 ratings of 3-6 go with about 40-70% of "
            "1RM (the most that can be lifted once); the rating goes up by about 1 point "
            "every 3-4 reps; more than 6 after 2 reps shows a load too heavy for 12-15."
        ),
        strength=Strength.TRIAL,
        access=Access.COPY,
    ),
    Citation(
        id="dose-cr10-anchors",
        source="windrunning-cr10",
        says=(
            "Words of the CR10 scale: 0 nothing, 0.5 extremely weak, 1 very weak, 2 weak, 3 "
            "moderate, 4 somewhat strong, 5 strong, 7 very strong, 10 extremely strong. Do "
            "not mix it up with the plain 0-10 scale, on which moderate is 5-6."
        ),
        strength=Strength.LAY,
    ),
    Citation(
        id="dose-rpe-progress-model",
        source="miami-progression",
        says=(
            "82 adults, mean age 72, 11 weeks: adding load by felt effort (RPE), by reps left "
            "in reserve, by repetition maximum or by percent of 1RM gave equal strength and "
            "function; felt effort was tolerated and enjoyed most."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="hold-mcgill-10s",
        source="mcgill-attia-transcript",
        says=(
            "McGill: repeated exposures of 10 seconds in a 'Russian descending pyramid' build "
            "endurance before tiredness spoils form; not for everybody, and assessment comes "
            "first."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
    Citation(
        id="hold-mcgill-7-10",
        source="power-rack-mcgill",
        says=(
            "From a coach who trained with McGill: hold the bird dog for 10 seconds at most, "
            "as a rule 7-10."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
    Citation(
        id="hold-birddog-height",
        source="private-training-bird-dog",
        says=(
            "Bird dog: leg up no farther than a straight hip, arm no farther than level; any "
            "higher over-arches the low back. When wobbling, go back to one limb (seen on "
            "https://mountainpeakfitness.com/workouts/mcgill-big-3-1a?format=amp)."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="warmup-5-10",
        source="ironman-manual",
        says=(
            "Warm up for about 5-10 minutes, and longer with age. (A weak source; the article "
            "of a001-warm-up gives the same figure.)"
        ),
        strength=Strength.LAY,
    ),
    Citation(
        id="warmup-ros",
        source="ros-back-pain-after-spinal-fractures",
        says="Royal Osteoporosis Society: a proper warm-up comes before the back exercises.",
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="rest-between-sets",
        source="trek-resistance",
        says=(
            "Between sets rest 1-2 minutes with lighter loads and 2-3 with heavier ones; a "
            "physical therapy teaching page adds 30-60 seconds for endurance work."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
)
"""What they say on the amount of exercise.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('dose-older-strength-2', 'aafp-2010-rating-table')
"""
