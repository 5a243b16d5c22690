"""Pages for requests that cannot be served, in the words of people."""

from typing import NamedTuple

import click
from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from generator.page.security import HEADERS, BrokenSignError, UsedLinkError
from generator.source.problems import own_fault


class Words(NamedTuple):
    """The words for an error: what happened, and what to do."""

    title: str
    advice: str


_FROM_THE_PROGRAM = Words(
    "Buka dari program",
    "Halaman ini hanya dapat dibuka lewat tautan yang ditampilkan oleh masterplan serve.",
)
_WORDS = {
    400: Words("Permintaan ini tidak dapat dibaca", "Muat ulang halaman ini, lalu coba lagi."),
    401: _FROM_THE_PROGRAM,
    403: _FROM_THE_PROGRAM,
    404: Words("Halaman ini tidak ada", "Kembali ke Beranda, lalu pilih dari sana."),
    405: Words("Permintaan ini tidak dapat dilayani", "Kembali ke Beranda, lalu pilih dari sana."),
    413: Words(
        "Berkas ini terlalu besar", "Paling besar 20 MB. Perkecil gambarnya atau bagi isinya, lalu coba lagi."
    ),
    421: _FROM_THE_PROGRAM,
}
_USED = Words(
    "Tautan ini sudah dipakai",
    "Setiap tautan membuka halaman ini satu kali, di satu peramban. Lanjutkan di peramban itu; untuk peramban lain, "
    "hentikan masterplan serve dengan Ctrl+C, jalankan lagi, lalu buka tautan yang baru ditampilkannya.",
)
_BROKEN_SIGN = Words(
    "Ada tanda yang rusak dalam teks ini",
    "Hapus tanda itu, biasanya emoji yang terpotong saat disalin, lalu simpan lagi.",
)
_OTHER = Words("Permintaan ini tidak dapat dilayani", "Muat ulang halaman ini, lalu coba lagi.")


def tell_errors(app: Flask) -> None:
    """Let an application answer errors in words, as a page, or as data where our script asked."""
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(click.ClickException, _user_error)
    app.register_error_handler(Exception, _fault)


def _http_error(error: HTTPException) -> Response:
    code = error.code or 500
    if isinstance(error, UsedLinkError):
        return _answer(code, _USED)
    return _answer(code, _BROKEN_SIGN if isinstance(error, BrokenSignError) else _WORDS.get(code, _OTHER))


def _user_error(error: click.ClickException) -> Response:
    """An input that cannot be used, in the words of the command line."""
    return _answer(409, Words("Ini tidak dapat dilakukan", error.format_message()))


def _fault(error: Exception) -> Response:
    return _answer(500, Words("Kesalahan program", own_fault(error)))


def _answer(code: int, words: Words) -> Response:
    if request.method == "POST" or request.accept_mimetypes.best == "application/json":
        answer = make_response(jsonify(error=words.title, advice=words.advice), code)
    else:
        answer = make_response(render_template("galat.html", words=words, code=code), code)
    for name, value in HEADERS.items():
        answer.headers[name] = value
    return answer
