"""The legal bases of the plan: laws with kind, number, year and title."""

import re
from typing import Any

from generator.framework.law_kinds import kind_in_letters, kind_named, rank_of
from generator.framework.law_reading import (
    NAME_OF_KIND,
    begins_number,
    cites_several,
    is_name_of_kind,
    kind_of_law,
    read_law,
    year_within,
)
from generator.framework.laws import Law, laws
from generator.masterplan.butir import Butir
from generator.source import patterns
from generator.source.declare import text
from generator.source.kinds import TEXT, ChoiceKind, YearKind
from generator.source.numbers import UnreadableValueError
from generator.source.reader import Reader
from generator.source.record import Field
from generator.source.repeated import drop_repeated, replace_text
from generator.source.values import Tahun
from generator.source.words import slips
from generator.source.yaml_nodes import Mapping, Node, Scalar, is_null

JENIS_PERATURAN = {
    "uud": "Undang-Undang Dasar",
    "uu": "Undang-Undang",
    "pp": "Peraturan Pemerintah",
    "perpres": "Peraturan Presiden",
    "inpres": "Instruksi Presiden",
    "permen": "Peraturan Menteri",
    "perda_provinsi": "Peraturan Daerah Provinsi",
    "pergub": "Peraturan Gubernur",
    "perda": "Peraturan Daerah",
    "perkada": "{peraturan_kepala_daerah}",
    "keputusan": "Keputusan",
    "lain": "",
}
_ALIASES = {
    "permendagri": "permen",
    "permenkominfo": "permen",
    "perbup": "perkada",
    "perwali": "perkada",
    "perwako": "perkada",
    "perwal": "perkada",
    "keppres": "keputusan",
    "sk": "keputusan",
    "sni": "lain",
}


_NO_LAWS = frozenset({"keputusan", "lain"})
_OF_REGIONS = {"perda", "perda_provinsi"}
_OF_MANY = frozenset({"permen", "keputusan", "lain"})
"""The kinds that do not say by themselves who issued a law, or what it is."""


class JenisKind(ChoiceKind):
    """A kind of law: one of the set, or the name of one that is counted among it, as "Perppu" and "Qanun"."""

    def accepted(self) -> dict[str, Any]:
        """The schema: one of the set, or a name that is put under its kind before the set is looked at."""
        names = {"type": "string", "pattern": patterns.whole(patterns.pattern_in_any_case(NAME_OF_KIND))}
        return {"anyOf": [*super().accepted()["anyOf"], names]}


NUMBERED_IN_GAZETTE = frozenset({"uu", "pp", "perppu"})
"""The national laws that are cited with their numbers in the gazette (UU 12/2011, Lampiran II, no. 47)."""
_GAZETTED = frozenset({"uu", "pp", "perda", "perda_provinsi"})
_FIRST_SUPPLEMENT = 1960
_YEAR = YearKind(1800, patterns.YEAR_OF_A_LAW, "tahun_peraturan")
"""Some laws in force are older than the republic, such as those of the Staatsblad."""
_JENIS = JenisKind(JENIS_PERATURAN, _ALIASES)
Entries = dict[str, tuple[Scalar, Node]]
_WITH_YEAR = re.compile(r"(?P<nomor>\S(?:.*[^\s,])?)[\s,]+(?:tahun|thn\.?|th\.?)\s*(?P<tahun>\d{4})", re.IGNORECASE)
_SIGN_AND_YEAR = re.compile(r"(?P<nomor>(?:[^\W\d_]+\s+)?\d+[A-Za-z]?)\s*[/(-]\s*(?P<tahun>(?:19|20)\d\d)\)?")
_WITH_TITLE = re.compile(r"(?is)(?P<nomor>\S.*?)[\s,]+(?:tentang|ttg)\b[.\s]*(?P<tentang>\S.*)")
_PARTS = {"nomor": "nomor", "tahun": "tahun", "tentang": "judul"}
_END_OF_NUMBER = re.compile(r"(?i)(?<=\d)(?:\s*[.,;:]|\s+tahun)+\s*$")
_NAME_WITH_NUMBER = re.compile(
    r"(?P<sebutan>.*?[^\s,])(?:[\s,]+(?:nomor|no)\b[.\s]*(?P<nomor>(?:[^\W\d_]+\s+)?\S*\d\S*))?"
    r"(?:[\s,]+(?:tahun|thn\.?|th\.?)\s*(?P<tahun>\d{4}))?",
    re.IGNORECASE,
)
_GAZETTE_NUMBER = re.compile(
    r"(?:(?:T?L[ND]|(?:tambahan\s+)?lembaran\s+(?:negara|daerah))\b.*?)?(?:\b(?:nomor|no)\b[.\s]*)?(?P<nomor>\d+[a-z]?)",
    re.IGNORECASE,
)
_AS_AMENDED = re.compile(r"(?i)\bsebagaimana\s+telah\b|\blembaran\s+(?:negara|daerah)\b")
_WITH_KIND = re.compile(r"(?P<kind>[^\d:]*?[^\W\d_])[\s,]+(?:(?:nomor|no\.?)\s*)?(?P<nomor>\d.*)", re.IGNORECASE)


