"""On a terminal a bar tells how far many regions are; elsewhere not a letter is printed."""

import io
import sys

import pytest

from generator.cli.progress import counted, show_line, show_step


class Screen(io.StringIO):
    """Standard error, on a terminal or not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def shown(monkeypatch: pytest.MonkeyPatch, regions: list[str], *, terminal: bool) -> str:
    """What stands on the screen after a run that tells of each region."""
    screen = Screen(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    for region in counted(iter(regions), len(regions)):
        print(f"{region} selesai", file=screen)
    return screen.getvalue()


def test_a_bar_counts_the_regions_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    told = shown(monkeypatch, ["a", "b", "c"], terminal=True)
    assert [f"{n}/3" in told for n in range(4)] == [True] * 4


def test_what_is_told_of_a_region_stands_on_a_line_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    told = shown(monkeypatch, ["a", "b"], terminal=True)
    assert "\r\033[Ka selesai\n" in told
    assert "\r\033[Kb selesai\n" in told


def test_a_single_region_needs_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "/1" not in shown(monkeypatch, ["a"], terminal=True)


def test_nobody_watches_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, ["a", "b"], terminal=False) == "a selesai\nb selesai\n"
    show_line("LibreOffice mencetak")
    assert "LibreOffice" not in sys.stderr.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("terminal", "told"),
    [(False, "Buku 1 (1 dari 2) …\n"), (True, "\r\033[KBuku 1 (1 dari 2) …\r\033[KLibreOffice mencetak Buku 1 …")],
)
def test_off_a_terminal_each_document_has_one_line(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, told: str
) -> None:
    screen = Screen(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    show_step("Buku 1 (1 dari 2) …")
    show_step("LibreOffice mencetak Buku 1 …", within=True)
    assert screen.getvalue() == told
