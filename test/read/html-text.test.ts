import { describe, expect, it } from '@jest/globals';
import { htmlText } from '../../src/read/html-text.js';
import { placesOf } from '../../src/read/places.js';

describe('the text of HTML', () => {
  it.each([
    ['blocks as paragraphs', '<p>One.</p><p>Two.<div>Three.</div>', 'One.\n\nTwo.\n\nThree.'],
    ['line breaks as line ends, two of them as a paragraph', 'One<br>two<br><br>three', 'One\ntwo\n\nthree'],
    ['white space as a browser does', ' <p> One\n\t two <b> three</b> <i> </i>four </p> ', 'One two three four'],
    ['words across inline elements in one', '<p><span>T</span>he <b>f</b>erry</p>', 'The ferry'],
    ['no-break spaces as spaces, and none alone', '<p>10&nbsp;km</p><p>&nbsp;</p><p>x</p>', '10 km\n\nx'],
    [
      'entities decoded once',
      '<p>Fish &amp; chips, &lt;b&gt; &amp;amp; &eacute;&#8217;&#x41;&copy 2</p>',
      'Fish & chips, <b> &amp; é’A© 2',
    ],
    ['an unknown entity as it stands', 'AT&T &unknown; R&D', 'AT&T &unknown; R&D'],
    ['lists item by item', '<ul><li>One<li>Two<ul><li>Three</ul></ul>', 'One\n\nTwo\n\nThree'],
    [
      'tables row by row',
      '<table><caption>Results</caption><tr><th>Club<th>Points<tr><td>Ardel<td> 3</table>',
      'Results\n\nClub\tPoints\n\nArdel\t3',
    ],
    [
      'cells that hold paragraphs as paragraphs',
      '<table><tr><td><p>One.</p><p>Two.</p><td>Three.</table>',
      'One.\n\nTwo.\n\nThree.',
    ],
    ['preformatted lines as lines', '<pre>\nOne\n  two\n\n three</pre>', 'One\ntwo\n\nthree'],
    ['a stray end tag as nothing', '<p>One</b> two</p>', 'One two'],
    ['a fragment without any tag', 'Just text', 'Just text'],
  ])('shows %s', (_, html, text) => {
    expect(htmlText(html).text).toBe(text);
  });

  it.each([
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<svg><text>x</text></svg>',
    '<iframe>x</iframe>',
    '<select><option>x</select>',
    '<textarea>x</textarea>',
    '<button>x</button>',
    '<div hidden>x</div>',
    '<div aria-hidden="true">x</div>',
    '<div style="color:red; Display : none">x</div>',
    '<span class="a sr-only">x</span>',
    '<!-- x -->',
  ])('leaves %s out', (html) => {
    expect(htmlText(`<p>One</p>${html}<p>two</p>`).text).toBe('One\n\ntwo');
  });
});

describe('regions of HTML', () => {
  const regionsOf = (html: string): string[] => {
    const { text, regions } = htmlText(html);
    return regions.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
  };

  it.each([
    ['<h2>A <i>heading</i></h2><p>Text</p>', ['heading: A heading']],
    ['<h2>One</h2><h3>Two</h3>', ['heading: One', 'heading: Two']],
    [
      '<figure><figcaption>A boat. <small>Jo / AP</small></figcaption></figure>',
      ['caption: A boat.', 'credit: Jo / AP'],
    ],
    ['<p class="wp-caption-text">A boat</p>', ['caption: A boat']],
    ['<div class="Page-caption"><p>A boat</p><p>At sea</p></div>', ['caption: A boat\n\nAt sea']],
    ['<span class="photo__credit">Jo</span><span class="imageCredit">Mo</span>', ['credit: Jo', 'credit: Mo']],
    [
      '<figcaption>Sea<span itemprop="copyrightHolder">Jo</span> again</figcaption>',
      ['caption: Sea', 'credit: Jo', 'caption: again'],
    ],
    ['<p class="discredits">No region</p><p class="accreditation">None</p>', []],
  ])('are told by the markup: %s', (html, expected) => {
    expect(regionsOf(html)).toEqual(expected);
  });

  it('sets a credit apart from its caption, but not from the words that lead to it', () => {
    expect(htmlText('<figcaption>A boat<span class="credit">Jo / AP</span></figcaption>').text).toBe(
      'A boat\n\nJo / AP',
    );
    expect(htmlText('<figcaption>A boat. Photo by <span class="credit">Jo</span>.</figcaption>').text).toBe(
      'A boat. Photo by Jo.',
    );
  });
});

describe('places of HTML', () => {
  it('say where each stretch stands in the source, whatever its line ends', () => {
    const html = '<p>One &amp;\r\n  two</p>\r<p>\nthree <b>four</b>';
    const { text, pieces } = htmlText(html);
    expect(text).toBe('One & two\n\nthree four');
    const { starts, lines, columns } = placesOf(pieces, html);
    const found = starts.map((start, at) => [text.slice(start, starts[at + 1]).trim(), lines[at], columns[at]]);
    expect(found).toEqual([
      ['One', 1, 4],
      ['&', 1, 8],
      ['two', 2, 3],
      ['three', 4, 1],
      ['four', 4, 10],
    ]);
  });
});

describe('hostile HTML', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(100_000) + 'x', 'x'],
    ['deep inline nesting', '<b><i>'.repeat(20_000) + 'x', 'x'],
    ['very many attributes', `<p ${Array.from({ length: 200_000 }, (_, at) => `a${at}`).join(' ')}>x`, 'x'],
    ['one huge attribute', `<p title="${'y'.repeat(5_000_000)}">x`, 'x'],
    ['a comment without an end', 'x<!--' + '<!-'.repeat(200_000), 'x'],
    ['tags without an end', 'x' + '<a '.repeat(200_000), 'x'],
    ['an end tag of a text area in a title', '<title></textarea><script>y</script></title>x', 'x'],
    ['half a million entities', '&amp;'.repeat(500_000), '&'.repeat(500_000)],
  ])('is read to its end: %s', (_, html, text) => {
    expect(htmlText(html).text === text).toBe(true);
  });

  it('is refused where unclosed formatting multiplies elements', () => {
    const html = Array.from({ length: 5000 }, (_, at) => `<font color=${at}><p>`).join('');
    expect(htmlText(html)).toMatchObject({ text: '', problem: expect.stringContaining('500,000 HTML elements') });
  });
});
