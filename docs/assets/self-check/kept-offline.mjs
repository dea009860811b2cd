// A list that somebody works on opens without a net, and its answers are not cleared to make room for others' data.

/**
 * @typedef {import("./self-check.mjs").SelfCheck} SelfCheck
 */

/**
 * Asks the browser to keep list and answers; once, when there is something to lose.
 * @param {SelfCheck} element @param {() => void} tellNewer  that a newer build is ready
 */
export async function keepOffline(element, tellNewer) {
  const { worker } = element.dataset;
  navigator.storage?.persist?.().catch(() => {});
  if (!worker || !location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(worker, { scope: "./" });
    if (registration.waiting && registration.active) tellNewer();
    const watch = () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        if (installing.state === "installed" && registration.active) tellNewer();
      });
    };
    watch(); // one may have been found before this page asked
    registration.addEventListener("updatefound", watch);
    if (registration.active) registration.update().catch(() => {}); // browsers look for one when they see fit
  } catch {
    // a site without it, or a browser that does not let it: the list works with a net
  }
}

/** Data that the reader chose are kept as well, once the page is. @param {string[]} addresses */
export async function keepChosen(addresses) {
  const registration = await navigator.serviceWorker?.ready;
  registration?.active?.postMessage({ keep: addresses });
}

/** The newer build takes over, in all tabs at once: none goes on with a mixture. */
export async function takeOver() {
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.waiting?.postMessage("take over");
}

/** Loads the page anew when another build has taken over. @param {AbortSignal} signal */
export function reloadWhenTakenOver(signal) {
  const hadOne = Boolean(navigator.serviceWorker?.controller);
  navigator.serviceWorker?.addEventListener("controllerchange", () => hadOne && location.reload(), { signal });
}
