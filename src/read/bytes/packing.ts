/** A way inputs are compressed. */
export interface Packing {
  readonly name: string;
  /** Ending of the names of such files, with the dot. */
  readonly ending: string;
  /** Whether content begins like it; left out where nothing tells but the ending. */
  begins?(head: Buffer): boolean;
  unpack(chunks: AsyncIterable<Buffer>): AsyncIterable<Uint8Array>;
}

/** Every way an input may be compressed (RFC 1952, RFC 8878, RFC 7932, RFC 1950). Brotli has no mark to know it by, and the one of deflate is an "x". */
const PACKINGS: readonly Packing[] = [
  {
    name: 'gzip',
    ending: '.gz',
    begins: (head) => head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08,
    unpack: (chunks) => inflated('gzip', chunks),
  },
  { name: 'zstd', ending: '.zst', begins: isZstd, unpack: unpackZstd },
  { name: 'brotli', ending: '.br', unpack: (chunks) => inflated('brotli', chunks) },
  { name: 'deflate', ending: '.zz', unpack: (chunks) => inflated('deflate', chunks) },
];

/** The packing an input is in, by its first bytes, else by its name. */
export function packingOf(name: string, head: Buffer): Packing | undefined {
  return PACKINGS.find(({ ending, begins }) => (begins ? begins(head) : name.toLowerCase().endsWith(ending)));
}

/** The name a file has when it is unpacked: `news.jsonl` for `news.jsonl.gz`. Others keep theirs. */
export function unpackedName(name: string): string {
  const packing = PACKINGS.find(({ ending }) => name.toLowerCase().endsWith(ending));
  return packing ? name.slice(0, -packing.ending.length) : name;
}

/** Most inputs are not packed, and are not kept waiting for what unpacks them. */
async function* inflated(
  name: 'gzip' | 'brotli' | 'deflate',
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Uint8Array> {
  const { inflate } = await import('./inflate.js');
  yield* inflate(name, chunks);
}

/** A frame of zstd, or one that is to be skipped over. */
function isZstd(head: Buffer): boolean {
  if (head.length < 4) return false;
  const magic = head.readUInt32LE(0);
  return magic === 0xfd2fb528 || magic >>> 4 === 0x184d2a5;
}

async function* unpackZstd(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const { unzstd } = await import('./zstd.js');
  yield* unzstd(chunks);
}
