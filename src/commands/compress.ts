import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// For servers that send a compressed copy if one lies beside a file: writes .br and .gz into dist/. What was
// compressed once is taken from a cache by its content, so that a new build costs only what has changed in it.
const folder = path.resolve(process.argv[2] ?? 'dist');
const cache = path.resolve('node_modules/.cache/fontes/compressed');
const keptFor = 30 * 24 * 60 * 60 * 1000;
const compressible = /\.(?:html|css|js|mjs|json|svg|xml|atom|txt|md|bib|ris|webmanifest)$/;
const ways = {
  br: (data: Buffer) =>
    promisify(brotliCompress)(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  gz: (data: Buffer) => promisify(gzip)(data, { level: constants.Z_BEST_COMPRESSION }),
};

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => compressible.test(name) && statSync(path.join(folder, name)).isFile(),
);
mkdirSync(cache, { recursive: true });
let fresh = 0;
const queue = names.values();
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (const name of queue) await compress(path.join(folder, name));
  }),
);
for (const name of readdirSync(cache)) {
  const file = path.join(cache, name);
  if (Date.now() - statSync(file).mtimeMs > keptFor) rmSync(file);
}
console.log(
  `Wrote .br and .gz beside ${names.length} files in ${path.relative(process.cwd(), folder)}/; ${names.length - fresh} were in the cache.`,
);

async function compress(file: string): Promise<void> {
  const data = readFileSync(file);
  const hash = createHash('sha256').update(data).digest('hex');
  let isFresh = false;
  for (const [ending, pack] of Object.entries(ways)) {
    const kept = path.join(cache, `${hash}.${ending}`);
    const isKept = existsSync(kept);
    const packed = isKept ? readFileSync(kept) : await pack(data);
    if (isKept) utimesSync(kept, new Date(), new Date());
    else {
      // Renamed when it is whole: a run that is stopped must leave no half a copy behind.
      const part = `${kept}.${process.pid}`;
      writeFileSync(part, packed);
      renameSync(part, kept);
    }
    writeFileSync(`${file}.${ending}`, packed);
    isFresh ||= !isKept;
  }
  if (isFresh) fresh += 1;
}
