"""`./run` on machines that have what it needs: the first start, the second, one cut off."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import ROOT
from machines import PYTHON, Machine


def test_the_first_start_prepares_and_then_does_what_it_was_asked(complete: Machine) -> None:
    done = complete.run("build", "my seeds", "--top", "2")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"digest:{complete.folder}:-P -m digest build my seeds --top 2\n"
    assert complete.calls("pip ") == ["pip use"]


def test_the_second_start_prepares_nothing_and_says_nothing(complete: Machine) -> None:
    complete.run("build")
    (complete.folder / "calls").unlink()
    done = complete.run("build")
    assert (done.returncode, done.stderr) == (0, "")
    assert complete.calls() == ["python -P -m digest build"]


def test_byte_code_is_kept_whatever_the_environment_says(complete: Machine) -> None:
    complete.program("python3.11", PYTHON.replace("*) echo", "*) env | grep BYTECODE; echo"))
    done = complete.run("build", PYTHONDONTWRITEBYTECODE="1")
    assert done.stdout.startswith("digest:")


def test_the_second_start_costs_far_less_than_three_tenths_of_a_second(complete: Machine) -> None:
    complete.run("build")

    def cost() -> float:
        before = time.perf_counter()
        complete.run("build")
        return time.perf_counter() - before

    assert statistics.median(cost() for _ in range(7)) < 0.3


def test_the_tests_bring_their_own_needs_and_run_at_the_root(complete: Machine) -> None:
    done = complete.run("test", "-k", "a name")
    assert done.stdout == f"digest:{complete.checkout}:-P -m pytest -k a name\n"
    assert complete.calls("pip ") == ["pip test"]
    complete.run("build")
    assert complete.calls("pip ") == ["pip test"], "what the tests need holds what a build needs"


def test_a_build_first_and_the_tests_later_adds_only_what_the_tests_need(complete: Machine) -> None:
    complete.run("build")
    complete.run("test")
    assert complete.calls("pip ") == ["pip use", "pip test"]
    assert len(complete.calls("python -m venv")) == 1


def test_it_runs_through_a_chain_of_links_from_anywhere(complete: Machine) -> None:
    elsewhere = complete.folder / "else where"
    elsewhere.mkdir()
    (elsewhere / "second").symlink_to("../our checkout/run")
    (elsewhere / "digest").symlink_to(elsewhere / "second")
    done = subprocess.run(
        ["./digest", "doctor"],
        cwd=elsewhere,
        env={"PATH": str(complete.folder / "bin"), "MACHINE": str(complete.folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"digest:{elsewhere}:-P -m digest doctor\n"


@pytest.mark.parametrize("changed", ["pyproject.toml", "run"])
def test_what_the_checkout_needs_anew_is_prepared_anew(complete: Machine, changed: str) -> None:
    complete.run("build")
    with (complete.checkout / changed).open("a") as file:
        file.write("# a new line\n")
    complete.run("build")
    assert complete.calls("pip ") == ["pip use", "pip use"]
    assert len(complete.calls("python -m venv")) == 1


def test_a_set_up_killed_half_way_is_begun_again(complete: Machine) -> None:
    (complete.folder / "kill-pip").touch()
    assert complete.run("build").returncode == -signal.SIGKILL
    done = complete.run("build")
    assert done.returncode == 0, done.stderr
    assert "digest:" in done.stdout
    assert len(complete.calls("python -m venv")) == 2, "half an environment was thrown away"


def test_the_pip_of_a_killed_set_up_does_not_write_into_the_next_environment(
    complete: Machine,
) -> None:
    (complete.folder / "kill-pip").touch()
    orphan = complete.start("build")
    orphan.wait(timeout=60)  # its pip lives on
    assert complete.run("build").returncode == 0
    orphan.communicate(timeout=60)
    assert not (complete.checkout / ".run" / "venv" / "bin" / "half").exists()


def test_a_cut_off_addition_is_never_started_half(complete: Machine) -> None:
    complete.run("build")
    (complete.folder / "kill-pip").touch()
    complete.run("test")
    before = time.perf_counter()
    complete.run("build")
    assert complete.calls("pip ") == ["pip use", "pip test", "pip use"]
    assert time.perf_counter() - before < 5, "a dead owner's lock is not waited for"


def test_a_lock_that_nobody_owns_is_waited_for_and_then_taken(complete: Machine) -> None:
    (complete.checkout / ".run" / "lock").mkdir(parents=True)
    complete.program("sleep", "#!/bin/sh\nexit 0\n")
    assert complete.run("build").returncode == 0
    assert not list((complete.checkout / ".run").glob("lock*"))


def test_two_first_starts_at_once_prepare_once(complete: Machine) -> None:
    starts = [complete.start("build", SLOW_VENV="1.5") for _ in range(3)]
    for process in starts:
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        assert "digest:" in out
    assert complete.calls("pip ") == ["pip use"]
    assert not (complete.checkout / ".run" / "lock").exists()


def test_an_interrupted_set_up_leaves_no_lock(complete: Machine) -> None:
    process = complete.start("build", SLOW_VENV="2")
    while not complete.calls("python -m venv"):
        time.sleep(0.02)
    process.terminate()
    process.communicate(timeout=60)
    assert process.returncode != 0
    assert not (complete.checkout / ".run" / "lock").exists()
    assert complete.run("build").returncode == 0


def test_one_line_says_what_pip_could_not_have(complete: Machine) -> None:
    (complete.folder / "no-network").touch()
    done = complete.run("build")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("run: pip: ")
    assert "ERROR: No matching distribution" in done.stderr
    (complete.folder / "no-network").unlink()
    assert complete.run("build").returncode == 0


def test_a_checkout_that_cannot_be_written_is_one_line(complete: Machine) -> None:
    (complete.checkout / ".run").write_text("a file where the folder should be")
    done = complete.run("build")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert ".run" in done.stderr


PIP_CONF = """[global]
index-url = https://mirror.invalid/simple
user = true
require-virtualenv = true
quiet = 1
[install]
target = {folder}/target
prefix = {folder}/prefix
dry-run = true
no-deps = true
extra-index-url =
    https://one.invalid/simple
    https://two.invalid/simple
