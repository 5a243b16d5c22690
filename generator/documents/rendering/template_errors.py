"""Error messages for templates: Jinja's errors in Indonesian, with template and line."""

import re
import traceback
from collections.abc import Iterable
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from generator.blocks.marks import SideTable
from generator.documents.figures import ChartError
from generator.documents.pictures import PictureError
from generator.documents.printed_values import UnprintableError
from generator.documents.rendering.bounds import FixedError, TooLargeError
from generator.documents.rendering.undefined import Found
from generator.documents.tables import ColumnError
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import closest, joined

_NOT_ALLOWED = "templat mencoba sesuatu yang tidak diizinkan"
_UNFIT = ("AssertionError", "RuntimeError", "TypeError", "AttributeError", "ValueError", "KeyError", "IndexError")
_SENTENCES = (
    (r"unknown tag '(?P<x>[^']+)'.*", "perintah '{x}' tidak dikenal, atau penutupnya tidak pada tempatnya"),
    (r"unexpected 'end of template'.*", "yang tertulis di sini belum selesai"),
    (r"Unexpected end of template.*", "ada {{% if %}}, {{% for %}}, atau {{% block %}} yang belum ditutup"),
    (r"unexpected end of template.*", "ada kurung kurawal yang belum ditutup"),
    (r"No filter named '(?P<x>[^']+)'.*", "saringan '{x}' tidak ada"),
    (r"No test named '(?P<x>[^']+)'.*", "uji '{x}' tidak ada"),
    (r"unexpected '(?P<x>[^']+)'.*", "tanda '{x}' tidak pada tempatnya"),
    (
        r"unexpected char '(?P<x>[“”„‟‘’‚«»])'.*",
        "tanda petik {x} tidak dikenal dalam perintah; tulis tanda petik lurus, yaitu \" atau '",
    ),
    (r"unexpected char (?P<x>\S+) at.*", "tanda {x} tidak dikenal dalam perintah"),
    (
        r"(?:truncated|malformed|unknown|invalid escape) .*|.*at end of string",
        "tanda \\ dalam tanda petik tidak dapat dibaca; tulis / dalam nama berkas, misalnya  gambar/pasar.jpg",
    ),
    (
        r"Missing end of comment tag",
        "keterangan yang dimulai dengan {{# belum ditutup dengan #}}; bila bukan keterangan, hapus tanda {{# itu",
    ),
    (
        r"expected token 'end of (?:print statement|statement block)', got '?(?P<y>[^']+)'?.*",
        "perintah di sini belum ditutup dengan }}}} atau %}}; yang tertulis sesudahnya '{y}'",
    ),
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
    (
        r"Expected an expression, got 'end of (?:print statement|statement block)'",
        "perintah di sini belum berisi; tulis misalnya  {{{{ daerah.nama }}}}  atau  {{% if misi %}}",
    ),
    (
        r"counter '(?P<x>\w+)'",
        "'{x}' yang dihitung di dalam perulangan kembali seperti semula sesudah setiap putaran; tulis di luarnya  "
        "{{% set hitung = namespace({x}=0) %}}  dan di dalamnya  {{% set hitung.{x} = hitung.{x} + 1 %}}  , atau "
        "pakai nama lain bila bukan hitungan",
    ),
    (r"template too long", "berkas templat ini terlalu besar; bagilah menjadi beberapa bab"),
    (r"block '(?P<x>[^']+)' defined twice.*", "blok '{x}' ditulis dua kali"),
)


