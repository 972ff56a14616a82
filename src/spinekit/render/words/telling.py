"""Messages, verdicts, decisions, questions and certificates in plain words.

Here codes among the arguments of a message become words, and what the rules
and the composer found becomes sentences. Amounts are said by
:mod:`spinekit.render.words.amounts`. Nothing is laid out here, and nothing is
decided.
"""

import datetime as dt

from spinekit.dosage import Dosage
from spinekit.errors import SpinekitError
from spinekit.evidence import Citation
from spinekit.exercise import Equipment, Phase, Surface
from spinekit.facts import FACTS
from spinekit.messages import Message
from spinekit.references import CITATIONS, SOURCES
from spinekit.render.translating import ENGLISH, MARK, Translator, noted
from spinekit.render.vocabulary import (
    DAYS,
    EQUIPMENT,
    LEVELS,
    OUTCOMES,
    PARTS,
    PHASES,
    REFERRALS,
    SURFACES,
)
from spinekit.render.words.amounts import date_words, dosage_words, duration, joined
from spinekit.routine import Certificate, ExerciseDecision, Question
from spinekit.safety import Finding, Urgency, Verdict

__all__ = [
    "certificate_words",
    "cited",
    "decision_words",
    "finding_words",
    "message_words",
    "question_words",
    "referral_words",
    "verdict_words",
]


def _codes(value: str, table: dict[str, str], template: str, translator: Translator) -> str:
    """Return codes joined by commas or ``and`` as words; what is no code stays."""
    codes = value.replace(" and ", ", ").split(", ")
    return joined((translator.text(table.get(one, one)) for one in codes), template, translator)


_PLACES = {one.value: SURFACES[one] for one in Surface}
_THINGS = {one.value: EQUIPMENT[one] for one in Equipment}
_PHASES = {one.value.replace("_", "-"): PHASES[one] for one in Phase}
_DAYS = {one.lower(): one for one in DAYS}


def _argument(name: str, value: str | int | Message, translator: Translator) -> str | int:
    """Return what fills the place *name* of a message: codes become words."""
    if isinstance(value, int):
        return value
    if isinstance(value, Message):
        return message_words(value, translator)
    match name:
        case "dosage" | "dose" | "before" | "after":
            try:
                return _quoted(dosage_words(Dosage.parse(value), translator), translator)
            except SpinekitError:  # no notation: some other text of the same name
                return value
        case "date" | "until":
            try:
                return date_words(dt.date.fromisoformat(value), translator)
            except ValueError:  # no date: some other text of the same name
                return value
        case "day":
            return translator.text(_DAYS.get(value.lower(), value))
        case "facts":
            return " ".join(_asked(one, translator) for one in value.split(", "))
        case "source":
            citation = CITATIONS.get(value)
            return value if citation is None else cited(citation, translator)
        case "surface" | "surfaces":
            return _codes(value, _PLACES, noted("{first} or {second}"), translator)
        case "equipment":
            return _codes(value, _THINGS, noted("{first} and {second}"), translator)
        case "open":
            return _codes(value, dict(PARTS), noted("{first} and {second}"), translator)
        case "phase":
            return translator.text(_PHASES.get(value, value))
        case "exercise" | "chosen":
            return translator.text(value)
        case _:
            return value


def _quoted(dosage: str, translator: Translator) -> str:
    """Return a dosage inside a sentence: one of several clauses in quotation marks."""
    if "; " not in dosage:
        return dosage
    return translator.fill(translator.text("“{words}”"), {"words": dosage})


def _asked(fact: str, translator: Translator) -> str:
    """Return the question behind the id of a fact; what is no id stays as it is."""
    return translator.text(FACTS[fact].question) if fact in FACTS else fact


def message_words(message: Message, translator: Translator = ENGLISH) -> str:
    """Return a message with every code among its arguments in words.

    Args:
        message: What a decision, a finding or a note says.
        translator: The language.

    Returns:
        The sentence.

    Examples:
        >>> message_words(
        ...     Message("{exercise} is in, at {dosage}.", {"exercise": "Tilt", "dosage": "2 x 12"})
        ... )
        'Tilt is in, at 2 sets of 12.'
    """
    template = translator.text(message.template)
    if template.startswith(MARK):  # a sentence in one language, not in two
        translator = ENGLISH
    arguments = {
        name: _argument(name, value, translator) for name, value in message.arguments.items()
    }
    return translator.fill(template, arguments)


def cited(citation: Citation, translator: Translator = ENGLISH) -> str:
    """Return where a citation comes from: the title and the publisher of its source.

    Args:
        citation: A citation.
        translator: The language.

    Returns:
        The source, as it is printed; the id where it is none of the standard ones.

    Examples:
        >>> from spinekit.evidence import OUR_JUDGEMENT
        >>> cited(OUR_JUDGEMENT)
        'our own judgement, reviewed by no clinician'
    """
    if citation.source == "spinekit":
        return translator.text("our own judgement, reviewed by no clinician")
    source = SOURCES.get(citation.source)
    return citation.source if source is None else f"{source.title} ({source.publisher})"


