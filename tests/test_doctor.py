"""`digest doctor`: everything looked at, and for what is missing the command that mends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import run_digest

from digest import doctor
from digest.doctor import Check
from digest.rendering import pdf


def test_every_fault_comes_with_what_mends_it() -> None:
    for check in doctor.examine():
        assert check.ok != bool(check.remedy), check


def test_it_looks_at_python_every_package_the_templates_and_the_pdf() -> None:
    names = [check.name for check in doctor.examine()]
    assert names[0] == "Python"
    assert {"click", "jinja2", "weasyprint", "python-frontmatter", "templates", "PDF"} <= set(names)


def test_a_package_that_is_too_old_is_as_bad_as_none() -> None:
    check = doctor.package("jinja2>=900")
    assert (check.ok, check.remedy) == (False, "pip install 'jinja2>=900'")


@pytest.mark.parametrize(
    ("installed", "least", "enough"),
    [("1.10", "1.9", True), ("3.6", "3.6.0", True), ("70.0", "70.1", False), ("8.2rc1", "8", True)],
)
def test_versions_are_compared_by_their_numbers(installed: str, least: str, enough: bool) -> None:
    assert (doctor._numbers(installed) >= doctor._numbers(least)) == enough


def test_an_empty_template_folder_is_found(tmp_path: Path) -> None:
    check = doctor.our_templates(tmp_path)
    assert not check.ok
    assert "pip install" in check.remedy


LACKING = [
    ("PDF를 만들지 않았습니다: Pango가 없습니다 (apt install libpango)", "apt install libpango"),
    ("글꼴에 없는 글자: 가 (U+AC00), 힣 (U+D7A3) (apt install fonts)", "apt install fonts"),
    ("PDF: Please install HarfBuzz-Subset with your package manager.", pdf.PANGO),
]


@pytest.mark.parametrize(("line", "remedy"), LACKING)
def test_what_a_pdf_lacks_is_told_with_what_brings_it(
    line: str, remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "missing", lambda: (line,))
    checks = doctor.examine()
    assert checks[0].name == "Python"
    assert checks[-1] == Check("PDF", False, line.removesuffix(f" ({remedy})"), remedy)


def test_the_command_prints_a_line_a_check_and_fails_where_one_fails() -> None:
    done = run_digest("doctor")
    checks = doctor.examine()
    assert done.returncode == (0 if all(check.ok for check in checks) else 1)
    assert all(check.name in done.stdout for check in checks)
