import { readArticles, type ReadRequest } from '../../src/read/index.js';
import { isSkipped, type Item } from '../../src/read/reader.js';
import { asChunks } from '../helpers/run-cli.js';

/** Every item behind the inputs. */
export async function readAll(
  inputs: readonly string[],
  options: Omit<ReadRequest, 'stdin'> = {},
  stdin: string | Buffer = '',
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of readArticles(inputs, { ...options, stdin: asChunks(stdin) })) items.push(item);
  return items;
}

/** The reasons of what was skipped, and the ids of what was not. */
export function outline(items: readonly Item[]): string[] {
  return items.map((item) => (isSkipped(item) ? `skipped ${item.origin.line ?? ''}: ${item.reason}` : item.id));
}
