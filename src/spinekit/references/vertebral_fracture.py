"""What changes after a spine fracture: timing, positions, impact and harms seen.

Here lives what is said of a spine that has already broken, which is a state of
its own and not merely severe osteoporosis. Rules for whole, if fragile, bones
live in :mod:`spinekit.references.osteoporosis`.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="ros-back-pain-after-spinal-fractures",
        title="Exercises for back pain after spinal fractures (patient guidance)",
        publisher="Royal Osteoporosis Society",
        year="not seen",
        address=(
            "https://theros.org.uk/information-and-support/osteoporosis/living-with-osteoporo"
            "sis/exercise-and-physical-activity-for-osteoporosis/caring-for-your-back/exercis"
            "es-for-back-pain-after-spinal-fractures/"
        ),
    ),
    Source(
        id="osteoporosis-canada-recovery-guidelines",
        title="Gradually Increasing Activity: Recovery Guidelines (After the Fracture)",
        publisher="Osteoporosis Canada",
        year="not seen",
        address=(
            "http://osteoporosis.ca/after-the-fracture/table-of-contents/gradually-increasing"
            "-activity-recovery-guidelines/"
        ),
    ),
    Source(
        id="osteoporosis-canada-too-fit-to-fall",
        title="Too Fit to Fall or Fracture (leaflet)",
        publisher="Osteoporosis Canada",
        year="not seen",
        address="https://paperzz.com/doc/7790346/too-fit-to-fall-or-fracture",
    ),
    Source(
        id="bmj-best-practice-819",
        title=(
            "Osteoporotic spinal compression fractures: patient discussions (BMJ Best "
            "Practice topic 819)"
        ),
        publisher="BMJ Group, reporting the UK society's advice",
        year="not seen",
        address="https://bibliotheek.ehb.be:2400/topics/en-us/819/patient-discussions",
    ),
    Source(
        id="bone-fit-section-2",
        title=(
            "Section 2: Exercise after a vertebral fracture (Bone Fit lesson, citing Gold, "
            "Hongo, Papaioannou)"
        ),
        publisher="Bone Fit / Osteoporosis Canada",
        year="not seen",
        address="https://bonefit.ca/lessons/section-2-exercise-after-a-vertebral-fracture/",
    ),
    Source(
        id="bennell-2010",
        title=(
            "Effects of an exercise and manual therapy program ... osteoporotic vertebral "
            "fracture (BMC Musculoskelet Disord 11:36)"
        ),
        publisher="Bennell KL et al.",
        year="2010",
        address="https://bmcmusculoskeletdisord.biomedcentral.com/articles/10.1186/1471-2474-11-36",
    ),
    Source(
        id="stanghelle-2020",
        title="Effects of a resistance and balance exercise programme ... (Osteoporos Int 2020)",
        publisher="Stanghelle B et al.",
        year="2020",
        address=(
            "https://link.springer.com/article/10.1007/s00198-019-05256-4?error=cookies_not_supported"
            "&code=4be336d5-19b7-4bf1-8dcc-a35417dc1a88"
        ),
    ),
)
"""The publications this module brings in; others stand in the osteoporosis modules.

Examples:
    >>> SOURCES[0].id
    'ros-back-pain-after-spinal-fractures'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="op-vfx-form-first",
        source="too-fit-to-fracture-2015-table-4",
        says=(
            "After a spine fracture, strength work puts form and alignment before intensity, "
            "and aerobic work stays moderate."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-sss-impact-vfx",
        source="strong-steady-straight-2022-southampton",
        says=(
            "After a spine fracture, or after several fractures from slight force, impact "
            "should as a rule not exceed that of brisk walking."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="op-ros-pain-after-vfx",
        source="ros-back-pain-after-spinal-fractures",
        says=(
            "Gentle exercises against pain after a spine fracture: at least once a day, "
            "slowly and no farther than pain lets you, each held 3-5 seconds while breathing "
            "on. There is no need to wait until the bone has fully healed; if they are hard, "
            "get a referral to a physical therapist."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="op-vfx-heal-6-12",
        source="ros-back-pain-after-spinal-fractures",
        says="Pain from a spine fracture mostly eases while the bone heals, in about 6-12 weeks.",
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="op-vfx-clearance-supine",
        source="osteoporosis-canada-recovery-guidelines",
        says=(
            "After a spine fracture, formal exercises wait until a doctor says the break has "
            "healed, and a physical therapist supervises them; on the back is the safest way "
            "to lie, since it loads the spine least."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="op-vfx-consult-pt",
        source="osteoporosis-canada-too-fit-to-fall",
        says=(
            "With a spine fracture, ask a physical therapist or kinesiologist before training "
            "with weights, and choose aerobic exercise that is moderate, not vigorous."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="op-vfx-program-timing",
        source="bmj-best-practice-819",
        says=(
            "UK advice as BMJ Best Practice reports it: consider a personal exercise program "
            "4-12 weeks after a spine fracture, as far as tolerated, or after 12 weeks; avoid "
            "heavy lifting and bending forward, most of all with a twist."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="op-prone-harm",
        source="bone-fit-section-2",
        says=(
            "Harms in trials with people who had spine fractures include a broken rib "
            "cartilage during exercise face down and a broken rib while rolling from the back "
            "onto the stomach."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="op-backpain-see-doctor",
        source="bhof-protecting-your-spine",
        says=(
            "Back pain in someone with osteoporosis may be a spine fracture and calls for a "
            "doctor; to lose half an inch of height within a year is a reason for concern."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="op-bennell-2010",
        source="bennell-2010",
        says=(
            "Pilot randomized trial, 20 people with an earlier painful spine fracture from "
            "osteoporosis: 10 weeks of exercise and manual therapy (a session each week, "
            "exercise at home each day) lessened pain and improved function and the time they "
            "could stand under load. No other 10-week trial of 2010 was found; the article of "
            "a002-routine tells of it as exercise alone, with women, in Canada."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="op-stanghelle-rct",
        source="stanghelle-2020",
        says=(
            "Randomized trial, 149 women over 65 with osteoporosis and a spine fracture: 12 "
            "weeks of resistance and balance exercise as current guidelines advise made them "
            "stronger, steadier and less afraid of falling, but no faster at walking."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="op-ros-cat",
        source="ros-caring-for-your-back",
        says=(
            "The Royal Osteoporosis Society itself offers a gentle 'cat' exercise and a "
            "shoulder squeeze against pain after spine fractures. Our reading: not every bend "
            "of the spine is ruled out; how far, how loaded and how fast decides."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
)
"""What they say about exercise after a spine fracture.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('op-vfx-form-first', 'too-fit-to-fracture-2015-table-4')
"""
