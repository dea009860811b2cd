// Before the first paint: the scheme that this reader chose, and on a page in both languages the one that is spoken. A
// classic script, since modules run too late; else the page flashes.
(function () {
  document.documentElement.classList.add("js");
  try {
    var chosen = localStorage.getItem("tiaowen.scheme");
    if (chosen === "dark" || chosen === "light") document.documentElement.dataset.scheme = chosen;
  } catch (forbidden) {
    // Storage is forbidden here: the system's scheme it is.
  }
  // Pages below /c/ speak both languages: the one chosen before, else that of the page the reader came from, else the
  // browser's.
  var root = document.documentElement;
  if (!root.dataset.speaks) return;
  var spoken = null;
  try {
    spoken = localStorage.getItem("tiaowen.language");
  } catch (forbidden) {
    // Storage is forbidden here.
  }
  var came = document.referrer.indexOf(location.origin + "/") === 0 ? document.referrer : "";
  if (came && came.indexOf("/c/") < 0) spoken = /\/en\//.test(came) ? "en" : "zh";
  if (spoken !== "zh" && spoken !== "en") spoken = /^zh/i.test(navigator.language) ? "zh" : "en";
  root.dataset.speaks = spoken;
  root.lang = spoken === "en" ? "en" : "zh-CN";
  addEventListener("DOMContentLoaded", function () {
    document.title = (spoken === "en" ? root.dataset.titleEn : root.dataset.titleZh) || document.title;
  });
})();
