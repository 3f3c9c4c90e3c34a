"""The command line: argv, messages, progress, exit code, and the clock.

Nothing else in the house prints, exits or asks the day. A ``DigestError`` becomes one line on
stderr and exit 1, wrong usage one line and exit 2; a bug keeps its traceback.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

import click

from digest import __version__
from digest.cli import building, delivering, looking, machine, usage
from digest.errors import DigestError, OptionError

# What is multiplied here is sparse: the threads of dense algebra would cost half of numpy's
# import, in every process, and do nothing. Who sets it otherwise is left alone.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Writing to a full disk or a closed pipe is the machine's fault, not ours.
_OUTPUT_FAULTS = {errno.ENOSPC, errno.EDQUOT, errno.EIO}


class _Group(usage.Group):
    def invoke(self, context: click.Context) -> Any:
        try:
            try:
                return super().invoke(context)
            finally:
                sys.stdout.flush()  # a full disk shows itself here, not as exit 120 at the end
        except DigestError as error:
            click.echo(str(error), err=True)
            context.exit(2 if isinstance(error, OptionError) else 1)
        except click.UsageError as error:
            raise usage.Wrong(error) from None
        except OSError as error:
            if error.errno not in _OUTPUT_FAULTS or error.filename:
                raise
            # What is still buffered would fail once more when the interpreter ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            click.echo(f"stdout: 쓸 수 없습니다: {error.strerror}", err=True)
            context.exit(1)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="digest", help="판을 보여 줍니다")
def main() -> None:
    """한 주의 한국어 뉴스를 편집자가 서명할 수 있는 브리핑으로 만듭니다."""


for _command in (
    building.build,
    looking.inspect,
    looking.stories,
    delivering.preview,
    delivering.send,
    machine.doctor,
    machine.cache,
):
    main.add_command(_command)
