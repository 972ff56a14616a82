"""How people with fragile bones train: strength, balance, back extensors, impact.

Here live doses and programs for osteoporosis and the trials behind them. What
to avoid lives in :mod:`spinekit.references.osteoporosis`. Doses of different
sources stand side by side and are never averaged.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="strong-steady-straight-2022-keele",
        title=(
            "Strong, steady and straight: UK consensus statement on physical activity and "
            "exercise for osteoporosis (Br J Sports Med 56:837)"
        ),
        publisher="Brooke-Wavell K et al.",
        year="2022",
        address="https://eprints.keele.ac.uk/id/eprint/10791/",
    ),
    Source(
        id="strong-steady-straight-2023-blog",
        title="Steady and Straight: UK consensus statement (BJSM blog by the authors)",
        publisher="BMJ Group / Br J Sports Med",
        year="2023",
        address=(
            "https://blogs.bmj.com/bjsm/2023/10/30/steady-and-straight-uk-consensus-statement"
            "-on-physical-activity-and-exercise-for-osteoporosis"
        ),
    ),
    Source(
        id="ros-caring-for-your-back",
        title="Caring for your back (patient guidance)",
        publisher="Royal Osteoporosis Society",
        year="not seen",
        address=(
            "https://theros.org.uk/information-and-support/osteoporosis/living-with-osteoporo"
            "sis/exercise-and-physical-activity-for-osteoporosis/caring-for-your-back/?gclid="
            "Cj0KCQjwqrb7BRDlARIsACwGad6k8rdR7ky_4PFaZFUgXcfASklQGQY4y7g7jE9HJus8rvkQV-NExIoa"
            "AghvEALw_wcB"
        ),
    ),
    Source(
        id="sinaki-2002",
        title=(
            "Stronger back muscles reduce the incidence of vertebral fractures: a prospective "
            "10 year follow-up (Bone 30:836-41)"
        ),
        publisher="Sinaki M et al.",
        year="2002",
        address="https://www.ncbi.nlm.nih.gov/pubmed/12052450",
    ),
    Source(
        id="sinaki-2010",
        title=(
            "The Role of Exercise in the Treatment of Osteoporosis (Curr Osteoporos Rep 8:138-144)"
        ),
        publisher="Sinaki M et al.",
        year="2010",
        address="https://ja.scribd.com/document/50877005/2",
    ),
    Source(
        id="hongo-2007",
        title=(
            "Effect of low-intensity back exercise on quality of life and back extensor "
            "strength in patients with osteoporosis (Osteoporos Int 18:1389-95)"
        ),
        publisher="Hongo M et al.",
        year="2007",
        address="https://www.ncbi.nlm.nih.gov/pubmed/17572835",
    ),
    Source(
        id="liftmor-2018",
        title=(
            "High-Intensity Resistance and Impact Training ... LIFTMOR Randomized Controlled "
            "Trial (J Bone Miner Res 33:211-220)"
        ),
        publisher="Watson SL et al.",
        year="2018",
        address="http://pubmed.ncbi.nlm.nih.gov/28975661/",
    ),
    Source(
        id="osteoporosis-canada-2023-guideline",
        title=(
            "Clinical practice guideline for management of osteoporosis and fracture "
            "prevention in Canada: 2023 update (CMAJ 195:E1333)"
        ),
        publisher="Morin SN et al., Osteoporosis Canada",
        year="2023",
        address="http://cmja.info/expansionc3a8-4.html",
    ),
    Source(
        id="covenant-introduction-to-exercise",
        title="Introduction to exercise (Osteoporosis Program guide)",
        publisher="Covenant Health, Misericordia Community Hospital",
        year="not seen",
        address=(
            "https://covenanthealth.ca/locations/misericordia-community-hospital/osteoporosis"
            "-program/resources/osteoporosis-program-guide/introduction-to-exercise"
        ),
    ),
    Source(
        id="osteoporosis-canada-too-fit-to-fracture",
        title="Too Fit to Fracture: Exercises for Healthy Bones",
        publisher="Osteoporosis Canada",
        year="2023 guideline page",
        address="https://osteoporosis.ca/too-fit-to-fracture",
    ),
    Source(
        id="osteoporosis-canada-2023-guideline-abstract",
        title=(
            "Clinical practice guideline for management of osteoporosis and fracture "
            "prevention in Canada: 2023 update (abstract)"
        ),
        publisher="Morin SN et al., Osteoporosis Canada",
        year="2023",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC10610956",
    ),
)
"""The publications this module brings in; others stand in the osteoporosis module.

