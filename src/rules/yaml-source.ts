import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { UserError } from '../errors.js';
import type { Position } from './rule.js';

/** A parsed YAML file that can say where a value stands. */
export interface YamlSource {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Keys and list numbers from the top of the file to a value. */
export type Path = readonly PropertyKey[];

/** @throws UserError for text that is no YAML, and for aliases and tags, which Lakeby's files may not have. */
export function parseYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const source: YamlSource = { file, lines, document: parseDocument(text, { lineCounter: lines, uniqueKeys: true }) };
  checkYaml(source);
  return source;
}

function checkYaml(source: YamlSource): void {
  const [problem] = [...source.document.errors, ...source.document.warnings];
  if (problem) throw new UserError(problem.message.split(/ at line |\n/)[0], at(source, problem.pos[0]));
  visit(source.document, {
    Alias: (_, node) => refuse(source, node, 'An alias (*) is not allowed here.'),
    Scalar: (_, node) => (node.tag ? refuse(source, node, `The tag ${node.tag} is not allowed; quote the value.`) : undefined),
    Collection: (_, node) => (node.tag ? refuse(source, node, `The tag ${node.tag} is not allowed.`) : undefined),
  });
}

function refuse(source: YamlSource, node: Node, message: string): never {
  throw new UserError(message, at(source, node.range?.[0] ?? 0));
}

function at(source: YamlSource, offset: number): Position {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.file, line, column: col };
}

/** The position of the value at `path`, or of the nearest value around it. */
export function positionOf(source: YamlSource, path: Path): Position {
  for (let length = path.length; length > 0; length--) {
    const node = source.document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return at(source, node.range[0]);
  }
  return at(source, 0);
}

/** The position of the key `key` of the map at `path`. */
export function keyPosition(source: YamlSource, path: Path, key: string): Position {
  const map = path.length === 0 ? source.document.contents : source.document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return isScalar(pair?.key) && pair.key.range ? at(source, pair.key.range[0]) : positionOf(source, path);
}
