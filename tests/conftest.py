"""Settings that every test shares."""

import os

from hypothesis import settings

# The gate must say the same on every run and every machine: no random seed, no deadline, no
# database of earlier failures. `HYPOTHESIS_PROFILE=explore` looks further.
settings.register_profile("gate", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile("explore", deadline=None, max_examples=2_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))

# Coverage is measured in the processes that share the tests, not in those that a test starts: some
# are killed half way on purpose, and all of them would be slower.
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)

# HiGHS runs in a process of its own: it cannot be loaded beside OR-Tools, so pytest must not.
# The check of the pages in a browser holds no test and needs what the gate has not.
# So does the fuzzing.
collect_ignore = ["fuzz_readers.py", "oracles/highs_model.py", "site_pages.py"]
