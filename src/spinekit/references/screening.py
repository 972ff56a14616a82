"""Before and during exercise: who should ask a doctor first, and when anyone must stop.

Here live screening questions, signs to stop, and the bars from heart, pressure,
eyes, hernia and acute illness. Limits that only change how an exercise is done
live in :mod:`spinekit.references.conditions`. The PAR-Q+ is a licensed text, so
its subjects are told in our words and its wording is not given.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="parq-plus-facility-risk",
        title="PAR-Q+ (online reproduction)",
        publisher=(
            "PAR-Q+ Collaboration (Warburton, Jamnik, Gledhill, McKenzie), reproduced by "
            "Facility Risk Services"
        ),
        year="not seen",
        address="https://facilityriskservices.com/par-q/",
    ),
    Source(
        id="parq-plus-jtm",
        title="PARQ+ (online reproduction with follow-up section)",
        publisher="PAR-Q+ Collaboration, reproduced by JTM Fitness",
        year="not seen",
        address="https://jtmfitness.co.uk/physical-readiness-form",
    ),
    Source(
        id="parq-medical-algorithms",
        title="Physical Activity Readiness Questionnaire (PAR-Q)",
        publisher="Medical Algorithms Company",
        year="not seen",
        address="https://medicalalgorithms.com/physical-activity-readiness-questionnaire-par-q",
    ),
    Source(
        id="acsm-screening-2015",
        title="Updating ACSM's Recommendations for Exercise Preparticipation Health Screening",
        publisher="Riebe D et al., ACSM",
        year="2015",
        address="https://academiccommons.columbia.edu/doi/10.7916/D8M908BH",
    ),
    Source(
        id="acsm-guidelines-10-chapter-2",
        title="ACSM's Guidelines for Exercise Testing and Prescription, 10th ed., chapter 2",
        publisher="ACSM (Scribd copy)",
        year="2017 (10th ed.; year not seen)",
        address=(
            "https://www.scribd.com/document/480885521/Chapter-2-ACSM-Guidelines-for-Exercise"
            "-Testing-and-Prescription-10-Edit-book-076-099-pdf"
        ),
    ),
    Source(
        id="acsm-screening-nhanes",
        title=(
            "Applying the ACSM Preparticipation Screening Algorithm to U.S. adults, NHANES 2001-04"
        ),
        publisher="Whitfield GP et al.",
        year="not seen",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC7059860",
    ),
    Source(
        id="geisinger-when-to-stop",
        title="Know when to stop exercising",
        publisher="Geisinger",
        year="2016",
        address=(
            "https://www.geisinger.org/health-plan/healthy-living-blog/2016/12/19/18/36/know-"
            "when-to-stop-exercising"
        ),
    ),
    Source(
        id="allina-when-to-stop",
        title="When You Should Stop Exercising (prediabetes)",
        publisher="Allina Health Patient Education",
        year="2019 (last reviewed)",
        address=(
            "https://allinahealth.org/health-conditions-and-treatments/health-library/patient"
            "-education/prediabetes/exercise-and-physical-activity/when-you-should-stop-exerc"
            "ising"
        ),
    ),
    Source(
        id="nhs-tayside-super-six",
        title="Exercises to try at home (Super Six) - safety check",
        publisher="NHS Tayside / Right Decisions Scotland",
        year="not seen",
        address=(
            "https://rightdecisions.scot.nhs.uk/being-a-partner-in-my-care-realistic-medicine"
            "-together/local-resources/nhs-tayside/exercises-to-try-at-home"
        ),
    ),
    Source(
        id="first-step-safety",
        title="First Step To Active Health: Safety Reminder",
        publisher="First Step To Active Health (adults over 50)",
        year="not seen",
        address="http://firststeptoactivehealth.com/safety.htm",
    ),
    Source(
        id="cardiovascular-contraindications-2024-table-1",
        title=(
            "Table 1. Absolute and Relative Contraindications, Aerobic and Resistance "
            "Exercises in Cardiovascular Diseases (Integr Blood Press Control 17:21-37)"
        ),
        publisher="Review article, PMC10959113",
        year="2024",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC10959113/table/t0001",
    ),
    Source(
        id="diabetes-care-contraindications-table-4",
        title=(
            "Table 4 - Medical contraindications to PRT (progressive resistance training), in "
            "Diabetes Care (collated from Fiatarone Singh)"
        ),
        publisher="American Diabetes Association, Diabetes Care",
        year="2006 (year not seen)",
        address=(
            "https://care.diabetesjournals.org/highwire/markup/27132/expansion?width=1000&hei"
            "ght=500&iframe=true&postprocessors=highwire_tables%2Chighwire_reclass%2Chighwire"
            "_figures%2Chighwire_math%2Chighwire_inline_linked_media%2Chighwire_embed"
        ),
    ),
    Source(
        id="wall-squat-safety",
        title="Isometric wall squat safety study",
        publisher="authors not seen, PMC5882444",
        year="not seen",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC5882444",
    ),
    Source(
        id="intra-arterial-pressure",
        title=(
            "Intra-arterial blood pressure response in hypertensive subjects during low- and "
            "high-intensity resistance exercise (Clinics)"
        ),
        publisher="authors not seen (SciELO)",
        year="not seen",
        address="https://scielo.br/j/clin/a/B3B9mCwXmPGcrKMMfSwcPPn/?goto=previous&lang=en",
    ),
    Source(
        id="jasien-2015",
        title=(
            "Intraocular Pressure Rise in Subjects with and without Glaucoma during Four "
            "Common Yoga Positions (PLOS ONE 10:e0144505)"
        ),
        publisher="Jasien JV et al.",
        year="2015",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC4689525",
    ),
    Source(
        id="bfirst-yoga-glaucoma",
        title="These yoga positions lead to eye pressure in glaucoma patients (news)",
        publisher="ANI / bfirst.in, quoting Ritch R",
        year="2016",
        address=(
            "http://www.bfirst.in/article/life-leisure/1792/these-yoga-positions-lead-eye-pre"
            "ssure-glaucoma-patients"
        ),
    ),
    Source(
        id="arta-diabetes",
        title="ARTA Wellness Diabetes Volume, p. 93",
        publisher="ARTA Wellness",
        year="not seen",
        address="https://viewer.joomag.com/arta-wellness-diabetes-volume/0539525001543875065/p93",
    ),
    Source(
        id="top-doctors-hernia",
        title="Do you have a hernia? What shouldn't you do?",
        publisher="Smith J, Top Doctors UK",
        year="2024",
        address=(
            "https://topdoctors.co.uk/medical-articles/do-you-have-a-hernia-what-shouldn-t-you-do"
        ),
    ),
    Source(
        id="beasts-hernia",
        title="Can exercise help heal a hernia? Safe workouts to try",
        publisher="beasts.cc",
        year="not seen",
        address="https://beasts.cc/can-exercise-help-heal-a-hernia-safe-workouts-to-try.html",
    ),
)
"""The publications this module brings in.

