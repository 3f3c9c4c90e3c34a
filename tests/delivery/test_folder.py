"""Publishing: whole or not at all."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.delivery import folder
from digest.delivery.folder import publish, replace, settle
from digest.errors import PublishError

OLD: dict[str, str | bytes] = {"briefing.md": "지난 판", "briefing.pdf": b"%PDF old"}
NEW: dict[str, str | bytes] = {
    "briefing.md": "새 판",
    "briefing.html": "<p>새 판",
    "edition.json": "{}",
}


def contents(place: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in place.iterdir() if p.is_file()}


def encoded(files: dict[str, str | bytes]) -> dict[str, bytes]:
    return {n: c.encode() if isinstance(c, str) else c for n, c in files.items()}


def in_child(work: Callable[[], None]) -> int:
    """The exit status of a forked child that does ``work``; 0 when it came to the end."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except PublishError as error:
            sys.stderr.write(f"{error}\n")
            sys.stderr.flush()
            code = 3
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


def test_text_is_written_as_utf8_and_bytes_as_they_are(tmp_path: Path) -> None:
    publish({"briefing.md": "가나다\n", "briefing.pdf": b"%PDF\r\n\x00"}, tmp_path / "2026-W01")
    assert contents(tmp_path / "2026-W01") == {
        "briefing.md": "가나다\n".encode(),
        "briefing.pdf": b"%PDF\r\n\x00",
    }


def test_missing_parents_are_made(tmp_path: Path) -> None:
    publish(NEW, tmp_path / "a" / "b" / "2026-W01")
    assert contents(tmp_path / "a" / "b" / "2026-W01") == encoded(NEW)


def test_a_file_of_ours_that_the_new_edition_lacks_is_gone(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "w")
    publish(NEW, tmp_path / "w")
    assert contents(tmp_path / "w") == encoded(NEW)


def test_what_the_user_put_there_stays(tmp_path: Path) -> None:
    place = tmp_path / "w"
    publish(OLD, place)
    (place / "메모.txt").write_text("내 메모", "utf-8")
    (place / "사진").mkdir()
    (place / "사진" / "표지.jpg").write_bytes(b"jpg")
    (place / "link").symlink_to("메모.txt")
    publish(NEW, place)
    assert (place / "메모.txt").read_text("utf-8") == "내 메모"
    assert (place / "사진" / "표지.jpg").read_bytes() == b"jpg"
    assert (place / "link").readlink() == Path("메모.txt")
    assert (place / "briefing.md").read_text("utf-8") == "새 판"


def test_the_user_s_files_stay_where_hard_links_are_not_possible(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    publish(OLD, tmp_path / "w")
    (tmp_path / "w" / "memo").write_text("memo")
    monkeypatch.setattr(os, "link", refuse)
    publish(NEW, tmp_path / "w")
    assert (tmp_path / "w" / "memo").read_text() == "memo"


def test_nothing_is_left_beside_the_edition(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "w")
    publish(NEW, tmp_path / "w")
    assert [p.name for p in tmp_path.iterdir()] == ["w"]


def test_the_mode_of_the_folder_is_the_user_s(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "w")
    (tmp_path / "w").chmod(0o750)
    publish(NEW, tmp_path / "w")
    assert stat.S_IMODE((tmp_path / "w").stat().st_mode) == 0o750


def test_a_folder_that_is_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "w").symlink_to("elsewhere")
    publish(NEW, tmp_path / "w")
    assert (tmp_path / "w").is_symlink()
    assert contents(tmp_path / "elsewhere") == encoded(NEW)


