import { dirname, relative, resolve, sep } from 'node:path';
import type { Article, Finding } from '../model.js';
import { isWebAddress } from '../read/record.js';
import { visible } from '../report/visible.js';
import type { Judge } from './judge.js';
import type { Suppression } from './options.js';
import { setApart } from './set-apart.js';

/** A suppression with its glob compiled. */
interface Ready {
  readonly suppression: Suppression;
  fitsFile(path: string): boolean;
}

/**
 * Keeps from the report what the user has given a reason for, and hands the rest to another judge. A suppression that names
 * neither rule nor fingerprint is about whole articles: they do not fail, and no limit counts them.
 */
export async function suppressing(suppressions: readonly Suppression[], rest: Judge): Promise<Judge> {
  const ready = await Promise.all(suppressions.map(prepared));
  const used = new Set<Suppression>();
  return {
    judge(verdict) {
      const fitting = ready.filter((one) => fitsArticle(one, verdict.article)).map(({ suppression }) => suppression);
      const excusing = fitting.filter(isOfArticles);
      const seen = setApart(verdict, (finding) => {
        const covering = fitting.filter((one) => fitsFinding(one, finding));
        covering.forEach((one) => used.add(one));
        return covering[0]?.reason;
      });
      excusing.forEach((one) => used.add(one));
      return excusing.length > 0 ? seen : rest.judge(seen);
    },
    async end() {
      const { failures, remarks } = await rest.end();
      const unused = suppressions.filter((one) => !used.has(one));
      return { failures, remarks: [...remarks, ...unused.map(unusedText)] };
    },
  };
}

async function prepared(suppression: Suppression): Promise<Ready> {
  const { file, at } = suppression;
  if (file === undefined) return { suppression, fitsFile: () => true };
  const { default: picomatch } = await import('picomatch');
  const fits = picomatch(file, { dot: true });
  const folder = at === undefined ? '.' : dirname(at.file);
  return { suppression, fitsFile: (path) => namesOf(path, folder).some((name) => fits(name)) };
}

/** What a glob may call a file: its path from the folder of the glob, or from the root; an address is called one thing. */
function namesOf(path: string, folder: string): string[] {
  if (isWebAddress(path)) return [path];
  return [relative(folder, path), resolve(path)].map((name) => name.split(sep).join('/'));
}

function fitsArticle({ suppression: { source }, fitsFile }: Ready, article: Article): boolean {
  return (source === undefined || source === article.source) && fitsFile(article.origin.path);
}

function fitsFinding({ rule, fingerprint }: Suppression, finding: Finding): boolean {
  return (
    (rule === undefined || rule === finding.rule) && (fingerprint === undefined || fingerprint === finding.fingerprint)
  );
}

function isOfArticles({ rule, fingerprint }: Suppression): boolean {
  return rule === undefined && fingerprint === undefined;
}

const KEYS = ['rule', 'fingerprint', 'source', 'file'] as const;

function unusedText(suppression: Suppression): string {
  const { at } = suppression;
  const place = at === undefined ? '' : `${[at.file, at.line].filter((part) => part !== undefined).join(':')}: `;
  const keys = KEYS.flatMap((key) => (suppression[key] === undefined ? [] : [`${key} ${suppression[key]}`]));
  return visible(
    `${place}The suppression of ${keys.join(', ')} matched nothing in this run; if it is done with, delete it.`,
  );
}
