// A change as a pull request of GitHub or Gitea, through their API, with the person's own token.

/** @typedef {{ to: string, api: string, branch: string, folder: string, token: string }} CodeHost */
/** @typedef {Record<string, { before: string | null, after: string }>} Files  path below the corpus → both texts */

/** What the person is told: `kind` is one of the words of the page, `detail` what the code host or the file adds. */
export class NotSent extends Error {
  /** @param {string} kind @param {string} detail */
  constructor(kind, detail) {
    super(detail);
    this.kind = kind;
  }
}

/** Put the files on a branch of their own and ask for it to be merged; the address of the request.
 *
 * A file that differs in the repository from what was changed here stops it before anything is written there.
 * @param {CodeHost} host @param {Files} files @param {string} branch @param {string} subject
 * @returns {Promise<string>} */
export async function pullRequest(host, files, branch, subject) {
  /** @type {[string, string, string | undefined][]} */
  const written = [];
  for (const [name, { before, after }] of Object.entries(files)) {
    const path = host.folder ? `${host.folder}/${name}` : name;
    const there = await held(host, path);
    if ((there?.text ?? null) !== before) throw new NotSent("moved-on", path);
    written.push([path, after, there?.sha]);
  }
  await newBranch(host, branch);
  for (const [path, text, sha] of written) await write(host, branch, path, text, sha, subject);
  const asked = await ask(host, "/pulls", "POST", { title: subject, head: branch, base: host.branch });
  return String(asked.html_url);
}

/** A file as it stands on the branch that the request is for; null where there is none.
 * @param {CodeHost} host @param {string} path */
async function held(host, path) {
  const found = await answer(host, `/contents/${encoded(path)}?ref=${encodeURIComponent(host.branch)}`, "GET");
  if (found.status === 404) return null;
  const said = await read(found);
  return { sha: String(said.sha), text: decoded(String(said.content)) };
}

/** @param {CodeHost} host @param {string} branch */
async function newBranch(host, branch) {
  if (host.to === "gitea") {
    await ask(host, "/branches", "POST", { new_branch_name: branch, old_branch_name: host.branch });
    return;
  }
  const from = await ask(host, `/git/ref/heads/${encoded(host.branch)}`, "GET");
  await ask(host, "/git/refs", "POST", { ref: `refs/heads/${branch}`, sha: from.object.sha });
}

/** @param {CodeHost} host @param {string} branch @param {string} path @param {string} text
 * @param {string | undefined} sha @param {string} message */
async function write(host, branch, path, text, sha, message) {
  const method = host.to === "gitea" && !sha ? "POST" : "PUT";
  const content = { message, branch, content: base64(text), ...(sha ? { sha } : {}) };
  await ask(host, `/contents/${encoded(path)}`, method, content);
}

/** @param {CodeHost} host @param {string} path @param {string} method @param {object} [body] */
async function ask(host, path, method, body) {
  return read(await answer(host, path, method, body));
}

/** @param {CodeHost} host @param {string} path @param {string} method @param {object} [body] */
async function answer(host, path, method, body) {
  const scheme = host.to === "gitea" ? "token" : "Bearer";
  const headers = { Authorization: `${scheme} ${host.token}`, "Content-Type": "application/json" };
  try {
    return await fetch(host.api + path, { method, headers, body: body && JSON.stringify(body), cache: "no-store" });
  } catch (error) {
    throw new NotSent("unreached", String(error));
  }
}

/** @param {Response} found */
async function read(found) {
  const said = await found.json().catch(() => ({}));
  if (!found.ok) throw new NotSent("host-refuses", `${found.status} ${said.message ?? ""}`.trim());
  return said;
}

/** @param {string} path */
function encoded(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** @param {string} text */
function base64(text) {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** @param {string} content */
function decoded(content) {
  const bytes = Uint8Array.from(atob(content.replace(/\s/g, "")), (sign) => sign.charCodeAt(0));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
