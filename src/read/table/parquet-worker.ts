import { parentPort, workerData } from 'node:worker_threads';
import { isSkipped, type Item } from '../reader.js';
import type { ParquetTask } from './parquet-apart.js';
import { parquetItems } from './parquet-items.js';

/** What is handed over at once: so many items, or so many UTF-16 code units of text. */
const MOST_ITEMS = 256;
const MOST_TEXT = 1e6;

const { source, options } = workerData as ParquetTask;
const batches = batched(parquetItems(source, options));

/** The thread that reads a table for parquet-apart.ts: answers each message with the next items, at the end with none. */
parentPort?.on('message', () => {
  void batches.next().then(({ value }) => parentPort?.postMessage(value ?? []));
});

async function* batched(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  let size = 0;
  for await (const item of items) {
    batch.push(item);
    size += isSkipped(item) ? item.reason.length : item.text.length;
    if (batch.length < MOST_ITEMS && size < MOST_TEXT) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  yield batch;
}
