"""Bodies that need an exercise done differently: reflux, hips, pregnancy, joints, balance.

Here live statements that shape position, transition and support. What bars
exercise outright lives in :mod:`spinekit.references.screening`. The person's own
surgeon or doctor outranks everything said here.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="salgi-reflux",
        title="GERD and heartburn sufferers should avoid lying down after eating",
        publisher="salgi.org, reporting the American College of Gastroenterology",
        year="2012",
        address=(
            "https://salgi.org/2012/01/23/gerd-and-heartburn-suffers-should-avoid-lying-down-"
            "after-eating/"
        ),
    ),
    Source(
        id="fox-reflux",
        title="Seven Questions About Acid Reflux Answered",
        publisher="Fox News, quoting Gerson L (Stanford)",
        year="not seen",
        address="https://www.foxnews.com/story/seven-questions-about-acid-reflux-answered",
    ),
    Source(
        id="ageinplace-hip-precautions",
        title="Total Hip Precautions: Anterior, Posterior & Lateral Approaches",
        publisher="Age In Place School (physical therapist)",
        year="not seen",
        address=(
            "https://ageinplaceschool.com/total-hip-precautions-anterior-posterior-lateral-ap"
            "proaches/"
        ),
    ),
    Source(
        id="lakeside-hip-replacement",
        title="Total Hip Replacement",
        publisher="Lakeside Ascent / lakesideascomaha.com (orthopaedic clinic)",
        year="not seen",
        address="https://lakesideascomaha.com/total-hip-replacement",
    ),
    Source(
        id="acog-2002-summary",
        title=(
            "Exercise Guidelines: summary of ACOG revised guidelines (Obstet Gynecol "
            "2002;99:171-173)"
        ),
        publisher="ACOG, as summarised on childlabourarticle.blogspot.com",
        year="2002",
        address="http://childlabourarticle.blogspot.com/2008/02/exercise-guidelines.html",
    ),
    Source(
        id="nhs-pregnancy-exercise",
        title="Benefits of exercise during pregnancy (NHS text as republished)",
        publisher="NHS text via endometriosis-gr.eu",
        year="not seen",
        address=(
            "http://www.endometriosis-gr.eu/fertility-news/benefits-of-exercise-during-pregnancy/"
        ),
    ),
    Source(
        id="acog-804",
        title=(
            "ACOG Committee Opinion 804: Physical Activity and Exercise During Pregnancy and "
            "the Postpartum Period"
        ),
        publisher="ACOG (Birsner ML, Gyamfi-Bannerman C)",
        year="not seen",
        address=(
            "https://studylib.net/doc/27104020/physical-activity-and-exercise-during-pregnanc"
            "y-and-the-p..."
        ),
    ),
    Source(
        id="merrithew-wrist",
        title="Ask the Expert: Clients with Wrist Pain",
        publisher="Merrithew",
        year="2017",
        address=(
            "https://www.merrithew.com/blog/post/2017-02-01/ask-the-expert-clients-with-wrist-pain"
        ),
    ),
    Source(
        id="evidence-for-exercise-bird-dog",
        title="L3: Bird Dog teaching points",
        publisher="Evidence for Exercise",
        year="not seen",
        address="https://evidenceforexercise.com/topic/l3-bird-dog-teaching-points",
    ),
    Source(
        id="inquirer-knee",
        title="Do floor-based exercises bother your achy knees? Try these 4 modifications",
        publisher="Greenblatt A, The Philadelphia Inquirer",
        year="2021",
        address=(
            "https://inquirer.com/health/wellness/floor-exercises-standing-modifications-knee"
            "-pain-20210202.html"
        ),
    ),
    Source(
        id="nottingham-shoulder",
        title="Shoulder (subacromial pain)",
        publisher="Nottingham CityCare NHS",
        year="not seen",
        address="https://www.nottinghamcitycare.nhs.uk/your-health-1/mosaic/shoulder",
    ),
    Source(
        id="sunderland-shoulder",
        title="Subacromial Impingement",
        publisher="Sunderland Integrated Musculoskeletal Service (NHS)",
        year="not seen",
        address=(
            "http://www.sunderlandims.co.uk/upper-limb/shoulder/subacromial-pain-syndrome/sub"
            "acromical-impingement/"
        ),
    ),
    Source(
        id="union-bppv",
        title="Why Is the World Spinning? BPPV and Positional Dizziness",
        publisher="Union Physical Therapy",
        year="not seen",
        address="https://unionpt.com/why-is-the-world-spinning-bppv-and-positional-dizziness/",
    ),
    Source(
        id="de-bruine-2017",
        title=(
            "Standing Up Slowly Antagonises Initial Blood Pressure Decrease in Older Adults "
            "with Orthostatic Hypotension (Gerontology 63:137)"
        ),
        publisher="de Bruine ES et al.",
        year="2017",
        address=(
            "https://karger.com/ger/article-abstract/63/2/137/147815/Standing-Up-Slowly-Antag"
            "onises-Initial-Blood?redirectedFrom=fulltext"
        ),
    ),
    Source(
        id="cdc-postural-hypotension",
        title="Postural Hypotension: What it is & How to Manage it (STEADI)",
        publisher="US Centers for Disease Control and Prevention",
        year="2017",
        address="https://docslib.org/doc/11501640/postural-hypotension",
    ),
    Source(
        id="nhs-tayside-balance",
        title="Balance exercises",
        publisher="NHS Tayside Physiotherapy",
        year="not seen",
        address="https://www.nhstayside.scot.nhs.uk/OurServicesA-Z/Physiotherapy/PROD_387633",
    ),
    Source(
        id="hse-balance",
        title="Balance exercises",
        publisher="HSE Ireland",
        year="not seen",
        address="https://www2.hse.ie/living-well/exercise/indoor-exercises/balance-exercises",
    ),
    Source(
        id="bone-fit-hyperkyphotic",
        title="What to do if the client is hyperkyphotic? (Clinical)",
        publisher="Bone Fit / Osteoporosis Canada",
        year="not seen",
        address="https://bonefit.ca/topic/what-to-do-if-the-client-is-hyperkyphotic-clinical/",
    ),
    Source(
        id="hyperkyphosis-review",
        title="Age-related postural hyperkyphosis, review (PMC2907357)",
        publisher="authors not seen",
        year="not seen",
        address="https://pmc.ncbi.nlm.nih.gov/articles/PMC2907357",
    ),
    Source(
        id="later-life-floor",
        title="Getting down to and up from the floor safely: Home Exercise Programme (V3)",
        publisher="Later Life Training Ltd",
        year="2017",
        address=(
            "https://vdocuments.net/getting-down-to-and-up-from-the-floor-safely-way-to-get-u"
            "p-from-the-floor-regular.html"
        ),
    ),
    Source(
        id="physiopedia-backward-chaining",
        title="Backward-chaining",
        publisher="Physiopedia (after Reece and Simpson)",
        year="not seen",
        address="https://physio-pedia.com/Backward-chaining",
    ),
)
"""The publications this module brings in.

