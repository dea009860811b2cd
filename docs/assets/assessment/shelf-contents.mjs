// What stands at the key of the store: which assessments there are, and in which version they are kept.

/**
 * @typedef {{version: number, current: string, assessments: string[], exported: Record<string, string>}} Contents
 */

/** @param {string} stored @returns {number}  0 where it cannot be read */
export function versionOf(stored) {
  try {
    const { version } = JSON.parse(stored);
    return typeof version === "number" ? version : 0;
  } catch {
    return 0;
  }
}

/** @param {string} stored @returns {Contents | undefined} */
export function contentsOf(stored) {
  const contents = JSON.parse(stored);
  return typeof contents.current === "string" &&
    Array.isArray(contents.assessments) &&
    contents.assessments.every((/** @type {unknown} */ id) => typeof id === "string")
    ? contents
    : undefined;
}
