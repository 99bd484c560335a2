import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { indexOf, type Text } from '../text/text.js';
import { fold } from '../text/fold.js';
import { catalogue } from './catalogue.js';
import { mark, type Detector } from './detector.js';
import { wordsOf } from './words.js';

const RULES = catalogue(
  {
    family: 'disclosure',
    category: 'disclosure',
    about: 'The page says itself that it was translated by a machine. That is honest, and no sign of garble.',
  },
  { 'says-machine-translated': { severity: 'sign', message: 'The page says that it was translated by a machine.' } },
);

/** A statement names translation; only sentences that do are read. */
const ANCHORS = wordsOf(
  'translated translation translations translate machine-translated auto-translated ai-translated computer-translated',
);
const LONGEST = 250;

const MACHINE = String.raw`(?:auto|ai|machine|computer|automatic|automated|automatically|mechanical|neural|artificial intelligence|ai-generated|computer-generated|machine-generated)`;
const ENGINE = String.raw`(?:google|google'?s|deepl|microsoft|bing|yandex|baidu|systran|reverso|chatgpt|openai|gpt-?\w*|gemini|claude|amazon|papago|apertium|argos|libretranslate|lingva|promt|worldlingo|babelfish)`;
const MEANS = String.raw`(?:(?:www\.)?${ENGINE}\b|(?:an? |the )?(?:help of |aid of |use of )?(?:${MACHINE})\b|(?:an? |the )?(?:help of |aid of |use of )(?:${ENGINE}|${MACHINE})\b|(?:an? )?(?:machine|software|computer|robot|algorithm|translation (?:software|engine|tool|service)))`;
const PIECE = String.raw`(?:article|story|text|page|report|content|post|piece|news|version|website|site|item|document|publication|headline|interview|translation|press release)`;
const SELF = String.raw`(?:this|our|the above|the following|parts? of this|some of this|all)`;

/** Wordings seen on pages, on the folded sentence. Each speaks of the page itself or is a label of its own. */
const STATEMENTS: readonly RegExp[] = [
  String.raw`^powered by (?:an? )?${MACHINE}[\w -]{0,30}translat(?:ion|or)`,
  String.raw`^(?:this )?(?:is )?(?:an? )?${MACHINE}(?:[ -]+(?:generated|assisted|powered|based))?[ -]+translat(?:ed|ion)(?: (?:by|of|from|with|using|via|into) [^.]{1,60})?[.!]?$`,
  String.raw`^translat(?:ed|ion)(?: automatically| provided| powered| generated)?(?: from [\w ]{2,30}?)?(?: (?:in)?to [\w ]{2,20}?)?:? (?:by|with|using|via|through|-)? ?(?:the )?${MEANS}[^.]{0,40}(?:\.com[^.]*)?[.!]?$`,
  String.raw`^(?:automatically |machine[ -]|auto[ -]?)translated\b`,
  String.raw`\b${SELF}(?: [\w-]+){0,3}? ${PIECE}(?: [\w-]+){0,6}? (?:was|is|has been|have been|were|are|may have been)(?: [\w-]+){0,3}? ${MACHINE}[ -]+translated\b`,
  String.raw`\b${SELF}(?: [\w-]+){0,3}? ${PIECE}(?: [\w-]+){0,6}? (?:was|is|has been|have been|were|are|may have been)(?: [\w-]+){0,3}? translated\b[^.]{0,60}?\b(?:automatically|by machine|(?:by|with|using|via|through) (?:the )?${MEANS})`,
  String.raw`\bthis (?:is|was)(?: only| just)? (?:an? )?${MACHINE}(?:[ -]+generated)?[ -]+translation\b`,
  String.raw`\b${SELF}(?: [\w-]+){0,3}? translation(?: [\w-]+){0,4}? (?:was|is|has been) (?:[\w-]+ )?(?:generated|made|produced|created|provided|done|carried out|performed)(?: automatically\b| (?:by|with|using|via|through) (?:the )?${MEANS})`,
  String.raw`\bwe (?:use|used|rely on) ${MACHINE}[ -]+translation\b[^.]{0,40}\b(?:this|our|page|site|article|content)`,
  String.raw`\b(?:original|source) (?:article|text|language|version)\b[^.]{0,60}\b(?:translated automatically|${MACHINE}[ -]+translated|translated by (?:${ENGINE}|${MACHINE}))`,
  String.raw`\bread (?:this|the) (?:article|story)(?: in [\w ]{2,20})? \(${MACHINE}[ -]+translat(?:ed|ion)\)`,
].map((source) => new RegExp(source, 'u'));

/** Finds a page's own statement that it is machine translation; a widget (Google Translate, Select language) is none. */
export function makeDisclosure({ watches }: Knowledge): Detector {
  const anchors = watches.words('disclosure', () => ANCHORS);
  const find = (text: Text): Finding[] => {
    const found: Finding[] = [];
    const { tokens, length } = anchors(text);
    let reported = -1;
    for (let at = 0; at < length; at++) {
      const sentence = indexOf(text.sentences, tokens[at]);
      if (sentence === reported) continue;
      reported = sentence;
      const span = statementAt(text, sentence);
      if (span) found.push(mark(text, RULES['says-machine-translated'], span));
    }
    return found;
  };
  return { name: 'disclosure', rules: Object.values(RULES), find };
}

function statementAt(text: Text, sentence: number): { start: number; end: number } | undefined {
  const start = text.starts[text.sentences[sentence]];
  const end = text.ends[text.sentences[sentence + 1] - 1];
  if (end - start > LONGEST) return undefined;
  const line = fold(text.source.slice(start, end))
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+|[)\]\s]+$/gu, '');
  return STATEMENTS.some((statement) => statement.test(line)) ? { start, end } : undefined;
}
