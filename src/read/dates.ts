/** The year before the first page of the Web: a clock that was never set says 1970. */
const FIRST_YEAR = 1990;
const ISO = /^\d{4}-\d{2}(?:-\d{2})?(?:$|T)/;
const ZONE = /(?:Z|UT|UTC|GMT|[A-Z][SD]T|[+-]\d{2}:?\d{2})\)?$/i;

/**
 * A date as ISO 8601: as it stands where it is that already (`2024-02-01`, `2024-02-01T09:30:00+02:00`), else in UTC, which
 * is also assumed where no zone is named. Undefined where it is none.
 */
export function isoDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/\d{4}/.test(trimmed) || trimmed.length > 60) return undefined;
  const isIso = ISO.test(trimmed);
  const date = new Date(isIso || ZONE.test(trimmed) ? trimmed : `${trimmed} UTC`);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < FIRST_YEAR) return undefined;
  return isIso ? trimmed : date.toISOString();
}
