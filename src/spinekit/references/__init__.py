"""The standard evidence as typed rows: what was read, and what it says.

One module a topic, each with its sources and citations; :func:`cite` finds
them by id. No rule, dose or exercise lives here. No clinician has reviewed the
wording, which is ours; the addresses lead to the words themselves.
"""

from spinekit.references.lookup import CITATIONS, SOURCES, cite

__all__ = ["CITATIONS", "SOURCES", "cite"]
