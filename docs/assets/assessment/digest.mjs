// SHA-256, hexadecimal. No DOM here.

/** Empty where the page is not served securely: then the browser reckons none. @param {BufferSource} bytes */
export async function sha256(bytes) {
  const digest = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
  return digest ? Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("") : "";
}
