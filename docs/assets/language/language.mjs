// The language switch stays at the clause: it takes the part of the address after # along.

const TOP = 160;
const MOVING = "a.language-switch:not([data-speak]), a.other-language, side-by-side a:not([aria-current])";

export function carryClause() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(MOVING);
    if (link instanceof HTMLAnchorElement) link.hash = location.hash || clauseInView();
  });
}

const KEY = "tiaowen.language";

/**
 * On a page that speaks both languages the switch changes the page in place; the choice holds for the next such page.
 */
export function switchLanguage() {
  const root = document.documentElement;
  if (!root.dataset.speaks) return;
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-speak]");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    speak(link.dataset.speak === "en" ? "en" : "zh");
    /** @type {HTMLElement | null} */ (document.querySelector(`.speaks[lang="${root.lang}"] a[data-speak]`))?.focus();
  });
}

/** @param {"zh" | "en"} language */
function speak(language) {
  const root = document.documentElement;
  root.dataset.speaks = language;
  root.lang = language === "en" ? "en" : "zh-CN";
  document.title = (language === "en" ? root.dataset.titleEn : root.dataset.titleZh) ?? document.title;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is forbidden here: the choice holds for this page.
  }
}

/** The clause at the top of the screen, for a reader who scrolled there: the innermost part that begins above it. */
export function partInView() {
  const parts = [...document.querySelectorAll("main section[id], main fieldset[id]")];
  const above = parts.filter((part) => part.getBoundingClientRect().top <= TOP);
  return scrollY > TOP ? above[above.length - 1] : undefined;
}

function clauseInView() {
  const part = partInView();
  return part ? `#${part.id}` : "";
}
