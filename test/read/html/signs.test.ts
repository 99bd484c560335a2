import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../../../src/read/html/parse.js';
import { findSigns } from '../../../src/read/html/signs.js';

const signsOf = (html: string): string[] => findSigns(parseHtml(html)!).map(({ markup, line }) => `${line} ${markup}`);

describe('signs of machine translation in markup', () => {
  it.each([
    ['a language tag of Google’s', '<html lang="en-x-mtfrom-ja">', '1 <html lang="en-x-mtfrom-ja">'],
    ['a language tag of Unicode’s', '<p lang="en-t-de-t0-und">', '1 <p lang="en-t-de-t0-und">'],
    [
      'a link to the original',
      '\n<link rel="alternate machine-translated-from" hreflang="de" href="/">',
      '2 <link rel="alternate machine-translated-from">',
    ],
    ['a page saved in Chrome', '<html class="js translated-rtl">', '1 <html class="js translated-rtl">'],
    [
      'texts Chrome has replaced',
      '<p><font style="vertical-align: inherit;">\n<font style="vertical-align: inherit;">A',
      '2 <font style="vertical-align: inherit;">',
    ],
    ['originals beside their translation', '<span class="google-src-text">Ein', '1 <span class="google-src-text">'],
    [
      'a page of the older translator',
      '<meta http-equiv="X-Translated-By" content="Google">',
      '1 <meta http-equiv="X-Translated-By">',
    ],
    ['a page saved in Edge', '<p _msttexthash="12" _msthash="3">', '1 <p _msttexthash="12">'],
    ['a page saved in Yandex Browser', '<ya-tr-span data-translated="true">', '1 <ya-tr-span data-translated="true">'],
    [
      'a page of TranslatePress',
      "<trp-gettext data-trpgettextoriginal='12'>",
      '1 <trp-gettext data-trpgettextoriginal="12">',
    ],
    [
      'a page of Transposh',
      `<meta name="translation-stats" content='{"total_phrases":40,"translated_phrases":38}'>`,
      '1 <meta content="{"total_phrases":40,"translated_phrases":38}">',
    ],
    [
      'a page that translates itself',
      `<body onload="doGTranslate('pt|en')">`,
      `1 <body onload="doGTranslate('pt|en')">`,
    ],
  ])('are found in %s', (_, html, sign) => {
    expect(signsOf(html)).toEqual([sign]);
  });

  it.each([
    ['a widget', '<div id="google_translate_element"><div class="goog-te-gadget">Select Language'],
    ['a list of languages', `<a onclick="doGTranslate('en|es');return false">Spanish</a>`],
    [
      'a page that is not to be translated',
      '<html class="notranslate" translate="no"><meta name="google" content="notranslate">',
    ],
    ['versions in other languages', '<link rel="alternate" hreflang="es" href="/es">'],
    ['a style sheet of the widget', '<link rel="stylesheet" href="https://www.gstatic.com/_/translate_http/x.css">'],
    ['one font element alone', '<font style="vertical-align: inherit;">A'],
    ['an original of Transposh', `<meta name="translation-stats" content='{"translated_phrases":null}'>`],
    ['a text that Yandex has not reached', '<ya-tr-span data-translated="false">'],
    ['a class that only looks like it', '<html class="not-translated-ltr"><body class="translated-ltr">'],
    ['a plain language tag', '<html lang="en-GB">'],
  ])('are not found in %s', (_, html) => {
    expect(signsOf(html)).toEqual([]);
  });

  it('are told once a kind, in the order of the page, and shortened', () => {
    const page = `<html class="${'a '.repeat(100)}translated-ltr"><p _msthash="1">\n<p _msthash="2">`;
    expect(signsOf(page)).toEqual([`1 <html class="…${' a'.repeat(25)} translated-ltr">`, '1 <p _msthash="1">']);
  });
});
