import { languageName } from '../../report/say.js';
import type { Evaluation, SourceFigures } from '../schema.js';
import type { Html } from '../../report/html/element.js';
import { percent } from './numbers.js';
import { figures, numbers, table, words } from './table.js';

/** How often the source language is told, language by language; nothing where no document says where it came from. */
export function sourceTable({ sources }: Evaluation): Html[] {
  if (sources.languages.length === 0) return [];
  type Row = SourceFigures['languages'][number];
  return [
    table<Row>({
      ...{ id: 'sources', caption: 'Garbled documents of five findings and more, by source language' },
      columns: [
        words('Language', ({ language }) => languageName(language)),
        numbers('Documents', ({ documents }) => documents),
        figures('First', ({ top1 }) => top1, { write: percent, about: 'The right language is the likeliest' }),
        figures('In three', ({ top3 }) => top3, { write: percent, about: 'It is one of the three likeliest' }),
        figures('Named', ({ named }) => named, { write: percent, about: 'The verdict names a language' }),
        figures('Right', ({ right }) => right, { write: percent, about: 'Where one is named, it is the right one' }),
      ],
      rows: sources.languages,
    }),
  ];
}
