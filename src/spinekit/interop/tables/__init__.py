"""Tables: routines, programs, logs and catalogs as flat rows that pandas and polars load.

:func:`to_records` makes a list of dictionaries, each with the same keys in the
same order; :func:`columns` says what stands under each key and of which type,
also where there is no row. Nothing is nested, so much is left out or joined to
a text: a table is for counting and plotting. To keep a value, write it with
:mod:`spinekit.codecs`.
"""

from spinekit.interop.tables._parts import Cell, Column
from spinekit.interop.tables.records import Tabular, columns, to_records

__all__ = ["Cell", "Column", "Tabular", "columns", "to_records"]
