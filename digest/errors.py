"""The three fates of a fault.

One article cannot be used -> ``LeftOut``, which becomes an ``Omission`` in the edition and
on the terminal. The user can mend it -> ``DigestError``, one line, exit 1 (2 for an option).
Anything else is a bug and keeps its traceback: nothing here is ever ``except Exception``.
"""

from __future__ import annotations


class DigestError(Exception):
    """A fault the user can mend: one line *where: what (hint)*.

    >>> str(DigestError("out", "폴더에 쓸 수 없습니다", "권한을 확인하세요"))
    'out: 폴더에 쓸 수 없습니다 (권한을 확인하세요)'
    """

    def __init__(self, where: str, what: str, hint: str = "") -> None:
        self.where, self.what, self.hint = where, what, hint
        super().__init__(_one_line(f"{where}: {what}" + (f" ({hint})" if hint else "")))

    def __reduce__(self) -> tuple[type[DigestError], tuple[str, str, str]]:
        # An exception is pickled with its message alone, and a worker's never arrived.
        return type(self), (self.where, self.what, self.hint)


class SourceError(DigestError):
    """A folder or file of articles that cannot be used at all."""


class SettingsError(DigestError):
    """A line of digest.toml, or an option, that means nothing."""


class OptionError(SettingsError):
    """An option of the command line that means nothing: wrong usage, exit 2."""


class RenderError(DigestError):
    """A template or a format that cannot be made; nothing is written."""


class PublishError(DigestError):
    """The out folder cannot be written; the previous edition is intact."""


class DeliveryError(DigestError):
    """Mail or preview that cannot be done."""


class WorkError(DigestError):
    """The work itself could not be done: a worker died, an engine is missing."""


class LeftOut(Exception):
    """One article that cannot be used. ``stage`` is the package that refused it."""

    def __init__(self, path: str, stage: str, reason: str) -> None:
        self.path, self.stage, self.reason = path, stage, _one_line(reason)
        super().__init__(f"{path}: {self.reason}")

    def __reduce__(self) -> tuple[type[LeftOut], tuple[str, str, str]]:
        return type(self), (self.path, self.stage, self.reason)


def _one_line(text: str) -> str:
    # A path or a parser's message may hold a line break; an error is one line, always.
    return " ".join(text.split())
