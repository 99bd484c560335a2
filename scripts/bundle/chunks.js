import { basename } from 'node:path';

/** The program as esbuild cuts it into modules, by name: text, names it exports, and what it imports of the others. */
export async function makeChunks(build, entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: { main: entry },
    format: 'esm',
    splitting: true,
    packages: 'external',
    metafile: true,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const chunks = Object.entries(metafile.outputs).map(([path, { entryPoint, exports, imports }]) => ({
    ...{ name: basename(path), text: texts.get(basename(path)), entryPoint, exports },
    imports: imports.filter(({ external }) => !external).map((one) => ({ name: basename(one.path), kind: one.kind })),
  }));
  return new Map(chunks.map((chunk) => [chunk.name, chunk]));
}

/** The chunks with these entry points, and all they import, but what they import later. */
export function closureOf(chunks, entryPoints) {
  const closure = new Set([...chunks.values()].filter(({ entryPoint }) => entryPoints.includes(entryPoint)));
  for (const { imports } of closure)
    for (const { kind, name } of imports) if (kind === 'import-statement') closure.add(chunks.get(name));
  return closure;
}
