// The site without a server: its modules, and what stands in for module loading, fetch() and folders that open a page.
// Put together by scripts/pack_offline.py; the modules are those of docs/assets/.
(function () {
  "use strict";

  /** Path → a function that runs the module once, given `need` and the object for what it exports. */
  const modules = {/* modules */};
  const loaded = {};

  function need(path) {
    if (path in loaded) {
      if (!loaded[path].isReady) throw new Error(`modules import each other in a circle: ${path}`);
      return loaded[path].exported;
    }
    loaded[path] = { exported: {}, isReady: false };
    modules[path](need, loaded[path].exported);
    loaded[path].isReady = true;
    return loaded[path].exported;
  }

  /** Address → data that a script has brought. */
  const brought = {};
  window.offlineData = (address, data) => {
    brought[address] = data;
  };

  /** Answers as far as our modules ask: the data stand in a script beside where they would be fetched from. */
  function fetch(address) {
    const script = document.createElement("script");
    script.src = `${new URL(address, document.baseURI).href}.js`;
    return new Promise((resolve, reject) => {
      script.onload = () => resolve({ ok: script.src in brought, status: 200, json: async () => brought[script.src] });
      script.onerror = () => reject(new TypeError(`${script.src} is not there`));
      document.head.append(script);
    });
  }

  /** A link that a script made leads to a folder; here it has to name the page in it. */
  function namePage(event) {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!link) return;
    const address = new URL(link.href);
    if (address.protocol !== "file:" || !address.pathname.endsWith("/")) return;
    address.pathname += "index.html";
    link.href = address.href;
  }
  for (const kind of ["click", "auxclick"]) document.addEventListener(kind, namePage, true);

  need(/* entry */);
})();
