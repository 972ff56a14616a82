"""Low back pain in general: what guidelines advise, and what the direction of pain tells.

Here live the guidelines on exercise for low back pain and the statements on
centralization and directional preference. Named conditions of the spine live in
:mod:`spinekit.references.spine_conditions`, signs that call for a doctor in
:mod:`spinekit.references.red_flags`. A direction that eases pain ranks
exercises; it is no proof of safety.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="nice-ng59",
        title="NG59 Low back pain and sciatica in over 16s: Recommendations 1.1.1",
        publisher="NICE",
        year="2016 (updated 2020)",
        address="https://www.nice.org.uk/guidance/ng59/chapter/Recommendations",
    ),
    Source(
        id="nice-summary-2017",
        title="Low back pain and sciatica: summary of NICE guidance (BMJ 356:i6748)",
        publisher="Bernstein IA et al., BMJ",
        year="2017",
        address=(
            "https://bmjopen.bmj.com/lookup/ijlink/YTozOntzOjQ6InBhdGgiO3M6MTQ6Ii9sb29rdXAvaW"
            "psaW5rIjtzOjU6InF1ZXJ5IjthOjQ6e3M6ODoibGlua1R5cGUiO3M6NDoiRlVMTCI7czoxMToiam91cm"
            "5hbENvZGUiO3M6MzoiYm1qIjtzOjU6InJlc2lkIjtzOjE3OiIzNTYvamFuMDZfNC9pNjc0OCI7czo0Oi"
            "JhdG9tIjtzOjI2OiIvYm1qb3Blbi8xMS8xL2UwNDE0OTkuYXRvbSI7fXM6ODoiZnJhZ21lbnQiO3M6MD"
            "oiIjt9"
        ),
    ),
    Source(
        id="acp-low-back-pain-2017",
        title=(
            "Noninvasive Treatments for Acute, Subacute, and Chronic Low Back Pain (Ann "
            "Intern Med 166:514-30)"
        ),
        publisher="Qaseem A et al., American College of Physicians",
        year="2017",
        address="https://www.guidelinecentral.com/guideline/13349/",
    ),
    Source(
        id="who-low-back-pain-2023",
        title="Non-Surgical Management of Chronic Primary Low Back Pain in Adults (WHO guideline)",
        publisher="World Health Organization",
        year="2023",
        address="https://www.guidelinecentral.com/guideline/3352095/",
    ),
    Source(
        id="apta-low-back-pain-2021",
        title=(
            "Interventions for the Management of Acute and Chronic Low Back Pain: Revision "
            "2021 (JOSPT 51:CPG1-CPG60), summary of recommendations"
        ),
        publisher="George SZ et al., APTA Academy of Orthopaedic Physical Therapy",
        year="2021",
        address="http://www.360doc.com/content/21/1124/23/59728757_1005761764.shtml",
    ),
    Source(
        id="apta-low-back-pain-2021-spine-iq",
        title=(
            "Study 2: Interventions for the management of acute and chronic low back pain: "
            "revision 2021 (summary)"
        ),
        publisher="Spine IQ",
        year="2021",
        address=(
            "https://spineiq.org/twelve-studies-of-research-study-2-interventions-for-the-man"
            "agement-of-acute-and-chronic-low-back-pain-revision-2021-george-et-al/"
        ),
    ),
    Source(
        id="centralization-review-2018",
        title=(
            "Centralization and Directional Preference: an updated systematic review "
            "(Musculoskelet Sci Pract 38:53-62)"
        ),
        publisher="May S, Runge N, Aina A",
        year="2018",
        address=(
            "https://chiro.org/Graphics_Box_LOW_BACK/Centralization_and_Directional_Preferenc"
            "e.shtml"
        ),
    ),
    Source(
        id="physiotutors-directional-preference",
        title=(
            "Direction Specific Exercises for Low Back Pain: Directional Preference "
            "(Physiotutors transcript)"
        ),
        publisher="Physiotutors via michaelkeogh.ie",
        year="not seen",
        address="http://michaelkeogh.ie/tag/mckenzie-exercises/",
    ),
    Source(
        id="lowerbackstretches-extension-bias",
        title="Is your back pain extension-biased?",
        publisher="lowerbackstretches.com",
        year="not seen",
        address="https://lowerbackstretches.com/extension-bias-assessment/",
    ),
    Source(
        id="who-low-back-pain-2023-esceo",
        title=(
            "WHO guideline for non-surgical management of chronic primary low back pain "
            "(ESCEO news)"
        ),
        publisher="ESCEO, reporting WHO",
        year="2023",
        address=(
            "https://www.esceo.org/news/who-guideline-non-surgical-management-chronic-primary"
            "-low-back-pain-adults-primary-and"
        ),
    ),
)
"""The publications this module brings in.

