import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findConfig } from '../../src/config/find.js';
import { loadConfig, type LoadedConfig } from '../../src/config/load.js';
import { UserError } from '../../src/errors.js';
import { folder } from '../helpers/folder.js';

function load(yaml: string): LoadedConfig {
  return loadConfig(join(folder({ 'lakeby.yaml': yaml }), 'lakeby.yaml'));
}

/** The message without the folder: `line:column: message`, and the hint. */
function refusal(yaml: string): string {
  try {
    load(yaml);
  } catch (error) {
    if (error instanceof UserError) return error.describe().replace(/^.*lakeby\.yaml(?:: ?|:)/, '');
    throw error;
  }
  return 'not refused';
}

describe('lakeby.yaml', () => {
  it('is found in the folder and above it, the nearest one', () => {
    const path = folder({ 'lakeby.yaml': '', 'a/b/c.txt': '', 'd/lakeby.yaml': '', 'd/e/f.txt': '' });
    expect(findConfig(join(path, 'a/b'))).toBe(join(path, 'lakeby.yaml'));
    expect(findConfig(join(path, 'd/e'))).toBe(join(path, 'd/lakeby.yaml'));
  });

  it('may hold nothing but comments', () => {
    expect(load('# Later.\n').values).toEqual({});
  });

  it('says on which line a value stands', () => {
    const { lineOf } = load('failOn: none\nlimits:\n  maxBytes: 1MB\nsuppress:\n  - {rule: a, reason: b}\n');
    expect([lineOf('failOn'), lineOf('limits', 'maxBytes'), lineOf('suppress', 0)]).toEqual([1, 3, 5]);
  });

  it.each([
    ['input: [a]', '1:1: "input" is no key of lakeby.yaml.\n  Did you mean "inputs"?'],
    ['limits:\n  maxbytes: 3', '2:3: "maxbytes" is no key of limits.\n  Did you mean "maxBytes"?'],
    ['fields: {txt: body}', '1:10: "txt" is no key of fields.\n  Did you mean "text"?'],
    ['suppress:\n  - {rul: a, reason: b}', '2:6: "rul" is no key of suppress[1].\n  Did you mean "rule"?'],
    ['suppress:\n  - rule: a', '2:5: suppress[1].reason: a key is missing here.'],
    ['suppress:\n  - reason: a', '2:5: suppress[1]: this names nothing:'],
    ['failOn: garbeld', '1:9: failOn: "garbeld" is none of garbled, suspect, none.'],
    ['prior: 1', '1:8: prior: 1 is no share between 0 and 1.'],
    ['maxGarbledShare: 5', '1:18: maxGarbledShare: 5 is no share from 0 to 1.'],
    ['limits: {maxFile: 3 parsecs}', '1:19: limits.maxFile: "3 parsecs" is no size'],
    ['inputs: articles', '1:9: inputs: "articles" is not a list.'],
    ['inputs: [1]', '1:10: inputs[1]: 1 is not text.'],
    ['rules:', '1:7: rules: nothing stands after the colon.'],
    ['cache: 3', '1:8: cache: 3 is neither true nor a folder.'],
    ['rules: {severity: {a: loud}}', '1:23: rules.severity.a: "loud" is none of hint, sign, proof.'],
    ['- a', '1:1: The file: this is no group of keys.'],
    ['failOn: none\nfailOn: none', '2:1: Map keys must be unique'],
    ['a: &x [1]\nb: *x', '2:4: An alias (*) is not allowed here.'],
    ['inputs: !!binary aa', '1:18: The tag'],
    ['inputs: [', '1:10: Flow sequence'],
  ])('%j is refused with its place', (yaml, message) => {
    expect(refusal(yaml)).toContain(message);
    expect(refusal(yaml).indexOf(message)).toBe(0);
  });

  it('is refused where it is too long, no file, or not there', () => {
    expect(refusal(`# ${'x'.repeat(1e6)}`)).toBe('1 MB is too long for settings; 1 MB are read.');
    expect(() => loadConfig(folder())).toThrow('This is no file.');
    expect(() => loadConfig(join(folder(), 'gone.yaml'))).toThrow('no such file or directory');
  });

  it('does not grow with nested aliases', () => {
    const bomb = [
      'a: &a [x,x,x]',
      ...'bcdefghi'.split('').map((key, at) => `${key}: &${key} [${`*${'abcdefgh'[at]},`.repeat(9)}]`),
    ];
    expect(refusal(bomb.join('\n'))).toContain('An alias (*) is not allowed here.');
  });
});