class Peraturan(Butir):
    """A law: kind, number, year, title; or a plain text that cites it or gives only its title."""

    topic = "dasar_hukum"
    naming_fields = ("tentang", "nomor")
    reference_numbers = frozenset({"tahun"})
    unless = (
        ("jenis", "bila `sebutan` terisi"),
        ("sebutan", "bagi jenis selain `permen`, `keputusan`, dan `lain`"),
        ("nomor", "bagi UUD"),
        ("tahun", "bila `nomor` memuatnya"),
        ("tentang", "bagi UUD, atau bila program mengenal jenis, nomor, dan tahunnya"),
        ("lembaran", "bila program mengenalnya, atau bagi jenis selain `uu`, `pp`, dan `perda`"),
        ("tambahan_lembaran", "bila program mengenalnya, atau bagi jenis selain `uu` dan `pp`"),
    )

    jenis = Field(_JENIS, "jenis peraturan")
    sebutan = text("sebutan lengkap jenis peraturan", "Peraturan Menteri Dalam Negeri")
    nomor = text("nomor peraturan", "23")
    tahun = Field(_YEAR, "tahun peraturan", "2014")
    tentang = text("judul peraturan", "Pemerintahan Daerah")
    lembaran = text("nomor Lembaran Negara atau Lembaran Daerah", "244")
    tambahan_lembaran = text("nomor Tambahan Lembaran Negara atau Tambahan Lembaran Daerah", "5587")

    @classmethod
    def spelled_out(cls, text: Scalar, short: str) -> dict[str, tuple[Scalar, Node]]:
        """The parts of a citation such as "UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"."""
        cited = read_law(text.text)
        if cites_several(text.text):
            remedy = (
                "tulis setiap peraturan sebagai butir sendiri yang diawali '- '; bila yang satu bagian judul yang "
                "lain, tulis kuncinya, seperti {jenis: uu, nomor: 5, tahun: 2020, tentang: A}"
            )
            raise UnreadableValueError("butir ini memuat lebih dari satu peraturan", remedy)
        if cited is None:
            remedy = (
                "untuk jenis lain tulis kuncinya, seperti {jenis: lain, sebutan: Ketetapan MPR, nomor: XVI/MPR/1998, "
                "tentang: A}; untuk yang umum tulis misalnya  "
                "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
            )
            raise UnreadableValueError("jenis, nomor, tahun, atau judul peraturan ini tidak terbaca", remedy)
        if not cited:
            return super().spelled_out(text, short)
        parts = {name: Scalar(words, '"', text.spot) for name, words in cited.items()}
        return {name: (part, part) for name, part in parts.items()}

    @classmethod
    def spelling(cls, short: str) -> dict[str, Any]:
        """Any text: citations are too varied for a pattern."""
        del short
        return TEXT.schema()

    def read_fields(self, node: Mapping, reader: Reader) -> None:
        """Read every entry; a full name of the kind, given as kind or before the number, is kept as such."""
        entries = dict(node.entries)
        _part(entries, "sebutan", _NAME_WITH_NUMBER)
        _part(entries, "nomor", _WITH_TITLE)
        for name, pattern in (("jenis", r"(?P<kind>.*)"), ("nomor", _WITH_KIND)):
            _name_kind(entries, name, re.fullmatch(pattern, _text_of(entries, name).strip()))
        super().read_fields(Mapping(entries, node.spot, node.size), reader)

    def after_reading(self, reader: Reader) -> None:
        """What documents print before number and title is no part of them, nor is the year of the number."""
        drop_repeated(self, "nomor", [re.escape(self.sebutan)] if self.sebutan else [])
        drop_repeated(self, "nomor", ("nomor", "no"))
        drop_repeated(self, "tentang", ("tentang",))
        for name in ("lembaran", "tambahan_lembaran"):
            told = self.__dict__.get(name)
            match = _GAZETTE_NUMBER.fullmatch(told) if told else None
            if match and match["nomor"] != told:
                replace_text(self, name, match["nomor"])
        if self.nomor and (bare := _END_OF_NUMBER.sub("", self.nomor)) != self.nomor:
            replace_text(self, "nomor", bare)
        self._drop_citation()
        if self.hukum is not None:
            reader.register(self.topic, self, [self.hukum.short])
        self._tell_other_kind(reader)
        self._tell_other_parts(reader, "sebutan", _NAME_WITH_NUMBER)
        self._tell_other_parts(reader, "nomor", _WITH_TITLE)
        match = self._number_with_year()
        if match and (self.tahun or int(match["tahun"])) == int(match["tahun"]):
            self._part_year(match["nomor"], int(match["tahun"]))
        elif match and self.nomor.place:
            reader.problems.error(
                f"nomor ini memuat tahun {match['tahun']}, padahal 'tahun' berisi {self.tahun}",
                self.nomor.place,
                f"tulis  {match['nomor']}  dan periksa tahunnya.",
            )

    def complete(self, own: str) -> None:
        """Let a name read as the kind be that alone where the region's own laws bear it, the only ones so printed."""
        if self.jenis != "perkada" or not self.sebutan or self._is_written("sebutan"):
            return
        if _plain(self.sebutan) == _plain(own):
            del self.__dict__["sebutan"]

    def _number_with_year(self) -> re.Match[str] | None:
        """A number with its year behind it; "12/2025" may be all of the number of what is no law."""
        if not self.nomor:
            return None
        sign = None if self.jenis in _NO_LAWS else _SIGN_AND_YEAR.fullmatch(self.nomor)
        return sign or _WITH_YEAR.fullmatch(self.nomor)

    def _tell_other_parts(self, reader: Reader, name: str, pattern: re.Pattern[str]) -> None:
        """Report a number, year or title within another field that is not that of the law."""
        value = self.__dict__.get(name)
        match = pattern.fullmatch(value) if value else None
        for other, told in match.groupdict().items() if match else ():
            own = self.__dict__.get(other)
            if match and value and told and own and other != name and told != str(own):
                reader.problems.error(
                    f"{name} ini memuat {_PARTS[other]} {told}, padahal '{other}' berisi {own}",
                    value.place,
                    f"tulis  {match[name]}  dan periksa {_PARTS[other]}nya.",
                )

    def _tell_other_kind(self, reader: Reader) -> None:
        """Report a kind that stands before the number, or in the full name, and is not that of the law."""
        match = _WITH_KIND.fullmatch(self.nomor) if self.nomor else None
        kind = _named_kind(match["kind"]) if match else {}
        if match and kind and not (begins_number(match["kind"]) and kind["jenis"] == self.jenis):
            others = " dan ".join(f"'{name}'" for name in ("jenis", "sebutan") if self._is_written(name))
            reader.problems.error(
                f"nomor ini menyebut {match['kind']}, padahal jenis peraturannya {self.sebutan or self.jenis.label}",
                self.nomor.place,
                f"bila {match['kind']} yang benar, hapus {others}; bila tidak, hapus kata itu dari nomor.",
            )
        self._tell_other_name(reader)

    def _tell_other_name(self, reader: Reader) -> None:
        """Report a full name of another kind than that of the law, which would stand among the wrong ones."""
        if not self.sebutan or not self.jenis:
            return
        told = kind_of_law(self.sebutan).get("jenis", "")
        if "lain" in {told, self.jenis} or told in {"", self.jenis} or {told, self.jenis} == _OF_REGIONS:
            return
        national = kind_named(self.sebutan)
        named = national.full if national else self.sebutan
        reader.problems.error(
            f"sebutan ini menyebut {named}, padahal 'jenis' berisi {self.jenis}",
            self.sebutan.place,
            f"bila sebutannya benar, ganti 'jenis' dengan {told}; bila jenisnya, hapus sebutan ini.",
        )

    def _is_written(self, name: str) -> bool:
        """Whether a field was given by itself; a full name may follow from the kind."""
        value = self.__dict__.get(name)
        return value is not None and (name != "sebutan" or not self.jenis or value.spot != self.jenis.spot)

    def _drop_citation(self) -> None:
        """Let the title be that alone where it begins with the law's own number and year."""
        cited = read_law(self.tentang) if self.tentang else None
        own = (self.nomor, str(self.tahun or ""))
        if cited and cited.get("tentang") and (cited.get("nomor"), cited.get("tahun")) == own:
            replace_text(self, "tentang", cited["tentang"])

    def _part_year(self, nomor: str, tahun: int) -> None:
        """Let "23 Tahun 2014" be the number 23 and the year 2014."""
        year = Tahun(tahun)
        year.path, year.spot = self.path_of("tahun"), self.nomor.spot
        self.__dict__.setdefault("tahun", year)
        replace_text(self, "nomor", nomor)

    def expects(self, name: str) -> bool:
        """Do not expect what other fields make superfluous.

        That is the kind if its full name is given, the full name of a kind that needs none, number and title of a
        constitution, a title that the table has, a year contained in the number, and numbers of the gazette that are
        known or not cited.
        """
        if name in ("lembaran", "tambahan_lembaran"):
            return super().expects(name) and self._expects_gazette(name)
        known = (name == "jenis" and self.sebutan) or (name in ("nomor", "tentang") and self.jenis == "uud")
        known = known or (name == "sebutan" and self.__dict__.get("jenis") not in _OF_MANY)
        known = known or (name == "tentang" and self.hukum is not None)
        return super().expects(name) and not known and not (name == "tahun" and self.tahun_dalam_nomor)

    def _expects_gazette(self, name: str) -> bool:
        """Whether a number of the gazette is cited with such a law, and neither the title nor the table has it."""
        if self.tingkat not in _GAZETTED or self.dikutip_utuh:
            return False
        law = self.hukum
        if name == "lembaran":
            return not (law and law.gazette)
        return self.tingkat in NUMBERED_IN_GAZETTE and has_supplement(self.tahun) and not (law and law.supplement)

    @property
    def dikutip_utuh(self) -> bool:
        """Whether the title is written with what amended the law, or with the gazette, and is cited as it is."""
        title = self.__dict__.get("tentang")
        return title is not None and _AS_AMENDED.search(title) is not None

    @property
    def hukum(self) -> Law | None:
        """The national law in the program's table that this is; None if the table has none."""
        jenis, own = self.__dict__.get("jenis"), self.__dict__.get("sebutan")
        named = kind_named(own) if own else None
        kind = named.key if named else str(jenis or "")
        return laws().get((kind, str(self.__dict__.get("nomor", "")), int(self.__dict__.get("tahun") or 0)))

    @property
    def judul(self) -> Any:
        """The title: the region's, else that of the table for this kind, number and year; else the gap."""
        return self.__dict__.get("tentang") or (self.hukum.title if self.hukum else self.tentang)

    @property
    def nomor_lembaran(self) -> Any:
        """The number in Lembaran Negara or Lembaran Daerah: the region's, else that of the table; else the gap."""
        return self._of_gazette("lembaran", self.hukum.gazette if self.hukum else "")

    @property
    def nomor_tambahan(self) -> Any:
        """The number in Tambahan Lembaran Negara or Daerah, likewise; empty where none is expected."""
        return self._of_gazette("tambahan_lembaran", self.hukum.supplement if self.hukum else "")

    def _of_gazette(self, name: str, known: str) -> Any:
        if self.tingkat not in _GAZETTED:
            return self.__dict__.get(name, "")
        return self.__dict__.get(name) or known or (getattr(self, name) if self.expects(name) else "")

    @property
    def urutan(self) -> tuple[int, int, int]:
        """The place among the legal bases: by rank, then year, then number."""
        number = int(self.nomor) if self.nomor and str(self.nomor).isdigit() else 0
        return self.peringkat, int(self.tahun or 0), number

    @property
    def tahun_dalam_nomor(self) -> bool:
        """Whether no year is given because the number contains it, as in "188.45/12/Huk/2025"."""
        return not self.__dict__.get("tahun") and year_within(self.__dict__.get("nomor", "")) is not None

    @property
    def kurang_sebutan(self) -> bool:
        """Whether its kind does not say who issued it or what it is, and no full name does."""
        return self.expects("sebutan") and not self.sebutan

    @property
    def tingkat(self) -> str:
        """The kind that it ranks as: its own, or that of a statute of another name, as of a Perppu; "" if unknown."""
        jenis = str(self.jenis or "")
        if not self.sebutan or jenis not in {"", "lain"}:
            return jenis
        return rank_of(self.sebutan) or kind_of_law(self.sebutan).get("jenis", jenis)

    @property
    def peringkat(self) -> int:
        """The position of its kind in the hierarchy of UU 12/2011; 0 is the highest."""
        return list(JENIS_PERATURAN).index(self.tingkat) if self.tingkat else len(JENIS_PERATURAN)


