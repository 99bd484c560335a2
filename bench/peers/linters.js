// Programs for prose that run in Node, each as its readme shows it: a function that checks one text. `megabytes` is how much
// of the news it is given: about three seconds of work.
export const LINTERS = {
  'write-good': {
    packages: ['write-good'],
    megabytes: 1,
    async start() {
      const { default: writeGood } = await import('write-good');
      return (text) => writeGood(text);
    },
  },
  textlint: {
    packages: [
      '@textlint/kernel',
      'textlint-rule-common-misspellings',
      'textlint-rule-terminology',
      'textlint-rule-write-good',
    ],
    note: 'three English rules: common-misspellings, terminology, write-good',
    megabytes: 0.3,
    async start() {
      const { TextlintKernel } = await import('@textlint/kernel');
      const plugin = plain(await import('@textlint/textlint-plugin-text'));
      const modules = {
        'common-misspellings': await import('textlint-rule-common-misspellings'),
        terminology: await import('textlint-rule-terminology'),
        'write-good': await import('textlint-rule-write-good'),
      };
      const rules = Object.entries(modules).map(([ruleId, module]) => ({ ruleId, rule: plain(module) }));
      const kernel = new TextlintKernel();
      return (text) => kernel.lintText(text, { ext: '.txt', plugins: [{ pluginId: 'text', plugin }], rules });
    },
  },
  alex: {
    packages: ['alex'],
    megabytes: 0.3,
    async start() {
      const { text: check } = await import('alex');
      return (text) => check(text);
    },
  },
  retext: {
    packages: ['retext'],
    note: 'six plugins: contractions, indefinite-article, passive, redundant-acronyms, repeated-words, simplify',
    megabytes: 0.3,
    async start() {
      const { retext } = await import('retext');
      const plugins = await Promise.all([
        import('retext-contractions'),
        import('retext-indefinite-article'),
        import('retext-passive'),
        import('retext-redundant-acronyms'),
        import('retext-repeated-words'),
        import('retext-simplify'),
      ]);
      const processor = plugins.reduce((so, plugin) => so.use(plugin.default), retext());
      return (text) => processor.process(text);
    },
  },
  cspell: {
    packages: ['cspell-lib'],
    megabytes: 0.5,
    async start() {
      const { spellCheckDocument } = await import('cspell-lib');
      const options = { generateSuggestions: false, noConfigSearch: true };
      return (text) =>
        spellCheckDocument({ uri: 'article.txt', text, languageId: 'plaintext', locale: 'en' }, options, {});
    },
  },
  'harper.js': {
    packages: ['harper.js'],
    megabytes: 0.03,
    async start() {
      const { LocalLinter } = await import('harper.js');
      const { binaryInlined } = await import('harper.js/binaryInlined');
      const linter = new LocalLinter({ binary: binaryInlined });
      await linter.setup();
      return (text) => linter.lint(text, { language: 'plaintext' });
    },
  },
};

/** What a module from CommonJS means to export, however often it was wrapped. */
function plain(module) {
  return module.default?.default ?? module.default ?? module;
}
