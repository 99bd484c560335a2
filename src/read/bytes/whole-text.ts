import { sizeText } from '../limits.js';
import type { Input } from '../reader.js';
import { collect } from './chunks.js';
import { decode, type Decoded } from './decode.js';

/** The text of an input that has to be held whole, or why there is none; `option` is what raises the limit, in bytes. */
export async function wholeText({ chunks }: Input, limit: number, option: string): Promise<Decoded> {
  const bytes = await collect(chunks, limit);
  return bytes === undefined
    ? { problem: `longer than the limit of ${sizeText(limit)}; raise ${option}` }
    : decode(bytes);
}
