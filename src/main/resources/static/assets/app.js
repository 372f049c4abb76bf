// What plain HTML cannot do. Every page works without this file.
(() => {
  "use strict";

  // After a swap the reader's focus goes to what is new, when the answer says so.
  document.addEventListener("htmx:afterSettle", (event) => {
    const target = event.detail.elt.querySelector("[data-focus]");
    if (target) {
      if (!target.hasAttribute("tabindex") && !target.matches("a, button, input, select, textarea")) {
        target.setAttribute("tabindex", "-1");
      }
      target.focus();
    }
  });

  // After a failed form the summary is read first.
  document.querySelector("[data-focus-first]")?.focus();

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.copy !== undefined) copy(button);
    if (button.dataset.print !== undefined) window.print();
    if (button.dataset.opens) document.getElementById(button.dataset.opens)?.showModal?.();
    if (button.dataset.closes !== undefined) button.closest("dialog")?.close();
  });

  function copy(button) {
    navigator.clipboard.writeText(button.dataset.copy).then(() => {
      const words = button.querySelector("span") ?? button;
      const before = words.textContent;
      words.textContent = button.dataset.copied;
      say(button.dataset.copied);
      setTimeout(() => (words.textContent = before), 2000);
    });
  }

  function say(words) {
    const live = document.getElementById("live");
    if (live) live.textContent = words;
  }

  // A form is sent once: the second press of an impatient finger is ignored.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    const button = event.submitter;
    if (button) {
      button.setAttribute("aria-busy", "true");
      if (button.dataset.doing) button.textContent = button.dataset.doing;
    }
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
    document.querySelectorAll("[aria-busy]").forEach((busy) => busy.removeAttribute("aria-busy"));
  });

  // Buttons that only a script can serve are shown only where one runs.
  document.querySelectorAll("[data-needs-script]").forEach((part) => (part.hidden = false));

  // Selects and switches that apply at once.
  document.addEventListener("change", (event) => {
    if (event.target.dataset.submits !== undefined) event.target.form?.requestSubmit();
  });

  // Keys: Ctrl/Cmd K and / search; j and k move in a list; a letter presses the button that shows it.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, dialog");
    const searching = (event.ctrlKey || event.metaKey) && event.key === "k";
    if (searching || (event.key === "/" && !typing)) {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
    // Enter belongs to the link or button that has the focus, and only else to the page.
    if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
    if (event.key === "j" || event.key === "k") {
      move(event.key === "j" ? 1 : -1);
      return;
    }
    const pressed = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (pressed) {
      event.preventDefault();
      pressed.click();
    }
  });

  function move(step) {
    const links = [...document.querySelectorAll("[data-list] a.name, [data-list] a.row")];
    if (links.length === 0) return;
    const at = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))].focus();
  }
})();
