import { describe, expect, it } from '@jest/globals';
import { looksLikeHtml } from '../../src/read/sniff.js';

describe('a page without a name', () => {
  it.each([
    '<!DOCTYPE html><html>',
    '\uFEFF \n<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '<html lang="en">',
    '<head><title>',
    '<body>',
    '<!-- saved from url=(0030)https://mercury.example/ -->\n<!-- another --><html>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    '<p>Ferries ran late.</p>',
  ])('is known by %j', (head) => {
    expect(looksLikeHtml(Buffer.from(head))).toBe(true);
  });

  it.each([
    'Ferries ran late.',
    'A <p> in a text',
    '<rss version="2.0">',
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">',
    '<!DOCTYPE rss>',
    '<pre-release notes',
    '<headline>',
    '<!-- a comment alone -->',
    '<!-- without an end <html>',
    '{"text": "<html>"}',
    '',
  ])('is not seen in %j', (head) => {
    expect(looksLikeHtml(Buffer.from(head))).toBe(false);
  });

  it('is looked for in the first 8 KB alone', () => {
    expect(looksLikeHtml(Buffer.from(`${' '.repeat(9000)}<html>`))).toBe(false);
  });
});
