"use strict";
/* Bimtek: catatan sebuah tahap dibuat begitu diminta, lalu formulirnya dibuka. */

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-record]");
  if (!button) return;
  halaman.enqueue(async () => {
    const found = await halaman.save([{ listed: "bimtek", fields: { ".tahap": button.dataset.record } }], false, halaman.tokenOf(button));
    if (found.refused.length) {
      button.after(halaman.note("catatan salah", found.refused[0].message));
      throw Object.assign(new Error(), { words: { error: "Catatan belum dibuat" } });
    }
    setTimeout(() => window.location.assign(`${button.dataset.open}?${new URLSearchParams({ butir: found.written[0].path })}`));
    return found.time;
  });
});
