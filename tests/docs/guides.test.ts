import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { docs, readDoc, root } from '../support/docs.ts';

/** The id that a heading gets on GitHub. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

const withoutCode = (text: string): string =>
  text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');

test('every link and picture in a guide leads to something that exists', () => {
  const broken: string[] = [];
  for (const doc of docs) {
    const text = withoutCode(readDoc(doc));
    const targets = [...text.matchAll(/\]\(([^)]+)\)|<img src="([^"]+)"/g)].map(
      ([, link, picture]) => link ?? picture ?? '',
    );
    for (const target of targets.filter((each) => !/^https?:/.test(each))) {
      const [file = '', anchor] = target.split('#');
      const onDisk = file === '' ? path.join(root, doc) : path.join(root, path.dirname(doc), file);
      if (!existsSync(onDisk)) broken.push(`${doc}: ${target}`);
      else if (anchor !== undefined) {
        const headings = [...readFileSync(onDisk, 'utf8').matchAll(/^#+ (.*)$/gm)];
        if (!headings.some(([, heading = '']) => anchorOf(heading) === anchor)) {
          broken.push(`${doc}: ${target}`);
        }
      }
    }
  }
  assert.deepEqual(broken, []);
});

test('every path of the project that a guide names in code exists', () => {
  const missing: string[] = [];
  for (const doc of docs) {
    for (const [, name = ''] of readDoc(doc).matchAll(
      /`((?:src|tests|content|\.github)\/[\w./-]*)`/g,
    )) {
      const example = /\/(?:swe|de)\b|naps|a-draft/.test(name);
      if (!example && !existsSync(path.join(root, name))) missing.push(`${doc}: ${name}`);
    }
  }
  assert.deepEqual(missing, []);
});

test('no guide asks for a contact that content/site.json does not have', () => {
  const site = readDoc('content/site.json');
  for (const doc of docs) {
    const text = withoutCode(readDoc(doc));
    for (const [address] of text.matchAll(/[\w.+-]+@[\w-]+\.[a-z]{2,}/g)) {
      assert.ok(site.includes(address), `${doc} names ${address}`);
    }
    for (const [address] of text.matchAll(/https:\/\/(?:github|gitlab)\.com\/[\w-]+\/[\w-]+/g)) {
      assert.ok(site.includes(address), `${doc} names ${address}`);
    }
  }
});

/** The rows of the table of folders in src/README.md: what stands further down may import what stands above. */
const rows = [...readDoc('src/README.md').matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].map(
  ([, names = '']) => [...names.matchAll(/`([^`]+?)\/?`/g)].map(([, name = '']) => name),
);

const levelOf = (name: string): number => rows.findIndex((row) => row.includes(name));

function sourceFiles(): string[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(?:ts|mjs|astro)$/.test(name) && !name.includes('.test.'));
}

test('each folder of src/ stands in the table of src/README.md', () => {
  const folders = readdirSync(path.join(root, 'src')).filter((name) => name !== 'README.md');
  assert.deepEqual(
    folders.filter((name) => levelOf(name) === -1),
    [],
  );
});

test('every import goes up in that table, so that all arrows point one way', () => {
  const against: string[] = [];
  for (const file of sourceFiles()) {
    const own = file.split('/')[0] ?? '';
    const text = readDoc(`src/${file}`);
    for (const [, target = ''] of text.matchAll(/(?:from|import|import\() ?'((?:\.|~\/)[^']+)'/g)) {
      const inSource = target.startsWith('~/')
        ? target.slice(2)
        : path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
      const other = inSource.split('/')[0] ?? '';
      if (levelOf(other) > levelOf(own)) against.push(`${file} imports ${inSource}`);
    }
  }
  assert.deepEqual(against, []);
});
