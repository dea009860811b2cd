// The code of an address as a file, and a picture of the clause with its code, drawn when asked.

const WIDTH = 1080;
const EDGE = 72;
const HAN = '"Noto Serif CJK SC", "Songti SC", SimSun, serif';

/** The code as an SVG file of its own. @param {Element} code */
export function codeAsSvg(code) {
  const copy = /** @type {Element} */ (code.cloneNode(true));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

/** The code as a PNG of at least 225 dots to the inch at 25 mm. @param {Element} code */
export async function codeAsPng(code) {
  const canvas = document.createElement("canvas");
  const modules = modulesOf(code);
  canvas.width = canvas.height = modules * 8;
  drawCode(/** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")), code, 0, 0, canvas.width);
  return blobOf(canvas);
}

/**
 * Standard, number, text in the language spoken, address and code on white.
 * @param {Element} code
 * @param {string} address
 */
export async function pictureOf(code, address) {
  const canvas = document.createElement("canvas");
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const lines = linesOf(pen);
  const size = 260;
  canvas.width = WIDTH;
  canvas.height = EDGE + lines.reduce((sum, line) => sum + line.height, 0) + 40 + size + EDGE;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  let y = EDGE;
  for (const line of lines) {
    y += line.height;
    pen.font = line.font;
    pen.fillStyle = line.colour;
    pen.fillText(line.text, EDGE, y - line.height * 0.3);
  }
  drawCode(pen, code, WIDTH - EDGE - size, y + 40, size);
  pen.font = `26px ${HAN}`;
  pen.fillStyle = "#444";
  wrapped(pen, address, WIDTH - 3 * EDGE - size).forEach((text, row) => {
    pen.fillText(text, EDGE, y + 80 + row * 38);
  });
  return blobOf(canvas);
}

/** The lines of the picture, broken to its width. @param {CanvasRenderingContext2D} pen */
function linesOf(pen) {
  const tag = document.documentElement.dataset.speaks === "en" ? "en" : "zh-CN";
  const parts = [
    { text: shown(document.querySelector(".of-standard"), tag), font: `28px ${HAN}`, height: 44, colour: "#444" },
    { text: shown(document.querySelector("h1"), tag), font: `bold 44px ${HAN}`, height: 68, colour: "#000" },
    ...textsOf(tag).map((text) => ({ text, font: `34px ${HAN}`, height: 58, colour: "#000" })),
  ];
  return parts.flatMap((part) => {
    pen.font = part.font;
    return wrapped(pen, part.text, WIDTH - 2 * EDGE).map((text) => ({ ...part, text }));
  });
}

/** The paragraphs, entries and rows of the text in a language. @param {string} tag */
function textsOf(tag) {
  const blocks = document.querySelectorAll(
    `.lasting-text :is(.under > :first-child, [lang="${tag}"] :is(p:not(.provision-types), li > div, tr))`,
  );
  return [...blocks].map((block) => shown(block, tag)).filter(Boolean);
}

/** The words of an element without those of the other language. @param {Element | null} element @param {string} tag */
function shown(element, tag) {
  const copy = /** @type {Element | undefined} */ (element?.cloneNode(true));
  for (const other of copy?.querySelectorAll(".say > [lang], [hidden]") ?? []) {
    if (other.getAttribute("lang") !== tag) other.remove();
  }
  return (copy?.textContent ?? "").replace(/[ \n]+/gu, " ").trim();
}

/**
 * Broken between Han characters and at spaces.
 * @param {CanvasRenderingContext2D} pen
 * @param {string} text
 * @param {number} width
 */
function wrapped(pen, text, width) {
  const pieces =
    text
      .match(/[ -ɏ]*[!-ɏ] ?|./gu)
      ?.flatMap((piece) => (/^[ -ɏ]/u.test(piece) ? (piece.match(/\S{1,40} ?/gu) ?? []) : [piece])) ?? [];
  /** @type {string[]} */
  const lines = [""];
  for (const piece of pieces) {
    const longer = lines[lines.length - 1] + piece;
    const isFull =
      pen.measureText(longer).width > width && lines[lines.length - 1] && !/^[，。；：、）》”！？]/u.test(piece);
    if (isFull) lines.push(piece);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Element} code
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function drawCode(pen, code, x, y, size) {
  const scale = size / modulesOf(code);
  pen.save();
  pen.fillStyle = "#fff";
  pen.fillRect(x, y, size, size);
  pen.translate(x, y);
  pen.scale(scale, scale);
  pen.strokeStyle = "#000";
  pen.lineWidth = 1;
  const path = code.querySelector("path[stroke]");
  pen.stroke(new Path2D(path?.getAttribute("d") ?? ""));
  pen.restore();
}

/** How many modules wide the code is, with its quiet zone. @param {Element} code */
function modulesOf(code) {
  return Number(code.getAttribute("viewBox")?.split(" ")[2] ?? 1);
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
function blobOf(canvas) {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}
