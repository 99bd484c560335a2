import { isoDate } from './dates.js';
import type { PageFacts } from './html-facts.js';
import type { DataArticle } from './json-ld.js';
import type { Fields } from './reader.js';
import { isWebAddress } from './record.js';

type About = Partial<Record<Exclude<keyof Fields, 'text' | 'id'>, string>>;

/** What stands between the title of an article and the name of the site. */
const SEPARATORS = [' | ', ' - ', ' – ', ' — ', ' · ', ' » ', ' : '] as const;

/** Title, source, date, language and address of the article on a page. `base` is the address the page came from. */
export function aboutPage(facts: PageFacts, data: DataArticle, base?: string): About {
  const { meta } = facts;
  const url = [facts.canonical, meta.get('og:url'), base].map((href) => completed(href, base)).find(isDefined);
  const site = meta.get('og:site_name') ?? data.publisher ?? meta.get('application-name');
  const dates = [
    meta.get('article:published_time'),
    data.datePublished,
    meta.get('datepublished'),
    meta.get('date'),
    meta.get('dc.date.issued'),
    facts.time,
  ];
  const languages = [facts.language, meta.get('og:locale'), data.language, meta.get('content-language')];
  return {
    title: titleOf(facts, data, site),
    source: site ?? (url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '')),
    published: dates.map((date) => (date === undefined ? undefined : isoDate(date))).find(isDefined),
    language: languages.map(languageCode).find(isDefined),
    url,
  };
}

function titleOf(
  { meta, headline, title }: PageFacts,
  data: DataArticle,
  site: string | undefined,
): string | undefined {
  const own = meta.get('og:title') ?? meta.get('twitter:title');
  if (own !== undefined) return withoutSite(own, site);
  return headline ?? data.headline ?? (title ? withoutSite(title, site) : undefined);
}

/** A title without the site's name behind it. Where the name is not known, only a bar tells it from the words of a title. */
function withoutSite(title: string, site: string | undefined): string {
  const at = Math.max(...SEPARATORS.map((separator) => title.lastIndexOf(separator)));
  if (at <= 0) return title;
  const suffix = title.slice(at).toLowerCase();
  const isSite = site === undefined ? suffix.startsWith(' | ') : suffix.includes(site.toLowerCase());
  return isSite ? title.slice(0, at) : title;
}

/** `en` of `en-GB` and `en_US`. */
function languageCode(tag: string | undefined): string | undefined {
  return /^([a-z]{2})(?:[-_,]|$)/i.exec(tag?.trim() ?? '')?.[1].toLowerCase();
}

/** A link as a whole address; undefined for one that is not on the Web. */
function completed(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  const { href: url } = new URL(href, base);
  return isWebAddress(url) ? url : undefined;
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}
