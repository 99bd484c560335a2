// docs/config.md: the introduction and the notes in docs/parts, a table of every key, and the file that lakeby init writes.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CONFIG_KEYS } from '../dist/cli/config-keys.js';
import { settingsFile } from '../dist/cli/init/settings-file.js';
import { configFile } from '../dist/config/schema.js';
import { FIELDS } from '../dist/read/record.js';

const part = (name) => readFileSync(new URL(`../docs/parts/${name}`, import.meta.url), 'utf8');
const fallbacks = new Map([
  ...CONFIG_KEYS.map(({ key, fallback }) => [key, fallback]),
  ['fields', undefined],
  ...Object.entries(FIELDS).map(([part, name]) => [`fields.${part}`, name]),
]);

/** The page as Markdown. */
export function configPage() {
  const rows = keysOf(z.toJSONSchema(configFile), '').map((cells) => `| ${cells.join(' | ')} |`);
  return `${part('config.md')}
| key | value | default | |
|---|---|---|---|
${rows.join('\n')}

${part('config-notes.md')}
## What lakeby init writes

\`\`\`yaml
${settingsFile('articles')}\`\`\`
`;
}

/** A row for each key, those inside it after it. */
function keysOf({ properties = {} }, above) {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const key = `${above}${name}`;
    const inner = schema.items?.properties ? keysOf(schema.items, `${key}[].`) : keysOf(schema, `${key}.`);
    return [[`\`${key}\``, kindOf(schema), fallbackText(fallbacks.get(key)), schema.description ?? ''], ...inner];
  });
}

function kindOf({ type, anyOf, enum: values, properties, additionalProperties, items }) {
  if (anyOf) return anyOf.some(({ pattern }) => pattern) ? 'size' : anyOf.map(kindOf).join(' or ');
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (type === 'array') return items.properties ? 'list of groups' : 'list';
  if (type === 'object') return properties ? 'group' : `by name: ${kindOf(additionalProperties)}`;
  if (type === 'number') return 'share';
  return { integer: 'whole number', boolean: '`true` or `false`', string: 'text' }[type];
}

function fallbackText(value) {
  if (value === undefined || value === null || (value instanceof Object && Object.keys(value).length === 0)) return '';
  return Array.isArray(value) ? value.map((one) => `\`${one}\``).join(', ') : `\`${value}\``;
}
