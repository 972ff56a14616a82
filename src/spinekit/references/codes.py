"""Codes and terms of others: LOINC, ICD-10-CM, ICF, SNOMED CT, anatomy and ontologies.

Here lives what pages confirm about codes and their licenses, for exchange with
other programs. No safety rule rests on a code. A code page can be plainly
wrong; where one was found to be, it is said.
"""

from spinekit.evidence import Access, Citation, Source, Strength

__all__ = ["CITATIONS", "SOURCES"]

SOURCES: tuple[Source, ...] = (
    Source(
        id="hl7-pa-evs-codes",
        title="ValueSet: PA Observation Vital Sign Codes (Physical Activity IG 1.0.0, STU 1)",
        publisher="HL7 International / Patient Care",
        year="not seen",
        address="https://hl7.org/fhir/us/physical-activity/ValueSet-pa-observation-code-evs.html",
    ),
    Source(
        id="hl7-pa-activity-codes",
        title="ValueSet: PA Observation Activity-related codes (Physical Activity IG 1.0.1 build)",
        publisher="HL7 International / Patient Care",
        year="not seen",
        address=(
            "https://build.fhir.org/ig/HL7/physical-activity/ValueSet-pa-observation-code-act"
            "ivity.html"
        ),
    ),
    Source(
        id="hl7-belgium-pain",
        title="ValueSet: Pain severity - 0-10 verbal numeric rating",
        publisher="HL7 Belgium, Patient Monitoring IG",
        year="2025",
        address="https://build.fhir.org/ig/hl7-be/patient-monitoring/ValueSet-pain-scale.html",
    ),
    Source(
        id="medmio-low-back-pain",
        title="ICD-10 Codes for Low Back Pain (M54.50, M54.51, M54.59)",
        publisher="Medmio",
        year="2021 change described",
        address="https://www.medmio.com/icd10-codes/low-back-pain/",
    ),
    Source(
        id="icd10guideline-m81",
        title="ICD-10-CM Code M81.0",
        publisher="icd10guideline.com",
        year="FY2016-2026",
        address="https://www.icd10guideline.com/icd-10-code/M81.0",
    ),
    Source(
        id="genhealth-m80",
        title="M80.08XA Age-related osteoporosis with current pathological fracture, vertebra(e)",
        publisher="GenHealth.ai",
        year="not seen",
        address=(
            "https://genhealth.ai/code/icd10cm/M80.08XA-age-related-osteoporosis-with-current"
            "-pathological-fracture-vertebrae-initial-encounter-for-fracture"
        ),
    ),
    Source(
        id="pabau-m43",
        title="ICD-10 code M43.16",
        publisher="Pabau",
        year="2026 fiscal year",
        address="https://pabau.com/?p=137151",
    ),
    Source(
        id="sprypt-m43",
        title="M43.06",
        publisher="SPRY (ICD-10-CM reference)",
        year="2025",
        address="https://codes.sprypt.com/icd-codes/M43.06",
    ),
    Source(
        id="med-report-codes",
        title="Association guidelines on ICD-10-CM code S79.012P (wrong content)",
        publisher="med.report",
        year="not seen",
        address=(
            "https://med.report/icd-10-cm/association-guidelines-on-icd-10-cm-code-s79-012p/105176"
        ),
    ),
    Source(
        id="snomed-gps-guide",
        title="Technical Application (GPS Implementation Guide)",
        publisher="SNOMED International",
        year="not seen",
        address=(
            "https://docs.snomed.org/implementation-guides/gps-implementation-guide/technical"
            "-application"
        ),
    ),
    Source(
        id="pacharanero-gps",
        title='SNOMED CT\'s "free" releases: GPS and IPS',
        publisher="pacharanero (sct project); SNOMED International",
        year="not seen",
        address="https://pacharanero.github.io/sct/gps-ips/",
    ),
    Source(
        id="icf-low-back-2014-table-8",
        title="Table 8: ICF categories in low back pain reports (BMC Health Serv Res 14:361)",
        publisher="BMC Health Services Research",
        year="2014",
        address=(
            "https://bmchealthservres.biomedcentral.com/articles/10.1186/1472-6963-14-361/tables/8"
        ),
    ),
    Source(
        id="icf-kspm-2023-table-5",
        title=(
            "KCF/ICF code set for functional performance (Table 5, J Korean Soc Phys Med 18:99-110)"
        ),
        publisher="Korean Society of Physical Medicine",
        year="2023",
        address="http://www.jkspm.org/journal/popup_file.html?uid=1063&file=&md=tbl&idx=5",
    ),
    Source(
        id="uberon-0002462",
        title="Uberon term 0002462 (OLS mirror)",
        publisher="Uberon",
        year="not seen",
        address=(
            "https://ols.academia.scaiview.com/ontologies/uberon/terms?iri=http%3A%2F%2Fpurl."
            "obolibrary.org%2Fobo%2FUBERON_0002462"
        ),
    ),
    Source(
        id="free-dictionary-multifidus",
        title="multifidus (muscle) - medical dictionary entry with [TA] names",
        publisher="The Free Dictionary",
        year="not seen",
        address="https://medical-dictionary.thefreedictionary.com/multifidus+(muscle)",
    ),
    Source(
        id="exmo-2025",
        title="Exercise-Medicine-Ontology/EXMO (exmo.owl)",
        publisher="Shen B et al.",
        year="2025",
        address=(
            "https://raw.githubusercontent.com/Exercise-Medicine-Ontology/EXMO/refs/heads/mas"
            "ter/exmo.owl"
        ),
    ),
    Source(
        id="schema-org-exercise-plan",
        title="ExercisePlan",
        publisher="schema.org",
        year="2026",
        address="https://schema.org/ExercisePlan",
    ),
    Source(
        id="schema-org-physical-activity",
        title="PhysicalActivity",
        publisher="schema.org",
        year="2026",
        address="https://schema.org/PhysicalActivity",
    ),
)
"""The publications this module brings in.

Examples:
    >>> SOURCES[0].id
    'hl7-pa-evs-codes'
"""

