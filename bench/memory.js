// Peak resident memory of `lakeby check` reading many JSONL articles from standard input.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';

const MEGABYTE = 1024;

/** Feeds `count` articles to a fresh process and reads the peak the kernel kept for it (VmHWM; Linux only). */
export async function residentPeak(main, texts, count) {
  const child = spawn(process.execPath, [main, 'check', '-', '--format', 'jsonl', '--fail-on', 'none'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  let peak = 0;
  for (let at = 0; at < count; at++) {
    const line = `${JSON.stringify({ id: `bench-${at}`, text: texts[at % texts.length].slice(0, 3000) })}\n`;
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
    if (at % 500 === 0) peak = Math.max(peak, peakOf(child.pid));
  }
  peak = Math.max(peak, peakOf(child.pid));
  child.stdin.end();
  await once(child, 'exit');
  return { articles: count, megabytes: peak / MEGABYTE };
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
