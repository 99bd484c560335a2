// The parts of a check, each by itself: the one place that knows inner modules of dist.
/** So few articles at a time that a part, as in a check, finds the caches filled by others. */
const CHUNK = 8;
const ORIGIN = { path: 'bench' };

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** A function that runs every part over texts and gives the CPU seconds of each by its name. Texts are analysed anew each time. */
export async function loadParts() {
  const engine = await loadEngine();
  return (texts) => {
    const spent = {};
    const time = (part, work) => {
      const start = seconds();
      const result = work();
      spent[part] = (spent[part] ?? 0) + seconds() - start;
      return result;
    };
    for (let at = 0; at < texts.length; at += CHUNK) runParts(engine, texts.slice(at, at + CHUNK), time);
    return spent;
  };
}

function runParts({ tokenize, analyze, lexicon, parts }, texts, time) {
  time('tokenizing', () => texts.forEach((text) => tokenize(text)));
  const analysed = time('analysis', () => texts.map((text) => analyze({ id: 'bench', text, origin: ORIGIN }, lexicon)));
  for (const { name, find } of parts) time(name, () => analysed.forEach((text) => find(text)));
}

async function loadEngine() {
  const { tokenize } = await import('../dist/text/tokenize.js');
  const { analyze } = await import('../dist/text/analyze.js');
  const { loadShipped, shippedKnowledge, shippedRules } = await import('../dist/rules/knowledge.js');
  const { makeRules } = await import('../dist/detect/rules.js');
  const { makeDetectors } = await import('../dist/detect/index.js');
  const { articleLanguage } = await import('../dist/detect/language.js');
  const shipped = loadShipped();
  const knowledge = shippedKnowledge(shipped);
  const parts = [
    { name: 'language', find: articleLanguage },
    makeRules(shippedRules(shipped), knowledge),
    ...makeDetectors(knowledge),
    ...(await wordingPart().catch(() => [])),
  ];
  return { tokenize, analyze, lexicon: knowledge.lexicon, parts };
}

/** Left out where the model is kept elsewhere: the other parts are measured all the same. */
async function wordingPart() {
  const { loadWording } = await import('../dist/wording/tables.js');
  const { readWording } = await import('../dist/wording/evidence.js');
  const { unusualWording } = await import('../dist/detect/wording.js');
  const model = loadWording(new URL('../dist/knowledge.bin#wording', import.meta.url));
  return [{ name: 'wording', find: (text) => unusualWording(text, readWording(text, model), model.unusual) }];
}
