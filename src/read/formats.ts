import type { Format } from './reader.js';
import { looksLikeFeed, looksLikeHtml, looksLikeJson, looksLikeJsonLines, startsWith } from './sniff.js';

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
    name: 'csv',
    extensions: ['.csv'],
    types: ['text/csv'],
    sniff: () => false,
    load: async () => (await import('./csv.js')).readCsv,
  },
  {
    name: 'tsv',
    extensions: ['.tsv', '.tab'],
    types: ['text/tab-separated-values'],
    sniff: () => false,
    load: async () => (await import('./csv.js')).readTsv,
  },
  {
    name: 'parquet',
    extensions: ['.parquet'],
    types: ['application/vnd.apache.parquet'],
    binary: true,
    sniff: startsWith('PAR1'),
    load: async () => (await import('./parquet.js')).readParquet,
  },
  {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    types: ['text/html', 'application/xhtml+xml'],
    sniff: looksLikeHtml,
    load: async () => (await import('./html.js')).readHtml,
  },
  {
    name: 'warc',
    extensions: ['.warc', '.wet'],
    types: ['application/warc'],
    binary: true,
    sniff: startsWith('WARC/1.'),
    load: async () => (await import('./warc.js')).readWarc,
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
