// A fault in drawing one question stays with that question.

/**
 * One question that cannot be drawn does not take the others with it; site/guard.js tells it.
 * @param {() => void} draw
 */
export function drawnAlone(draw) {
  try {
    draw();
  } catch (fault) {
    setTimeout(() => {
      throw fault;
    });
  }
}
