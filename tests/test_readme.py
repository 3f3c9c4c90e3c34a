"""What the two READMEs say is true: the map, the commands, the links, the settings."""

from __future__ import annotations

import itertools
import re
import tomllib
from pathlib import Path

import laws
import pytest

from digest import settings
from digest.cli import main

ROOT = Path(__file__).resolve().parents[1]
HOUSE = laws.modules(ROOT / "digest")
READMES = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "README.ko.md")}


def map_of(readme: str) -> set[str]:
    """The modules that a README's map names: under its line 'digest/' a line for each room and
    each module at the top, and below a room its modules, nothing but their names."""
    lines = readme.partition("\ndigest/\n")[2].partition("\n```")[0].splitlines()
    found, room = set(), ""
    for line in itertools.takewhile(lambda line: line.startswith("  "), lines):
        first, *others = line.split()
        if line.startswith("   "):
            found |= {f"{room}{name}.py" for name in (first, *others)}
        else:
            room = first
            found.add(first)
    return found


def test_the_map_in_the_readme_is_the_house() -> None:
    rooms = {module.name.rpartition("/")[0] + "/" for module in HOUSE if "/" in module.name}
    house = rooms | {m.name for m in HOUSE if not m.name.endswith("__init__.py")}
    for name, readme in READMES.items():
        assert map_of(readme) == house, name


def test_a_map_is_read_from_its_lines() -> None:
    lines = (
        "",
        "digest/",
        "  cli.py    the clock",
        "  korean/   the language",
        "    dates terms",
        "x/",
    )
    assert map_of("\n".join(lines)) == {"cli.py", "korean/", "korean/dates.py", "korean/terms.py"}


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", READMES)
def test_a_readme_opens_with_the_two_commands(name: str) -> None:
    assert blocks(READMES[name], "sh")[0] == "./run build seeds\n./run test\n"
    assert READMES[name].splitlines()[2] == "```sh"


@pytest.mark.parametrize("name", READMES)
def test_a_readme_names_every_command_and_no_other(name: str) -> None:
    assert set(re.findall(r"^\| `digest (\w+)", READMES[name], re.MULTILINE)) == set(main.commands)


@pytest.mark.parametrize("name", READMES)
def test_a_readme_links_to_what_is_there(name: str) -> None:
    links = re.findall(r"\]\(([^):#]+)(?:#\w+)?\)", READMES[name])
    assert len(links) >= 2
    assert not [link for link in links if not (ROOT / link).exists()]


def test_the_settings_in_the_readme_mean_something() -> None:
    (example,) = blocks(READMES["README.md"], "toml")
    assert settings.parse(tomllib.loads(example), "README.md") != settings.Settings()
