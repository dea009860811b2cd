// Before the first paint: the scheme that this reader chose. A classic script, since modules run too late; else the page flashes.
(function () {
  document.documentElement.classList.add("js");
  try {
    var chosen = localStorage.getItem("tiaowen.scheme");
    if (chosen === "dark" || chosen === "light") document.documentElement.dataset.scheme = chosen;
  } catch (forbidden) {
    // Storage is forbidden here: the system's scheme it is.
  }
})();