Examples:
    >>> SOURCES[0].id
    'strong-steady-straight-2022-keele'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="op-multicomponent",
        source="too-fit-to-fracture-2014",
        says=(
            "With osteoporosis, or after a spine fracture from it, train strength and balance "
            "together; aerobic exercise must not crowd out either. (The words on aerobic "
            "exercise were seen on "
            "https://ostego.com/too-fit-to-fracture-exercise-recommendations-for-individuals-"
            "with-osteoporosis-or-osteoporotic-vertebral-fracture/.)"
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-strength-dose",
        source="too-fit-to-fracture-2015-table-4",
        says=(
            "Strength training on at least 2 days a week: 1-3 sets of 8-12 reps, with at "
            "least 1 exercise each for the legs, arms, chest, shoulders and back. Start at a "
            "lower intensity when inactive so far, new to it, or at high risk of fracture."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-balance-dose",
        source="too-fit-to-fracture-2015-table-4",
        says=(
            "Balance training every day for 15-20 minutes or longer, going from exercises "
            "standing still to moving ones."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-extensor-dose",
        source="too-fit-to-fracture-2015-table-4",
        says=(
            "Train the muscles that straighten the spine every day for 5-10 minutes, for "
            "endurance, with holds of 3-5 seconds."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-extensor-start-supine",
        source="too-fit-to-fracture-2015-table-4",
        says=(
            "The training of op-extensor-dose starts on the back, on a firm surface, knees "
            "bent and feet flat; a pillow only if the head would not touch the surface."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-sss-extension",
        source="strong-steady-straight-2022-keele",
        says=(
            "UK expert panel: exercise the spine in extension, for better posture and "
            "possibly for fewer falls and spine fractures."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-sss-falls-first",
        source="strong-steady-straight-2022-southampton",
        says="Where falls are a risk, begin with strength and balance training aimed at them.",
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-sss-8-12",
        source="strong-steady-straight-2023-blog",
        says=(
            "Strength training that grows: first learn a safe technique, then add load until "
            "no more than 8-12 lifts are possible; work up to as many as 3 sets of up to 8 "
            "reps, with rests."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-ros-impact-50",
        source="strong-steady-straight-2020-quick-guide",
        says=(
            "Without the fractures of op-sss-impact-vfx: impact on most days, working up to "
            "about 50 impacts, such as low jumps, jogging, dancing, hopping. Frail people and "
            "those with a spine fracture or several fractures: lower impact, that is walking, "
            "for up to 20 minutes. (The columns of the copy read are interleaved.)"
        ),
        strength=Strength.CONSENSUS,
        access=Access.COPY,
    ),
    Citation(
        id="op-ros-back-dose",
        source="ros-caring-for-your-back",
        says=(
            "Exercises for posture and back on 2-3 days a week, a rest day in between: 3-5 "
            "reps, or as many as 10 positions held for 3-5 seconds. The aim is to hold, not "
            "to add resistance."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="op-sinaki-2002",
        source="sinaki-2002",
        says=(
            "10-year follow-up of 50 women from a randomized trial with 2 years of back "
            "strengthening: 1.6% of vertebrae had collapsed in those who exercised, 4.3% in "
            "the controls (relative risk 2.7)."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="op-sinaki-2010-sit-prone",
        source="sinaki-2010",
        says=(
            "A back extension program matched to strength and pain may start seated and go on "
            "to lying face down later; resistance comes only once the bones are no longer "
            "fragile."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="op-hongo-2007",
        source="hongo-2007",
        says=(
            "Randomized trial, 80 women with osteoporosis, at home for 4 months: face down, "
            "raising the upper trunk no farther than neutral (low intensity) made the back "
            "extensors 26% stronger and quality of life 7% better."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="op-liftmor",
        source="liftmor-2018",
        says=(
            "Randomized trial, 101 women with low bone mass: heavy lifting and impact twice a "
            "week (5 x 5 above 85% of 1RM, the most that can be lifted once) made the spine "
            "denser. The one adverse event was a minor back spasm; the women were screened "
            "and supervised."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="op-can-2023",
        source="osteoporosis-canada-2023-guideline",
        says=(
            "Canadian guideline: balance and functional training twice a week or more (strong "
            "recommendation), and resistance training twice a week or more that takes in the "
            "belly and back extensor muscles (conditional). Other activity comes on top, "
            "never in place of these, and is adapted for safety."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="op-covenant-breath",
        source="covenant-introduction-to-exercise",
        says=(
            "Breathe in rhythm and at no time hold the breath; 48 hours between strength "
            "sessions; bend by hinging at the hips. For the core, bridges, planks and work on "
            "hands and knees are fine."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="op-can-bridge",
        source="osteoporosis-canada-too-fit-to-fracture",
        says=(
            "Osteoporosis Canada's basic strength program includes planks, push-ups, rows, "
            "and a squat, lunge, bridge or hinge; body weight comes first, bands or weights "
            "after."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="op-pharmaco-key",
        source="osteoporosis-canada-2023-guideline-abstract",
        says=(
            "The 2023 Canadian guideline counts exercise, nutrition and medication alike as "
            "key to preventing fractures. The article of a002-routine calls medication "
            "'controversial'; that is not to be repeated."
        ),
        strength=Strength.GUIDELINE,
    ),
)
"""What they say on the kind and amount of training.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('op-multicomponent', 'too-fit-to-fracture-2014')
"""