CITATIONS: tuple[Citation, ...] = (
    Citation(
        id="code-loinc-evs-days",
        source="hl7-pa-evs-codes",
        says=(
            "LOINC 89555-7: on how many days a week there was moderate to strenuous activity, "
            "over the last 30 days."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="code-loinc-evs-minutes",
        source="hl7-pa-evs-codes",
        says=(
            "LOINC 68516-4: how many minutes of activity on average on the days of "
            "code-loinc-evs-days."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="code-loinc-aerobic-freq",
        source="hl7-pa-evs-codes",
        says="LOINC 82290-8: how often aerobic activity, moderate to vigorous, is done.",
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="code-loinc-strength-freq",
        source="hl7-pa-evs-codes",
        says=(
            "LOINC 82291-6: how often the muscles are strengthened. Our reading: the one this "
            "library has most use for."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="code-loinc-activity",
        source="hl7-pa-activity-codes",
        says=(
            "LOINC for a single session: 73985-4 (exercise activity) and 55411-3 (exercise "
            "duration). 77592-4 and 77593-2 stand for moderate and vigorous activity (IPAQ)."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="code-loinc-pain",
        source="hl7-belgium-pain",
        says=(
            "LOINC 72514-3: how bad pain is, said as a number, 0-10. One HL7 Belgium set of "
            "its answers gives LA6113-0 as '2 or more', which no 0-10 list can hold. Our "
            "reading: check answer codes against LOINC itself."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="code-loinc-licence",
        source="hl7-pa-evs-codes",
        says=(
            "The LOINC codes of the guide are under Regenstrief's copyright and free of "
            "charge on the terms of the LOINC license."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="code-icd-lbp",
        source="medmio-low-back-pain",
        says=(
            "ICD-10-CM: M54.5 went on October 1, 2021; in its place stand M54.50 "
            "(unspecified), M54.51 (vertebrogenic) and M54.59 (other)."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="code-icd-sciatica",
        source="medmio-low-back-pain",
        says=(
            "ICD-10-CM: M54.40-M54.42 low back pain with sciatica, by side; M51.16/M51.17 "
            "disc disorder with a nerve root affected, lumbar/lumbosacral; M47.816 wear of "
            "the lumbar spine (spondylosis) with neither spinal cord nor nerve root affected."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="code-icd-stenosis-061",
        source="medmio-low-back-pain",
        says=(
            "ICD-10-CM M48.061: narrowing of the lumbar canal without leg symptoms on walking "
            "(neurogenic claudication)."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="code-icd-osteoporosis",
        source="icd10guideline-m81",
        says=(
            "ICD-10-CM M81.0: osteoporosis of age with no fracture from it at present, "
            "'osteoporosis NOS' and the postmenopausal kind included; Excludes1 M80; a healed "
            "fracture from osteoporosis is added as Z87.310."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="code-icd-op-vertebra",
        source="genhealth-m80",
        says=(
            "ICD-10-CM M80.08XA: osteoporosis of age with a present fracture of a vertebra "
            "from it, first encounter; the 7th character is A, D or S."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="code-icd-spondylolisthesis",
        source="pabau-m43",
        says=(
            "ICD-10-CM: M43.16 slipped vertebra (spondylolisthesis) in the lumbar region, "
            "M43.17 in the lumbosacral."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="code-icd-spondylolysis",
        source="sprypt-m43",
        says="ICD-10-CM M43.06: defect of the vertebral arch (spondylolysis) in the lumbar region.",
        strength=Strength.EXPERT,
    ),
    Citation(
        id="code-icd-bad-sources",
        source="med-report-codes",
        says=(
            "Pages of codes can be plainly wrong: med.report takes M54.5 for 'lumbar spinal "
            "stenosis'. Our reading: rely on the official ICD-10-CM files, not on sites that "
            "look like them."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="code-snomed-licence",
        source="snomed-gps-guide",
        says=(
            "Anyone may store and show the ids and terms of the SNOMED Global Patient Set "
            "without a license; to use the hierarchy one is needed."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="code-snomed-licence-conflict",
        source="pacharanero-gps",
        says=(
            "The license of the Global Patient Set is stated differently: CC BY 4.0, "
            "derivatives allowed, by SNOMED's older page "
            "(https://www.snomed.org/snomed-international/learn-more/global-patient-set) and "
            "HL7; CC BY-ND 4.0 by a note from about 2026. Our reading: check before shipping "
            "terms."
        ),
        strength=Strength.EXPERT,
    ),
    Citation(
        id="code-icf-back",
        source="icf-low-back-2014-table-8",
        says=(
            "ICF codes for the back: b28013 back pain, b2803 pain radiating along a nerve's "
            "skin area (dermatome), b7101 mobility of several joints, b7305 power of the "
            "trunk muscles, s76002 lumbar spine."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="code-icf-positions",
        source="icf-kspm-2023-table-5",
        says=(
            "ICF codes for positions: holding a position lying d4150, sitting d4153, standing "
            "d4154; getting into sitting/standing d4103/d4104; bending d4105; shifting the "
            "center of gravity d4106; lifting d4300. Our reading: ready words for starting "
            "positions and the ways between them. (Read together with the table of "
            "code-icf-back.)"
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="ont-uberon-erector",
        source="uberon-0002462",
        says=(
            "UBERON:0002462 is the muscle group erector spinae, also called extensor spinae "
            "or sacrospinalis."
        ),
        strength=Strength.CONSENSUS,
        access=Access.COPY,
    ),
    Citation(
        id="ont-ta-multifidus",
        source="free-dictionary-multifidus",
        says=(
            "Latin names in Terminologia Anatomica: musculus multifidus cervicis, thoracis, "
            "lumborum."
        ),
        strength=Strength.CONSENSUS,
        access=Access.SUMMARY,
    ),
    Citation(
        id="ont-exmo",
        source="exmo-2025",
        says=(
            "EXMO (Exercise Medicine Ontology) is an OWL ontology built on BFO, licensed CC "
            "BY 4.0, about healthy people, long-term conditions and disability; the releases "
            "stored are of 2025."
        ),
        strength=Strength.CONSENSUS,
    ),
    Citation(
        id="ont-schema-exerciseplan",
        source="schema-org-exercise-plan",
        says=(
            "schema.org ExercisePlan: activityDuration, activityFrequency, exerciseType, "
            "intensity, repetitions, restPeriods, workload, and additionalVariable (for order "
            "and progressions)."
        ),
        strength=Strength.GUIDELINE,
    ),
    Citation(
        id="ont-schema-physical",
        source="schema-org-physical-activity",
        says=(
            "schema.org PhysicalActivity has associatedAnatomy and category besides; "
            "MedicalEntity.code holds codes of SNOMED and others."
        ),
        strength=Strength.GUIDELINE,
    ),
)
"""What they say about codes, terms and licenses.

Examples:
    >>> CITATIONS[0].id, CITATIONS[0].source
    ('code-loinc-evs-days', 'hl7-pa-evs-codes')
"""
