// Tells the reader when a script of the page did not arrive or threw: a button that does nothing would be a lie. A
// classic script in old words (ES5): it runs where the modules do not. The sentences stand in
// docs/.overrides/partials/fault.html.
(function () {
  var typing = false;
  var unkept = false;

  /** Shows the line of a kind, "missing" or "error"; within an open dialog, for what lies below one is not seen. */
  function tell(kind) {
    var line = document.querySelector(".page-fault");
    if (!line) return;
    var dialog = document.querySelector("dialog[open]");
    if (dialog) dialog.insertBefore(line, dialog.firstChild);
    line.setAttribute("data-kind", kind);
    line.removeAttribute("hidden");
  }

  function threw() {
    unkept = unkept || typing;
    tell("error");
  }

  /** Whether a script of this site stands in it; what extensions and host applications throw is not ours to tell. */
  function isOurs(trace) {
    return !trace || trace.indexOf("/assets/") >= 0;
  }

  window.addEventListener(
    "error",
    function (event) {
      if (event.target && event.target !== window) {
        if (event.target.nodeName === "SCRIPT") tell("missing");
      } else if (event.error && event.error.name === "SyntaxError" && isOurs(event.filename)) tell("missing");
      else if (isOurs(event.filename) && !/ResizeObserver/.test(event.message)) threw();
    },
    true
  );

  window.addEventListener("unhandledrejection", function (event) {
    var reason = event.reason || {};
    if (reason.name === "AbortError") return;
    if (reason.name === "SyntaxError" || /module|import|script/i.test(reason.message)) tell("missing");
    else if (isOurs(reason.stack)) threw();
  });

  document.addEventListener(
    "input",
    function (event) {
      if (!event.target.closest || !event.target.closest("self-check")) return;
      typing = true;
      setTimeout(function () {
        typing = false;
      }, 0);
    },
    true
  );

  window.addEventListener("beforeunload", function (event) {
    if (!unkept) return;
    event.preventDefault();
    event.returnValue = "";
  });

  /** Whether the entry of the modules has run; it sets the mark. */
  function isReady() {
    return document.documentElement.hasAttribute("data-ready");
  }

  /** The entry, asked for again: at a click after it did not come. */
  function askAgain() {
    var entry = document.querySelector("script[type=module]");
    var script = document.createElement("script");
    script.type = "module";
    script.src = entry.src.split("?")[0] + "?again=" + new Date().getTime();
    document.body.appendChild(script);
  }

  document.addEventListener(
    "click",
    function (event) {
      var line = document.querySelector(".page-fault");
      var button = event.target.closest && event.target.closest("button");
      if (line && !line.contains(event.target) && line.getAttribute("data-kind") === "missing" && !isReady())
        askAgain();
      if (!line || !button) return;
      if (button.getAttribute("data-fault") === "reload") location.reload();
      else if (button.getAttribute("data-fault") === "close") line.setAttribute("hidden", "");
      else if (button.hasAttribute("data-search") && !isReady()) tell("missing");
    },
    true
  );

  document.addEventListener(
    "close",
    function (event) {
      var line = event.target.querySelector && event.target.querySelector(".page-fault");
      if (line) document.body.insertBefore(line, document.body.firstChild);
    },
    true
  );
})();
