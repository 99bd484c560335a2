import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path as programs that know the project name it: from the working directory where it lies inside, with slashes. */
export function pathInProject(path: string): string {
  const inside = relative('', path);
  const isInside = inside !== '' && !isAbsolute(inside) && inside.split(sep)[0] !== '..';
  return isInside ? inside.split(sep).join('/') : path;
}

/** That path as a URI reference (RFC 3986): relative inside the working directory, `file:` elsewhere. */
export function fileUri(path: string): string {
  // Half a surrogate pair has no bytes, so no URI can hold it.
  const whole = pathInProject(path).replace(/\p{Cs}/gu, '\uFFFD');
  if (isAbsolute(whole) || whole.startsWith('..')) return pathToFileURL(whole).href;
  return whole.split('/').map(encodeURIComponent).join('/');
}
