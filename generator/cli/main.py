"""The command group: Indonesian messages of click, commands imported on demand, exit codes."""

import gettext
import io
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import IO, NoReturn, cast

import click
from click.shell_completion import CompletionItem

from generator import __version__
from generator.cli.next_command import CALLED, TYPED, as_called, quiet_option
from generator.cli.start import INTERRUPTED

_COMMANDS = {
    "init": "Siapkan map daerah baru berisi YAML yang tinggal diisi.",
    "serve": "Buka halaman lokal untuk mengisi, membaca, dan memeriksa di peramban.",
    "status": "Tunjukkan keadaan daerah dan langkah berikutnya.",
    "build": "Buat dokumen masterplan suatu daerah (Word, Markdown, HTML, PDF).",
    "open": "Buka dokumen suatu daerah di Word.",
    "slides": "Buat paparan masterplan suatu daerah untuk PowerPoint.",
    "check": "Periksa kelengkapan dan kebenaran masterplan suatu daerah.",
    "excel": "Tulis buku kerja Excel untuk diisi perangkat daerah, lalu dibawa pulang dengan pull.",
    "import": "Ambil tabel orang lain (Excel, CSV, Word, tempelan) ke YAML suatu daerah.",
    "pull": "Bawa pulang suntingan di dokumen Word dan buku kerja Excel ke YAML daerahnya.",
    "merge": "Gabungkan dua versi isian suatu daerah, per butir; juga untuk git.",
    "undo": "Kembalikan berkas isian ke keadaan sebelum penulisan terakhir.",
    "redo": "Tulis lagi yang terakhir dikembalikan dengan undo.",
    "diff": "Bandingkan dua versi masterplan, juga antarrevisi git.",
    "evaluate": "Hitung nilai evaluasi smart city suatu daerah dan yang paling menaikkannya.",
    "questionnaire": "Buat kuesioner evaluasi untuk diisi di Excel dan Word.",
    "survey": "Buat formulir survei dampak, dan hitung jawabannya.",
    "handout": "Buat perlengkapan satu tahap Bimtek: lembar kerja, daftar hadir, notula.",
    "rule": "Jelaskan aturan pemeriksaan: apa yang diminta, sebabnya, dan contohnya.",
    "template": "Tampilkan templat dokumen, atau salin satu untuk diubah di map daerah.",
    "schema": "Cetak JSON Schema isian YAML untuk penyunting teks.",
    "completion": "Cetak skrip agar tombol Tab melengkapi perintah dan nama daerah.",
}
COMPLETION = "_MASTERPLAN_COMPLETE"
_FILES = {"import": "import_table"}
"""The modules of commands whose names are words of Python."""


class _Commands(click.Group):
    """The commands by name; a command is imported only when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        from generator.cli.every_command import equipped

        module = import_module(f"generator.cli.{_FILES.get(cmd_name, cmd_name)}")
        return equipped(cmd_name, cast("click.Command", module.command))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete commands without importing them, and the program's own options."""
        own = [CompletionItem(name, help=text) for name, text in _COMMANDS.items() if name.startswith(incomplete)]
        return own + click.Command.shell_complete(self, ctx, incomplete)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Resolve as click does, but suggest the nearest command in the error message."""
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            from generator.source.words import similar

            near = similar(args[0], _COMMANDS)
            hint = f" Mungkin maksud Anda: {near[0]}." if near else f" Yang ada: {', '.join(_COMMANDS)}."
            ctx.fail(f"Tidak ada perintah '{args[0]}'.{hint}")
        _use_frame_of(args[1:], ctx)
        ctx.meta[TYPED] = tuple(args)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Invoke as click does, but let Ctrl+C end the program without a message, as it does during imports."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            from generator.source.problems import denials_told

            with denials_told():
                raise error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        del ctx
        with formatter.section(gettext.gettext("Commands")):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    cls=_Commands,
    help="Pembuat masterplan smart city: isian YAML daerah menjadi dokumen Word dan Markdown.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="PERINTAH [MASUKAN]...",
    options_metavar="[PILIHAN]",
    invoke_without_command=True,
)
@click.version_option(
    __version__, prog_name="masterplan", message="masterplan %(version)s", help="Tampilkan versi program."
)
@click.pass_context
def cli(ctx: click.Context) -> None:
    """The program; without a command it says where the regions here stand and what to do next."""
    if ctx.invoked_subcommand is None:
        _use_frame_of([], ctx)
        from generator.cli.welcome import welcome

        welcome()


cli.params.append(quiet_option())


def _use_frame_of(words: list[str], ctx: click.Context) -> None:
    """Use the edition of the frame of the regions that a call is about, until it ends."""
    from generator.framework.editions import edition_used
    from generator.regions.frame_choice import edition_of_call

    named = [word for word in words if not word.startswith("-")]
    ctx.with_resource(edition_used(edition_of_call(named, Path.cwd())))


def main() -> NoReturn:
    """Run the command line; exits with 0, 1 (found what was asked for), 2 (input or call) or 3 (our fault)."""
    speak_indonesian()
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_characters(stream)
    if os.environ.get(CALLED):
        sys.stdout, sys.stderr = _AsCalled.of(sys.stdout), _AsCalled.of(sys.stderr)
    if COMPLETION in os.environ:
        import_module("generator.cli.completion")  # adds PowerShell to the shells that click knows
    try:
        cli(prog_name="masterplan")
    except Exception as error:  # any other error is a fault of the program
        from generator.source.problems import own_fault

        click.echo(own_fault(error), err=True)
        sys.exit(3)
    sys.exit(0)


class _AsCalled(io.TextIOWrapper):
    """A stream whose commands are those that the user of a portable folder types; bytes, as of reports, stay."""

    @classmethod
    def of(cls, stream: IO[str]) -> "IO[str]":
        """The stream with such commands, or itself if it is none of the system's."""
        if not isinstance(stream, io.TextIOWrapper):
            return stream
        return cls(stream.buffer, stream.encoding, stream.errors, line_buffering=stream.line_buffering)

    def write(self, text: str, /) -> int:
        """Write a text with its commands as they are called."""
        super().write(as_called(text))
        return len(text)


def speak_indonesian() -> None:
    """Translate click's own messages through gettext, as click provides for."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("masterplan", str(Path(__file__).parent / "bahasa"))
    gettext.textdomain("masterplan")


def _never_fail_on_characters(stream: IO[str]) -> None:
    """Print a question mark for characters that an old Windows console lacks, rather than fail."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
