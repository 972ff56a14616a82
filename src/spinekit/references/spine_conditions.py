"""Stenosis, slipped vertebrae, discs, facet joints, operations: what each tolerates.

Here live statements on named conditions of the low back and the time after an
operation. Advice for low back pain at large lives in
:mod:`spinekit.references.back_pain`. What helps one condition provokes another,
so no statement here holds for backs in general.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="physiopedia-stenosis",
        title="Lumbar Spinal Stenosis",
        publisher="Physiopedia",
        year="not seen",
        address="http://www.physio-pedia.com/Lumbar_spinal_stenosis",
    ),
    Source(
        id="manualfind-stenosis",
        title="Lumbar spinal stenosis (study-card text)",
        publisher="manualfind.com",
        year="not seen",
        address=(
            "http://manualfind.com/lumbar-spinal-stenosisss-is-due-to-narrowing-of-the-spinal"
            "-canal-with-resulting-compression-of-lumbar-nerve-roots-the-symptoms-of-ss-are-p"
            "osture-dependent-flexion-of-the-spine-causes-widening-o"
        ),
    ),
    Source(
        id="matsuwaka-2018",
        title=(
            "The Role of Exercise in Treatment of Lumbar Spinal Stenosis Symptoms (Curr Phys "
            "Med Rehabil Rep)"
        ),
        publisher="Matsuwaka ST, Liem BC",
        year="2018",
        address="https://www.scribd.com/document/593327466/matsuwaka2018",
    ),
    Source(
        id="verywell-stenosis",
        title="Spinal Stenosis Exercise Program",
        publisher="Verywell Health",
        year="not seen",
        address="https://www.verywellhealth.com/exercise-program-for-spinal-stenosis-2696100",
    ),
    Source(
        id="medscape-spondylolisthesis",
        title="Lumbosacral Spondylolisthesis",
        publisher="Perrin AE, Medscape eMedicine",
        year="2020",
        address="https://emedicine.medscape.com/article/2179163-print",
    ),
    Source(
        id="spondylolysis-protocol",
        title="Lumbar Spondylolysis Spondylolisthesis Protocol",
        publisher="Author not shown (Scribd copy)",
        year="not seen",
        address=(
            "https://arietiform.com/application/nph-tsq.cgi/en/20/https/www.scribd.com/docume"
            "nt/598293410/Lumbar-Spondylolysis-Spondylolisthesis-Protocol"
        ),
    ),
    Source(
        id="alberta-spondylolisthesis",
        title="Spondylolysis and Spondylolisthesis: Exercises",
        publisher="Alberta Health Services (MyHealth.Alberta)",
        year="not seen",
        address=(
            "https://myhealth.alberta.ca/health/AfterCareInformation/pages/conditions.aspx?Hw"
            "Id=bo1583"
        ),
    ),
    Source(
        id="physio-network-spondylolisthesis",
        title=(
            "Stabilization exercises versus flexion exercises in degenerative "
            "spondylolisthesis (research review)"
        ),
        publisher="Physio Network, O'Keeffe M",
        year="not seen",
        address=(
            "https://www.physio-network.com/research-reviews/low-back/stabilization-exercises"
            "-versus-flexion-exercises-in-degenerative-spondylolisthesis-a-randomized-control"
            "led-trial/"
        ),
    ),
    Source(
        id="snook-1998",
        title=(
            "The reduction of chronic nonspecific low back pain through the control of early "
            "morning lumbar flexion (Spine 23:2601-7)"
        ),
        publisher="Snook SH et al.",
        year="1998",
        address=(
            "https://metajournal.com/articles/1312074/reduction-chronic-nonspecific-low-back-"
            "pain-control-early-morning-lumbar"
        ),
    ),
    Source(
        id="snook-2002",
        title=(
            "The Reduction of Chronic, Nonspecific Low Back Pain Through the Control of Early "
            "Morning Lumbar Flexion: 3-Year Follow-Up (J Occup Rehabil 12:13-19)"
        ),
        publisher="Snook SH et al.",
        year="2002",
        address="https://www.mendeley.com/catalogue/d17498e5-c132-3c0a-8958-f2461ee67386/",
    ),
    Source(
        id="matteo-lumbar-flexion",
        title="Controlling Lumbar Flexion to Reduce Low Back Pain (summary of the Snook trial)",
        publisher="Matteo Chiropractic",
        year="not seen",
        address=(
            "https://matteochiropractic.com/index.php/chiropractic-conditions-treatments/chir"
            "opractic-and-back-pain/back-pain-treatments/65-chiropractic-back-pain/back-pain-"
            "treatments/349-controlling-lumbar-flexion-to-reduce-low-back-pain"
        ),
    ),
    Source(
        id="mcgill-forum-quotation",
        title=(
            "Ultimate Back Fitness and Performance, quoted in 'Is weight training in the "
            "morning safe?'"
        ),
        publisher="McGill S (quoted on Barbell Medicine forum)",
        year="not seen",
        address="https://forum.barbellmedicine.com/t/is-weight-training-in-the-morning-safe/2570",
    ),
    Source(
        id="chaudhary-disc-herniation",
        title="Lumbar Disc Herniation and Sciatica (surgeon's patient information)",
        publisher="Chaudhary K",
        year="not seen",
        address=(
            "https://kshitijchaudhary.com/educational-resources/lumbar-disc-herniation-and-sciatica"
        ),
    ),
    Source(
        id="disc-sciatica-handout",
        title="Exercises for Sciatica due to Herniated Disc",
        publisher="Scribd copy, author not shown",
        year="not seen",
        address=(
            "https://fr.scribd.com/document/192819979/Exercises-for-Scitica-Due-to-Herniated-Disc"
        ),
    ),
    Source(
        id="accessphysiotherapy-facet",
        title="Facet joint sprain, lumbar (AccessPhysiotherapy chapter)",
        publisher="McGraw Hill AccessPhysiotherapy",
        year="not seen",
        address=(
            "https://accessphysiotherapy.mhmedical.com/content.aspx?sectionid=90321653&bookid=1491"
        ),
    ),
    Source(
        id="physiopedia-facet",
        title="Lumbar Facet Syndrome",
        publisher="Physiopedia",
        year="not seen",
        address="https://www.physio-pedia.com/index.php?title=Lumbar_Facet_Syndrome&oldid=220564",
    ),
    Source(
        id="young-facet",
        title=(
            "The Mechanical Assessment of Low Back Pain Patients with Painful Lumbar Facet Joints"
        ),
        publisher="Young S (oocities copy)",
        year="not seen",
        address="http://www.oocities.com/h_murray_miller/zJoint.html",
    ),
    Source(
        id="optimum-spinal-fusion",
        title="What you can and cannot do post spinal fusion surgery",
        publisher="Optimum Health Solutions",
        year="not seen",
        address="https://opt.net.au/optimum-life/can-cannot-post-spinal-fusion-surgery/",
    ),
    Source(
        id="discectomy-leaflet",
        title=(
            "Rehabilitation after lumbar discectomy, microdiscectomy and decompressive "
            "laminectomy: information for patients"
        ),
        publisher="UK hospital leaflet (Scribd copy)",
        year="not seen",
        address="https://www.scribd.com/document/459853420/descectlmy-pdf",
    ),
)
"""The publications this module brings in; others stand in the back pain module.

