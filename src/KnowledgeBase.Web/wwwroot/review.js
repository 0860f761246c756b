// Keeps an author from losing a draft. Everything here is optional.
"use strict";

const draft = document.getElementById("draft");

if (draft) {
  let changed = false;
  draft.addEventListener("input", () => { changed = true; });
  // The file holds the changes.
  draft.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => {
    if (changed) {
      event.preventDefault();
    }
  });
}