def test_a_file_in_the_place_of_the_folder_is_kept_and_named(tmp_path: Path) -> None:
    (tmp_path / "w").write_text("mine")
    with pytest.raises(PublishError, match=r"w: 폴더가 있어야 할 곳에 파일이 있습니다 \(.*--out"):
        publish(NEW, tmp_path / "w")
    assert (tmp_path / "w").read_text() == "mine"


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".", ".."])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    publish(OLD, tmp_path / "w")
    with pytest.raises(ValueError, match="plain file name"):
        publish({"briefing.md": "x", name: "y"}, tmp_path / "w")
    assert contents(tmp_path / "w") == encoded(OLD)
    assert [p.name for p in tmp_path.iterdir()] == ["w"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_disk_that_fails_leaves_the_previous_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    publish(OLD, tmp_path / "w")

    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(PublishError) as caught:
        publish(NEW, tmp_path / "w")
    assert "이전 판은 그대로입니다" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert contents(tmp_path / "w") == encoded(OLD)
    assert [p.name for p in tmp_path.iterdir()] == ["w"]


def test_a_file_the_kernel_refuses_to_grow_leaves_the_previous_edition(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "w")

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        publish({"briefing.md": "작다", "briefing.pdf": b"x" * 1_000_000}, tmp_path / "w")

    assert os.waitstatus_to_exitcode(in_child(work)) == 3
    assert contents(tmp_path / "w") == encoded(OLD)
    assert [p.name for p in tmp_path.iterdir()] == ["w"]


def test_a_folder_without_permission_leaves_the_previous_edition(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "w")
    tmp_path.chmod(0o555)

    def work() -> None:
        if os.geteuid() == 0:  # root may write anywhere
            for parent in tmp_path.parents[:2]:
                parent.chmod(0o755)
            os.setresuid(65534, 65534, 65534)
        publish(NEW, tmp_path / "w")

    status = os.waitstatus_to_exitcode(in_child(work))
    tmp_path.chmod(0o755)
    assert status == 3
    assert contents(tmp_path / "w") == encoded(OLD)


@pytest.mark.parametrize("swap", ["in one step", "in two steps"])
def test_a_run_killed_at_any_moment_leaves_a_whole_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, swap: str
) -> None:
    if swap == "in two steps":
        monkeypatch.setattr(folder, "_exchange", lambda *_: False)
    seen = set()
    for moment in range(1000):
        root = tmp_path / str(moment)
        publish(OLD, root / "w")
        (root / "w" / "memo").write_text("memo")

        def work(moment: int = moment, root: Path = root) -> None:
            left = [moment]

            def watch(_event: str, _args: object) -> None:
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

            sys.addaudithook(watch)
            publish(NEW, root / "w")

        finished = in_child(work) == 0
        if swap == "in one step":
            assert (root / "w").is_dir()  # at every moment, without any repair
        settle(root / "w")
        now = contents(root / "w")
        assert now.pop("memo") == b"memo"
        assert now in (encoded(OLD), encoded(NEW))
        seen.add("new" if now == encoded(NEW) else "old")
        publish(NEW, root / "w")
        assert [p.name for p in root.iterdir()] == ["w"], "stale folders are cleared"
        if finished:
            break
    assert finished
    assert moment > 10
    assert seen == {"old", "new"}


def test_two_runs_take_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "_TURNS", 3)
    monkeypatch.setattr(folder, "_TURN", 0.001)
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(PublishError, match="다른 실행이"):
        publish(NEW, tmp_path / "w")
    os.close(handle)
    publish(NEW, tmp_path / "w")
    assert contents(tmp_path / "w") == encoded(NEW)


def test_the_caller_says_which_names_may_go(tmp_path: Path) -> None:
    replace({"1.eml": "a", "2.eml": "b"}, tmp_path / "letters", ours=lambda n: n.endswith(".eml"))
    (tmp_path / "letters" / "note.txt").write_text("note")
    replace({"1.eml": "c"}, tmp_path / "letters", ours=lambda n: n.endswith(".eml"))
    assert contents(tmp_path / "letters") == {"1.eml": b"c", "note.txt": b"note"}


def test_the_letters_of_an_edition_go_with_it_and_what_a_person_put_there_stays(
    tmp_path: Path,
) -> None:
    publish(OLD, tmp_path / "w")
    place = tmp_path / "w" / "letters"
    place.mkdir()
    (place / "001-a@example.com.eml").write_text("old")
    publish(NEW, tmp_path / "w")
    assert contents(tmp_path / "w") == encoded(NEW)
    place.mkdir()
    (place / "001-a@example.com.eml").write_text("old")
    (place / "note.txt").write_text("memo")
    publish(NEW, tmp_path / "w")
    assert contents(place) == {"note.txt": b"memo"}