Examples:
    >>> SOURCES[0].id
    'physiopedia-stenosis'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="lbp-postop-exercise",
        source="apta-low-back-pain-2021",
        says=(
            "The guideline of lbp-apta-older says therapists 'can', a weak grade, use general "
            "exercise for low back pain after an operation on the lumbar spine."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="st-posture",
        source="physiopedia-stenosis",
        says=(
            "With a narrowed spinal canal (lumbar stenosis), symptoms in the legs appear when "
            "upright, standing or walking, and ease on sitting or leaning forward."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="st-mechanism",
        source="manualfind-stenosis",
        says=(
            "Bending backward narrows the canal of the low back and bending forward widens "
            "it, which is why the pattern of st-posture arises."
        ),
        strength=Strength.LAY,
    ),
    Citation(
        id="st-exercise-flexion-bias",
        source="matsuwaka-2018",
        says=(
            "Review: with stenosis the usual advice is stretching, core strengthening that "
            "leans toward bending forward, and aerobic exercise that is well tolerated; there "
            "are few trials and none shows one exercise to be better."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="st-extension-conditional",
        source="verywell-stenosis",
        says=(
            "Sources disagree: one physical therapy text for consumers allows people with "
            "stenosis to try bending backward while standing for up to about 60 seconds, and "
            "to give it up if leg symptoms have not settled by that time."
        ),
        strength=Strength.LAY,
    ),
    Citation(
        id="sp-extension-aggravates",
        source="medscape-spondylolisthesis",
        says=(
            "When a slipped vertebra (spondylolisthesis) causes symptoms, arching and "
            "twisting the low back typically makes it hurt more."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="sp-avoid-hyperextension",
        source="spondylolysis-protocol",
        says=(
            "A rehabilitation protocol for a cracked or slipped lumbar vertebra "
            "(spondylolysis, spondylolisthesis) restricts activity thus: do not overextend "
            "the back."
        ),
        strength=Strength.EXPERT,
        access=Access.COPY,
    ),
    Citation(
        id="sp-exercise-set",
        source="alberta-spondylolisthesis",
        says=(
            "The sheet of a provincial health service for spondylolysis and spondylolisthesis "
            "has knee-to-chest stretches and the bird dog (back straight, held for about 6 "
            "seconds), with no breath-holding at any time."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="sp-degenerative-trial",
        source="physio-network-spondylolisthesis",
        says=(
            "Review of a randomized trial, 92 people over 50 whose L4-L5 level had slipped "
            "from wear: exercises that bend forward and exercises that steady the trunk did "
            "about as well."
        ),
        strength=Strength.TRIAL,
        access=Access.SUMMARY,
    ),
    Citation(
        id="disc-morning-rct",
        source="snook-1998",
        says=(
            "Randomized trial, 85 people with lasting low back pain: those who learned to "
            "control bending of the low back early in the morning had pain about a third less "
            "intense (33%, 95% CI 11-55)."
        ),
        strength=Strength.TRIAL,
        access=Access.SUMMARY,
    ),
    Citation(
        id="disc-morning-followup",
        source="snook-2002",
        says=(
            "3 years later, 62% still limited bending early in the morning; their days in "
            "pain fell further, yet some who had given it up got better too."
        ),
        strength=Strength.TRIAL,
        access=Access.SUMMARY,
    ),
    Citation(
        id="disc-morning-two-hours",
        source="matteo-lumbar-flexion",
        says=(
            "In the trial of disc-morning-rct the first 2 hours after getting up were "
            "stressed as mattering most."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
    Citation(
        id="disc-morning-first-hour",
        source="mcgill-forum-quotation",
        says=(
            "A forum quotes McGill's book: leave out exercises that bend the spine during the "
            "first hour after getting up, since about 90% of the fluid the discs lose over "
            "the day goes in that hour."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
    Citation(
        id="disc-log-roll",
        source="chaudhary-disc-herniation",
        says=(
            "Freshly herniated disc with leg pain: get up by rolling onto the side (log roll) "
            "and not straight up from lying; avoid slouching, leaning forward and long "
            "sitting."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="disc-extension-prone-prop",
        source="disc-sciatica-handout",
        says=(
            "A handout for sciatica from a disc begins with lying on the stomach propped on "
            "the elbows for 5 seconds, building to 30 seconds, 10 reps; next come press-ups, "
            "10 of them, 1 second each; and it warns off bent-over postures. Its numbers "
            "match the article of a004-beginner nearly word for word."
        ),
        strength=Strength.LAY,
        access=Access.COPY,
    ),
    Citation(
        id="facet-extension-pain",
        source="accessphysiotherapy-facet",
        says=(
            "Facet joint pain: the position that locks the joint and brings the pain on is "
            "arching back while bending sideways toward, and turning away from, the painful "
            "side."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="facet-repeated-extension",
        source="physiopedia-facet",
        says=(
            "Irritated facet joints of the low back are tied to arching back repeatedly or "
            "forcefully, movements with the arms overhead included."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="facet-tests-weak",
        source="young-facet",
        says=(
            "Neither pain patterns nor extension tests reliably show that a facet joint is "
            "the source. Our reading: let rules answer to the painful movement, not to a "
            "joint presumed behind it."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="postop-limits",
        source="optimum-spinal-fusion",
        says=(
            "One clinic's plan after fusion of the low back: in the first 6 weeks do not bend "
            "at the waist, lift no more than about 2-3 kg and nothing overhead, and for 4-6 "
            "weeks no exercise but walking; until 3 months still no excessive bending, "
            "arching or twisting."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="postop-discectomy-early",
        source="discectomy-leaflet",
        says=(
            "A hospital sheet for discectomy and decompression (operations that take pressure "
            "off a nerve) begins gentle exercise on the day after, knee-to-chest and knee "
            "rolls among it, 5 reps 3 times a day. Our reading: the rules depend on the "
            "operation, so the surgeon's advice must decide."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
)
"""What they say, condition by condition.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('lbp-postop-exercise', 'apta-low-back-pain-2021')
"""
