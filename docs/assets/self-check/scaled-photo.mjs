// A photo as it is kept: no wider than it is read, and written anew, so that nothing the phone put into it (place,
// device, owner) is left.

const LONGEST = 1600;
const QUALITY = 0.8;

/**
 * Undefined where this browser cannot read the picture.
 * @param {File} file
 * @returns {Promise<{bytes: Uint8Array<ArrayBuffer>, name: string, type: string} | undefined>}
 */
export async function scaledPhoto(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = drawn(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));
    picture.close();
    const blob = await new Promise((/** @type {BlobCallback} */ done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    if (!blob) return undefined;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { bytes, name: file.name.replace(/(\.\w+)?$/u, ".jpg"), type: "image/jpeg" };
  } catch {
    return undefined;
  }
}

/** @param {ImageBitmap} picture @param {number} width @param {number} height */
function drawn(picture, width, height) {
  const canvas = Object.assign(document.createElement("canvas"), {
    width: Math.max(1, width),
    height: Math.max(1, height),
  });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.fillStyle = "#fff"; // where it is transparent
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Draws a picture into a small square, its middle. @param {HTMLCanvasElement} canvas @param {Blob} content */
export async function drawThumbnail(canvas, content) {
  try {
    const picture = await createImageBitmap(content);
    const side = Math.min(picture.width, picture.height);
    const [x, y] = [(picture.width - side) / 2, (picture.height - side) / 2];
    canvas.getContext("2d")?.drawImage(picture, x, y, side, side, 0, 0, canvas.width, canvas.height);
    picture.close();
  } catch {
    // no picture that this browser reads: the name stands beside it
  }
}
