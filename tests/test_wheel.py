"""The wheel, installed in an environment of its own and used from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from digest import __version__

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow


def call(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A command with nothing of this checkout in its environment."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    env["XDG_CACHE_HOME"] = str(cwd / "cache")
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the checkout with the backend that is here: no network is needed."""
    pytest.importorskip("hatchling", reason="the wheel's build backend is in the extra 'dev'")
    folder = tmp_path_factory.mktemp("wheel")
    # fmt: off
    call(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index",
         "--wheel-dir", folder, ROOT, cwd=folder)
    # fmt: on
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with the wheel. What the wheel depends on is lent by this one, by a
    plain path, which brings packages but runs no .pth file of an editable install."""
    folder = tmp_path_factory.mktemp("clean") / "venv"
    call(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    python = folder / "bin" / "python"
    # fmt: off
    call(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index",
         wheel, cwd=folder.parent)
    # fmt: on
    own = call(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder)
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(own.stdout.strip(), "lent.pth").write_text("\n".join(sorted(lent)) + "\n")
    return folder / "bin" / "digest"


def test_the_wheel_holds_the_package_and_every_template(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    ours = {
        p.relative_to(ROOT).as_posix()
        for p in (ROOT / "digest").rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    }
    templates = {
        f"digest/builtin_templates/{p.relative_to(ROOT / 'templates').as_posix()}"
        for p in (ROOT / "templates").rglob("*")
        if p.is_file()
    }
    assert templates
    assert ours | templates <= inside
    assert not [name for name in inside if name.startswith(("tests/", "benchmarks/", "seeds/"))]
    assert [name for name in inside if name.endswith("licenses/LICENSE")]


def test_an_installed_wheel_makes_a_briefing_in_another_folder(
    installed: Path, tmp_path: Path
) -> None:
    where = "import digest; print(digest.__file__)"
    module = call(installed.with_name("python"), "-c", where, cwd=tmp_path).stdout
    assert Path(module.strip()).is_relative_to(installed.parents[1])
    call(installed, "build", ROOT / "seeds", cwd=tmp_path)
    (week,) = (tmp_path / "out").iterdir()
    assert {"briefing.md", "briefing.html", "edition.json"} <= {p.name for p in week.iterdir()}
    assert "\n# " in (week / "briefing.md").read_text("utf-8")


def test_an_installed_wheel_knows_its_version_and_its_needs(
    installed: Path, tmp_path: Path
) -> None:
    assert __version__ in call(installed, "--version", cwd=tmp_path).stdout
    program = "from digest import doctor; print(*doctor.requirements())"
    needs = call(installed.with_name("python"), "-c", program, cwd=tmp_path).stdout
    assert "weasyprint>=" in needs
    assert "pytest" not in needs
