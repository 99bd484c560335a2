import { Unreadable } from '../unreadable.js';

/** What went wrong below HTTP, by the code of the error: names, connections, certificates, answers that are not HTTP. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_NODATA|EAI_NONAME)$/, 'there is no host of this name; check the address'],
  [/^EAI_/, 'the name of the host cannot be looked up; check the network'],
  [/^ECONNREFUSED$/, 'the host refuses the connection; check the address and its port'],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT)$/, 'the host cannot be reached; check the network'],
  [/^(ECONNRESET|EPIPE)$/, 'the connection broke off before all was sent; try again'],
  [/CERT|SIGNATURE|ISSUER|ERR_TLS/, 'the certificate of the server is not valid for this address'],
  [/^(ERR_SSL_|EPROTO)/, 'the server does not speak TLS as it should; check the address and its port'],
  [/^HPE_/, 'the answer is not valid HTTP; check the address and its port'],
];

/** Any error that a request ended with, as a failure in words; one that is none of the network's is thrown on. */
export function failureOf(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const code = codeOf(error);
  const reason = REASONS.find(([codes]) => codes.test(code))?.[1];
  if (reason === undefined && code === '') throw error;
  return new Unreadable(reason ?? `the connection failed (${code})`);
}

/** Where several addresses of a host were tried in vain, the error holds one for each. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const [first = error]: unknown[] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return hasCode(first) ? first.code : '';
}

function hasCode(error: unknown): error is { readonly code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}
