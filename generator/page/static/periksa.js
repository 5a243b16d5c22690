"use strict";
/* Periksa: betulkan dengan satu jawaban yang benar, atau biarkan dengan alasan. */

(() => {
  const carry = (edit, place) =>
    halaman.enqueue(async () => {
      const found = await halaman.save([edit]);
      const words = found.refused[0]?.message || (found.conflicts.length ? "Isian ini sudah diubah di tempat lain. Muat ulang halaman ini." : "");
      if (words) place.append(halaman.note("catatan salah", words));
      else window.location.reload();
      return words ? "" : found.time;
    });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-fix]");
    if (!button) return;
    button.disabled = true;
    carry({ path: button.dataset.fix, base: button.dataset.base, now: button.dataset.now }, button.parentElement);
  });
  const mend = (form) => {
    const field = form.querySelector("textarea");
    const asked = { nomor: form.dataset.mend, pesan: form.dataset.message, semula: field.dataset.base, kini: field.value };
    halaman.enqueue(async () => {
      const found = await halaman.post(`${halaman.region}/periksa/baris`, asked).catch((error) => {
        form.querySelector(".catatan")?.remove();
        form.append(halaman.note("catatan salah", error.message));
        throw error;
      });
      window.location.reload();
      return found.time;
    });
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-mend]")) {
      event.preventDefault();
      mend(form);
      return;
    }
    if (!form.matches("[data-waive]")) return;
    event.preventDefault();
    const fields = { ".aturan": form.dataset.waive, ".alasan": form.querySelector("input").value };
    if (form.dataset.at) fields[".pada"] = form.dataset.at;
    carry({ listed: "pemeriksaan.dikecualikan", fields }, form);
  });
})();
