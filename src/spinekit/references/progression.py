"""From one dose to the next: when to add, when pain says no, how to come back from a break.

Here live rules of progression, pain cut-offs and what is lost in time off. The
doses themselves live in :mod:`spinekit.references.dosing`. The pain cut-offs of
different services disagree, so each is stated and none is the truth.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="acsm-progression-2009",
        title=(
            "Progression Models in Resistance Training for Healthy Adults (ACSM position "
            "stand, Med Sci Sports Exerc 2009)"
        ),
        publisher="Ratamess NA et al., American College of Sports Medicine",
        year="2009",
        address="https://fr.scribd.com/document/89069996/ACSM-Resistance-Training-2009",
    ),
    Source(
        id="nia-exercise-guide-chapter-4",
        title="Exercise: A Guide from the National Institute on Aging, chapter 4 summary",
        publisher="US National Institute on Aging",
        year="not seen",
        address="http://www.au.af.mil/au/awc/awcgate/nih/exercisebook/chapter4_end.htm",
    ),
    Source(
        id="barnard-overload",
        title="Providing overload (Cardiac Rehabilitation), citing Fardy 1998 and Pollock 2000",
        publisher="barnardhealth.us",
        year="not seen",
        address="https://www.barnardhealth.us/cardiac-rehabilitation/providing-overload.html",
    ),
    Source(
        id="about-nia-strength",
        title=(
            "Strength Exercises for Seniors: How Much Should I Exercise, and How Often? (text "
            "of the National Institute on Aging guide)"
        ),
        publisher="About.com Senior Living",
        year="2014",
        address="http://seniorliving.about.com/od/basicexerciseseries/ss/strengthexercis_7.htm",
    ),
    Source(
        id="nih-medlineplus-strength",
        title="Exercising for Strength (NIH MedlinePlus the Magazine)",
        publisher="US National Institutes of Health",
        year="2012",
        address="https://medlineplus.gov/magazine/issues/spring12/articles/spring12pg8.html",
    ),
    Source(
        id="rbld-double-progression",
        title="Applying Double Progression for Consistent Strength Gains",
        publisher="RBLD Labs",
        year="not seen",
        address=(
            "https://www.rbldlabs.com/blog/applying-double-progression-consistent-strength-ga"
            "ins-mn6llo30"
        ),
    ),
    Source(
        id="chris-adams-double-progression",
        title="Double Progression",
        publisher="Chris Adams Personal Training",
        year="not seen",
        address="https://www.chrisadamspersonaltraining.com/double-progression.html",
    ),
    Source(
        id="home-exercise-2020-table-1",
        title="Table 1 of an exercise intervention (Int J Environ Res Public Health 17:9533)",
        publisher="MDPI, PMC7767132",
        year="2020",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC7767132/table/ijerph-17-09533-t001",
    ),
    Source(
        id="silbernagel-2007",
        title=(
            "Continued sports activity, using a pain-monitoring model, during rehabilitation "
            "in patients with Achilles tendinopathy (Am J Sports Med 35:897-906)"
        ),
        publisher="Silbernagel KG, Thomee R, Eriksson BI, Karlsson J",
        year="2007",
        address=(
            "https://read.qxmd.com/read/17307888/continued-sports-activity-using-a-pain-monit"
            "oring-model-during-rehabilitation-in-patients-with-achilles-tendinopathy-a-rando"
            "mized-controlled-study"
        ),
    ),
    Source(
        id="bim-pain-monitoring",
        title="The Pain-Monitoring Model",
        publisher="BIM Physio",
        year="not seen",
        address="https://bim.physio/the-pain-monitoring-model/",
    ),
    Source(
        id="provide-pain-traffic-light",
        title="Pain Traffic Light",
        publisher="Provide Physiotherapy (UK)",
        year="not seen",
        address="https://providephysiotherapy.org.uk/pain-traffic-light/",
    ),
    Source(
        id="suffolk-returning-to-activity",
        title="Returning to Activity",
        publisher="AHP Suffolk (NHS)",
        year="not seen",
        address="https://ahpsuffolk.co.uk/Home/SelfHelp/ReturningtoActivity.aspx",
    ),
    Source(
        id="pure-spondylolisthesis",
        title="Spondylolisthesis Intermediate Exercise Programme",
        publisher="Pure Physiotherapy",
        year="not seen",
        address=(
            "https://purephysiotherapy.co.uk/exercise-plans/intermediate-spondylolisthesis-ex"
            "ercise-programme"
        ),
    ),
    Source(
        id="cairnhill-pain",
        title="How much pain is too much pain during exercise",
        publisher="Cairnhill Physiotherapy",
        year="not seen",
        address=(
            "https://cairnhillphysiotherapy.co.nz/blog/how-much-pain-is-too-much-pain-during-"
            "exercise"
        ),
    ),
    Source(
        id="nia-go4life-break",
        title="Go4Life: Starting to Exercise Again after a Break",
        publisher="US National Institute on Aging (reposted)",
        year="2018",
        address=(
            "http://sustainingphysicalactivityforseniorsinslc.org/index.php/2018/07/31/go4lif"
            "e-starting-to-exercise-again-after-a-break-from-the-national-institute-on-aging/"
        ),
    ),
    Source(
        id="detraining-2018",
        title=(
            "Effects of resistance training, detraining, and retraining on strength and "
            "functional capacity in elderly (Aging Clin Exp Res)"
        ),
        publisher="authors not seen (Springer)",
        year="2018",
        address="https://rd.springer.com/article/10.1007/s40520-018-0970-5",
    ),
    Source(
        id="detraining-one-month",
        title="One-month detraining in older women (J Exerc Rehabil)",
        publisher="authors not seen (e-jer.org)",
        year="not seen",
        address="https://e-jer.org/journal/view.php?number=2013600431",
    ),
    Source(
        id="yang-2022",
        title=(
            "Training Session and Detraining Duration Affect Lower Limb Muscle Strength "
            "Maintenance (J Aging Phys Act 30:552-566)"
        ),
        publisher="Yang Y et al.",
        year="2022",
        address=(
            "https://pure.lib.cgu.edu.tw/en/publications/training-session-and-detraining-dura"
            "tion-affect-lower-limb-muscle"
        ),
    ),
    Source(
        id="davey-wavey-2-for-2",
        title=(
            "The 2-for-2 Rule: How to Know When You Should Increase The Weight (quoting "
            "Graves and Baechle)"
        ),
        publisher="Davey Wavey Fitness",
        year="not seen",
        address="http://www.daveywaveyfitness.com/tag/increasing-muscle",
    ),
)
"""The publications this module brings in; others stand in the modules before it.

