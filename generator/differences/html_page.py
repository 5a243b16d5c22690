"""How the page of differences looks and what its keys do: at a desk, on a phone, in the dark and on paper."""

STYLE = """
:root { color-scheme: light dark; --teks: #1b1b1b; --latar: #fff; --garis: #c4c7cc; --kepala: #d9e2f3;
  --pita: #f3f4f6; --redup: #5b6068; --hapus: #8a1f11; --hapus-latar: #fde8e4; --masuk: #14532d;
  --masuk-latar: #dcf3e3; --pilih: #0b4f9e; }
@media (prefers-color-scheme: dark) { :root { --teks: #e6e6e6; --latar: #16181c; --garis: #454a52;
  --kepala: #24344f; --pita: #1f2228; --redup: #a6acb5; --hapus: #ffb4a8; --hapus-latar: #43201b;
  --masuk: #a6e7bd; --masuk-latar: #173a25; --pilih: #8db9f5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 1rem 4rem; max-width: 76rem; background: var(--latar); color: var(--teks);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid var(--garis); }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
h2 small, h3 small { color: var(--redup); font-weight: normal; font-size: .85rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .5rem 0; }
dt { color: var(--redup); }
dd { margin: 0; }
.ringkasan { font-size: 1.1rem; font-weight: 600; }
.catatan { border-left: 4px solid var(--hapus); padding: .3rem .8rem; background: var(--hapus-latar); }
.gulir { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; margin: .6rem 0; }
th, td { border: 1px solid var(--garis); padding: .25rem .6rem; text-align: left; }
thead th { background: var(--kepala); }
details { padding: .3rem .6rem; }
details table { width: 100%; table-layout: fixed; overflow-wrap: break-word; }
td.angka { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tbody th { background: var(--pita); }
tr.sama td { color: var(--redup); }
.angka-angka { display: flex; flex-wrap: wrap; gap: 0 3rem; align-items: flex-start; }
.saring { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end;
  background: var(--latar); border-bottom: 1px solid var(--garis); padding: .6rem 0; margin-top: 1rem; }
.saring label { display: grid; font-size: .8rem; color: var(--redup); }
.saring :is(select, input) { font: inherit; font-size: .95rem; color: var(--teks); background: var(--latar);
  border: 1px solid var(--garis); border-radius: .3rem; padding: .3rem .4rem; max-width: 16rem; }
.saring output, .saring p { font-size: .85rem; color: var(--redup); margin: 0; padding-bottom: .4rem; }
kbd { font: inherit; border: 1px solid var(--garis); border-radius: .2rem; padding: 0 .3rem; }
.butir { font-weight: 600; margin: 1rem 0 .2rem; }
.ubah { border: 1px solid var(--garis); border-radius: .4rem; margin: .4rem 0; scroll-margin-top: 6rem; }
.ubah > p { margin: 0; padding: .3rem .7rem; background: var(--pita); border-radius: .4rem .4rem 0 0;
  font-size: .9rem; }
.ubah b { font-weight: 600; }
.jenis { border: 1px solid var(--garis); border-radius: 1rem; padding: 0 .5rem; font-size: .8rem;
  margin-right: .4rem; }
.tempat { color: var(--redup); font-size: .8rem; }
.dua { display: grid; grid-template-columns: 1fr 1fr; }
.dua > div { padding: .4rem .7rem; white-space: pre-line; }
.dua > div + div { border-left: 1px solid var(--garis); }
.dua > div::before { content: attr(data-versi); display: block; font-size: .75rem; color: var(--redup); }
.kosong { color: var(--redup); }
del { color: var(--hapus); background: var(--hapus-latar); text-decoration: line-through; }
ins { color: var(--masuk); background: var(--masuk-latar); text-decoration: underline; }
:focus-visible { outline: 3px solid var(--pilih); outline-offset: 1px; }
[hidden] { display: none !important; }
@media (max-width: 40rem) { .dua { grid-template-columns: 1fr; }
  .dua > div + div { border-left: 0; border-top: 1px dashed var(--garis); } .saring { position: static; } }
@page { margin: 1.5cm; }
@media print {
  :root { color-scheme: light; --teks: #000; --latar: #fff; --garis: #888; --kepala: #d9e2f3; --pita: #eee;
    --redup: #333; --hapus: #8a1f11; --hapus-latar: #fff; --masuk: #14532d; --masuk-latar: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .saring { display: none; }
  h2, h3, .butir, .ubah > p { break-after: avoid; }
  .ubah { break-inside: avoid; }
}
"""

SCRIPT = """
(function () {
  "use strict";
  var dimensi = document.getElementById("dimensi"), jenis = document.getElementById("jenis"),
    cari = document.getElementById("cari"), hasil = document.getElementById("hasil"),
    semua = Array.prototype.slice.call(document.querySelectorAll(".ubah")), kini = -1;
  function cocok(ubah) {
    return (!dimensi.value || ubah.dataset.dimensi === dimensi.value) &&
      (!jenis.value || ubah.dataset.jenis === jenis.value) &&
      (!cari.value || ubah.closest(".kelompok").textContent.toLowerCase().indexOf(cari.value.toLowerCase()) >= 0);
  }
  function saring() {
    var tampak = 0;
    semua.forEach(function (ubah) { ubah.hidden = !cocok(ubah); tampak += ubah.hidden ? 0 : 1; });
    document.querySelectorAll(".kelompok, .topik, .bagian").forEach(function (wadah) {
      wadah.hidden = !wadah.querySelector(".ubah:not([hidden])");
    });
    hasil.textContent = tampak + " dari " + semua.length + " perubahan";
    kini = -1;
  }
  function pindah(langkah) {
    var tampak = semua.filter(function (ubah) { return !ubah.hidden; });
    if (!tampak.length) { return; }
    kini = Math.min(tampak.length - 1, Math.max(0, kini + langkah));
    tampak[kini].focus();
    tampak[kini].scrollIntoView({ block: "nearest" });
  }
  var formulir = document.getElementById("saring");
  formulir.hidden = false;
  formulir.addEventListener("submit", function (kirim) { kirim.preventDefault(); });
  [dimensi, jenis].forEach(function (isian) { isian.addEventListener("change", saring); });
  cari.addEventListener("input", saring);
  semua.forEach(function (ubah) { ubah.addEventListener("focus", function () {
    kini = semua.filter(function (lain) { return !lain.hidden; }).indexOf(ubah);
  }); });
  document.addEventListener("keydown", function (tekan) {
    if (tekan.ctrlKey || tekan.altKey || tekan.metaKey) { return; }
    if (/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) {
      if (tekan.key === "Escape") { document.activeElement.blur(); }
      return;
    }
    var kerja = { j: function () { pindah(1); }, k: function () { pindah(-1); }, "/": function () { cari.focus(); },
      Escape: function () { dimensi.value = jenis.value = cari.value = ""; saring(); } }[tekan.key];
    if (kerja) { tekan.preventDefault(); kerja(); }
  });
  saring();
}());
"""