Examples:
    >>> SOURCES[0].id
    'nice-ng59'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="lbp-nice-exclude",
        source="nice-ng59",
        says=(
            "NICE: at each review of back pain, think of what else may be behind it (cancer, "
            "infection, injury, inflammatory disease), especially when symptoms are new or "
            "have changed."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="lbp-nice-exercise",
        source="nice-summary-2017",
        says=(
            "Summary of NICE: group exercise (stretching, strengthening, aerobic, yoga, tai "
            "chi) is to be considered as the main element of non-invasive treatment when the "
            "low back hurts, with sciatica or without."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="lbp-acp-exercise",
        source="acp-low-back-pain-2017",
        says=(
            "ACP: in chronic low back pain begin without drugs, with exercise heading the "
            "options (strong recommendation). For acute pain its list has heat, massage, "
            "acupuncture and spinal manipulation, but no exercise."
        ),
        strength=Strength.GUIDELINE,
        access=Access.SUMMARY,
    ),
    Citation(
        id="lbp-who-exercise",
        source="who-low-back-pain-2023",
        says=(
            "WHO: adults with chronic primary low back pain, older people too, may be offered "
            "a structured exercise program (conditional, low certainty); braces and belts are "
            "not meant for routine use."
        ),
        strength=Strength.GUIDELINE,
        access=Access.SUMMARY,
    ),
    Citation(
        id="lbp-apta-older",
        source="apta-low-back-pain-2021",
        says=(
            "US physical therapy guideline: general exercise training is for older adults "
            "whose low back pain is chronic. For chronic pain it recommends strengthening and "
            "endurance of the trunk, mixed programs, motor control, aerobic and water "
            "exercise, none of them a clear winner."
        ),
        strength=Strength.GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="lbp-apta-mdt",
        source="apta-low-back-pain-2021-spine-iq",
        says=(
            "The guideline of lbp-apta-older grades the McKenzie method (mechanical diagnosis "
            "and therapy) 'may' for chronic and 'can' for acute pain: one option, no "
            "obligation."
        ),
        strength=Strength.GUIDELINE,
        access=Access.SUMMARY,
    ),
    Citation(
        id="dp-prevalence",
        source="centralization-review-2018",
        says=(
            "Systematic review: in about 40% of people pain draws back toward the spine "
            "(centralizes), another 26% have a direction that helps without that, and roughly "
            "a third have neither. Both bode well, but were not shown to tell which treatment "
            "works, and testing was mostly unreliable."
        ),
        strength=Strength.TRIAL,
        access=Access.SUMMARY,
    ),
    Citation(
        id="dp-definition",
        source="physiotutors-directional-preference",
        says=(
            "Centralization: pain in the leg or buttock draws back toward the spine while "
            "moving in one direction. Directional preference: a direction that steadily eases "
            "symptoms or gives more range."
        ),
        strength=Strength.EXPERT,
        access=Access.SUMMARY,
    ),
    Citation(
        id="dp-peripheralise-stop",
        source="lowerbackstretches-extension-bias",
        says=(
            "Stop when a movement sends pain farther down the leg, or brings new or worse "
            "pain, numbness or weakness in the leg."
        ),
        strength=Strength.LAY,
    ),
    Citation(
        id="lbp-primary-90",
        source="who-low-back-pain-2023-esceo",
        says=(
            "90% or more of cases are put down to chronic primary low back pain, that is, "
            "pain without a disease found behind it. Our reading: that fits poorly with the "
            "claim, in the article of a003-routine, that most of it comes from one joint."
        ),
        strength=Strength.GUIDELINE,
        access=Access.SUMMARY,
    ),
)
"""What they say on exercise for low back pain, and on its direction.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('lbp-nice-exclude', 'nice-ng59')
"""
