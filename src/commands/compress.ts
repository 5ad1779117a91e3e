import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// For servers that send a compressed copy if one lies beside a file: writes .br and .gz into dist/.
const folder = path.resolve(process.argv[2] ?? 'dist');
const compressible = /\.(?:html|css|js|mjs|json|svg|xml|atom|txt|md|bib|ris|webmanifest)$/;
let count = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const file = path.join(folder, name);
  if (!compressible.test(name) || !statSync(file).isFile()) continue;
  const data = readFileSync(file);
  const brotli = brotliCompressSync(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipSync(data, { level: constants.Z_BEST_COMPRESSION }));
  count += 1;
}
console.log(`Wrote .br and .gz beside ${count} files in ${path.relative(process.cwd(), folder)}/.`);
