"""The laws of the house. Each is shown a sample that breaks it, so that it can fail."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import laws
import pytest
from laws import Law, Module

from digest import errors, settings

ROOT = Path(__file__).resolve().parents[1]
HOUSE = laws.modules(ROOT / "digest")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

# A law, and for each a module that breaks it: where it stands and what it says.
SAMPLES: list[tuple[Law, str, str]] = [
    (laws.a_function_fits_one_screen, "korean/a.py", "def f():\n" + "    x = 1\n" * 40),
    (laws.a_function_fits_one_screen, "korean/a.py", "async def f():\n" + "    x = 1\n" * 40),
    (laws.a_module_is_read_in_one_sitting, "korean/a.py", "x = 1\n" * 301),
    (laws.no_module_is_named_for_nothing, "korean/utils.py", ""),
    (laws.no_module_is_named_for_nothing, "common/dates.py", ""),
    (laws.no_module_is_named_for_nothing, "stories/text_helpers.py", ""),
    (laws.only_cli_prints, "stories/a.py", "def f():\n    print(1)"),
    (laws.only_cli_prints, "delivery/a.py", "import sys\nsys.stderr.write('x')"),
    (laws.only_cli_prints, "delivery/a.py", "from sys import stdout as out\nout.write('x')"),
    (laws.only_cli_prints, "pipeline.py", "import click\nclick.echo('x')"),
    (laws.only_cli_exits, "pipeline.py", "import sys\nsys.exit(1)"),
    (laws.only_cli_exits, "pipeline.py", "from sys import exit as leave\nleave(1)"),
    (laws.only_cli_exits, "settings.py", "raise SystemExit(2)"),
    (laws.only_cli_asks_the_clock, "writing/a.py", "from datetime import date\ndate.today()"),
    (laws.only_cli_asks_the_clock, "writing/a.py", "import datetime as d\nd.datetime.now()"),
    (laws.only_cli_asks_the_clock, "delivery/a.py", "from time import time as t\nt()"),
    (laws.only_the_pdf_room_imports_weasyprint, "rendering/page.py", "import weasyprint"),
    (laws.only_the_pdf_room_imports_weasyprint, "doctor.py", "from weasyprint import HTML"),
    (laws.weasyprint_is_imported_where_a_pdf_is_written, "rendering/pdf.py", "import weasyprint"),
    (laws.only_mail_imports_smtplib, "delivery/desk.py", "def f():\n    import smtplib"),
    (laws.the_pure_rooms_touch_no_file, "writing/a.py", "def f(p):\n    return p.read_text()"),
    (laws.the_pure_rooms_touch_no_file, "korean/a.py", "words = open('words').read()"),
    (laws.the_pure_rooms_touch_no_file, "stories/a.py", "from pathlib import Path"),
    (laws.no_stage_sees_the_settings, "stories/a.py", "from digest.settings import Settings"),
    (laws.no_stage_sees_the_settings, "korean/a.py", "from digest import settings"),
    (laws.a_bug_keeps_its_traceback, "cli/a.py", "try:\n    f()\nexcept Exception:\n    pass"),
    (laws.a_bug_keeps_its_traceback, "cli/a.py", "try:\n    f()\nexcept:\n    pass"),
    (laws.a_bug_keeps_its_traceback, "a.py", "try:\n    f()\nexcept Exception:\n    raise E"),
    (
        laws.a_bug_keeps_its_traceback,
        "a.py",
        "try:\n    f()\nexcept (OSError, BaseException):\n  x",
    ),
    (laws.only_knobs_of_settings_have_defaults, "writing/a.py", "def f(x, *, top=3): ..."),
]
LAWS = list(dict.fromkeys(law for law, _, _ in SAMPLES))


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_house_keeps_the_law(law: Law) -> None:
    assert not laws.broken(law, HOUSE)


@pytest.mark.parametrize(("law", "name", "text"), SAMPLES, ids=lambda v: getattr(v, "__name__", ""))
def test_a_module_that_breaks_the_law_is_found(law: Law, name: str, text: str) -> None:
    assert laws.broken(law, [Module(name, text)])


def test_every_law_that_is_written_is_kept_and_can_fail() -> None:
    written = {
        law
        for name, law in vars(laws).items()
        if inspect.isfunction(law)
        and list(inspect.signature(law).parameters) == ["module"]
        and not name.startswith("_")
        and name != "imported"
    }
    assert written == set(LAWS)


# --- who may import whom ---------------------------------------------------------------

BREACHES = {
    "reading/articles.py": "import digest.stories",
    "korean/terms.py": "from digest.errors import DigestError",
    "writing/compose.py": "from digest import settings",
    "rendering/formats.py": "import digest.pipeline",
    "model/stories.py": "import digest.korean.terms",
    "pipeline.py": "import digest.cli",
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_rooms_import_each_other_only_as_the_contracts_say() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


def test_an_import_against_the_contracts_is_found(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "digest", tmp_path / "digest", ignore=shutil.ignore_patterns("__py*"))
    for name, line in BREACHES.items():
        with (tmp_path / "digest" / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
    done = lint_imports(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    contracts = len(PROJECT["tool"]["importlinter"]["contracts"])
    assert f"Contracts: 0 kept, {contracts} broken" in done.stdout


# --- errors and knobs ------------------------------------------------------------------


def kinds(kind: type[errors.DigestError]) -> Iterator[type[errors.DigestError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from kinds(narrower)


def mute(kind: type[errors.DigestError]) -> bool:
    """Whether an error of this kind does not say where and what on one line."""
    error = kind("어디\n서", "무엇이", "어떻게")
    return (error.where, error.what) != ("어디\n서", "무엇이") or str(
        error
    ) != "어디 서: 무엇이 (어떻게)"


def test_every_error_the_user_can_mend_says_where_and_what_on_one_line() -> None:
    for module in HOUSE:  # a subclass is known once its module is imported
        if "DigestError)" in module.text:
            __import__("digest." + module.name.removesuffix(".py").replace("/", "."))
    found = [kind for kind in kinds(errors.DigestError) if kind.__module__.startswith("digest.")]
    assert len(found) >= 6
    assert not [kind.__name__ for kind in found if mute(kind)]


def test_an_error_that_forgets_where_is_found() -> None:
    class Mute(errors.DigestError):
        def __init__(self, where: str, what: str, hint: str = "") -> None:
            super().__init__("", what, hint)

    assert mute(Mute)


def careless(section: Any) -> list[str]:
    """The knobs without help, and the numbers without a range that holds their default."""
    found = []
    for knob in fields(section):
        low, high = knob.metadata.get("low"), knob.metadata.get("high")
        if not knob.metadata.get("help"):
            found.append(f"{knob.name}: no help")
        if type(knob.default) in (int, float) and (
            low is None or high is None or not low <= knob.default <= high
        ):
            found.append(f"{knob.name}: no range, or the default is outside")
    return found


def test_every_knob_has_help_and_every_number_a_range() -> None:
    kinds_of = get_type_hints(settings.Settings).items()
    sections = {name: get_args(kind)[-1] if get_args(kind) else kind for name, kind in kinds_of}
    assert len(sections) >= 5
    for name, section in sections.items():
        assert is_dataclass(section)
        assert not careless(section), name


def test_a_knob_without_help_or_range_is_found() -> None:
    @dataclass(frozen=True)
    class Section:
        plain: bool = False
        top: int = settings._knob(3, "stories printed")
        lead: int = settings._knob(30, "sentences", 0, 20)

    assert [fault.partition(":")[0] for fault in careless(Section)] == ["plain", "top", "lead"]


# --- words, dependencies, map ----------------------------------------------------------


def differing(files: Mapping[str, str]) -> set[str]:
    keys = [set(tomllib.loads(text)) for text in files.values()]
    return set().union(*(a ^ b for a, b in itertools.combinations(keys, 2)))


def test_the_label_files_have_identical_keys() -> None:
    files = {p.name: p.read_text("utf-8") for p in (ROOT / "templates/labels").glob("*.toml")}
    assert {"ko.toml", "en.toml"} <= set(files)
    assert not differing(files)
    assert differing({"ko.toml": "a = '가'", "en.toml": "b = 'b'"}) == {"a", "b"}


IMPORTED_AS = {
    "python-frontmatter": "frontmatter",
    "import-linter": "importlinter",
    "markdown-it-py": "markdown_it",
}

BROUGHT = {"markupsafe", "yaml", "ray"}  # by jinja2, python-frontmatter and daft[ray]


def declared(requirements: list[str]) -> set[str]:
    names = [re.match(r"[\w.-]+", line)[0] for line in requirements]  # type: ignore[index]
    return {IMPORTED_AS.get(name, name).replace("-", "_") for name in names}


def test_every_dependency_is_imported_and_every_import_declared() -> None:
    used = set().union(*map(laws.imported, HOUSE)) - set(sys.stdlib_module_names) - {"digest"}
    optional = [d for some in PROJECT["project"]["optional-dependencies"].values() for d in some]
    needed = declared(PROJECT["project"]["dependencies"])
    assert needed <= used, "declared and never imported"
    assert used <= needed | declared(optional) | BROUGHT, "imported and never declared"


def test_what_the_tests_import_comes_with_the_extra_dev() -> None:
    """`./run test` on a bare machine installs the extra and nothing else."""
    tests = [Module(p.name, p.read_text("utf-8")) for p in (ROOT / "tests").rglob("*.py")]
    used = set().union(*map(laws.imported, tests)) - set(sys.stdlib_module_names) - {"digest"}
    project = PROJECT["project"]
    brought = declared(project["dependencies"] + project["optional-dependencies"]["dev"])
    local = {p.stem for p in (ROOT / "tests").rglob("*") if p.is_dir() or p.suffix == ".py"}
    assert used <= brought | local | BROUGHT | {"tests", "benchmarks"}


# --- cold ------------------------------------------------------------------------------

HEAVY = ("weasyprint", "numpy", "scipy", "rich", "markdown", "kiwipiepy", "smtplib", "http.server")


def loaded_by(statement: str) -> set[str]:
    program = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_a_cold_start_loads_nothing_heavy() -> None:
    assert not loaded_by("import digest.cli") & set(HEAVY)
    assert loaded_by("import smtplib") & set(HEAVY)


def test_the_syntax_of_every_module_is_that_of_the_oldest_python() -> None:
    oldest = tuple(map(int, re.findall(r"\d+", PROJECT["project"]["requires-python"])[:2]))
    for module in HOUSE:
        ast.parse(module.text, module.name, feature_version=oldest)  # type: ignore[arg-type]
