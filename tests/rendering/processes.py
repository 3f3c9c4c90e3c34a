"""A fresh process that renders, where a machine must look like another from its start."""

from __future__ import annotations

import os
import subprocess
import sys

from command import ROOT


def in_process(code: str, **env: str) -> str:
    """A fresh process: fontconfig and the libraries are set up once for each."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}", **env},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


RENDER = """
import sys
from rendering import sample
from digest.rendering import formats
made, notices = formats.render(
    sample.edition(), formats=("md", "html", "pdf"), language="ko", templates=None)
print(sorted(made)); print("\\n".join(notices))
"""
