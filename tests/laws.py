"""The laws of the house as functions: a module -> what is wrong in it, a line each.

A law looks at the syntax tree, so it needs no import and cannot be talked round by one.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

SCREEN, SITTING = 40, 300
STAGES = ("reading", "stories", "writing", "rendering", "delivery")
NAMELESS = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}

# What only some modules may do. A folder ends with '/'.
PRINTS = EXITS = CLOCKS = ("cli/",)
PDF = ("rendering/pdf.py",)
MAIL = ("delivery/mail", "delivery/smtp")
PURE = ("korean/", "stories/", "writing/", "model/", "errors.py", "period.py")

PRINTING = {"print", "input", "breakpoint", "click.echo", "click.secho", "pprint.pprint"}
TERMINAL = {"sys.stdout", "sys.stderr"}
EXITING = {"sys.exit", "exit", "quit", "os._exit", "os.abort"}
TELLING_TIME = {
    f"{owner}.{method}"
    for owner in ("datetime", "datetime.datetime", "date", "datetime.date")
    for method in ("now", "today", "utcnow")
} | {"time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime", "time.strftime"}
TOUCHING_FILES = {
    "open", "io.open", "os.open", "os.listdir", "os.scandir", "os.walk", "os.stat", "glob.glob",
    "glob.iglob",
}  # fmt: skip
FILE_METHODS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "rglob", "unlink",
    "mkdir", "is_file", "is_dir",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Module:
    """``name`` is the path below ``digest/``: "rendering/pdf.py"."""

    name: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.name)

    def among(self, places: tuple[str, ...]) -> bool:
        return self.name.startswith(places)


Law = Callable[[Module], Iterator[str]]


def modules(package: Path) -> list[Module]:
    return [
        Module(path.relative_to(package).as_posix(), path.read_text("utf-8"))
        for path in sorted(package.rglob("*.py"))
        if "builtin_templates" not in path.parts
    ]


def broken(law: Law, found: list[Module]) -> list[str]:
    return [f"{module.name}: {fault}" for module in found for fault in law(module)]


# --- size and names --------------------------------------------------------------------


def a_function_fits_one_screen(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > SCREEN:
                yield f"{node.lineno}: {node.name} has {lines} lines"


def a_module_is_read_in_one_sitting(module: Module) -> Iterator[str]:
    lines = len(module.text.splitlines())
    if lines > SITTING:
        yield f"{lines} lines"


def no_module_is_named_for_nothing(module: Module) -> Iterator[str]:
    for part in PurePosixPath(module.name).with_suffix("").parts:
        if NAMELESS & set(part.lower().split("_")):
            yield f"{part} says nothing of what is in it"


# --- who may do what -------------------------------------------------------------------


def only_cli_prints(module: Module) -> Iterator[str]:
    if not module.among(PRINTS):
        yield from _uses(module, PRINTING | TERMINAL)


def only_cli_exits(module: Module) -> Iterator[str]:
    if not module.among(EXITS):
        yield from _uses(module, EXITING | {"SystemExit"})


def only_cli_asks_the_clock(module: Module) -> Iterator[str]:
    if not module.among(CLOCKS):
        yield from _uses(module, TELLING_TIME)


def only_the_pdf_room_imports_weasyprint(module: Module) -> Iterator[str]:
    if not module.among(PDF):
        yield from _imports_of(module, {"weasyprint"})


def weasyprint_is_imported_where_a_pdf_is_written(module: Module) -> Iterator[str]:
    """Its import alone takes half a second: never when a module is loaded."""
    for node in module.tree.body:
        if "weasyprint" in {name.partition(".")[0] for name, _ in _imports([node])}:
            yield f"{node.lineno}: weasyprint at the top of the module"


def only_mail_imports_smtplib(module: Module) -> Iterator[str]:
    if not module.among(MAIL):
        yield from _imports_of(module, {"smtplib"})


def the_pure_rooms_touch_no_file(module: Module) -> Iterator[str]:
    """Articles are read by ``reading`` alone: the rooms that think about them have no way to
    open one, by builtin, by os or by a path."""
    if not module.among(PURE):
        return
    yield from _uses(module, TOUCHING_FILES)
    yield from _imports_of(
        module, {"pathlib", "shutil", "glob", "tempfile", "subprocess", "socket"}
    )
    for node in ast.walk(module.tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=method, value=owner)) if method in FILE_METHODS:
                if not _package_data(owner):
                    yield f"{node.lineno}: .{method}()"


def no_stage_sees_the_settings(module: Module) -> Iterator[str]:
    if module.among(tuple(f"{stage}/" for stage in (*STAGES, "korean"))):
        for name, line in _imports(ast.walk(module.tree)):
            if name.startswith("digest.settings"):
                yield f"{line}: imports {name}"


def a_bug_keeps_its_traceback(module: Module) -> Iterator[str]:
    """Catching everything is for putting something back and raising it again as it was."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.ExceptHandler) or _raises_again(node.body[-1]):
            continue
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        if any(kind is None or _dotted(kind) in {"Exception", "BaseException"} for kind in kinds):
            yield f"{node.lineno}: catches everything"


def only_knobs_of_settings_have_defaults(module: Module) -> Iterator[str]:
    """A default stands once: a keyword-only knob of a stage has none."""
    if not module.among(("reading/articles.py", "stories/", "writing/", "rendering/formats.py")):
        return
    for node in module.tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            for argument, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True):
                if isinstance(default, ast.Constant) and type(default.value) in (int, float):
                    yield f"{node.lineno}: {node.name}({argument.arg}={default.value})"


# --- reading the tree ------------------------------------------------------------------


def imported(module: Module) -> set[str]:
    """The top-level packages a module imports, lazily or not."""
    return {name.partition(".")[0] for name, _ in _imports(ast.walk(module.tree))}


def _imports(nodes: Iterator[ast.AST] | list[ast.stmt]) -> Iterator[tuple[str, int]]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module, node.lineno
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def _imports_of(module: Module, packages: set[str]) -> Iterator[str]:
    seen = set()
    for name, line in _imports(ast.walk(module.tree)):
        if name.partition(".")[0] in packages and line not in seen:
            seen.add(line)
            yield f"{line}: imports {name}"


def _uses(module: Module, names: set[str]) -> Iterator[str]:
    """Uses of dotted names, under the name that the module gave them: ``from sys import exit
    as leave`` hides nothing."""
    given = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            given |= {a.asname or a.name: f"{node.module}.{a.name}" for a in node.names}
        elif isinstance(node, ast.Import):
            given |= {a.asname: a.name for a in node.names if a.asname}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
            dotted = _dotted(node)
            first, dot, rest = dotted.partition(".")
            if {dotted, given.get(first, first) + dot + rest} & names:
                yield f"{node.lineno}: {dotted}"


def _package_data(owner: ast.expr) -> bool:
    """``files("digest.korean") / "words.txt"``: part of the program, not a file of the user's."""
    return any(
        isinstance(node, ast.Call) and _dotted(node.func) in {"files", "resources.files"}
        for node in ast.walk(owner)
    )


def _raises_again(node: ast.stmt) -> bool:
    return isinstance(node, ast.Raise) and node.exc is None


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""