Examples:
    >>> SOURCES[0].id
    'parq-plus-facility-risk'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="scr-parq-plus-questions",
        source="parq-plus-facility-risk",
        says=(
            "Page 1 of the PAR-Q+ covers: heart trouble or high blood pressure; pain in the "
            "chest, whether resting, in everyday life or active; loss of balance from "
            "dizziness, or fainting, in the past 12 months; any other long-term condition; "
            "prescription drugs; a bone, joint or soft tissue problem in the past 12 months; "
            "and having been told to be active only under supervision."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="scr-parq-plus-spine",
        source="parq-plus-jtm",
        says=(
            "With arthritis, osteoporosis or back problems the PAR-Q+ goes on to ask about: "
            "poor control by medicines; a recent fracture, or one from osteoporosis or "
            "cancer; a vertebra out of place; a defect of the vertebral arch (spondylolysis, "
            "pars defect); and steroids."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="scr-parq-classic",
        source="parq-medical-algorithms",
        says=(
            "The older PAR-Q: ask a doctor before starting after any 'yes', when in doubt, "
            "when health changes, when pregnant, or at 70 or older without much activity so "
            "far; put it off while ill with a cold or fever."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="scr-acsm-three-factors",
        source="acsm-screening-2015",
        says=(
            "ACSM screening of 2015 looks at 3 things: how active the person is now; signs, "
            "symptoms or known disease of heart and vessels, metabolism or kidneys; and how "
            "hard they want to train. Counting risk factors was given up."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="scr-acsm-clearance",
        source="acsm-guidelines-10-chapter-2",
        says=(
            "The ACSM's 10th edition advises on medical clearance in general terms, without "
            "set tests, and lung disease no longer leads to clearance automatically."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="scr-acsm-referral-rate",
        source="acsm-screening-nhanes",
        says=(
            "By US survey data the ACSM scheme would send 54.2% of adults aged 40 and over to "
            "a doctor before any exercise at all, and 2.6% before vigorous exercise only. Our "
            "reading: a library that copies it whole must expect to refer many."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="stop-cardiac",
        source="geisinger-when-to-stop",
        says=(
            "Stop on pain or pressure in chest, neck, shoulder, arm, back or jaw, on severe "
            "shortness of breath, a cold sweat or severe nausea; if it has not gone within a "
            "few minutes of stopping, call an ambulance."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="stop-neuro",
        source="geisinger-when-to-stop",
        says=(
            "Stop on sudden weakness or a change of feeling in arms or legs, on trouble "
            "speaking or seeing, or on a severe headache."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="stop-numbness",
        source="allina-when-to-stop",
        says=(
            "Stop on numb or tingling arms or legs, disturbed sight, dizziness, fainting, an "
            "irregular heartbeat, or pain in joints or muscles."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="stop-super-six",
        source="nhs-tayside-super-six",
        says=(
            "Chest pain, severe breathlessness or dizziness: stop at once. Pain in a joint or "
            "muscle: stop, check the technique and try again; if it stays, ask a physical "
            "therapist. A little muscle soreness on the next day is normal."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="stop-sharp-pain",
        source="first-step-safety",
        says=(
            "No activity that brings on sharp pain, and no exercise while a condition is "
            "unstable or an injury heals. Soreness for more than 2 days: call a doctor. Very "
            "sore on the next day: train at a lower intensity next time."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="no-breath-hold",
        source="first-step-safety",
        says=(
            "Do not hold the breath under strain, least of all with high blood pressure; "
            "breathe out on the effort."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="htn-180-110",
        source="cardiovascular-contraindications-2024-table-1",
        says=(
            "Among the absolute bars to aerobic and resistance exercise: uncontrolled blood "
            "pressure above 180/110 mmHg. Above 160/100: a relative one."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="htn-170-older-source",
        source="diabetes-care-contraindications-table-4",
        says=(
            "Another list bars resistance training at an untreated systolic (upper) pressure "
            "above 170 mmHg; sources do not agree on the line (compare htn-180-110)."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="cv-absolute",
        source="cardiovascular-contraindications-2024-table-1",
        says=(
            "Absolute bars from heart and vessels: unstable coronary disease, decompensated "
            "heart failure, an irregular heartbeat not under control, severe narrowing of a "
            "heart valve with symptoms, severe high pressure in the lung vessels, acute "
            "inflammation of the heart, a tear in the wall of the aorta, Marfan syndrome."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="cv-aneurysm-clot",
        source="diabetes-care-contraindications-table-4",
        says=(
            "No resistance training with a large or growing bulge of the aorta (aneurysm), a "
            "known one in the brain, an acute clot in a deep vein, a recent clot in the lung "
            "or recent bleeding in the brain."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="isometric-bp",
        source="wall-squat-safety",
        says=(
            "26 men with raised blood pressure held a wall squat for 2 minutes: pressure went "
            "up to about 171/113 mmHg, in several with a diastolic (lower) value above 115; "
            "no harm was seen."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="htn-low-load-to-failure",
        source="intra-arterial-pressure",
        says=(
            "With high blood pressure, resistance exercise drove the systolic (upper) value "
            "higher than in other people, and most of all with a light load taken to "
            "exhaustion."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="eye-iop-headdown",
        source="jasien-2015",
        says=(
            "Head-down positions (downward dog, forward bend standing, plow, legs up the "
            "wall) raised the pressure in the eye within 1 minute, with glaucoma and without; "
            "downward dog the most (17 to 28 mmHg). It was back at its start within 2 minutes "
            "of sitting."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="eye-glaucoma-strain",
        source="bfirst-yoga-glaucoma",
        says=(
            "A glaucoma specialist of the study in eye-iop-headdown would have glaucoma "
            "patients avoid push-ups and heavy weights as well."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
    Citation(
        id="eye-retina-contra",
        source="diabetes-care-contraindications-table-4",
        says=(
            "Bars to resistance training: acute bleeding or detachment of the retina, severe "
            "proliferative diabetic eye disease, and a recent eye operation (laser, cataract, "
            "retina, glaucoma)."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="eye-retina-activities",
        source="arta-diabetes",
        says=(
            "With disease of the retina: no heavy lifting, straining, holding the breath, "
            "static muscle effort (isometric exercise), jarring impact or head-down activity; "
            "the head stays no lower than the waist."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="hernia-contra",
        source="diabetes-care-contraindications-table-4",
        says=(
            "A hernia of belly wall or groin that is large or causes symptoms bars resistance "
            "training."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="hernia-advice",
        source="top-doctors-hernia",
        says=(
            "With a hernia: no heavy lifting, no holding the breath, no hard exercise; light "
            "exercise is the choice, and a doctor should be asked."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="hernia-core",
        source="beasts-hernia",
        says=(
            "A page for the public lets people with a hernia who have been cleared do pelvic "
            "tilts, bridges and cat-cow, and rules out sit-ups, crunches and heavy lifting."
        ),
        strength=Strength.LAY,
    ),
    Citation(
        id="acute-injury-contra",
        source="diabetes-care-contraindications-table-4",
        says=(
            "Bars to resistance training: joints that are unstable or acutely injured, a "
            "fracture within the last 6 months (delayed healing), a joint acutely inflamed, "
            "and pain that the training clearly makes worse."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="acute-illness-contra",
        source="diabetes-care-contraindications-table-4",
        says=(
            "Fever, acute illness and disease of the whole body that is not under control bar "
            "resistance training."
        ),
        strength=Strength.EXPERT,
    ),
)
"""What they say on screening, stopping and absolute or relative bars.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('scr-parq-plus-questions', 'parq-plus-facility-risk')
"""
