"""Warning signs: when back pain calls for a doctor or an ambulance before any exercise.

Here live the signs of cauda equina syndrome, fracture, tumor and infection as
the sources list them. Signs to stop during exercise live in
:mod:`spinekit.references.screening`. A single weak sign is a poor test, which
is itself one of the statements.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="backes-cauda-equina",
        title="Cauda Equina Warning Signs (card questions by Greenhalgh, Mercer and Finucane)",
        publisher="BackES (UK charity site)",
        year="not seen",
        address="https://www.backes.org.uk/cauda-equina-warning-signs/",
    ),
    Source(
        id="norfolk-waveney-back-pain",
        title="Got Back Pain?",
        publisher="Norfolk and Waveney Community Health and Care NHS",
        year="not seen",
        address=(
            "https://norfolkandwaveneycommunityhealth.nhs.uk/msk/refer-yourself/systmconnect/"
            "got-back-pain/"
        ),
    ),
    Source(
        id="nhs-tyneside-sciatica",
        title="Leg Pain linked to the Lower Back (Sciatica) - information for patients",
        publisher="NHS Tyneside Integrated Musculoskeletal Service",
        year="not seen",
        address="https://info.5y1.org/numbness-in-thighs-when-standing_1_b234c5.html",
    ),
    Source(
        id="ahcpr-14-table-1",
        title=(
            "Table 1. Red flags for potentially serious conditions (AHCPR Quick Reference "
            "Guide, Acute Low Back Problems in Adults, guideline 14)"
        ),
        publisher="Agency for Health Care Policy and Research (US), NCBI Bookshelf",
        year="1994 (guideline no. 14; year not seen)",
        address="http://www.ncbi.nlm.nih.gov/books/NBK52120/table/A34364/?report=objectonly",
    ),
    Source(
        id="chiropractic-radiography-2006-table-1",
        title=(
            "Table 1 Red Flags, in: The appropriate use of radiography in clinical practice "
            "(Chiropractic & Osteopathy 14:8)"
        ),
        publisher="BioMed Central (citing an earlier guideline)",
        year="2006 (inferred from volume 14)",
        address="https://chiromt.biomedcentral.com/articles/10.1186/1746-1340-14-8/tables/1",
    ),
    Source(
        id="sheffield-back-pain",
        title="Back pain: what is back pain? (NHS-style urgent / emergency lists)",
        publisher="Sheffield Aches and Pains (Sheffield NHS)",
        year="not seen",
        address=(
            "https://sheffieldachespains-staging.preflight.site/conditions/back-pain/what-is-"
            "back-pain"
        ),
    ),
    Source(
        id="redflagsymptoms-back-pain",
        title="Lower Back Pain (UK red-flag symptom site carrying the NHS lists)",
        publisher="redflagsymptoms.co.uk",
        year="not seen",
        address="https://redflagsymptoms.co.uk/back-pain",
    ),
    Source(
        id="red-flags-framework-2020",
        title=(
            "International Framework for Red Flags for Potential Serious Spinal Pathologies "
            "(JOSPT 50:350-372)"
        ),
        publisher="Finucane LM et al., IFOMPT",
        year="2020",
        address=(
            "https://researchers.mq.edu.au/en/publications/international-framework-for-red-fl"
            "ags-for-potential-serious-spina"
        ),
    ),
    Source(
        id="red-flags-framework-2020-news",
        title=(
            "Framework helps clinicians identify serious spinal pathology (news release on "
            "Finucane et al.)"
        ),
        publisher="JOSPT / EurekAlert",
        year="2020",
        address="https://www.eurekalert.org/news-releases/904355",
    ),
)
"""The publications this module brings in.

