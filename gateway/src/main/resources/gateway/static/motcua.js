"use strict";
// Pages work without this file. It says at once when a file is too large, greys out what was
// already sent, keeps what was typed until it has arrived, makes a list quick to work, and clears
// what is left at a kiosk.
document.querySelectorAll("input[data-most]").forEach(function (field) {
  field.addEventListener("change", function () {
    const file = field.files[0];
    field.setCustomValidity(file && file.size > Number(field.dataset.most) ? field.dataset.tooLarge : "");
    field.reportValidity();
  });
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

// A list of cases: choose all, ask only for what the command needs, and move by the arrow keys.
(function () {
  const table = document.getElementById("cases");
  if (!table) {
    return;
  }
  const boxes = Array.from(table.querySelectorAll("input[name=items]"));
  const all = document.getElementById("choose-all");
  const chosen = document.getElementById("chosen");
  const command = document.getElementById("command");
  function count() {
    const ticked = boxes.filter(function (box) { return box.checked; }).length;
    all.checked = ticked > 0 && ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    if (chosen) {
      chosen.hidden = false;
      chosen.querySelector("output").value = ticked;
    }
  }
  function ask() {
    document.querySelectorAll("[data-when]").forEach(function (part) {
      part.hidden = !part.dataset.when.split(" ").includes(command.value);
    });
  }
  all.hidden = boxes.length === 0 || !command;
  all.addEventListener("change", function () {
    boxes.forEach(function (box) { box.checked = all.checked; });
    count();
  });
  table.addEventListener("change", count);
  window.addEventListener("pageshow", count);
  if (command) {
    command.addEventListener("change", ask);
    window.addEventListener("pageshow", ask);
  }
  table.addEventListener("keydown", function (event) {
    const row = event.target.closest("tbody tr");
    const next = row && (event.key === "ArrowDown" ? row.nextElementSibling
      : event.key === "ArrowUp" ? row.previousElementSibling : null);
    const target = next && next.querySelector(event.target.matches("input") ? "input" : "a.case");
    if (target) {
      event.preventDefault();
      target.focus();
    }
  });
  const here = table.querySelector("tr:target a.case");
  if (here) {
    here.focus();
  }
})();

// Says that something new has come, as long as somebody is there: asking keeps a session alive.
(function () {
  const news = document.getElementById("news");
  if (!news) {
    return;
  }
  const EVERY = 60000;
  const LEFT = 10 * EVERY;
  let known = null;
  let touched = Date.now();
  ["keydown", "pointerdown", "pointermove", "scroll"].forEach(function (sign) {
    document.addEventListener(sign, function () { touched = Date.now(); }, { passive: true });
  });
  async function ask() {
    if (document.hidden || Date.now() - touched > LEFT) {
      return;
    }
    const answer = await fetch(news.dataset.address, { headers: { Accept: "application/json" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const now = await answer.json();
    known = known || now;
    if (now.total > known.total || now.id !== known.id) {
      news.hidden = false;
    }
  }
  function tell() {
    // A line that is cut now may be there the next time.
    ask().catch(function () {});
  }
  tell();
  setInterval(tell, EVERY);
})();
