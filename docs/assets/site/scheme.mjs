// Light or dark: the button overrides the system's choice for this browser. site/scheme.js reads it before the first
// paint.

const KEY = "tiaowen.scheme";

export function offerSchemes() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".scheme-switch"))) {
    const name = /** @type {HTMLElement} */ (button.querySelector("span"));
    const show = () => {
      name.textContent = (current(dark) === "dark" ? button.dataset.light : button.dataset.dark) ?? "";
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      choose(current(dark) === "dark" ? "light" : "dark");
      show();
    });
    dark.addEventListener("change", show);
    show();
  }
}

/** @param {MediaQueryList} dark */
function current(dark) {
  return document.documentElement.dataset.scheme ?? (dark.matches ? "dark" : "light");
}

/** @param {"dark" | "light"} scheme */
function choose(scheme) {
  document.documentElement.dataset.scheme = scheme;
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Storage is forbidden here: the choice holds for this page.
  }
}
