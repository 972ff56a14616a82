"""How fragile bones move safely: what osteoporosis guidance says of bending, twisting and lifting.

Here live statements on movements, postures and impact. How much to train lives
in :mod:`spinekit.references.bone_training`, what follows a spine fracture in
:mod:`spinekit.references.vertebral_fracture`. Sources differ: blunt bans stand
here beside advice that grades bending by range, load and speed, each as stated.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="too-fit-to-fracture-2014",
        title=(
            "Too Fit To Fracture: exercise recommendations for individuals with osteoporosis "
            "or osteoporotic vertebral fracture (Osteoporos Int 25:821-835)"
        ),
        publisher="Giangregorio LM et al.",
        year="2014",
        address="http://link.springer.com/article/10.1007%2Fs00198-013-2523-2",
    ),
    Source(
        id="too-fit-to-fracture-2015",
        title=(
            "Too Fit To Fracture: outcomes of a Delphi consensus process (Osteoporos Int "
            "26:891-910)"
        ),
        publisher="Giangregorio LM et al.",
        year="2015",
        address="https://www.springermedicine.com/link?doi=10.1007/s00198-014-2881-4",
    ),
    Source(
        id="too-fit-to-fracture-2015-table-4",
        title=(
            "Too Fit To Fracture: outcomes of a Delphi consensus process (Osteoporos Int "
            "26:891-910) - Table 4"
        ),
        publisher="Giangregorio LM et al.",
        year="2015",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC5101068/table/T4",
    ),
    Source(
        id="too-fit-to-fracture-2015-table-5",
        title=(
            "Too Fit To Fracture: outcomes of a Delphi consensus process (Osteoporos Int "
            "26:891-910) - Table 5"
        ),
        publisher="Giangregorio LM et al.",
        year="2015",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC5101068/table/T5",
    ),
    Source(
        id="strong-steady-straight-2022-southampton",
        title=(
            "Strong, steady and straight: UK consensus statement on physical activity and "
            "exercise for osteoporosis (Br J Sports Med 56:837)"
        ),
        publisher="Brooke-Wavell K et al.",
        year="2022",
        address="https://eprints.soton.ac.uk/456586/",
    ),
    Source(
        id="strong-steady-straight-2020-quick-guide",
        title=(
            "Strong, Steady and Straight: quick guide (summary for use with the full "
            "consensus statement)"
        ),
        publisher="Royal Osteoporosis Society",
        year="2020 (file name says February 20)",
        address=(
            "https://scribd.com/document/745970312/ros-strong-steady-straight-quick-guide-feb"
            "ruary-20-240626-112144"
        ),
    ),
    Source(
        id="sinaki-1984",
        title=(
            "Postmenopausal spinal osteoporosis: flexion versus extension exercises (Arch "
            "Phys Med Rehabil 65:593-6)"
        ),
        publisher="Sinaki M, Mikkelsen BA",
        year="1984",
        address="https://pubmed.ncbi.nlm.nih.gov/6487063/?dopt=Abstract",
    ),
    Source(
        id="sfeir-2018",
        title=(
            "Vertebral compression fractures associated with yoga: a case series (Eur J Phys "
            "Rehabil Med 54:947-51)"
        ),
        publisher="Sfeir JG et al. (Mayo Clinic)",
        year="2018",
        address=(
            "https://mayoclinic.elsevierpure.com/en/publications/vertebral-compression-fractu"
            "res-associated-with-yoga-a-case-serie"
        ),
    ),
    Source(
        id="bhof-protecting-your-spine",
        title="Protecting Your Spine",
        publisher="Bone Health and Osteoporosis Foundation",
        year="not seen",
        address=(
            "https://www.bonehealthandosteoporosis.org/patients/treatment/exercisesafe-moveme"
            "nt/protecting-your-spine/"
        ),
    ),
    Source(
        id="mayo-exercising-with-osteoporosis",
        title=(
            "Exercising with osteoporosis: Stay active the safe way (Mayo Clinic text as "
            "republished)"
        ),
        publisher="Mayo Clinic, via mymlc.com",
        year="not seen",
        address=(
            "https://mymlc.com/health-information/articles/e/exercising-with-osteoporosis-sta"
            "y-active-the-safe-way?section=Movements+to+avoid"
        ),
    ),
    Source(
        id="nih-seniorhealth-osteoporosis-16",
        title="NIHSeniorHealth: Osteoporosis FAQ 16",
        publisher="US National Institutes of Health",
        year="not seen",
        address="http://nihseniorhealth.gov/osteoporosis/faq/faq16.html",
    ),
)
"""The publications this module brings in.

