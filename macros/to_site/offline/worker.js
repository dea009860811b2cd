// The service worker of one check list with its paper and its report: they open and reload without a net.
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
});

/** All files, or none: one that is of another build ends it, and the build that was kept before stays. */
async function install() {
  const cache = await caches.open(KEPT);
  try {
    const wanted = Object.entries(FILES).filter(([path]) => path.startsWith("assets/") || (SITE + path).startsWith(LIST));
    await Promise.all(wanted.map(([path, digest]) => keep(cache, SITE + path.replace(/index\.html$/, ""), digest)));
  } catch (fault) {
    await caches.delete(KEPT);
    throw fault;
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
