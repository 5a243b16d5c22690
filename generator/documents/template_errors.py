"""What Jinja objects to in a template, in Indonesian, with template and line."""

import re
import traceback
from collections.abc import Iterable
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from generator.blocks.marks import SideTable
from generator.documents.bounds import FixedError, TooLargeError
from generator.documents.figures import ChartError
from generator.documents.pictures import PictureError
from generator.documents.printing import UnprintableError
from generator.documents.tables import ColumnError
from generator.documents.undefined import Found
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import closest, joined

_NOT_ALLOWED = "templat mencoba sesuatu yang tidak diizinkan"
_UNFIT = ("TypeError", "AttributeError", "ValueError", "KeyError", "IndexError")
_SENTENCES = (
    (r"unknown tag '(?P<x>[^']+)'.*", "perintah '{x}' tidak dikenal, atau penutupnya tidak pada tempatnya"),
    (r"unexpected 'end of template'.*", "yang tertulis di sini belum selesai"),
    (r"Unexpected end of template.*", "ada {{% if %}}, {{% for %}}, atau {{% block %}} yang belum ditutup"),
    (r"unexpected end of template.*", "ada kurung kurawal yang belum ditutup"),
    (r"No filter named '(?P<x>[^']+)'.*", "saringan '{x}' tidak ada"),
    (r"No test named '(?P<x>[^']+)'.*", "uji '{x}' tidak ada"),
    (r"unexpected '(?P<x>[^']+)'.*", "tanda '{x}' tidak pada tempatnya"),
    (
        r"expected token '?(?P<x>[^',]+)'?, got '?(?P<y>[^']+)'?.*",
        "di sini diharapkan '{x}', yang tertulis '{y}'",
    ),
    (
        r"invalid syntax for function call.*",
        "masukan perintah ini tidak dapat dibaca; periksa koma dan kurungnya",
    ),
    (r"half a character", "kode di sini hanya separuh karakter; tulis karakternya sendiri"),
    (
        r"text outside blocks",
        "templat yang diawali {{% extends %}} hanya mencetak isi blok, sehingga yang tertulis di sini tidak "
        "tercetak; pindahkan ke dalam {{% block … %}}",
    ),
    (
        r"block within a condition",
        "pada templat yang diawali {{% extends %}} blok ini selalu tercetak, apa pun syaratnya; tulis {{% if … %}} "
        "di dalam bloknya",
    ),
    (
        r"items in one line",
        "perulangan ini menulis semua butirnya dalam satu baris; beri baris baru sesudah {{% for … %}} dan sebelum "
        "{{% endfor %}}",
    ),
    (r"template too long", "berkas templat ini terlalu besar; bagilah menjadi beberapa bab"),
    (r"block '(?P<x>[^']+)' defined twice.*", "blok '{x}' ditulis dua kali"),
)


class TemplateUseError(UserError):
    """A template that cannot be used; the message names template and line."""


def explained(error: Exception, folders: tuple[Path | None, ...], at: str = "") -> TemplateUseError:
    """Any error of rendering as a TemplateUseError; ``at`` is what was rendered, where no line of it is known."""
    if isinstance(error, TemplateSyntaxError):
        file = error.filename or error.name
        where = f"{_shown(file)}:{error.lineno}" if file else at
        return TemplateUseError(f"{where}: {_sentence(error.message or '')}.")
    line = _place_of(error, folders)
    where = line or (f"{at}: " if at else "")
    if isinstance(error, PictureError) and error.placed:
        where = ""
    if isinstance(error, TemplateNotFound):
        return TemplateUseError(f"{where}templat '{error.name}' {_not_found(str(error.name), folders)}")
    if isinstance(error, SyntaxError) or (isinstance(error, RecursionError) and not line):
        return TemplateUseError(f"{where}perulangan, syarat, atau kurung bersusun terlalu dalam. Kurangi susunannya.")
    if isinstance(error, RecursionError):
        return TemplateUseError(
            f"{where}templat memanggil dirinya sendiri. Untuk mengganti sebagian bab, awali dengan "
            '{% extends "asli/nama-bab.md" %}.'
        )
    if isinstance(error, UnicodeDecodeError):
        return TemplateUseError(f"{where}templat tidak tersimpan sebagai UTF-8. Simpan ulang sebagai UTF-8.")
    return TemplateUseError(f"{where}{_kind(error)}.")


