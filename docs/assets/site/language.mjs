// The language switch stays at the clause: it takes the part of the address after # along.

export function carryClause() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.language-switch");
    if (link instanceof HTMLAnchorElement) link.hash = location.hash || clauseInView();
  });
}

/** The clause at the top of the screen, for a reader who scrolled there. */
function clauseInView() {
  if (scrollY < innerHeight / 2) return "";
  const clauses = [...document.querySelectorAll("main section[id], main fieldset[id]")];
  const inView = clauses.find((clause) => clause.getBoundingClientRect().bottom > 120);
  return inView ? `#${inView.id}` : "";
}
