"""The standard evidence as typed rows: what was read, and what it says.

One module a topic, each with its sources and citations; :func:`cite` finds
them by id, and :data:`LEFT_OUT` records what was read and not repeated. No
rule, dose or exercise lives here. No clinician has reviewed the wording, which
is ours; the addresses lead to the words themselves.
"""

from spinekit.references.left_out import LEFT_OUT, LeftOut
from spinekit.references.lookup import CITATIONS, SOURCES, cite

__all__ = ["CITATIONS", "LEFT_OUT", "SOURCES", "LeftOut", "cite"]
