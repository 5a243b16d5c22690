"use strict";
/* Evaluasi: jawaban pertama sebuah butir menjadi butir isian; nilainya dihitung lagi sesudah setiap simpan. */

(() => {
  const { region, enqueue, save, note, tokenOf, markUnsent, unsaved } = halaman;
  const middle = document.getElementById("tengah");
  const score = document.getElementById("nilai");

  const part = async (address) => {
    const answer = await fetch(`${region}/evaluasi/${address}?evaluasi=${encodeURIComponent(middle.dataset.item)}`, { headers: { Accept: "text/html" } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").body : null;
  };

  const refused = (field, place, words) => {
    const made = note("catatan salah", words);
    made.setAttribute("role", "alert");
    field.setAttribute("aria-invalid", "true");
    unsaved.add(field);
    place.replaceChildren(made);
    return "";
  };

  const noteOf = (field) => document.getElementById(`k-${field.dataset.answer}`);

  const cleared = (field) => {
    field.removeAttribute("aria-invalid");
    if (unsaved.delete(field)) noteOf(field)?.replaceChildren();
    return "";
  };

  /* Yang diketik lagi selama menyimpan ikut pindah ke isian yang baru. */
  const takeOver = (field, text, fresh) => {
    const input = fresh.querySelector("input");
    const hadFocus = document.activeElement === field;
    field.closest("li").replaceWith(fresh);
    if (hadFocus) input.focus();
    if (field.value.trim() === text) return;
    input.value = field.value;
    if (!hadFocus) input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const answered = (field, keepalive) =>
    enqueue(async () => {
      const text = field.value.trim();
      if (!text) return cleared(field);
      if (!field.isConnected) return "";
      const found = await save([{ listed: middle.dataset.listed, fields: { ".butir": field.dataset.answer, ".nilai": text } }], keepalive, tokenOf(field));
      if (found.refused.length) return refused(field, noteOf(field), found.refused[0].message);
      const fresh = (await part(`butir/${encodeURIComponent(field.dataset.answer)}`))?.querySelector("li");
      unsaved.delete(field);
      if (fresh) takeOver(field, text, fresh);
      return found.time;
    }, (words) => markUnsent(field, words, noteOf(field)));

  document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-answer]")) answered(event.target);
  });

  document.addEventListener("visibilitychange", () => {
    const field = document.activeElement;
    if (document.visibilityState === "hidden" && field?.matches?.("[data-answer]")) answered(field, true);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches?.("[data-answer]")) return;
    event.preventDefault();
    const all = [...middle.querySelectorAll(".butir-evaluasi > .isian input")];
    (all[all.indexOf(event.target) + 1] || event.target).focus();
  });

  document.addEventListener("tersimpan", async () => {
    if (!score) window.location.reload();
    const fresh = score && (await part("nilai"));
    if (fresh) score.replaceChildren(...fresh.childNodes);
  });

  document.getElementById("evaluasi-baru")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const { tahun, instrumen } = event.target.elements;
    const words = document.getElementById("kata-evaluasi");
    enqueue(async () => {
      if (!tahun.value.trim() || !instrumen.value) return refused(tahun, words, "Isi tahunnya dan pilih instrumennya.");
      const found = await save([{ listed: "evaluasi", fields: { ".tahun": tahun.value.trim(), ".instrumen": instrumen.value } }], false, tokenOf(event.target));
      if (found.refused.length) return refused(tahun, words, found.refused[0].message);
      unsaved.delete(tahun);
      return found.time;
    });
  });
})();
