import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where hot.js leaves its modules, by name, for those beside it and for what it imports of itself. */
const SHARED = "globalThis[Symbol.for('lakeby.shared')]";

/**
 * Chunks as one script: a function of Node's `require`, its `import`, and where the package is. What they import later of each
 * other is there from the beginning; other modules come through the second, because a script that V8 keeps compiled cannot
 * import. Packages are inside, but those of `late`, each with the name that is used of it, are required when that is called.
 */
export async function makeHot(build, { hot, shared, late }) {
  if (hot.filter(({ text }) => text.includes('import.meta.url')).length > 1)
    throw new Error('Only src/root.ts may ask where it is: elsewhere the answer is another once modules are one file.');
  const modules = {
    entry: "import 'shared'; import './main.js';",
    shared: sharing(shared),
    nothing: '',
    ...Object.fromEntries(hot.map(({ name, text }) => [`./${name}`, importingItself(text, shared)])),
    ...Object.fromEntries(Object.entries(late).map(([name, used]) => [name, calling(name, used)])),
  };
  const { outputFiles } = await build({
    entryPoints: ['entry'],
    format: 'cjs',
    define: { 'import.meta.url': 'lakebyHere' },
    plugins: [madeHere(modules)],
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 120,
  });
  const code = outputFiles[0].text.replace(/\bimport\("(\.\/)?/g, (_, own) => `lakebyLoad("${own ? './bundle/' : ''}`);
  return `(function (require, lakebyLoad, lakebyHere) {${code}})`;
}

/** A module that hands on what hot.js holds. */
export function handingOn({ name, exports }) {
  return `const shared = ${SHARED}['${name}'];\n${exports.map((one) => `export const ${one} = shared.${one};\n`).join('')}`;
}

function sharing(chunks) {
  const imports = chunks.map(({ name }, at) => `import * as m${at} from './${name}';\n`);
  return `${imports.join('')}${SHARED} = { ${chunks.map(({ name }, at) => `'${name}': m${at}`).join(', ')} };\n`;
}

function importingItself(text, shared) {
  return shared.reduce(
    (done, { name }) => done.replaceAll(`import("./${name}")`, `Promise.resolve(${SHARED}['${name}'])`),
    text,
  );
}

/** A function, or a class, of a package that is not loaded before it is called. */
function calling(name, used) {
  return `export function ${used}(...given) {
  const { ${used}: called } = require('./bundle/${name}.cjs');
  return new.target ? new called(...given) : called(...given);
}\n`;
}

/** Modules by their texts, for esbuild; what they import besides each other is a package or stays outside. */
function madeHere(modules) {
  return {
    name: 'made here',
    setup({ onResolve, onLoad }) {
      // Commander starts programs of others, which Lakeby does not ask it for; Node takes long to load what that needs.
      onResolve({ filter: /^node:child_process$/, namespace: 'file' }, () => ({ path: 'nothing', namespace: 'made' }));
      onResolve({ filter: /./ }, ({ path, namespace, kind }) => {
        if (namespace === 'file' && kind !== 'entry-point') return undefined;
        if (path in modules) return { path, namespace: 'made' };
        return path.startsWith('.') || kind === 'dynamic-import' ? { path, external: true } : undefined;
      });
      onLoad({ filter: /./, namespace: 'made' }, ({ path }) => ({ contents: modules[path], resolveDir: ROOT }));
    },
  };
}
