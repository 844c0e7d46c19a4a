"use strict";
// Pages work without this file. It adds the print button, and greys out what was already sent.
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
