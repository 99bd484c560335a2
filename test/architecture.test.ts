import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';

/** Folders and files of src in the order of docs/architecture.md: a file imports only what stands before it, or its own folder. */
const ORDER = [
  'model',
  'errors',
  'root',
  'version',
  'text',
  'wording',
  'rules',
  'detect',
  'compare',
  'score',
  'check',
  'create-detector',
  'read',
  'report',
  'policy',
  'evaluate',
  'learn',
  'cache',
  'config',
  'run',
  'filter',
  'cli',
  'library',
  'index',
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): string[] {
  const source = readFileSync(join('src', file), 'utf8');
  const found = source.matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g);
  return [...found].map(([, path]) => normalize(join(dirname(file), `${path}.ts`)));
}

const layerOf = (file: string): number => ORDER.indexOf(file.replace(/(\/.*|\.ts)$/, ''));

describe('architecture', () => {
  test.each(files)('%s stands in a known layer and imports only what is above it', (file) => {
    expect(layerOf(file)).toBeGreaterThanOrEqual(0);
    const below = (imports.get(file) ?? []).filter((other) => layerOf(other) > layerOf(file));
    expect(below).toEqual([]);
  });

  test('there is no import cycle, type imports included', () => {
    expect(files.filter((file) => reaches(file, file))).toEqual([]);
  });

  test('only src/index.ts re-exports', () => {
    const barrels = files.filter((file) =>
      /^export (type )?(\*|\{[^}]*\}) from/m.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(barrels).toEqual(['index.ts']);
  });
});

function reaches(from: string, target: string): boolean {
  const seen = new Set<string>();
  const open = [...(imports.get(from) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (file === target) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...(imports.get(file) ?? []));
  }
  return false;
}
