"""`./run` on machines that lack something: what is asked of the system, and what is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from machines import MANAGER, PYTHON, Machine


def as_a_user(machine: Machine) -> None:
    machine.program("id", "#!/bin/sh\necho 1000\n")
    machine.program("sudo", '#!/bin/sh\necho "sudo $*" >>"$MACHINE/calls"\nshift\nexec "$@"\n')


MANAGERS = {
    "apt-get": ("libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0", "fonts-nanum"),
    "dnf": ("pango", "google-noto-sans-cjk-fonts"),
    "apk": ("pango harfbuzz-subset", "font-noto-cjk"),
    "pacman": ("pango", "noto-fonts-cjk"),
    "brew": ("pango", "font-noto-sans-cjk-kr"),
}


@pytest.mark.parametrize("manager", MANAGERS)
def test_what_is_missing_is_asked_of_the_package_manager(machine: Machine, manager: str) -> None:
    machine.program(manager, MANAGER)
    machine.program("id", "#!/bin/sh\necho 0\n")
    done = machine.run("build")
    assert done.returncode == 0, done.stderr
    asked = machine.calls(manager)
    assert len(asked) == 3, "Python, Pango and a font, each once"
    for wanted, call in zip(("python", *MANAGERS[manager]), asked, strict=True):
        assert wanted in call
    assert "PDF" not in done.stderr


def test_nothing_is_asked_of_a_package_manager_when_nothing_is_missing(complete: Machine) -> None:
    complete.program("apt-get", MANAGER)
    complete.run("build")
    assert not complete.calls("apt-get")


def test_a_user_who_is_not_root_is_helped_by_sudo(machine: Machine) -> None:
    machine.program("apt-get", MANAGER)
    as_a_user(machine)
    assert machine.run("build").returncode == 0
    assert len(machine.calls("sudo -n env")) == 3


def test_an_old_package_list_is_renewed_once(machine: Machine) -> None:
    machine.has("venv", "font")
    machine.program("id", "#!/bin/sh\necho 0\n")
    old = '[ -e "$MACHINE/renewed" ] || case "$*" in update) touch "$MACHINE/renewed" ;; *) exit 100 ;; esac\n'  # noqa: E501
    machine.program("apt-get", MANAGER.replace("case", old + "case", 1))
    assert "PDF" not in machine.run("build").stderr
    assert [call.split()[1] for call in machine.calls("apt-get")] == [
        "install",
        "update",
        "install",
    ]


def without_packages(machine: Machine) -> None:
    machine.program("apt-get", MANAGER)
    (machine.folder / "no-packages").touch()


def without_root(machine: Machine) -> None:
    machine.program("apt-get", MANAGER)
    machine.program("id", "#!/bin/sh\necho 1000\n")


def without_manager(machine: Machine) -> None:
    del machine


@pytest.mark.parametrize("lacking", [without_packages, without_root, without_manager])
def test_where_no_pdf_can_be_had_one_line_says_so_and_the_work_goes_on(
    machine: Machine, lacking: Callable[[Machine], None]
) -> None:
    machine.has("venv")
    lacking(machine)
    done = machine.run("build")
    assert done.returncode == 0
    assert "digest:" in done.stdout
    (line,) = [line for line in done.stderr.splitlines() if "PDF" in line]
    assert "Pango" in line
    assert "한글 글꼴" in line


@pytest.mark.parametrize("lacking", [without_packages, without_root, without_manager])
def test_where_no_python_can_be_had_one_line_says_what_to_install(
    machine: Machine, lacking: Callable[[Machine], None]
) -> None:
    lacking(machine)
    done = machine.run("build")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("run: Python: 3.11 이상")
    assert not (machine.checkout / ".run" / "lock").exists()


def test_a_python_that_is_too_old_is_passed_over(machine: Machine) -> None:
    machine.has("venv", "pango", "font")
    for old in ("python3.13", "python3.12"):
        machine.program(old, PYTHON.replace("exit 0", "exit 1", 1))
    machine.program("python3", PYTHON)
    assert "python3.11" in machine.run("build").stderr


def test_the_system_is_left_alone_where_that_is_asked_for(machine: Machine) -> None:
    machine.has("venv")
    machine.program("apt-get", MANAGER)
    assert "PDF" in machine.run("build", DIGEST_NO_SYSTEM="1").stderr
    assert not machine.calls("apt-get")
