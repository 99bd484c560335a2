// CPU time, as the median of several runs: this machine's clock is shared, its CPU time less so.
/** CPU seconds (user and system) of one call of `work`, the median of `runs` after one to warm up. */
function cpuSeconds(work, runs = 5) {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return median(times);
}

/** CPU seconds of two workloads measured in turn, so that both meet the same noise. */
export function pairedSeconds(one, other, runs = 7) {
  one();
  other();
  const times = Array.from({ length: runs }, () => [cpuSeconds(one, 1), cpuSeconds(other, 1)]);
  return [median(times.map(([first]) => first)), median(times.map(([, second]) => second))];
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
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
