"use strict";
/* Tambah daerah: yang diisi dikirim sekali; sesudah dibuat, Isian daerah itu terbuka. */

(() => {
  const { post, note, leave } = halaman;
  const form = document.getElementById("tambah-daerah");
  const words = document.getElementById("kata-tambah");

  document.querySelector("[data-tick]")?.addEventListener("click", (event) => {
    const boxes = [...event.target.closest("fieldset").querySelectorAll("input")];
    const isOn = boxes.every((one) => one.checked);
    boxes.forEach((one) => (one.checked = !isOn));
    event.target.textContent = isOn ? "Centang semua" : "Hapus semua centang";
  });

  const valuesOf = (name) => [...form.querySelectorAll(`[name="${name}"]`)].filter((one) => one.type !== "checkbox" || one.checked).map((one) => one.value.trim()).filter(Boolean);

  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button.utama");
    if (button.disabled) return;
    button.disabled = true;
    words.replaceChildren();
    const data = {
      kode: form.dataset.code,
      periode: form.elements.periode.value,
      prioritas: form.querySelector("[name='prioritas']:checked").value,
      opd: valuesOf("opd"),
      tetangga: valuesOf("tetangga"),
    };
    try {
      const found = await post(form.dataset.make, data);
      leave(() => window.location.assign(found.open));
    } catch (error) {
      button.disabled = false;
      words.append(note("catatan salah apa-adanya", error.words ? error.message || error.words.error : "Program tidak berjalan. Daerah belum ditambahkan."));
    }
  });
})();
