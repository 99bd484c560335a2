import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';

/** What RFC 3986 lets stand in a URI. */
const URI = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/;

const require = createRequire(import.meta.url);
const published: object = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
/** The published schema is JSON Schema draft 4: newer ones do not know its `id`, nor is every pattern in it Unicode. */
const schema = Object.fromEntries(Object.entries(published).filter(([key]) => key !== 'id' && key !== '$schema'));
const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: URI, 'uri-reference': URI, 'date-time': true },
});
const validate = ajv.compile<Log>(schema);

/** A SARIF log that is valid by the schema, and whose results name their rules rightly. Throws where it is not. */
export function validLog(text: string): Log {
  const log: unknown = JSON.parse(text);
  if (!validate(log)) throw new Error(ajv.errorsText(validate.errors));
  for (const { tool, results = [] } of log.runs)
    for (const { ruleId, ruleIndex = -1 } of results)
      if (tool.driver.rules?.[ruleIndex]?.id !== ruleId) throw new Error(`${ruleId} is not rule ${ruleIndex}.`);
  return log;
}
