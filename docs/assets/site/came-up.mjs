// An element that needs its script says so in the HTML, and its fields are locked: this takes both away when it has
// come up.

/** @param {HTMLElement} element  whose script runs and keeps what is typed from now on */
export function cameUp(element) {
  for (const notice of element.querySelectorAll(".needs-script")) notice.remove();
  for (const lock of /** @type {NodeListOf<HTMLFieldSetElement>} */ (element.querySelectorAll("fieldset.locked")))
    lock.disabled = false;
}
