"""How the command line starts."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize(("given", "found"), [(None, "1"), ("4", "4")])
def test_dense_algebra_has_one_thread_unless_somebody_says_otherwise(
    given: str | None, found: str
) -> None:
    env = {k: v for k, v in os.environ.items() if k != "OPENBLAS_NUM_THREADS"}
    if given:
        env["OPENBLAS_NUM_THREADS"] = given
    said = "import os, digest.cli; print(os.environ['OPENBLAS_NUM_THREADS'])"
    done = subprocess.run(
        [sys.executable, "-c", said], env=env, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == found
