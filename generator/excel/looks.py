"""The looks of cells in a workbook, and what all sheets put at them: notes and lists to choose from."""

from typing import Any

from generator.blocks.look import COLOURS
from generator.excel.sheets import Column

_NOTE_WIDTH, _NOTE_LETTERS, _NOTE_LINE = 320, 44, 17


class Looks:
    """The formats of a workbook."""

    def __init__(self, target: Any) -> None:
        self.target = target
        edge = {"border": 1, "border_color": f"#{COLOURS['bingkai']}", "text_wrap": True}
        open_cell = {**edge, "valign": "top", "locked": False}
        self.title = self._format(bold=True, font_size=13)
        self.below = self._format(font_size=9, font_color=f"#{COLOURS['redup']}")
        self.sum = self._format(bold=True, num_format="#,##0", bg_color=f"#{COLOURS['jumlah']}")
        self.head = self._format(
            **edge, bold=True, font_color="white", bg_color=f"#{COLOURS['bagan-1']}", valign="vcenter", align="center"
        )
        self.subhead = self._format(**edge, bold=True, bg_color=f"#{COLOURS['kepala']}", valign="vcenter",
                                    align="center")  # fmt: skip
        self.text = self._format(**open_cell, num_format="@")
        self.centred = self._format(**open_cell, num_format="@", align="center")
        self.number = self._format(**open_cell, align="center")
        self.money = self._format(**open_cell, num_format="#,##0")
        self.computed = self._format(**open_cell, num_format="#,##0", bg_color=f"#{COLOURS['jumlah']}")
        self.plain = self._format(**edge, valign="top")
        self.hidden = self._format(num_format="@", locked=False)
        self.free_money = self._format(num_format="#,##0", locked=False)
        self.missing = target.add_format({"bg_color": f"#{COLOURS['celah-latar']}"})
        self.doubtful = target.add_format({"font_color": f"#{COLOURS['celah']}", "bold": True})

    def _format(self, **properties: Any) -> Any:
        return self.target.add_format({"font_name": "Arial", "font_size": 10, **properties})

    def of(self, column: Column) -> Any:
        """The format of the values in a column."""
        looks = {"rupiah": self.money, "jumlah": self.computed, "angka": self.number}
        return looks.get(column.form) or (self.centred if column.centred else self.text)

    @staticmethod
    def note(page: Any, row: int, at: int, text: str) -> None:
        """Put a note at a cell, in a box that shows all of it."""
        lines = sum(len(line) // _NOTE_LETTERS + 1 for line in text.split("\n"))
        size = {"width": _NOTE_WIDTH, "height": lines * _NOTE_LINE + 12, "author": "masterplan"}
        page.write_comment(row, at, text, size)


def list_rule(name: str) -> dict[str, str]:
    """The rule by which a cell offers the list of a name, and warns of what is not in it."""
    told = {"error_title": "Daftar", "error_message": "Teks ini tidak ada di dalam daftar. Tetap pakai?"}
    return {"validate": "list", "source": f"={name}", "error_type": "warning", **told}
