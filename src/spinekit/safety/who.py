"""Kinds of people that several tables of rules speak of.

Conditions over facts only, each said once so that two tables cannot mean
different people by the same word. No rule lives here.
"""

from spinekit.safety.conditions import Condition, fact
from spinekit.safety.settings import SafetySettings

__all__ = ["FRAGILE", "IN_PAIN", "KNOWN_DISEASE", "pregnant"]

FRAGILE: Condition = (
    fact("osteoporosis") | fact("vertebral_fracture") | fact("several_fragility_fractures")
)
"""Bones that break easily: osteoporosis as diagnosed, or fractures that show it.

The sources say "osteoporosis or fragility fracture" of loaded bending and "osteoporosis" of
most else. We read both the same way: someone whose vertebra has broken must not pass because
a scan was called only low. This reading is our own judgement.

Examples:
    >>> print(FRAGILE)
    osteoporosis or vertebral_fracture or several_fragility_fractures
"""

IN_PAIN: Condition = fact("back_pain") | fact("new_back_pain") | fact("leg_pain")
"""Back pain, new or known; pain running from the back down a leg counts, by our reading.

Examples:
    >>> IN_PAIN.truth({"back_pain": True}.get)
    True
"""

KNOWN_DISEASE: Condition = fact("heart_condition") | fact("metabolic_or_kidney_disease")
"""A disease that makes effort a question for a clinician, as the screening of 2015 has it.

Examples:
    >>> KNOWN_DISEASE.truth({"heart_condition": True}.get)
    True
"""


def pregnant(settings: SafetySettings) -> Condition:
    """Return who may be pregnant: from an age on the question is settled.

    Args:
        settings: Their ``pregnancy_age`` is the age, our own judgement.

    Returns:
        The condition; at or above that age it is false, whatever was answered.

    Examples:
        >>> print(pregnant(SafetySettings()))
        pregnant and age < 60
    """
    return fact("pregnant") & (fact("age") < settings.pregnancy_age)
