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
