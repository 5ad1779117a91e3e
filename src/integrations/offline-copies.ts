import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import {
  languageFiles,
  nameBuild,
  shellFiles,
  versionOf,
  type BuiltFile,
} from '../finish/offline-files.ts';
import { localeEntry } from '../i18n/locales.ts';
import { sitePath } from '../i18n/routes.ts';
import { builtLocales } from '../domain/versions.ts';
import { buildLibrary } from '../domain/library.ts';
import { keptContent } from '../content/kept-content.ts';
import { listFolder, listName, type OfflineList, type WorkerBuild } from '../offline/copies.ts';

const workerSource = fileURLToPath(new URL('../offline/worker.ts', import.meta.url));

/** Last of all: names the build in its pages, lists what each language needs, and writes the service worker. */
export function offlineCopies(): AstroIntegration {
  return {
    name: 'fontes:offline-copies',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = readFiles(folder);
        const languages = builtLocales(buildLibrary(keptContent(process.cwd()))).map((locale) => ({
          locale,
          prefix: localeEntry(locale).prefix,
          page: sitePath(locale, 'offline'),
        }));
        const shell = shellFiles(files).map(({ path: name }) => name);
        // A worker with other code is another build too: else two would share one store.
        const unnamed = await bundleWorker({ version: '', shell, languages });
        const version = versionOf([...files, { path: 'sw.js', content: Buffer.from(unnamed) }]);
        for (const file of files) {
          if (!file.path.endsWith('index.html')) continue;
          const page = nameBuild(file.content.toString('utf8'), version);
          writeFileSync(path.join(folder, file.path), page);
          file.bytes = Buffer.byteLength(page);
        }
        mkdirSync(path.join(folder, listFolder), { recursive: true });
        for (const language of languages) {
          const listed = languageFiles(files, language, languages);
          const list: OfflineList = {
            version,
            bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0),
            files: listed.map(({ path: name }) => name),
          };
          writeFileSync(path.join(folder, listName(language.locale)), JSON.stringify(list));
        }
        const code = await bundleWorker({ version, shell, languages });
        writeFileSync(path.join(folder, 'sw.js'), code);
        logger.info(`build ${version}, worker ${code.length} bytes`);
      },
    },
  };
}

function readFiles(folder: string): (BuiltFile & { content: Buffer })[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const content = readFileSync(file);
      const name = path.relative(folder, file).split(path.sep).join('/');
      return { path: name, content, bytes: content.length };
    });
}

async function bundleWorker(build: WorkerBuild): Promise<string> {
  const bundle = await rolldown({
    input: workerSource,
    platform: 'browser',
    transform: {
      define: {
        workerBuild: JSON.stringify(build),
        'process.env.NODE_ENV': '"production"',
      },
    },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