Examples:
    >>> SOURCES[0].id
    'salgi-reflux'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="reflux-timing",
        source="salgi-reflux",
        says=(
            "American College of Gastroenterology, as reported: with acid reflux do not lie "
            "down for 2 hours after a meal."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
    Citation(
        id="reflux-bending",
        source="fox-reflux",
        says=(
            "Much bending, or exercise that tightens the belly, soon after eating can set off "
            "reflux; wait about 2 hours (the waiting time was seen on "
            "https://glowhealthylife.com/how-to-choose-the-right-gerd-diet)."
        ),
        strength=Strength.LAY,
        access=Access.SUMMARY,
    ),
    Citation(
        id="thr-posterior",
        source="ageinplace-hip-precautions",
        says=(
            "New hip put in from behind (posterior approach): do not bend the hip past 90 "
            "degrees, cross the midline or turn the leg inward."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="thr-anterior",
        source="lakeside-hip-replacement",
        says=(
            "New hip put in from the front (anterior approach): do not extend the hip or take "
            "that leg backward past the body, whether lying or standing. Our reading: this "
            "touches the leg lift of the bird dog and lifting the leg while face down."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="thr-surgeon-rules",
        source="ageinplace-hip-precautions",
        says=(
            "Limits differ between surgeons and approaches, and after some modern operations "
            "there may be none at all; what the surgeon says comes first."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="preg-supine",
        source="acog-2002-summary",
        says=(
            "Past the first trimester avoid exercising on the back, and avoid standing long "
            "without moving."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="preg-supine-nhs",
        source="nhs-pregnancy-exercise",
        says=(
            "NHS: do not spend long lying flat on the back, above all past 16 weeks, since "
            "the bump weighs on the main blood vessel leading back to the heart, which can "
            "make one faint."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="preg-stop-signs",
        source="acog-2002-summary",
        says=(
            "Pregnant: stop and call a doctor on bleeding or leaking fluid from the vagina, "
            "breathlessness before any exertion, dizziness, headache, chest pain, weak "
            "muscles, pain or swelling in the calf, contractions, or a baby that moves less. "
            "(Read along with "
            "https://qa.pregopower.com/tips-safe-and-healthy-physical-activity.)"
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="preg-safe-in-general",
        source="acog-804",
        says=(
            "When pregnancy is uncomplicated, exercise is safe and to be wished for, with "
            "some changes to the routine."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="wrist-fist-forearm",
        source="merrithew-wrist",
        says=(
            "Wrist pain on hands and knees: rest on the fist (that advice was seen on "
            "https://physiobalance.com.au/bird-dogs/), pad the heel of the hand with a thin "
            "cushion or a rolled mat, or go down to the forearms."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="birddog-easier",
        source="evidence-for-exercise-bird-dog",
        says=(
            "Full bird dog too hard: lift just one arm or one leg and build up (the one-limb "
            "start was seen on https://mauriecofman.com/Exercises/BirdDog.html). For sore "
            "knees or wrists, a pillow below the knees and the hands on weights. Do not raise "
            "the leg so high that the low back arches too much."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="knee-standing-birddog",
        source="inquirer-knee",
        says=(
            "Knees that cannot kneel: do the bird dog on the feet, hands on a sturdy chair's seat."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="shoulder-overhead-pain",
        source="nottingham-shoulder",
        says=(
            "Pain beneath the tip of the shoulder (subacromial, impingement type) typically "
            "gets worse when the arm goes above shoulder height or overhead."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="shoulder-stop-or-adapt",
        source="sunderland-shoulder",
        says=(
            "If an activity hurts the shoulder, stop it or do it another way; slumping "
            "narrows the space in the joint, so posture counts."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="bppv-triggers",
        source="union-bppv",
        says=(
            "Vertigo from changes of position comes on when rolling in bed, sitting up from "
            "lying, tipping the head back or bending forward, and lasts about 15-30 seconds."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="oh-slow-transition",
        source="de-bruine-2017",
        says=(
            "24 older people whose blood pressure drops on standing: getting up slowly made "
            "the drop in the first 15 seconds smaller than getting up at normal or fast "
            "speed."
        ),
        strength=Strength.TRIAL,
    ),
    Citation(
        id="oh-steps",
        source="cdc-postural-hypotension",
        says=(
            "CDC leaflet: from lying, sit up, then sit on the edge of the bed, then stand; "
            "before getting up, do gentle exercises (ankle pumps, making fists); have "
            "something to hold on to. Mornings and the time after a large meal are worse."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="bal-one-leg-support",
        source="nhs-tayside-balance",
        says=(
            "Stand on one leg in front of a worktop or wall; begin with both hands on it, go "
            "to one hand, then to fingertips, and let go only after that."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="bal-one-leg-dose",
        source="hse-balance",
        says=(
            "Irish health service: stand on one leg with the fingertips on a wall for 5-10 "
            "seconds, 3 lifts with each leg, twice a week or more."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="bal-someone-near",
        source="nhs-tayside-balance",
        says=(
            "Unless sure of being safe, keep something to hold in front at all times and, if "
            "needed, a person at the side."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="kyph-prop",
        source="bone-fit-hyperkyphotic",
        says=(
            "With a strongly rounded upper back, put small pillows or towels under head and "
            "shoulders, so that the starting position is as straight as can be; if the "
            "rounding is severe, pick a different exercise."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="kyph-cutoff",
        source="hyperkyphosis-review",
        says=(
            "A rounded upper back is often called hyperkyphosis from an angle above 40 "
            "degrees; it makes falls and fractures more likely."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="floor-cannot-get-up",
        source="later-life-floor",
        says=(
            "No exercises on the floor unless sure of getting up again alone; keep a sturdy "
            "chair at hand and someone in the house."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="floor-backward-chaining",
        source="physiopedia-backward-chaining",
        says=(
            "Getting down to the floor and up can be taught backward: chair, one knee, both "
            "knees, hands and knees, lying; the next step only when the one before is "
            "mastered."
        ),
        strength=Strength.EXPERT,
    ),
)
"""What they say, condition by condition.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('reflux-timing', 'salgi-reflux')
"""