_MISUSES = (
    (
        r"cannot assign attribute on non-namespace object",
        "nama bertitik hanya dapat diisi pada namespace; tulis lebih dahulu  {{% set hitung = namespace(n=0) %}}  , "
        "lalu  {{% set hitung.n = hitung.n + 1 %}}",
    ),
    (r"extended multiple times", "perintah {{% extends %}} ditulis dua kali; hapus salah satunya"),
    (r"map requires a filter argument", 'saringan map menyebut isiannya, misalnya  misi | map(attribute="nama")'),
    (r"table\(\) missing", 'tabel belum lengkap; tulis misalnya  tabel(misi, kolom("Misi", "nama"), judul="Misi")'),
    (r"picture\(\) missing", 'gambar menyebut berkasnya; tulis misalnya  gambar("gambar/pasar.jpg", "Pasar rakyat")'),
    (r"signature\(\) missing", 'tanda tangan belum lengkap; tulis misalnya  tanda_tangan(daerah.kepala, "Bupati")'),
    (
        r"chart\(\) missing",
        'bagan belum lengkap; tulis misalnya  bagan("batang", ["2025", "2026"], {{"Nilai": [1, 2]}}, "Nilai")',
    ),
    (r"missing \d+ required", "masukan perintah ini kurang"),
    (r"unexpected keyword argument '(?P<x>\w+)'", "perintah ini tidak mengenal masukan '{x}'"),
    (r"takes .* positional arguments? but", "masukan perintah ini terlalu banyak"),
    (r"multiple values for argument '(?P<x>\w+)'", "masukan '{x}' ditulis dua kali"),
    (
        r"object is not callable",
        "yang diikuti tanda kurung di sini bukan perintah; hapus kurungnya, misalnya  {{{{ daerah.nama }}}}",
    ),
    (
        r"can only concatenate|unsupported operand type\(s\) for \+",
        'teks hanya dapat disambung dengan tanda ~ , misalnya  {{{{ daerah.nama ~ " 2026" }}}} ; tanda + hanya '
        "menjumlahkan bilangan",
    ),
    (
        r"cannot unpack|values to unpack",
        "banyaknya nama di sini tidak sama dengan isi butirnya; tulis satu nama, misalnya  {{% for m in misi %}}",
    ),
    (
        r"object is not iterable",
        "yang diulang di sini bukan daftar; sebut daftarnya, misalnya  {{% for m in misi %}}",
    ),
)
"""What Python and Jinja say of a command that is used otherwise than it is meant, with what to write instead."""

_OF_NOTHING = re.compile(r"No (?:first|last|random|aggregated) item")
_NUMBERED = re.compile(r"\[-?\d")
_HINTS = {
    "loop": "hanya ada di antara {% for %} dan {% endfor %} dalam berkas yang sama; untuk berkas yang disertakan "
    "tulis dahulu, misalnya,  {% set nomor = loop.index %}  dan pakai  nomor  di dalamnya",
    "super": "hanya ada di dalam blok pada templat yang diawali {% extends %}",
    "now": "tanggal naskah ialah naskah.tanggal",
    "today": "tanggal naskah ialah naskah.tanggal",
}
_YES_OR_NO = frozenset({"ya", "tidak", "yes", "no"})


class TemplateUseError(UserError):
    """A template that cannot be used; the message gives template and line."""


def explained(error: Exception, folders: tuple[Path | None, ...], at: str = "") -> TemplateUseError:
    """Convert any rendering error to a TemplateUseError; ``at`` is what was rendered, if no line is known."""
    if isinstance(error, TemplateSyntaxError):
        file = error.filename or error.name
        where = f"{_shown(file)}:{error.lineno}" if file else at
        return TemplateUseError(f"{where}: {_sentence(error.message or '')}.")
    line = _place_of(error, folders)
    where = line or (f"{at}: " if at else "")
    if isinstance(error, PictureError) and error.placed:
        where = ""
    if isinstance(error, TemplateNotFound):
        missing = _not_found(str(error.name), folders, is_named_in_template=bool(line))
        return TemplateUseError(f"{where}templat '{error.name}' {missing}")
    if isinstance(error, SyntaxError) or (isinstance(error, RecursionError) and not line):
        return TemplateUseError(f"{where}perulangan, syarat, atau kurung bersusun terlalu dalam. Kurangi susunannya.")
    if isinstance(error, RecursionError):
        return TemplateUseError(
            f"{where}templat atau makro memanggil dirinya sendiri. Beri makro syarat berhenti; untuk mengganti "
            'sebagian bab, awali templatnya dengan {% extends "asli/nama-bab.md" %}.'
        )
    if isinstance(error, UnicodeDecodeError):
        return TemplateUseError(f"{where}templat tidak tersimpan sebagai UTF-8. Simpan ulang sebagai UTF-8.")
    return TemplateUseError(f"{where}{_kind(error)}.")


def _not_found(name: str, folders: tuple[Path | None, ...], *, is_named_in_template: bool) -> str:
    """The reason why a template was not found, with a remedy."""
    places = [folder / name.removeprefix("asli/") for folder in folders if folder]
    if not re.search(r"^/|(^|/)\.\.(/|$)", name) and any(place.is_symlink() or place.exists() for place in places):
        return "bukan berkas biasa di map templat. Ganti map atau tautan yang bernama itu dengan berkas templatnya."
    if not is_named_in_template:
        return "tidak ada. Periksa namanya pada dokumen.yaml."
    if "\\" in name:
        return "tidak ada. Tulis / , bukan \\ , di antara map dan nama templat."
    if name.startswith("asli/"):
        return "tidak ada. Sesudah asli/ tulis nama templatnya saja, misalnya  asli/penutup.md."
    return "tidak ada. Periksa namanya; templat dalam map lain ditulis dengan mapnya, misalnya  bersama/sumber.md."


