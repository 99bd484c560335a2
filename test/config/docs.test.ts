import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/load.js';
import { folder } from '../helpers/folder.js';

const page = readFileSync('docs/ci.md', 'utf8');
const blocks = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, block]) => block ?? '');
const settings = blocks.filter((block) => block.startsWith('# lakeby.yaml\n'));

describe('docs/ci.md', () => {
  it.each(blocks)('shows YAML that can be read: %s', (block) => {
    expect(parse(block)).toBeInstanceOf(Object);
  });

  it.each(settings)('shows settings that are understood: %s', (block) => {
    const file = join(folder({ 'lakeby.yaml': block }), 'lakeby.yaml');
    expect(Object.keys(loadConfig(file).values).length).toBeGreaterThan(0);
  });
});
