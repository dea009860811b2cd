// A field shows what is kept, unless the reader is typing in it.

/** @param {HTMLInputElement | HTMLTextAreaElement} field @param {string} value */
export function setValue(field, value) {
  if (field.value !== value && field !== document.activeElement) field.value = value;
}
