"use strict";
/* Versi: simpan dan pulihkan, lalu tampilkan keadaan yang baru. */

(() => {
  const { region, enqueue, post } = halaman;
  const words = document.getElementById("kata-versi");

  const ask = (address, data, place) =>
    enqueue(async () => {
      try {
        const found = await post(`${region}/versi/${address}`, data);
        sessionStorage.setItem("kata", found.told);
        setTimeout(() => window.location.reload());
      } catch (error) {
        if (!error.words) throw error;
        const told = document.createElement("p");
        told.className = "catatan salah";
        told.setAttribute("role", "alert");
        told.textContent = error.message;
        place.replaceChildren(told);
      }
      return "";
    });

  document.getElementById("versi-baru")?.addEventListener("submit", (event) => {
    event.preventDefault();
    ask("simpan", { nama: event.target.elements.nama.value }, words);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-restore]");
    if (!button) return;
    const question = `Pulihkan ${button.dataset.name}? Keadaan sekarang disimpan dahulu sebagai versi.`;
    if (!window.confirm(question)) return;
    const place = button.closest("li").querySelector(".jawaban") || document.createElement("div");
    place.className = "jawaban";
    button.closest("li").append(place);
    ask("pulihkan", { versi: button.dataset.restore }, place);
  });
})();
