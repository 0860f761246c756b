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

  // Back brings the page as it was left: fields must be usable again, and say what the page answers.
  addEventListener("pageshow", (event) => {
    for (const field of form.elements) {
      field.disabled = false;
    }
    if (event.persisted) {
      form.reset();
    }
  });
}

// A long list of choices can be narrowed by typing.
for (const list of document.querySelectorAll("[data-filter]:not([data-filter=''])")) {
  const box = document.createElement("input");
  box.type = "search";
  box.className = "find";
  box.placeholder = list.dataset.filter;
  box.setAttribute("aria-label", list.dataset.filter);
  list.querySelector("summary").after(box);
  box.addEventListener("input", () => {
    const wanted = box.value.trim().toLocaleLowerCase();
    for (const item of list.querySelectorAll("li")) {
      item.hidden = !item.textContent.toLocaleLowerCase().includes(wanted);
    }
    for (const inner of list.querySelectorAll("details")) {
      inner.open = wanted !== "";
    }
  });
}

// Suggestions while typing: a combobox with a list box, as the ARIA authoring practices describe it.
for (const box of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  list.id = `${box.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.suggestLabel);
  list.hidden = true;
  box.after(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");
  let asked = null;
  let chosen = -1;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const mark = (index) => {
    const items = list.children;
    chosen = (index + items.length + 1) % (items.length + 1);
    for (const [i, item] of [...items].entries()) {
      item.setAttribute("aria-selected", String(i === chosen));
    }
    if (chosen < items.length) {
      box.setAttribute("aria-activedescendant", items[chosen].id);
      items[chosen].scrollIntoView({ block: "nearest" });
    } else {
      chosen = -1;
      box.removeAttribute("aria-activedescendant");
    }
  };

  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${i}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.url = suggestion.url;
      const text = document.createElement("span");
      text.textContent = suggestion.text;
      text.lang = suggestion.language;
      text.dir = "auto";
      item.append(text);
      const hint = suggestion.kind === "title" ? box.dataset.suggestTitle : suggestion.hint;
      if (hint) {
        const small = document.createElement("small");
        small.textContent = hint;
        item.append(small);
      }
      return item;
    }));
    list.hidden = suggestions.length === 0;
    chosen = -1;
    box.setAttribute("aria-expanded", String(!list.hidden));
  };

  const ask = async () => {
    asked?.abort();
    if (box.value.trim().length < 2 && !/[^\u0000-\u024f]/.test(box.value)) {
      close();
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch(`${box.dataset.suggest}&q=${encodeURIComponent(box.value)}`, { signal: asked.signal });
      if (answer.ok && document.activeElement === box) {
        show((await answer.json()).suggestions);
      }
    } catch {
      // Without suggestions a search works as well.
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!list.hidden) {
        event.preventDefault();
        mark(chosen + (event.key === "ArrowDown" ? 1 : chosen < 0 ? list.children.length + 1 : -1));
      }
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.url);
    }
  });
  box.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const item = event.target.closest("li");
    if (item) {
      location.assign(item.dataset.url);
    }
  });
}
