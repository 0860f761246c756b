// Makes long lists of choices shorter. Everything here is optional.
"use strict";

for (const filter of document.querySelectorAll("[data-filters]")) {
  const list = document.getElementById(filter.dataset.filters);
  const items = [...list.querySelectorAll("li")];
  const folds = [...list.querySelectorAll("details")];
  const regions = [...list.querySelectorAll("section")];
  filter.closest("[hidden]").hidden = false;

  filter.addEventListener("input", () => {
    const words = filter.value.trim().toLocaleLowerCase();
    for (const item of items) {
      item.hidden = words !== "" && !item.dataset.words.toLocaleLowerCase().includes(words);
    }

    for (const group of [...regions, ...folds]) {
      group.hidden = group.querySelectorAll("li:not([hidden])").length === 0;
    }

    for (const fold of folds) {
      fold.open = words !== "" && !fold.hidden;
    }
  });

  // Enter in the filter is not a wish to compare.
  filter.addEventListener("keydown", event => {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
}

// Addresses stay short: fields that say nothing are left out.
for (const form of document.querySelectorAll(".picker form")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      field.disabled = field.disabled || (field.name !== "" && field.value === "");
    }
  });
  addEventListener("pageshow", () => {
    for (const field of form.elements) {
      field.disabled = false;
    }
  });
}

// A whole text closes with the escape key.
document.addEventListener("keydown", event => {
  const open = event.key === "Escape" && document.activeElement?.closest("details.full[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
