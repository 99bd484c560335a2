import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packColumns, packStrings, readColumns, stringAt } from '../../src/text/columns.js';

test('columns of any length come back from a file as they were', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lakeby-columns-'));
  const file = join(folder, 'columns.bin');
  fc.assert(
    fc.property(fc.int32Array(), fc.uint8Array(), fc.uint16Array(), (wide, narrow, middle) => {
      writeFileSync(file, packColumns({ narrow, wide, middle }));
      expect(readColumns(pathToFileURL(file))).toEqual({ narrow, wide, middle });
    }),
  );
  rmSync(folder, { recursive: true });
});

test('strings come back one by one, whatever their letters', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (strings) => {
      const packed = packStrings(strings);
      expect(strings.map((_, at) => stringAt(packed, at))).toEqual(strings);
    }),
  );
});