Examples:
    >>> SOURCES[0].id
    'acsm-progression-2009'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="prog-acsm-2-10",
        source="acsm-progression-2009",
        says=(
            "Add 2-10% to the load once the present one can be done 1 to 2 reps beyond the target."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="prog-acsm-novice",
        source="acsm-progression-2009",
        says=(
            "Beginners: a load that allows 8-12 reps and no more (8-12 repetition maximum), "
            "on 2-3 days a week."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="prog-reps-before-load",
        source="nia-exercise-guide-chapter-4",
        says=(
            "To move up, do more reps first and add weight in a later session (for endurance "
            "work: longer before harder). One thing at a time, always in that order."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="prog-15-then-load",
        source="barnard-overload",
        says=(
            "Heart rehabilitation texts: reps go up first; when 15 are safely done, add a "
            "little resistance at a time, 2-5 lb for the arms, 5-10 lb for the legs."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="prog-8-to-15-window",
        source="about-nia-strength",
        says=(
            "If 8 reps cannot be done, the weight is too heavy; if more than 15 can, too "
            "light. In between: 8-15 reps, wait 1 minute, then set 2."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="prog-tempo-3-1-3",
        source="nih-medlineplus-strength",
        says=(
            "Lift for 3 seconds, hold for 1 second, lower for 3 seconds, and breathe out "
            "while lifting."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="prog-double",
        source="rbld-double-progression",
        says=(
            "Double progression: keep the load and add reps until every set is at the top of "
            "the range; then take the smallest step up in load and go back to the bottom of "
            "the range."
        ),
        strength=Strength.LAY,
        access=Access.SUMMARY,
    ),
    Citation(
        id="prog-form-gate",
        source="chris-adams-double-progression",
        says=(
            "More load only when every set reaches the top in good form, and not while the "
            "last reps are a grind."
        ),
        strength=Strength.LAY,
        access=Access.SUMMARY,
    ),
    Citation(
        id="prog-home-6-week",
        source="home-exercise-2020-table-1",
        says=(
            "Home program for older adults: it moved on through more sets (up to 5), more "
            "reps (up to 20) or harder variants, resting 60-90 seconds."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="pain-model-rct",
        source="silbernagel-2007",
        says=(
            "Randomized trial, 38 people with Achilles tendon trouble: going on loading under "
            "a pain-monitoring model did no worse than resting. The pain was of a tendon, not "
            "of the spine."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="pain-model-bands-345",
        source="bim-pain-monitoring",
        says=(
            "Clinicians' summary: call pain up to 3/10 safe, 4-5 acceptable and anything "
            "above 5 unacceptable. How it feels on the next day counts more than pain while "
            "exercising: if worse, reduce the load."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
    Citation(
        id="pain-traffic-24h",
        source="provide-pain-traffic-light",
        says=(
            "UK physical therapy traffic light: 0-3 green; 4-5 amber, to settle within 24 "
            "hours; 6-10 red, so change, lighten or leave out the exercise. Worse for days: "
            "ask a professional."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="pain-model-nhs-suffolk",
        source="suffolk-returning-to-activity",
        says=(
            "Another UK service has the bands of pain-traffic-24h and looks at symptoms "
            "during exercise, afterward and 24 hours later; at 6-10 stop, and return later at "
            "a much lower intensity."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="pain-spondy-3",
        source="pure-spondylolisthesis",
        says=(
            "One UK clinic allows no more than 3/10 pain in its program for a slipped "
            "vertebra (spondylolisthesis), less than the general bands."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="pain-other-cutoffs",
        source="cairnhill-pain",
        says=(
            "Services draw the line in different places: one is cautious at 5-7 and stops at "
            "8-10; another caps all pain at 4/10 (seen on "
            "https://www.beechborophysio.com.au/knowledge/blog-post-title-one-gmhhs). Our "
            "reading: thresholds should be settable, the default ceiling being 5."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="break-half-effort",
        source="nia-exercise-guide-chapter-4",
        says="Off for more than a few weeks: begin again at half the effort and work up.",
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="break-comfort-level",
        source="nia-go4life-break",
        says=(
            "After an interruption of any kind, begin at a level that is comfortable and go "
            "up little by little."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="break-detrain-16wk",
        source="detraining-2018",
        says=(
            "10 older adults: 16 weeks without training took strength off the leg press but "
            "left it above where it began, and 8 weeks brought it back."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="break-detrain-function",
        source="detraining-one-month",
        says=(
            "In a study of 12 women, 1 month off undid the gains in mobility and in planning "
            "and attention (executive function). Our reading: function is lost sooner than "
            "strength."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="break-meta",
        source="yang-2022",
        says=(
            "Meta-analysis of 15 randomized trials: whether strength lasts hangs on how long "
            "the training was, how long the break, and how hard; a break longer than the "
            "training period loses the gains."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="soreness-next-day",
        source="first-step-safety",
        says=(
            "A little muscle soreness on the day after is to be expected, pain in a joint is "
            "not. Very sore: easier next time. Pain for more than 2 days: ask a doctor."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="prog-2-for-2",
        source="davey-wavey-2-for-2",
        says=(
            "The '2-for-2' rule: raise the load when the last set allows 2 or more reps "
            "beyond the target in 2 sessions in a row, by 5-10% for beginners and 2-5% for "
            "the advanced."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
)
"""What they say on moving up, holding back and starting again.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('prog-acsm-2-10', 'acsm-progression-2009')
"""
