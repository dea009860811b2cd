// The contents follow the reader: the entry of the part in view is marked. On a phone the sheet closes when one is
// taken.

/** On a phone the pages of a section are wider than the screen: the one that is open is brought into sight. */
export function showCurrent() {
  const nav = document.querySelector(".section-nav");
  const here = nav?.querySelector("a[aria-current]");
  if (!(nav instanceof HTMLElement) || !here) return;
  const [outer, inner] = [nav.getBoundingClientRect(), here.getBoundingClientRect()];
  if (inner.right > outer.right || inner.left < outer.left)
    nav.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}

export function followContents() {
  const contents = document.querySelector("nav.contents");
  if (!(contents instanceof HTMLElement)) return;
  const links = /** @type {HTMLAnchorElement[]} */ ([...contents.querySelectorAll("a[href^='#']")]);
  contents.addEventListener("click", (event) => {
    if (
      event.target instanceof Element &&
      event.target.closest("a") &&
      "popover" in contents &&
      contents.matches(":popover-open")
    )
      contents.hidePopover();
  });
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const below = parts.findIndex((part) => part !== null && part.getBoundingClientRect().top > innerHeight / 4);
    const here = links[(below < 0 ? links.length : below) - 1];
    if (here?.hasAttribute("aria-current")) return;
    for (const link of links) link.removeAttribute("aria-current");
    here?.setAttribute("aria-current", "true");
    keepInSight(contents, here);
  };
  let isWaiting = false;
  addEventListener(
    "scroll",
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

/** Scrolls the contents alone, never the page. @param {HTMLElement} contents @param {HTMLElement | undefined} link */
function keepInSight(contents, link) {
  if (!link) return;
  const [outer, inner] = [contents.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top + 60 || inner.bottom > outer.bottom - 60) {
    contents.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}