def _not_found(name: str, folders: tuple[Path | None, ...]) -> str:
    """Why there is no template of a name, and what to do."""
    places = [folder / name.removeprefix("asli/") for folder in folders if folder]
    if not re.search(r"^/|(^|/)\.\.(/|$)", name) and any(place.is_symlink() or place.exists() for place in places):
        return "bukan berkas biasa di map templat. Ganti map atau tautan yang bernama itu dengan berkas templatnya."
    return "tidak ada. Periksa namanya pada dokumen.yaml."


def undefined_names(found: Found) -> TemplateUseError:
    """All undefined names at once, each with its template and line."""
    lines = [f"  {_shown(name)}:{line}: '{missing}'" for missing, name, line in dict.fromkeys(found)]
    return TemplateUseError(
        "Templat memakai nama yang tidak dikenal:\n" + "\n".join(lines) + "\n"
        "Periksa ejaannya; nama yang tersedia sama dengan kunci pada YAML."
    )


def unknown_in_condition(names: Iterable[str], condition: str, place: str) -> TemplateUseError:
    """A condition of a chapter that asks for what there is not."""
    listed = joined([f"'{name}'" for name in dict.fromkeys(names)] or [f"'{condition[:80]}'"])
    return TemplateUseError(
        f"{place}: syarat 'bila' memakai nama yang tidak dikenal: {listed}. "
        "Periksa ejaannya; nama yang tersedia sama dengan kunci pada YAML."
    )


def references_to_nothing(keys: Iterable[str], side_table: SideTable, known: Iterable[str]) -> TemplateUseError:
    """All references that lead nowhere, each with its template and line."""
    names = list(known)
    lines = []
    for key in dict.fromkeys(keys):
        near = closest(key, names)
        remedy = f' Mungkin maksud Anda: rujuk("{near[0]}").' if near else ""
        place = side_table.referring[key]() if key in side_table.referring else ""
        lines.append(f'{place}: rujuk("{key}") tidak menunjuk tabel atau gambar dalam dokumen ini.{remedy}')
    return TemplateUseError(
        "\n".join(lines) + "\nBeri tabel atau gambar yang dimaksud kunci itu beserta judulnya, atau hapus rujukannya."
    )


def keys_used_twice(keys: Iterable[str], side_table: SideTable) -> TemplateUseError:
    """All keys that several tables or figures have, each with the templates and lines that print them."""
    lines = [
        f"{joined([*dict.fromkeys(line() for line in side_table.printing[key])])}: kunci '{key}' dipakai lebih dari "
        "sekali, sehingga rujukannya tidak tentu"
        for key in keys
    ]
    return TemplateUseError("\n".join(lines) + "\nBeri setiap tabel dan gambar kunci sendiri.")


def _sentence(message: str) -> str:
    for pattern, sentence in _SENTENCES:
        if match := re.search(pattern, message, re.S):
            return sentence.format(**match.groupdict())
    return "susunan templat di baris ini tidak dapat dibaca"


def _kind(error: Exception) -> str:
    if isinstance(error, ChartError | ColumnError | FixedError | TooLargeError | UnprintableError):
        return str(error)
    if isinstance(error, PictureError):
        return str(error).removesuffix(".")
    if isinstance(error, SecurityError):
        return _forbidden(str(error))
    name = type(error).__name__
    return {
        "MemoryError": "templat ini memerlukan terlalu banyak memori",
        "NameError": "bilangan di sini terlalu besar",
        "OverflowError": "rentang di sini terlalu panjang",
        "ZeroDivisionError": "templat membagi dengan nol",
        **dict.fromkeys(_UNFIT, "templat memakai nilai yang tidak cocok untuk perintah ini"),
    }.get(name, f"templat tidak dapat dijalankan ({name})")


def _forbidden(message: str) -> str:
    """What a template may not do, by its name where the sandbox tells it."""
    name = re.search(r"'(\w+)' is not for templates|(?:method|function) (?:\w+\.)*(\w+)", message)
    return f"perintah '{name[1] or name[2]}' tidak diizinkan dalam templat" if name else _NOT_ALLOWED


def _place_of(error: Exception, folders: tuple[Path | None, ...]) -> str:
    roots = [str(folder) for folder in folders if folder]
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if any(frame.filename.startswith(root) for root in roots) and frame.filename.endswith(".md"):
            return f"{_shown(frame.filename)}:{frame.lineno}: "
    return ""


def _shown(name: str) -> str:
    return shown_path(Path(name)) if name.startswith("/") or ":" in name else name
