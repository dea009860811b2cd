// The service worker of one check list with its paper and its report, or of the combined list with what it has fetched:
// they open and reload without a net.
// It serves the files of one build, each held against its digest, and nothing of another; what is not among them comes
// from the net. `FILES` stands above, written by the build: path below the site → SHA-256, hexadecimal.

const SITE = new URL("./", self.location).href;
const LIST = self.registration.scope;
const OURS = `tiaowen ${LIST} `;
const KEPT = OURS + BUILD;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(SITE)) event.respondWith(answered(event.request));
});
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (Array.isArray(event.data?.keep)) event.waitUntil(keepChosen(event.data.keep));
});

/** All files, or none: one that is of another build ends it, and the build that was kept before stays. */
async function install() {
  const cache = await caches.open(KEPT);
  try {
    const chosen = await chosenBefore();
    const isWanted = (path) => path.startsWith("assets/") || chosen.has(SITE + path) || isOfList(path);
    const wanted = Object.entries(FILES).filter(([path]) => isWanted(path));
    await Promise.all(wanted.map(([path, digest]) => keep(cache, SITE + path.replace(/index\.html$/, ""), digest)));
  } catch (fault) {
    await caches.delete(KEPT);
    throw fault;
  }
}

/** Questions are kept where they were chosen to be combined. */
function isOfList(path) {
  return (SITE + path).startsWith(LIST) && !path.endsWith("/questions.json");
}

/** The addresses of data that an earlier build kept: they go on being kept. */
async function chosenBefore() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== KEPT);
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return new Set(kept.flat().map(({ url }) => url.split("?")[0]).filter((url) => url.endsWith(".json")));
}

/** What the combined list has fetched of the standards that were chosen. What is of another build is left alone. */
async function keepChosen(addresses) {
  const cache = await caches.open(KEPT);
  for (const address of addresses) {
    const digest = FILES[String(address).slice(SITE.length)];
    if (digest && !(await cache.match(address))) await keep(cache, address, digest).catch(() => {});
  }
}

async function keep(cache, address, digest) {
  const response = await fetch(address, { cache: "no-cache" });
  const content = await response.clone().arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const told = Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!response.ok || response.redirected || told !== digest) throw new Error(`${address} is of another build`);
  await cache.put(address, response);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== KEPT).map((name) => caches.delete(name)));
}

async function answered(request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}
