// Programs for prose that are no packages of npm. Of each: what it is, how it is put into bench/peers/installed, and how it is run.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const INSTALLED = fileURLToPath(new URL('installed/', import.meta.url));
const VALE = 'github.com/vale-cli/vale/v3';
const VALE_VERSION = 'v3.21.0';
const VALE_CONFIG = join(INSTALLED, 'vale.ini');
const CLASSPATH = join(INSTALLED, 'languagetool.classpath');

export const PROGRAMS = {
  Vale: {
    version: VALE_VERSION.slice(1),
    note: 'two styles: write-good, proselint',
    megabytes: 0.3,
    installed: () => existsSync(VALE_CONFIG),
    install() {
      run('go', ['install', `${VALE}/cmd/vale@${VALE_VERSION}`], { GOBIN: INSTALLED });
      const module = join(run('go', ['env', 'GOMODCACHE']), `${VALE}@${VALE_VERSION}`);
      for (const style of ['write-good', 'proselint'])
        cpSync(join(module, 'testdata', 'styles', style), join(INSTALLED, 'styles', style), { recursive: true });
      writeFileSync(
        VALE_CONFIG,
        'StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = write-good, proselint\n',
      );
    },
    command: (files) => [
      join(INSTALLED, 'vale'),
      '--config',
      VALE_CONFIG,
      '--no-global',
      '--no-exit',
      '--output=line',
      ...files,
    ],
    env: { GOMAXPROCS: '1' },
  },
  LanguageTool: {
    version: '6.7',
    note: 'all rules for en-US',
    megabytes: 0.06,
    installed: () => existsSync(CLASSPATH),
    install() {
      const pom = fileURLToPath(new URL('languagetool-pom.xml', import.meta.url));
      run('mvn', ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${CLASSPATH}`]);
    },
    command: (files) => [
      ...['java', '-XX:+UseSerialGC', '-cp', readFileSync(CLASSPATH, 'utf8').trim()],
      ...['org.languagetool.commandline.Main', '-l', 'en-US', ...files],
    ],
    oneFile: true,
  },
};

/** Installs a program; what was wrong, if it did not come. */
export function install({ install: bring, installed }) {
  if (installed()) return undefined;
  mkdirSync(INSTALLED, { recursive: true });
  try {
    bring();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

function run(program, words, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (error) throw new Error(`${program} is not installed`);
  if (status !== 0) throw new Error(`${program} ${words[0]} failed: ${(stderr || stdout).trim().slice(-200)}`);
  return stdout.trim();
}
