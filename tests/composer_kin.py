"""Small exercises, catalogs and rules for the tests of the composer, plain but for what is said."""

from typing import Any

import attrs

from spinekit.catalog import Catalog
from spinekit.composer import ComposerSettings, Request
from spinekit.composer.admission import Admission, admit_all
from spinekit.demands import Demands, Position, SpineMotion, SpineRange
from spinekit.dosage import Dosage, Timing
from spinekit.evidence import OUR_JUDGEMENT, Citation, Strength
from spinekit.exercise import Dose, Exercise, Phase, Surface, Target
from spinekit.person import Person
from spinekit.routine import Item
from spinekit.safety import Judge, Rule, Screening

__all__ = ["UNHURRIED", "a_dose", "a_request", "an_exercise", "an_item", "looked_at"]

UNHURRIED = Timing(repetition=1, side_change=0, rest=0, prepare=0)
"""A repetition takes a second, and nothing else takes any: ``1 x 90s`` is 90 seconds."""


def a_dose(
    text: str = "1 x 90s", strength: Strength = Strength.EXPERT_JUDGEMENT, **more: Any
) -> Dose:
    """A dose as written, from a text of that strength."""
    citation = attrs.evolve(OUR_JUDGEMENT, id=f"says-{strength.value.replace('_', '-')}")
    return Dose(dosage=Dosage.parse(text), citation=cited(citation, strength), **more)


def cited(citation: Citation, strength: Strength) -> Citation:
    """The citation, as if its source were of that strength."""
    return attrs.evolve(citation, strength=strength)


def an_exercise(
    id: str = "one",
    *doses: str | Dose,
    position: Position = Position.SUPINE,
    back: SpineRange = SpineRange.NEUTRAL,
    forward: SpineRange = SpineRange.NEUTRAL,
    **more: Any,
) -> Exercise:
    """An exercise on the floor that mainly trains the glutes, of a family of its own."""
    given: dict[str, Any] = {
        "name": id.capitalize(),
        "family": id,
        "phase": Phase.MAIN,
        "surfaces": {Surface.FLOOR},
        "trains": {Target.GLUTES: 3},
        "steps": ["Do it."],
        "demands": Demands(
            position=position, extension=SpineMotion(range=back), flexion=SpineMotion(range=forward)
        ),
        **more,
    }
    written = [one if isinstance(one, Dose) else a_dose(one) for one in doses or ("1 x 90s",)]
    return Exercise(id=id, doses=written, **given)


def an_item(exercise: Exercise, dosage: str = "1 x 90s", **more: Any) -> Item:
    """An exercise at a dose."""
    return Item(exercise=exercise, dosage=Dosage.parse(dosage), timing=UNHURRIED, **more)


def a_request(*exercises: Exercise, person: Person | None = None, **more: Any) -> Request:
    """A request for stronger glutes from a few exercises, under no rule, without prices."""
    given: dict[str, Any] = {
        "goals": Target.GLUTES,
        "catalog": Catalog(exercises=exercises or [an_exercise()]),
        "rules": (),
        "timing": UNHURRIED,
        "settings": ComposerSettings(
            priced=0, set_up=dict.fromkeys(Position, 0), change_points=0, idle_seconds=3600
        ),
        **more,
    }
    return Request(Person.of() if person is None else person, **given)


def looked_at(request: Request) -> tuple[Judge, Screening, Admission]:
    """The judge of a request, its person as read by the rules, and what was admitted."""
    rules: tuple[Rule, ...] = request.all_rules
    judge = Judge(rules, exercises=request.catalog.exercises.values())
    screening = judge.screen(request.person, request.acknowledge)
    return judge, screening, admit_all(request, screening)
