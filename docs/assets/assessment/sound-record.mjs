// What comes from a file or from the storage, held against the schema of the record: what is as the schema says
// is kept, the rest is left out and told with its path; so are characters that nobody sees. Its keys never become keys
// of our objects unseen. No DOM here.

import { withoutHidden } from "./hidden-characters.mjs";
import { RECORD_SCHEMA } from "./record-schema.mjs";

/**
 * The part of JSON Schema that record-schema.mjs uses.
 * @typedef {object} Schema
 * @property {string} [$ref]
 * @property {string} [type]
 * @property {unknown} [const]
 * @property {unknown[]} [enum]
 * @property {number} [minLength]
 * @property {number} [minItems]
 * @property {string} [pattern]
 * @property {string[]} [required]
 * @property {Record<string, Schema>} [properties]
 * @property {Schema} [additionalProperties]
 * @property {{pattern: string}} [propertyNames]
 * @property {Schema} [items]
 */

/** Keys through which an object reaches what all objects share. */
const SHARED = new Set(["__proto__", "constructor", "prototype"]);
const DEPTH = 60;
/** @type {Map<string, RegExp>} */
const PATTERNS = new Map();

/**
 * Faults are paths: `answers/incubator/premises-area/f1:…/reason`; `hidden` are those of texts that held characters
 * which nobody sees, and have them no more.
 * @template T
 * @typedef {{sound: T | undefined, faults: string[], hidden: string[]}} Sound
 */

/**
 * What is told of a value while it is read.
 * @typedef {{faults: string[], hidden: string[]}} Told
 */

/** @param {unknown} value  parsed from a record @returns {Sound<any>} */
export function soundRecord(value) {
  return heldAgainst(/** @type {Schema} */ (RECORD_SCHEMA), value);
}

/** @param {unknown} value @returns {Sound<import("./envelope.mjs").Assessment>} */
export function soundAssessment(value) {
  return heldAgainst(/** @type {Schema} */ (RECORD_SCHEMA.$defs.assessment), value);
}

/** @param {Schema} schema @param {unknown} value @returns {Sound<any>} */
function heldAgainst(schema, value) {
  /** @type {Told} */
  const told = { faults: [], hidden: [] };
  const sound = kept(schema, value, [], told);
  return { sound, ...told };
}

/**
 * The value as far as it is sound; undefined where it is not.
 * @param {Schema} schema
 * @param {unknown} value
 * @param {string[]} path
 * @param {Told} told
 * @returns {unknown}
 */
function kept(schema, value, path, told) {
  if (path.length > DEPTH) return refused(path, told);
  if (schema.$ref) return kept(definition(schema.$ref), value, path, told);
  const isPlainOnly = schema.enum !== undefined || schema.const !== undefined;
  if (typeof value === "object" && value !== null && isPlainOnly) return refused(path, told);
  if (Array.isArray(value))
    return schema.type === undefined || schema.type === "array"
      ? keptList(schema, value, path, told)
      : refused(path, told);
  if (typeof value === "object" && value !== null)
    return schema.type === undefined || schema.type === "object"
      ? keptObject(schema, value, path, told)
      : refused(path, told);
  return keptPlain(schema, value, path, told);
}

/**
 * A value that is no object and no list, without characters that nobody sees.
 * @param {Schema} schema
 * @param {unknown} value
 * @param {string[]} path
 * @param {Told} told
 */
function keptPlain(schema, value, path, told) {
  const plain = typeof value === "string" ? withoutHidden(value) : value;
  if (!isPlainSound(schema, value) || !isPlainSound(schema, plain)) return refused(path, told);
  if (plain !== value) told.hidden.push(path.join("/"));
  return plain;
}

/** @param {Schema} schema @param {unknown} value  no object, no list */
function isPlainSound({ type, const: only, enum: among, pattern, minLength = 0 }, value) {
  if (only !== undefined && value !== only) return false;
  if (among && !among.includes(value)) return false;
  if (type && (value === null || typeof value !== type)) return false;
  return typeof value !== "string" || (value.length >= minLength && (!pattern || matches(pattern, value)));
}

/** @param {Schema} schema @param {unknown[]} list @param {string[]} path @param {Told} told */
function keptList({ items = {}, minItems = 0 }, list, path, told) {
  const sound = list.map((one, i) => kept(items, one, [...path, String(i)], told)).filter((one) => one !== undefined);
  return sound.length < minItems ? refused(path, told) : sound;
}

/** @param {Schema} schema @param {object} object @param {string[]} path @param {Told} told */
function keptObject({ properties = {}, additionalProperties = {}, propertyNames, required = [] }, object, path, told) {
  /** @type {[string, unknown][]} */
  const sound = [];
  for (const [key, value] of Object.entries(object)) {
    const isNamed = !SHARED.has(key) && (!propertyNames || matches(propertyNames.pattern, key));
    const here = [...path, key];
    const one = isNamed ? kept(own(properties, key) ?? additionalProperties, value, here, told) : refused(here, told);
    if (one !== undefined) sound.push([key, one]);
  }
  const made = Object.fromEntries(sound);
  return required.every((key) => Object.keys(made).includes(key)) ? made : refused(path, told);
}

/** @param {string} pattern @param {string} text */
function matches(pattern, text) {
  const made = PATTERNS.get(pattern) ?? new RegExp(pattern, "u");
  PATTERNS.set(pattern, made);
  return made.test(text);
}

/** @template T @param {Record<string, T>} object @param {string} key @returns {T | undefined} */
function own(object, key) {
  return Object.keys(object).includes(key) ? object[key] : undefined;
}

/** @param {string} reference  `#/$defs/answer` @returns {Schema} */
function definition(reference) {
  const definitions = /** @type {Record<string, Schema>} */ (RECORD_SCHEMA.$defs);
  return definitions[reference.slice(reference.lastIndexOf("/") + 1)];
}

/** @param {string[]} path @param {Told} told @returns {undefined} */
function refused(path, told) {
  told.faults.push(path.join("/"));
  return undefined;
}
