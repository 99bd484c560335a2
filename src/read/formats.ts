import type { Format } from './reader.js';
import { looksLikeFeed, looksLikeJson, looksLikeJsonLines } from './sniff.js';

/** Every format Lakeby reads. Where the name of a file says nothing, the first that accepts its beginning is taken. */
export const FORMATS: readonly Format[] = [
  {
    name: 'json',
    extensions: ['.json'],
    types: ['application/json', 'application/feed+json'],
    sniff: looksLikeJson,
    load: async () => (await import('./json.js')).readJson,
  },
  {
    name: 'jsonl',
    extensions: ['.jsonl', '.ndjson'],
    types: ['application/jsonl', 'application/x-ndjson'],
    sniff: looksLikeJsonLines,
    load: async () => (await import('./jsonl.js')).readJsonLines,
  },
  {
    name: 'feed',
    extensions: ['.xml', '.rss', '.atom', '.rdf'],
    types: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/xml', 'text/xml'],
    sniff: looksLikeFeed,
    load: async () => (await import('./feed.js')).readFeed,
  },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    types: ['text/markdown'],
    sniff: () => false,
    load: async () => (await import('./markdown.js')).readMarkdown,
  },
  {
    name: 'text',
    extensions: ['.txt'],
    types: ['text/plain'],
    sniff: () => true,
    load: async () => (await import('./text.js')).readText,
  },
];

/** Endings of file names that are read, with the dot. */
export const EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions);