"""
PIP = """import os, sys
if sys.argv[1:3] == ["config", "list"]:
    sys.path.pop(0)
    from runpy import run_module
    run_module("pip", run_name="__main__")
else:
    print(sys.argv[1:])
    print({name: os.environ[name] for name in sorted(os.environ) if name.startswith("PIP_")})
"""


def test_of_the_users_pip_configuration_only_where_packages_come_from_is_kept(
    tmp_path: Path,
) -> None:
    program = (ROOT / "run").read_text().partition("pip_install() {")[2]
    program = program.partition("<<'PY'\n")[2].partition("\nPY\n")[0]
    (tmp_path / "pip.conf").write_text(PIP_CONF.format(folder=tmp_path))
    (tmp_path / "pip.py").write_text(PIP)
    env = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    env |= {"PYTHONPATH": str(tmp_path), "PIP_CONFIG_FILE": str(tmp_path / "pip.conf")}
    env |= {"PIP_CERT": "/own/ca.pem", "PIP_TARGET": "elsewhere"}
    done = subprocess.run(
        [sys.executable, "-", ROOT / "pyproject.toml", "test"],
        input=program, env=env, capture_output=True, text=True, check=True,
    )  # fmt: skip
    asked, told = done.stdout.splitlines()
    assert "weasyprint" in asked
    assert "pytest" in asked
    assert "'PIP_INDEX_URL': 'https://mirror.invalid/simple'" in told
    assert "https://one.invalid/simple https://two.invalid/simple" in told
    assert "'PIP_CERT': '/own/ca.pem'" in told
    for harmful in ("USER", "TARGET", "PREFIX", "DRY_RUN", "NO_DEPS", "VIRTUALENV"):
        assert f"'PIP_{harmful}'" not in told
    assert f"'PIP_CONFIG_FILE': '{os.devnull}'" in told