def verdict_words(verdict: Verdict, translator: Translator = ENGLISH) -> str:
    """Return what the rules say about one thing, in a sentence or two.

    Args:
        verdict: The verdict.
        translator: The language.

    Returns:
        The level, or both ends where it depends on open answers.

    Examples:
        >>> from spinekit.safety import Level
        >>> verdict_words(Verdict.of(()))
        'You can do this.'
        >>> verdict_words(Verdict(Level.CAUTION, Level.FORBID))
        'It depends on your answers. At best: You can do this, with care. At worst: Do not do this as things stand.'
    """
    best = translator.text(LEVELS[verdict.best])
    if verdict.certain:
        return best
    return translator.fill(
        translator.text("It depends on your answers. At best: {best} At worst: {worst}"),
        {"best": best, "worst": translator.text(LEVELS[verdict.worst])},
    )


def finding_words(finding: Finding, translator: Translator = ENGLISH) -> str:
    """Return what a rule says, and what to do about it.

    Args:
        finding: One finding of a verdict.
        translator: The language.

    Returns:
        Sentences; a finding that hangs on open answers says so first.

    Examples:
        >>> from spinekit.person import Person
        >>> from spinekit.catalog import Catalog
        >>> from spinekit.safety import judge
        >>> verdict = judge(Person.of(cannot_lie_prone=True), Catalog.standard()["elbow-prop"])
        >>> "face down" in " ".join(finding_words(one) for one in verdict.findings)
        True
    """
    said = f"{message_words(finding.message, translator)} {translator.text(finding.instead.text)}"
    if finding.certain:
        return said
    return translator.fill(translator.text("Perhaps: {finding}"), {"finding": said})


def referral_words(who: str, how_soon: Urgency | None, translator: Translator = ENGLISH) -> str:
    """Return whom to see and how soon.

    Args:
        who: Whom, such as ``a physiotherapist``.
        how_soon: How soon; ``None`` where no rule says.
        translator: The language.

    Returns:
        A sentence; empty where nobody is to be seen.

    Examples:
        >>> referral_words("an emergency department", Urgency.EMERGENCY)
        'Go now: an emergency department.'
    """
    if not who:
        return ""
    template = noted("See this person first: {who}.") if how_soon is None else REFERRALS[how_soon]
    return translator.fill(translator.text(template), {"who": translator.text(who)})


def decision_words(
    decision: ExerciseDecision, name: str = "", translator: Translator = ENGLISH
) -> str:
    """Return what became of an exercise and why.

    Args:
        decision: The decision.
        name: The name of the exercise; its id unless said.
        translator: The language.

    Returns:
        The name, the outcome and the reasons.

    Examples:
        >>> from spinekit.routine import Outcome
        >>> decision_words(
        ...     ExerciseDecision(exercise="leg-hang", outcome=Outcome.NO_TIME), "Leg hang"
        ... )
        'Leg hang: too long for the time there is.'
    """
    outcome = translator.text(OUTCOMES[decision.outcome])
    shown = translator.text(name) if name else decision.exercise
    reasons = "".join(f" {message_words(reason, translator)}" for reason in decision.reasons)
    return f"{shown}: {outcome}.{reasons}"


def question_words(question: Question, translator: Translator = ENGLISH) -> str:
    """Return a question, and what hangs on it.

    Args:
        question: The question.
        translator: The language.

    Returns:
        The question; then how many exercises wait for the answer, where any do.

    Examples:
        >>> question_words(
        ...     Question(facts=("wrist_pain",), text="Do your wrists hurt?", settles=("bird-dog",))
        ... )
        'Do your wrists hurt? (1 exercise waits for the answer)'
    """
    text = translator.text(question.text)
    if not question.settles:
        return text
    waiting = translator.counted(
        "{n} exercise waits for the answer",
        "{n} exercises wait for the answer",
        len(question.settles),
    )
    return f"{text} ({waiting})"


def certificate_words(certificate: Certificate, translator: Translator = ENGLISH) -> str:
    """Return how good a routine is known to be.

    Args:
        certificate: The certificate of a routine.
        translator: The language.

    Returns:
        A sentence or two.

    Examples:
        >>> certificate_words(
        ...     Certificate(objective=5, bound=5, proven=True, seconds=840, budget=900)
        ... )
        'It takes 14 min of 15 min. No other routine fits your wishes better.'
    """
    time = translator.fill(
        translator.text("It takes {used} of {budget}."),
        {
            "used": duration(certificate.seconds, translator),
            "budget": duration(certificate.budget, translator),
        },
    )
    proof = (
        noted("No other routine fits your wishes better.")
        if certificate.proven
        else noted("There may be a better one; the search stopped early.")
    )
    return f"{time} {translator.text(proof)}"
