"""One search path: the user's folder first, ours last, and ours always at ``builtin/``.

So ``{% extends "builtin/briefing.html" %}`` reaches the original from a file of the same
name, and the named blocks of the original are the contract.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2
from markupsafe import Markup

from digest.errors import RenderError


def builtin() -> Path:
    """Our own templates: beside the package in a wheel, in ``templates/`` of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "builtin_templates"
    return inside if inside.is_dir() else package.parent / "templates"


def folders(user: Path | None) -> tuple[Path, ...]:
    """The search path, first found first. Raises RenderError if the user's is missing."""
    if user is None:
        return (builtin(),)
    if not user.is_dir():
        raise RenderError(str(user), "템플릿 폴더가 없습니다", "templates 설정을 확인하세요")
    return (user.resolve(), builtin())


def environment(user: Path | None, *, finish: Callable[[object], object]) -> jinja2.Environment:
    """An environment in which every printed value passes through ``finish``, is escaped for
    HTML unless ``finish`` gave ``Markup``, and an unknown name is an error.

    ``finish`` is where a format's own escaping stands, so that a template cannot forget it:
    autoescape of Jinja's ``select_autoescape`` would leave ``*.md`` alone.
    """
    paths = folders(user)
    ours = jinja2.FileSystemLoader(paths[-1])
    loaders: list[jinja2.BaseLoader] = [jinja2.FileSystemLoader(path) for path in paths]
    made = jinja2.Environment(
        loader=jinja2.ChoiceLoader([*loaders, jinja2.PrefixLoader({"builtin": ours})]),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=finish,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.globals["raw"] = lambda name: _raw(made, name)
    return made


def fill(environment: jinja2.Environment, name: str, **values: object) -> str:
    """The template filled. Raises RenderError naming the template and the line."""
    with _named(name):
        return environment.get_template(name).render(values)


@contextmanager
def _named(name: str) -> Iterator[None]:
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise RenderError(
            f"{error.name or name}:{error.lineno}", f"템플릿 문법 오류: {error.message}"
        ) from None
    except jinja2.TemplateNotFound as error:
        raise RenderError(name, f"템플릿이 없습니다: {error}") from None
    except jinja2.UndefinedError as error:
        raise RenderError(
            _line(error, name), f"템플릿이 모르는 이름을 씁니다: {error.message}"
        ) from None
    except RecursionError:
        # {% extends "briefing.html" %} in a briefing.html of the user's own is itself again.
        raise RenderError(
            name,
            "템플릿이 끝없이 자기 자신을 부릅니다",
            f'{{% extends "builtin/{name}" %}}로 쓰세요',
        ) from None
    except UnicodeDecodeError as error:
        raise RenderError(name, f"템플릿이 UTF-8이 아닙니다: {error.reason}") from None
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        place = _line(error, "")
        if not place:  # not a template's mistake but ours
            raise
        raise RenderError(place, f"템플릿을 채울 수 없습니다: {error}") from None


def _line(error: Exception, otherwise: str) -> str:
    """The file and line of the template in which the error was raised, or by whose call of
    Jinja's own functions; ``otherwise`` where it came out of our code."""
    trace, place = error.__traceback__, otherwise
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.suffix != ".py":  # Jinja rewrites the traceback to the template's own lines
            place = f"{file.name}:{trace.tb_lineno}"
        elif file.is_relative_to(Path(__file__).parent):
            place = otherwise
        trace = trace.tb_next
    return place


def _raw(environment: jinja2.Environment, name: str) -> Markup:
    # A stylesheet is not a template: '{#' and '{{' are its own. It must not end its element.
    assert environment.loader is not None
    text, _, _ = environment.loader.get_source(environment, name)
    return Markup(text.replace("</", "<\\/"))  # noqa: S704  template folders are trusted