Examples:
    >>> SOURCES[0].id
    'backes-cauda-equina'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="rf-ces-saddle",
        source="backes-cauda-equina",
        says=(
            "Numbness, pins and needles or altered feeling in the buttocks, around the back "
            "passage or genitals, or between the inner thighs is a sign of pressure on the "
            "nerves at the base of the spine (cauda equina): to an emergency department right "
            "away."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="rf-ces-bladder-bowel",
        source="backes-cauda-equina",
        says=(
            "The same emergency as rf-ces-saddle: new difficulty in starting, stopping or "
            "feeling the flow of urine, leaking, no sense of whether the bladder is full, or "
            "lost control or feeling of the bowel."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="rf-ces-sexual",
        source="backes-cauda-equina",
        says=(
            "The cauda equina list also names a new loss of erection, ejaculation or feeling "
            "in the genitals."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="rf-ces-both-legs",
        source="norfolk-waveney-back-pain",
        says=(
            "Treated as a cauda equina sign: pain newly going into both legs, or leg strength "
            "or coordination fading fast, within about the last 2 weeks."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="rf-leg-weakness-urgent",
        source="nhs-tyneside-sciatica",
        says=(
            "Even without cauda equina signs, get medical help urgently for marked leg "
            "weakness with trips or falls, for stiff or badly coordinated legs, or for a "
            "floppy foot."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="rf-ahcpr-ces",
        source="ahcpr-14-table-1",
        says=(
            "Guideline warning signs of cauda equina trouble: loss of feeling in the saddle "
            "area, bladder trouble of recent onset, and nerve loss in the legs that is severe "
            "or getting worse."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="rf-ahcpr-tumour-infection",
        source="ahcpr-14-table-1",
        says=(
            "Guideline warning signs of tumor or infection: an age over 50 or under 20; past "
            "cancer; fever, chills or weight loss without a reason; a recent bacterial "
            "infection; injecting drugs; weak immune defense (steroids, transplant, HIV); "
            "pain that is worse lying on the back; severe pain at night."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="rf-ahcpr-fracture",
        source="ahcpr-14-table-1",
        says=(
            "Guideline warning signs of fracture: a major injury; or, in someone older or "
            "perhaps with osteoporosis, a minor injury or even a strenuous lift."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="rf-steroids",
        source="chiropractic-radiography-2006-table-1",
        says=(
            "Also listed as warning signs: long use of steroids, suppressed immune defense, "
            "injecting drugs, pain that rest does not relieve, and an injury out of "
            "proportion to age."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="rf-nhs-urgent",
        source="sheffield-back-pain",
        says=(
            "NHS: ask for an urgent appointment when back pain comes with a high temperature, "
            "weight loss that was not meant, a lump or a change in the back's shape, or when "
            "rest does not ease it and nights are much worse."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="rf-nhs-999",
        source="sheffield-back-pain",
        says=(
            "NHS: call an ambulance or go to the emergency room (A&E) when back pain comes "
            "with symptoms in both legs, numb genitals or buttocks, difficulty passing urine, "
            "lost bladder or bowel control, or chest pain, or follows a serious accident."
        ),
        strength=Strength.PATIENT_GUIDELINE,
        access=Access.COPY,
    ),
    Citation(
        id="rf-nhs-thoracic-cough",
        source="redflagsymptoms-back-pain",
        says=(
            "A fuller copy of the NHS list also names pain that sneezing, coughing or a bowel "
            "movement makes worse, and pain high in the back, between the shoulders."
        ),
        strength=Strength.PATIENT_GUIDELINE,
    ),
    Citation(
        id="rf-single-flag-weak",
        source="red-flags-framework-2020",
        says=(
            "One warning sign on its own is a poor test; the international framework weighs "
            "several together with the person's story and acts by how concerned one must be."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="rf-four-pathologies",
        source="red-flags-framework-2020-news",
        says=(
            "The framework of rf-single-flag-weak deals with 4 serious conditions: cauda "
            "equina syndrome, fracture of the spine (the most common of them), cancer in the "
            "spine, and infection of the spine."
        ),
        strength=Strength.CONSENSUS,
        access=Access.SUMMARY,
    ),
)
"""The warning signs, and how far one sign alone can be trusted.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('rf-ces-saddle', 'backes-cauda-equina')
"""
