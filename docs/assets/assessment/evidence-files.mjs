// Photos and files that belong to an answer: the record names them by digest, their content stands in a store of its
// own (evidence-store.mjs). No DOM here.

/**
 * @typedef {import("./envelope.mjs").Assessment} Assessment
 * @typedef {import("./envelope.mjs").Answer} Answer
 * @typedef {{digest: string, name: string, type: string, size: number, takenOn?: string}} EvidenceFile
 *   `digest`: SHA-256, hexadecimal; `size`: bytes; `takenOn`: the day on which a photo says that it was taken
 */

/**
 * What the answers of an assessment name, each content once; also what stands in earlier ones.
 * @param {Assessment} assessment
 */
export function filesOf({ answers }) {
  const given = Object.values(answers).flatMap((questions) => Object.values(questions).flatMap(Object.values));
  const all = given.flatMap((answer) => [answer, ...(answer.earlier ?? [])]).flatMap(({ files = [] }) => files);
  return [...new Map(all.map((file) => [file.digest, file])).values()];
}

/**
 * What is put to an answer with a new file: the day of the photo is that of the evidence, where none is given.
 * @param {Answer} answer @param {EvidenceFile} file @returns {Answer}
 */
export function withFile({ files = [], filesGone, seenOn = "" }, file) {
  const others = files.filter(({ digest }) => digest !== file.digest);
  const gone = goneIn({ filesGone }).filter((digest) => digest !== file.digest);
  return { files: [...others, file], ...told(filesGone, gone), seenOn: seenOn || file.takenOn || "" };
}

/** That it was removed is kept as well: another tab may still name it. @param {Answer} answer @param {string} digest
 * @returns {Answer} */
export function withoutFile({ files = [], filesGone }, digest) {
  const left = files.filter((file) => file.digest !== digest);
  const gone = [...new Set([...goneIn({ filesGone }), digest])];
  return { files: left.length ? left : undefined, filesGone: gone.join(" ") };
}

/**
 * Files of two states of one answer, the later one first: those of both, without what either has removed. What the
 * later one names again stands. The later state itself, where the other adds nothing.
 * @param {Answer} later @param {Answer} earlier @returns {Answer}
 */
export function withFilesOfBoth(later, earlier) {
  const own = later.files ?? [];
  const named = new Set(own.map(({ digest }) => digest));
  const gone = [...new Set([later, earlier].flatMap(goneIn))].filter((digest) => !named.has(digest));
  const others = (earlier.files ?? []).filter(({ digest }) => !named.has(digest) && !gone.includes(digest));
  if (!others.length && gone.length === goneIn(later).length) return later;
  const files = [...own, ...others];
  return { ...later, ...(files.length ? { files } : {}), ...told(later.filesGone, gone) };
}

/** @param {Answer} answer */
function goneIn({ filesGone = "" }) {
  return filesGone.split(" ").filter(Boolean);
}

/** @param {string | undefined} before @param {string[]} gone */
function told(before, gone) {
  return before || gone.length ? { filesGone: gone.join(" ") } : {};
}

/** `IMG_1.jpg (sha256 0123456789ab)`: the paper says which files belong to it. @param {EvidenceFile[]} [files] */
export function fileNames(files = []) {
  return files.map(({ name, digest }) => `${name} (sha256 ${digest.slice(0, 12)})`).join("; ");
}