def undefined_names(found: Found) -> TemplateUseError:
    """One error for all undefined names, each with template and line."""
    lines = [f"  {_shown(name)}:{line}: {_named(missing)}" for missing, name, line in dict.fromkeys(found)]
    return TemplateUseError(
        "Templat memakai nama yang tidak dikenal:\n" + "\n".join(lines) + "\n"
        "Periksa ejaannya; nama yang tersedia sama dengan kunci pada YAML."
    )


def _named(missing: str) -> str:
    """An undefined name, with the name that may be meant if known."""
    if _OF_NOTHING.match(missing):
        return "butir dari daftar yang kosong"
    hint = _HINTS.get(missing, "di sini tidak ada butir bernomor itu" if _NUMBERED.match(missing) else "")
    return f"'{missing}'{f' ({hint})' if hint else ''}"


def unknown_in_condition(names: Iterable[str], condition: str, place: str) -> TemplateUseError:
    """The error for a chapter's condition with unknown names."""
    listed = joined([f"'{name}'" for name in dict.fromkeys(names)] or [f"'{condition[:80]}'"])
    if condition.strip().lower() in _YES_OR_NO:
        return TemplateUseError(
            f"{place}: 'bila' diisi syarat, misalnya  bila: kolaborasi, bukan {listed}. Hapus 'bila' supaya bab ini "
            "selalu ada, atau hapus bab ini dari daftarnya."
        )
    return TemplateUseError(
        f"{place}: syarat 'bila' memakai nama yang tidak dikenal: {listed}. "
        "Periksa ejaannya; nama yang tersedia sama dengan kunci pada YAML."
    )


def references_to_nothing(keys: Iterable[str], side_table: SideTable, known: Iterable[str]) -> TemplateUseError:
    """One error for all references without a target, each with template and line."""
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
    """One error for all keys used by several tables or figures, with the templates and lines that print them."""
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


def _misuse(message: str) -> str:
    """What a command that cannot run wants, as far as its error tells; empty where it does not."""
    for pattern, sentence in _MISUSES:
        if match := re.search(pattern, message):
            return sentence.format(**match.groupdict())
    return _sentence(message) if message.startswith(("No filter named", "No test named")) else ""


def _kind(error: Exception) -> str:
    if isinstance(error, ChartError | ColumnError | FixedError | TooLargeError | UnprintableError):
        return str(error)
    if isinstance(error, PictureError):
        return str(error).removesuffix(".")
    if isinstance(error, SecurityError):
        return _forbidden(str(error))
    if "'Gap'" in str(error):
        return (
            "yang dibandingkan atau dihitung di sini belum diisi; tulis dalam  {% if … %}  yang menanyakan isian itu "
            "lebih dahulu"
        )
    if misuse := _misuse(str(error)):
        return misuse
    name = type(error).__name__
    return {
        "MemoryError": "templat ini memerlukan terlalu banyak memori",
        "NameError": "bilangan di sini terlalu besar",
        "OverflowError": "rentang di sini terlalu panjang; ulang daftarnya, misalnya  {% for m in misi %}",
        "UndefinedError": "templat memakai nilai yang tidak ada",
        "ZeroDivisionError": "templat membagi dengan nol; tulis pembagiannya dalam  {% if … %}  yang menanyakan "
        "pembaginya lebih dahulu",
        **dict.fromkeys(_UNFIT, "templat memakai nilai yang tidak cocok untuk perintah ini"),
    }.get(name, f"templat tidak dapat dijalankan ({name})")


def _forbidden(message: str) -> str:
    """The message for something that templates may not do, with its name if the sandbox gives it."""
    name = re.search(r"'(\w+)' is not for templates|(?:method|function) (?:\w+\.)*(\w+)", message)
    return f"perintah '{name[1] or name[2]}' tidak diizinkan dalam templat" if name else _NOT_ALLOWED


def _place_of(error: Exception, folders: tuple[Path | None, ...]) -> str:
    roots = [folder.resolve() for folder in folders if folder]
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(".md") and any(Path(frame.filename).is_relative_to(root) for root in roots):
            return f"{_shown(frame.filename)}:{frame.lineno}: "
    return ""


def _shown(name: str) -> str:
    return shown_path(Path(name)) if name.startswith("/") or ":" in name else name
