import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { languageFiles, nameBuild, shellFiles, versionOf } from '../finish/offline-files.ts';
import { localeEntry } from '../i18n/locales.ts';
import { sitePath } from '../i18n/routes.ts';
import { builtLocales } from '../domain/versions.ts';
import { buildLibrary } from '../domain/library.ts';
import { readContent } from '../content/read-content.ts';
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
        const version = versionOf(files);
        for (const { path: name, content } of files) {
          if (!name.endsWith('index.html')) continue;
          writeFileSync(path.join(folder, name), nameBuild(content.toString('utf8'), version));
        }
        const sizes = files.map(({ path: name, content }) => ({
          path: name,
          bytes: content.length,
        }));
        const languages = builtLocales(buildLibrary(readContent(process.cwd()))).map((locale) => ({
          locale,
          prefix: localeEntry(locale).prefix,
          page: sitePath(locale, 'offline'),
        }));
        mkdirSync(path.join(folder, listFolder), { recursive: true });
        for (const language of languages) {
          const listed = languageFiles(sizes, language, languages);
          const list: OfflineList = {
            version,
            bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0),
            files: listed.map(({ path: name }) => name),
          };
          writeFileSync(path.join(folder, listName(language.locale)), JSON.stringify(list));
        }
        const shell = shellFiles(sizes).map(({ path: name }) => name);
        const code = await bundleWorker({ version, shell, languages });
        writeFileSync(path.join(folder, 'sw.js'), code);
        logger.info(`build ${version}, worker ${code.length} bytes`);
      },
    },
  };
}

function readFiles(folder: string): { path: string; content: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: path.relative(folder, file).split(path.sep).join('/'),
      content: readFileSync(file),
    }));
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
