import { z } from 'zod';
import { given } from '../evaluate/given.js';
import { rowError, type Row } from '../evaluate/rows.js';

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : String(value)));
const pairRow = z.object({
  set: text,
  year: z.number().int().nullish(),
  doc: text,
  split: text,
  langpair: text,
  system: text,
  kind: text,
  mt: z.string(),
  human: z.string(),
});

/** A sentence as a machine put it, beside the same sentence as a person did. */
export interface PairRow {
  readonly set?: string;
  readonly year?: number;
  readonly doc?: string;
  readonly split?: string;
  readonly langpair?: string;
  readonly system?: string;
  readonly kind?: string;
  readonly mt: string;
  readonly human: string;
}

/** Rows as pairs of sentences. @throws UserError with file and line of a row that is none. */
export async function* readPairRows(rows: AsyncIterable<Row>): AsyncGenerator<PairRow> {
  for await (const { record, origin } of rows) {
    const result = pairRow.safeParse(record);
    if (!result.success) {
      const [{ path, message }] = result.error.issues;
      throw rowError(`this is no pair of sentences: "${path.join('.')}": ${message}.`, origin);
    }
    const { mt, human, ...about } = result.data;
    yield { mt, human, ...given(about) };
  }
}
