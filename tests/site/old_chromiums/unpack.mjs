/** Unpack the old engines that the packages carry: `109/chromium` and `92/chromium`, each with its libraries. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const HERE = import.meta.dirname;
const CARRIED = { 109: "@sparticuz/chromium", 92: "chrome-aws-lambda" };

for (const [version, name] of Object.entries(CARRIED)) {
  const target = join(HERE, version);
  if (existsSync(target)) continue;
  const half = `${target}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half);
  const source = join(HERE, "node_modules", name, "bin");
  for (const file of readdirSync(source).filter((file) => file.endsWith(".br"))) {
    const unpacked = join(half, file.slice(0, -".br".length));
    writeFileSync(unpacked, brotliDecompressSync(readFileSync(join(source, file))), { mode: 0o755 });
    if (unpacked.endsWith(".tar")) execFileSync("tar", ["xf", unpacked, "-C", half]);
  }
  renameSync(half, target);
}
