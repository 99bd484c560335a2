// Resident memory of a process and all it has started, as Linux keeps it.
import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes: what is held now, and the sum of the peaks (VmHWM) of each process. Nothing once they are gone. */
export function residentOf(pid) {
  const sizes = [pid, ...descendants(pid)].map(sizesOf);
  return { now: sum(sizes.map(({ now }) => now)), peak: sum(sizes.map(({ peak }) => peak)) };
}

function sizesOf(pid) {
  const status = read(`/proc/${pid}/status`);
  const megabytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function descendants(pid) {
  const children = threads(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean),
  );
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function threads(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
