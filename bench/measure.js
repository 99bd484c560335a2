// CPU time in turn: this machine's clock is shared, its CPU time less so, and workloads that take turns meet the same noise.

/** CPU seconds (user and system, all threads of this process) of one call of `work`. */
export async function cpuSeconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/**
 * Measures workloads in turn: by name, the seconds of each round. No round is begun once `rounds` have been made, or `seconds` of
 * wall-clock time are over and two have been made. `measure` turns one workload into seconds; what runs in this process is run
 * once before, so that its machine code has been made.
 */
export async function inTurn(workloads, { rounds, seconds = 30 }, measure = cpuSeconds) {
  const entries = Object.entries(workloads);
  const times = Object.fromEntries(entries.map(([name]) => [name, []]));
  if (measure === cpuSeconds) for (const [, work] of entries) await work();
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < rounds && (round < 2 || performance.now() < end); round++)
    for (const [name, work] of entries) times[name].push(await measure(work));
  return times;
}

/** The least of several times: noise only ever adds. */
export function least(times) {
  return Math.min(...times);
}

/** How many times as long one workload took as another, round by round: the middle of the rounds, and the middle half of them. */
export function ratio(one, other) {
  const rounds = one.map((time, round) => time / other[round]).sort((a, b) => a - b);
  const [low, high] = [0.25, 0.75].map((share) => rounds[Math.round(share * (rounds.length - 1))]);
  return { value: median(rounds), low, high };
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Millions of UTF-16 units: megabytes, for English. */
export function megabytesOf(texts) {
  return texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
}

/** The floor F: word offsets and a folded 32-bit hash of each word, found in one scan over the character codes. */
export function scanFloor(texts) {
  let hashes = 0;
  for (const text of texts) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at) | 32;
      if (unit >= 97 && unit <= 122) hash = Math.imul(hash ^ unit, 0x01000193);
      else if (hash !== 0x811c9dc5) {
        hashes ^= hash + at;
        hash = 0x811c9dc5;
      }
    }
  }
  return hashes;
}
