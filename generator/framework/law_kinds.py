"""The kinds of national laws: their names in every usual spelling."""

import re
from typing import NamedTuple

RI = r"(?:\s+(?:negara\s+)?(?:republik\s+indonesia|r\.?\s?i\b\.?))?"
_LAW = r"undang\W{0,3}undang"
_MINISTER = r"(?:peraturan\s+menteri|permen)\s*"
_PANRB = r"pan\s?-?\s?(?:dan\s+|&\s?)?rb"
_MINISTERS = ("peraturan men", "permen")
_PANRB_FULL = r"(?:negara\s+)?pendayagunaan\s+aparatur\s+negara\s+(?:dan|&)\s+reformasi\s+birokrasi"


class LawKind(NamedTuple):
    """A kind of national law.

    ``jenis`` is the kind as a legal basis of the plan states it. ``written`` is a pattern of its names written out,
    ``letters`` of its abbreviations. ``starts`` are how any of these begins, in small letters, so that other names
    need no pattern.
    """

    key: str
    jenis: str
    short: str
    full: str
    written: str
    letters: str
    starts: tuple[str, ...]

    @property
    def has_own_jenis(self) -> bool:
        """Whether ``jenis`` alone says which kind it is."""
        return self.jenis == self.key


_KINDS = (
    LawKind("perppu", "lain", "Perppu", "Peraturan Pemerintah Pengganti Undang-Undang",
            rf"peraturan\s+pemerintah\s+pengganti\s+(?:{_LAW}|uu)", r"perp?pu",
            ("peraturan pemerintah", "perpu", "perppu")),
    LawKind("uu", "uu", "UU", "Undang-Undang", _LAW, r"uu", ("undang", "uu")),
    LawKind("pp", "pp", "PP", "Peraturan Pemerintah", r"peraturan\s+pemerintah(?!\s+pengganti)", r"pp",
            ("peraturan pemerintah", "pp")),
    LawKind("perpres", "perpres", "Perpres", "Peraturan Presiden", r"peraturan\s+presiden", r"perpres",
            ("peraturan presiden", "perpres")),
    LawKind("keppres", "keputusan", "Keppres", "Keputusan Presiden", r"keputusan\s+presiden", r"kepp?res",
            ("keputusan presiden", "kep")),
    LawKind("inpres", "inpres", "Inpres", "Instruksi Presiden", r"instruksi\s+presiden", r"inpres",
            ("instruksi presiden", "inpres")),
    LawKind("permendagri", "permen", "Permendagri", "Peraturan Menteri Dalam Negeri",
            rf"{_MINISTER}dalam\s+negeri|peraturan\s+mendagri", r"permen\s?dagri", _MINISTERS),
    LawKind("inmendagri", "lain", "Inmendagri", "Instruksi Menteri Dalam Negeri",
            r"instruksi\s+(?:menteri\s+dalam\s+negeri|mendagri)", r"inmen\s?dagri", ("instruksi men", "inmen")),
    LawKind("kepmendagri", "keputusan", "Kepmendagri", "Keputusan Menteri Dalam Negeri",
            r"keputusan\s+(?:menteri\s+dalam\s+negeri|mendagri)", r"kepmen\s?dagri", ("keputusan men", "kepmen")),
    LawKind("permenpanrb", "permen", "PermenPANRB",
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
            rf"{_MINISTER}(?:{_PANRB_FULL}|{_PANRB})|peraturan\s+men{_PANRB}", rf"permen\s?{_PANRB}", _MINISTERS),
    LawKind("permenkominfo", "permen", "Permenkominfo", "Peraturan Menteri Komunikasi dan Informatika",
            rf"{_MINISTER}(?:komunikasi\s+(?:dan|&)\s+informatika|kominfo)|peraturan\s+menkominfo",
            r"permen\s?kominfo|pm\s+kominfo", (*_MINISTERS, "pm ")),
    LawKind("permenkomdigi", "permen", "Permenkomdigi", "Peraturan Menteri Komunikasi dan Digital",
            rf"{_MINISTER}(?:komunikasi\s+(?:dan|&)\s+digital|komdigi)|peraturan\s+menkomdigi",
            r"permen\s?komdigi|pm\s+komdigi", (*_MINISTERS, "pm ")),
    LawKind("pmk", "permen", "PMK", "Peraturan Menteri Keuangan", rf"{_MINISTER}keuangan", r"pmk|permen\s?keu",
            (*_MINISTERS, "pmk")),
)  # fmt: skip
KINDS = {kind.key: kind for kind in _KINDS}
ANY_KIND = "(?:" + "|".join(f"{kind.written}|{kind.letters}" for kind in _KINDS) + ")"


def kind_named(words: str) -> LawKind | None:
    """The kind that some words name, with or without "Republik Indonesia", in any spelling."""
    return next((kind for kind in _beginning(words) if _names(_with_letters(kind), words)), None)


def _beginning(words: str) -> list[LawKind]:
    """The kinds whose names begin as some words do."""
    start = " ".join(words.lower().strip(" ,").split())
    return [kind for kind in _KINDS if start.startswith(kind.starts)]


def kind_in_letters(words: str) -> LawKind | None:
    """The kind that an abbreviation names, or the full name of a kind with a ``jenis`` of its own."""
    kind = kind_named(words)
    return kind if kind and (kind.has_own_jenis or _names(kind.letters, words)) else None


def rank_of(words: str) -> str:
    """The key of the kind that ranks as a law of this name, from a statute down to an instruction; "" for none."""
    kind = next(
        (kind for kind in _beginning(words) if re.match(rf"(?i)(?:{kind.written}|{kind.letters})\b", words)), None
    )
    if kind is None or re.match(rf"(?i)(?:{_LAW})\s+dasar\b", words):
        return ""
    return "uu" if kind.key == "perppu" else kind.jenis if kind.has_own_jenis else ""


def _names(pattern: str, words: str) -> bool:
    return re.fullmatch(rf"(?i)(?:{pattern}){RI}", words.strip(" ,")) is not None


def _with_letters(kind: LawKind) -> str:
    """A pattern of all names of a kind, also written out with its abbreviation in brackets."""
    return rf"{kind.letters}|(?:{kind.written}){RI}(?:\s+\((?:{kind.letters})\))?"
