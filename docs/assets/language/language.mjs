// The language switch stays at the clause: it takes the part of the address after # along.

const TOP = 160;

export function carryClause() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.language-switch, side-by-side a:not([aria-current])");
    if (link instanceof HTMLAnchorElement) link.hash = location.hash || clauseInView();
  });
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
