// The change over the years as a plot: a line a site, in its own dash and with its name; the figures stand in a table.

const NS = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT, LEFT, FOOT] = [640, 200, 48, 24];
const DASHES = ["", "6 3", "2 3", "10 3 2 3"];

/**
 * @param {{site: string, points: {date: string, share: number}[]}[]} sites
 * @param {string} label  what is drawn, for who does not see it
 */
export function trendPlot(sites, label) {
  const plot = made("svg", { class: "trend", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label });
  const times = sites.flatMap(({ points }) => points.map(({ date }) => Date.parse(date)));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (/** @type {string} */ date) =>
    LEFT + ((Date.parse(date) - first) / Math.max(1, last - first)) * (WIDTH - LEFT - 120);
  const y = (/** @type {number} */ share) => 10 + (1 - share) * (HEIGHT - FOOT - 10);
  for (const share of [0, 0.5, 1]) {
    plot.append(made("line", { class: "grid", x1: LEFT, x2: WIDTH - 120, y1: y(share), y2: y(share) }));
    plot.append(text(`${share * 100}%`, { x: LEFT - 6, y: y(share) + 4, "text-anchor": "end" }));
  }
  sites.forEach(({ site, points }, i) => {
    const places = points.map(({ date, share }) => `${x(date)},${y(share)}`);
    plot.append(made("polyline", { points: places.join(" "), "stroke-dasharray": DASHES[i % DASHES.length] }));
    const end = points[points.length - 1];
    plot.append(text(site, { x: x(end.date) + 6, y: y(end.share) + 4 }));
  });
  const dates = sites.flatMap(({ points }) => points.map(({ date }) => date)).sort();
  plot.append(text(dates[0], { x: LEFT, y: HEIGHT - 6 }));
  plot.append(text(dates[dates.length - 1], { x: WIDTH - 120, y: HEIGHT - 6, "text-anchor": "end" }));
  return plot;
}

/** @param {string} content @param {Record<string, string | number>} attributes */
function text(content, attributes) {
  const one = made("text", attributes);
  one.textContent = content;
  return one;
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function made(name, attributes) {
  const one = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, String(value));
  return one;
}