def has_supplement(year: Any) -> bool:
    """Whether the laws of a year have a number in Tambahan Lembaran Negara; the oldest have none."""
    return not year or int(year) >= _FIRST_SUPPLEMENT


def _text_of(entries: Entries, name: str) -> str:
    value = entries[name][1] if name in entries else None
    return "" if not isinstance(value, Scalar) or is_null(value) else value.text


def _plain(name: str) -> str:
    return name.replace(" ", "").casefold()


def _part(entries: Entries, name: str, pattern: re.Pattern[str]) -> None:
    """Take out of a text what belongs to other fields of the law, unless they hold something else."""
    match = pattern.fullmatch(_text_of(entries, name).strip())
    told = {other: words for other, words in match.groupdict().items() if words and other != name} if match else {}
    given = {other: _text_of(entries, other).strip() for other in told}
    if match is None or not told or any(given[other] and given[other] != told[other] for other in told):
        return
    key, value = entries[name]
    parts = {name: match[name]} | {other: words for other, words in told.items() if not given[other]}
    entries |= {other: (key, Scalar(words, '"', value.spot)) for other, words in parts.items()}


def _name_kind(entries: Entries, name: str, match: re.Match[str] | None) -> None:
    """Put the kind that an entry names under its own keys, unless others are there; a number stays without it."""
    kind = _named_kind(match["kind"]) if match else {}
    if match is None or not kind:
        return
    given, full = _text_of(entries, "jenis"), _text_of(entries, "sebutan")
    parts = {"jenis": kind["jenis"]} if full else kind
    if name == "nomor":
        if (given or full) and begins_number(match["kind"]):
            return
        is_other = given and _JENIS.key_of(given) != kind["jenis"]
        if is_other or (full and kind.get("sebutan", full).casefold() != full.casefold()):
            return
        parts = {**parts, "nomor": match["nomor"]}
    key, value = entries[name]
    entries |= {part: (key, Scalar(words, '"', value.spot)) for part, words in parts.items()}


def _named_kind(words: str) -> dict[str, str]:
    """The kind of law that some words name, and its full name where the kind alone does not say it; else empty."""
    words = words.strip(" ,")
    known = _JENIS.key_of(words) if words else None
    if known is None:
        is_slip = slips(words, _JENIS.known) and not is_name_of_kind(words)
        is_doubtful = not words or any(map(str.isdigit, words)) or is_slip
        return {} if is_doubtful else kind_of_law(words)
    if known == "perkada":
        return {"jenis": known} | kind_of_law(words)
    national = kind_in_letters(words)
    if national and not national.has_own_jenis:
        return {"jenis": national.jenis, "sebutan": national.full}
    return {"jenis": known} | ({"sebutan": words.upper()} if known == "lain" != words.casefold() else {})
