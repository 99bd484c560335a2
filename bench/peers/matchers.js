// Packages that find phrases, given the same phrases, and one that only cuts a text into tokens.
export const MATCHERS = {
  'wink-nlp, tokens only': {
    packages: ['wink-nlp'],
    megabytes: 4,
    async start() {
      const { default: winkNLP } = await import('wink-nlp');
      const { default: model } = await import('wink-eng-lite-web-model');
      const nlp = winkNLP(model, []);
      return (text) => nlp.readDoc(text).tokens().length();
    },
  },
  '@monyone/aho-corasick/fast': {
    packages: ['@monyone/aho-corasick'],
    phrases: true,
    megabytes: 8,
    async start(phrases) {
      const { AhoCorasick } = await import('@monyone/aho-corasick/fast');
      const matcher = new AhoCorasick(phrases);
      return (text) => matcher.matchInText(text);
    },
  },
  ahocorasick: {
    packages: ['ahocorasick'],
    phrases: true,
    megabytes: 8,
    async start(phrases) {
      const { default: AhoCorasick } = await import('ahocorasick');
      const matcher = new AhoCorasick(phrases);
      return (text) => matcher.search(text);
    },
  },
  'aho-corasick-node': {
    packages: ['aho-corasick-node'],
    phrases: true,
    megabytes: 4,
    async start(phrases) {
      const { default: AhoCorasick } = await import('aho-corasick-node');
      const builder = AhoCorasick.builder();
      phrases.forEach((phrase) => builder.add(phrase));
      const matcher = builder.build();
      return (text) => matcher.match(text);
    },
  },
  fastscan: {
    packages: ['fastscan'],
    phrases: true,
    megabytes: 4,
    async start(phrases) {
      const { default: module } = await import('fastscan');
      const FastScanner = module.default ?? module;
      const matcher = new FastScanner(phrases);
      return (text) => matcher.search(text);
    },
  },
  'modern-ahocorasick': {
    packages: ['modern-ahocorasick'],
    phrases: true,
    megabytes: 4,
    async start(phrases) {
      const { default: AhoCorasick } = await import('modern-ahocorasick');
      const matcher = new AhoCorasick(phrases);
      return (text) => matcher.search(text);
    },
  },
};