Examples:
    >>> SOURCES[0].id
    'too-fit-to-fracture-2014'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="op-risk-not-quantified",
        source="too-fit-to-fracture-2014",
        says=(
            "The panel of op-multicomponent could not put a figure on the danger of exercise "
            "with osteoporosis or a spine fracture, for want of evidence; part of its advice "
            "is opinion."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-encourage-not-restrict",
        source="too-fit-to-fracture-2015",
        says=(
            "Do not forbid across the board: encourage activity with good alignment and "
            "'spine sparing' ways of moving, fitted to the person's fracture risk, "
            "impairments and history."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-spine-sparing",
        source="too-fit-to-fracture-2015-table-4",
        says=(
            "Change how people bend forward and how they twist. The danger is highest when "
            "the movement is quick, done over and over, under load, carried to the full "
            "forward range, or joined with a twist."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-end-range-flexion",
        source="too-fit-to-fracture-2015-table-5",
        says=(
            "Bending the trunk forward to the end of its range is on the list of movements "
            "that can end in a fracture. Instead: bend at the knees and hips, use a grabber, "
            "or hinge at the hips and bend with support, stopping short of the end of range."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-end-range-rotation",
        source="too-fit-to-fracture-2015-table-5",
        says=(
            "Turning the trunk to the end of its range (twisted yoga and Pilates postures, "
            "rotation machines) is on the same list. Instead: step round, or lie on the back "
            "and twist slowly and under control, not to the end of range."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-planted-feet-twist",
        source="too-fit-to-fracture-2015-table-5",
        says=(
            "Also listed: twisting while the feet stay planted. Step instead, so that the "
            "lead foot and the trunk point the same way."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-lift-floor",
        source="too-fit-to-fracture-2015-table-5",
        says=(
            "Avoid picking things up from the floor or setting them down there; keep things "
            "at waist height, bend at hips and knees, and hold the load near the body. (From "
            "Tables 4 and 5.)"
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-lift-max",
        source="too-fit-to-fracture-2015-table-5",
        says="Lifting with all one's strength: avoid it altogether.",
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-lift-overhead",
        source="too-fit-to-fracture-2015-table-5",
        says=(
            "Listed as risky: putting heavy things up high or taking them down from there. "
            "Use a step stool, hold the load near the body, or have someone help."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-precarious-balance",
        source="too-fit-to-fracture-2015-table-5",
        says="Listed as a fracture risk: standing on a stool, chair or ladder that is not steady.",
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-spine-load-order",
        source="too-fit-to-fracture-2015-table-4",
        says="The load on the spine is lowest lying on the back, higher standing, highest seated.",
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-sss-avoid-flexion",
        source="strong-steady-straight-2022-southampton",
        says=(
            "UK expert panel: to be safe, stay out of postures that bend the spine far "
            "forward, in exercise and in daily life."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-ros-hip-hinge",
        source="strong-steady-straight-2020-quick-guide",
        says=(
            "Teach correct ways to move and lift, the hip hinge among them; exercises for the "
            "back muscles on 2-3 days a week."
        ),
        strength=Strength.CONSENSUS,
        access=Access.COPY,
    ),
    Citation(
        id="op-sinaki-1984",
        source="sinaki-1984",
        says=(
            "59 women, by the exercise they did: a new wedge-shaped or collapsed vertebra in "
            "16% with extension, 89% with flexion, 53% with both, 67% with none. The groups "
            "were small (9 with flexion) and not drawn by lot."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="op-yoga-flexion-cases",
        source="sfeir-2018",
        says=(
            "Case series: 9 people (median age 66) had a vertebra collapse after yoga that "
            "bends the spine forward. In 3 people with nothing more than osteopenia, pain or "
            "fracture followed. (A second series was read along with it: Sinaki M, Pain Pract "
            "2013, "
            "https://www.qigonginstitute.org/abstract/7367/yoga-spinal-flexion-positions-and-"
            "vertebral-compression-fracture-in-osteopenia-or-osteoporosis-of-spine-case-serie"
            "s.)"
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="op-bhof-dont",
        source="bhof-protecting-your-spine",
        says=(
            "With bone loss in the spine: no bending forward from the waist, no twisting and "
            "bending to the extreme, no heavy packages, no reaching up to high shelves; leave "
            "out toe-touches, sit-ups and crunches."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="op-bhof-extension-ok",
        source="bhof-protecting-your-spine",
        says=(
            "Backward bending takes stress off the front of the spine, and strengthening the "
            "long muscles beside it (erector spinae) is advised."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="op-mayo-avoid",
        source="mayo-exercising-with-osteoporosis",
        says=(
            "Mayo Clinic text: stay away from jumping, running, jogging and fast, jerky "
            "movement, and from toe touches, sit-ups and forceful twisting (golf, tennis, "
            "bowling, some yoga). Those who are fit and strong may manage a bit more impact."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="op-nih-lowbonemass",
        source="nih-seniorhealth-osteoporosis-16",
        says=(
            "Low bone mass that is not yet osteoporosis already calls for care: guard the "
            "spine against twisting, bending and flexing, and leave out high impact."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
)
"""What they say on moving, bending, twisting and lifting with fragile bones.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('op-risk-not-quantified', 'too-fit-to-fracture-2014')
"""
