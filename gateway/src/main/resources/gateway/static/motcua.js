"use strict";
// Pages work without this file. It adds the print button, greys out what was already sent, keeps
// what was typed until it has arrived, and clears what is left at a kiosk.
document.querySelectorAll("[data-print]").forEach(function (button) {
  button.hidden = false;
  button.addEventListener("click", function () { window.print(); });
});
document.querySelectorAll("form[method=post]").forEach(function (form) {
  form.addEventListener("submit", function () {
    setTimeout(function () {
      form.querySelectorAll("button").forEach(function (button) { button.disabled = true; });
    });
  });
});
window.addEventListener("pageshow", function () {
  document.querySelectorAll("form[method=post] button").forEach(function (button) { button.disabled = false; });
});

// What was typed outlives a cut line, another language and an ended session, in this tab alone.
(function () {
  const PREFIX = "draft ";
  const drafts = Object.keys(sessionStorage).filter(function (name) { return name.startsWith(PREFIX); });
  if (document.querySelector("[data-drafts=clear], .alert-success[role=status]")) {
    drafts.forEach(function (name) { sessionStorage.removeItem(name); });
  }
  function nameOf(form) {
    const address = new URL(form.action);
    address.searchParams.delete("lang");
    const action = form.elements.namedItem("action");
    return PREFIX + address.pathname + address.search + " " + (action ? action.value : "");
  }
  // The key goes with the text: sent again after the line was cut, it is still one dossier.
  function kept(field) {
    return field.name && !["password", "file", "submit"].includes(field.type)
      && (field.type !== "hidden" || field.name === "key");
  }
  function valuesOf(form) {
    return Array.from(form.elements).filter(kept).map(function (field) {
      return ["checkbox", "radio"].includes(field.type) ? field.checked : field.value;
    });
  }
  function restore(form, values) {
    let changed = false;
    Array.from(form.elements).filter(kept).forEach(function (field, at) {
      const property = ["checkbox", "radio"].includes(field.type) ? "checked" : "value";
      if (typeof values[at] === typeof field[property] && field[property] !== values[at]) {
        changed = changed || field.type !== "hidden";
        field[property] = values[at];
      }
    });
    return changed;
  }
  let restored = false;
  document.querySelectorAll("form[data-draft]").forEach(function (form) {
    const stored = sessionStorage.getItem(nameOf(form));
    // After a refusal the page is filled in already, perhaps with another key.
    const values = stored && !document.querySelector("[role=alert]") ? JSON.parse(stored) : null;
    if (values && values.length === valuesOf(form).length) {
      restored = restore(form, values) || restored;
    }
    form.addEventListener("input", function () {
      sessionStorage.setItem(nameOf(form), JSON.stringify(valuesOf(form)));
    });
  });
  document.getElementById("restored").hidden = !restored;
})();

// WCAG 2.2.1: a warning before, and one key or touch is enough to stay.
(function () {
  const dialog = document.getElementById("left");
  if (!dialog) {
    return;
  }
  let warning, clearing;
  function clear() {
    Object.keys(sessionStorage).forEach(function (name) { sessionStorage.removeItem(name); });
    window.location.replace(dialog.dataset.to);
  }
  function warn() {
    dialog.showModal();
    clearing = setTimeout(clear, dialog.dataset.warning * 1000);
  }
  function stay() {
    clearTimeout(warning);
    clearTimeout(clearing);
    dialog.close();
    warning = setTimeout(warn, dialog.dataset.after * 1000);
  }
  ["keydown", "pointerdown", "input", "scroll"].forEach(function (sign) {
    document.addEventListener(sign, stay, { passive: true });
  });
  stay();
})();
