// Makes what works without script a little quicker to use. Everything here is optional.
"use strict";

document.documentElement.classList.add("scripted");

const form = document.getElementById("search");

if (form) {
  // Addresses stay short: fields that say nothing are left out.
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && (field.value === "" || (field.name === "sort" && field.value === "relevance"))) {
        field.disabled = true;
      }
    }
  });

  // A choice is a search.
  for (const field of form.elements) {
    if (field.type === "checkbox" || field.tagName === "SELECT") {
      field.addEventListener("change", () => form.requestSubmit());
    }
  }

  // Back brings the page as it was left: fields must be usable again.
  addEventListener("pageshow", () => {
    for (const field of form.elements) {
      field.disabled = false;
    }
  });
}
