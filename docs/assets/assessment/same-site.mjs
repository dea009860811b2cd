// Which assessments are of one place. No DOM here.

/** @typedef {import("./envelope.mjs").Assessment} Assessment */

/**
 * The assessments whose answers hold for this one: itself, and those of the same organisation and site.
 * @param {Assessment[]} assessments @param {Assessment} own
 */
export function ofSameSite(assessments, own) {
  const place = placeOf(own);
  const others = assessments.filter((one) => one.id !== own.id && place !== "" && placeOf(one) === place);
  return [own, ...others];
}

/** @param {Assessment} assessment */
function placeOf({ cover }) {
  const [organisation, site] = [cover.organisation, cover.site].map((text) =>
    (text ?? "").normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase(),
  );
  return organisation && JSON.stringify([organisation, site]);
}

/** `甲公司 · 一号库`: organisation and site as people read them. @param {Assessment} assessment */
export function placeName({ cover }) {
  return [cover.organisation, cover.site]
    .map((text) => (text ?? "").normalize("NFKC").replace(/\s+/gu, " ").trim())
    .filter(Boolean)
    .join(" · ");
}
