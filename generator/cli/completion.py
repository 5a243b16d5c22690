"""``masterplan completion``: the script with which a shell completes commands, options and regions on the Tab key."""

import os

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    ShellComplete,
    add_completion_class,
    get_completion_class,
    split_arg_string,
)

PROGRAM = "masterplan"
SHELLS = ("powershell", "bash", "zsh", "fish")
_HOW = {
    "powershell": "if (!(Test-Path $PROFILE)) { New-Item -Force $PROFILE }; "
    "Add-Content $PROFILE 'masterplan completion powershell -q | Out-String | Invoke-Expression'",
    "bash": "masterplan completion bash >> ~/.bashrc",
    "zsh": "masterplan completion zsh >> ~/.zshrc",
    "fish": "mkdir -p ~/.config/fish/completions; "
    "masterplan completion fish > ~/.config/fish/completions/masterplan.fish",
}
_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $env:%(complete_var)s = 'powershell_complete'
    $env:COMP_WORDS = $commandAst.ToString()
    $env:COMP_WORD = $wordToComplete
    try {
        %(prog_name)s | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            if (-not $help) { $help = $value }
            $typed = if ($value -match '\\s') { "'" + $value + "'" } else { $value }
            [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $help)
        }
    } finally {
        Remove-Item Env:%(complete_var)s, Env:COMP_WORDS, Env:COMP_WORD -ErrorAction SilentlyContinue
    }
}
"""


_QUOTED = r"""case ${COMP_WORDS[COMP_CWORD]} in
                "'"*) COMPREPLY+=("$(printf '%%s' "$value" | sed "s/'/'\\\\''/g")") ;;
                '"'*) COMPREPLY+=("$(printf '%%s' "$value" | sed 's/[\\"$`]/\\&/g')") ;;
                *) value=$(printf '%%q' "$value"); COMPREPLY+=("${value//\\,/,}") ;;
            esac"""


@add_completion_class
class Bash(BashComplete):
    """Completion for bash that quotes what a shell would part or run, as a name with a blank.

    Within an open quote only what would end it is quoted; commas, which a shell takes as they are, never.
    """

    source_template = BashComplete.source_template.replace("COMPREPLY+=($value)", _QUOTED)


@add_completion_class
class PowerShell(ShellComplete):
    """Completion for Windows PowerShell 5 and PowerShell 7, which click does not provide."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """The arguments before the word at the cursor, and that word, from the variables that the script sets."""
        incomplete = os.environ.get("COMP_WORD", "")
        words = split_arg_string(os.environ.get("COMP_WORDS", ""))[1:]
        return (words[:-1] if incomplete and words[-1:] == [incomplete] else words), incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """The word and its explanation, with a tab between them."""
        return f"{item.value}\t{item.help}" if item.help else item.value


@click.command(
    name="completion",
    help="Cetak skrip pelengkap untuk SHELL, supaya tombol Tab melengkapi perintah, pilihan, dan nama daerah.",
    options_metavar="[PILIHAN]",
)
@click.argument("shell", metavar="SHELL", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script, and to standard error how to install it."""
    from generator.cli.main import COMPLETION, cli
    from generator.cli.next_command import suggest

    known = get_completion_class(shell)
    assert known is not None, "click knows the other shells"
    click.echo(known(cli, {}, PROGRAM, COMPLETION).source())
    suggest("Pasang dengan perintah ini, lalu buka terminal baru", _HOW[shell])
