// The day on which a JPEG says that it was taken: DateTimeOriginal of EXIF 2.32 (tag 0x9003, in the IFD that tag 0x8769
// points to), in the APP1 segment. No DOM here.

const [APP1, SCAN] = [0xffe1, 0xffda];
const [EXIF, TAKEN_ON] = [0x8769, 0x9003];

/** ISO 8601; empty where the photo does not say, or says no day. @param {Uint8Array} bytes */
export function takenOn(bytes) {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tiff = tiffAt(view);
    return tiff === undefined ? "" : dayIn(view, tiff);
  } catch {
    return ""; // an offset leads out of the file
  }
}

/** @param {DataView} view @returns {number | undefined}  where the TIFF header of the EXIF data stands */
function tiffAt(view) {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === SCAN || marker < 0xff01) return undefined;
    if (marker === APP1 && view.getUint32(at + 4) === 0x45786966) return at + 10;
  }
}

/** @param {DataView} view @param {number} tiff */
function dayIn(view, tiff) {
  const isLittle = view.getUint16(tiff) === 0x4949;
  const long = (/** @type {number} */ at) => view.getUint32(at, isLittle);
  const short = (/** @type {number} */ at) => view.getUint16(at, isLittle);
  const placeOf = (/** @type {number} */ directory, /** @type {number} */ tag) => {
    for (let i = 0; i < short(directory); i++) {
      const entry = directory + 2 + 12 * i;
      if (short(entry) === tag) return tiff + long(entry + 8);
    }
    return undefined;
  };
  const exif = placeOf(tiff + long(tiff + 4), EXIF);
  const text = exif === undefined ? undefined : placeOf(exif, TAKEN_ON);
  if (text === undefined) return "";
  const day = Array.from({ length: 10 }, (_, i) => String.fromCharCode(view.getUint8(text + i))).join("");
  const [, year, month, date] = /^(\d{4})[:-](\d{2})[:-](\d{2})$/u.exec(day) ?? [];
  return year && !Number.isNaN(Date.parse(`${year}-${month}-${date}`)) ? `${year}-${month}-${date}` : "";
}
