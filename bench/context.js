// What every measurement is given: the news, a folder of its own, how much to do, and what the program can do.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNews } from './texts.js';

const MAIN = fileURLToPath(new URL('../dist/start.cjs', import.meta.url));

/**
 * `quick` asks for a tenth of the work; `articles` is how many the memory measurement feeds at most, and whether that was asked for.
 * @throws Error if the news cannot be read.
 */
export async function createContext({ newsFile, quick, articles }) {
  const news = await readNews(newsFile);
  const folder = mkdtempSync(join(tmpdir(), 'lakeby-bench-'));
  const jobs = knowsJobs();
  return {
    ...{ news, folder, quick, articles, jobs },
    lakeby: (...words) => [process.execPath, MAIN, ...words],
    /** A check on one core that says nothing of what it finds by its exit code, and reads no settings. */
    check: (inputs, ...more) => [
      ...[process.execPath, MAIN, 'check', ...inputs, '--fail-on', 'none', '--no-config'],
      ...(jobs && !more.includes('--jobs') ? ['--jobs', '1'] : []),
      ...more,
    ],
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function knowsJobs() {
  const { stdout } = spawnSync(process.execPath, [MAIN, 'check', '--help'], { encoding: 'utf8' });
  return stdout.includes('--jobs');
}
