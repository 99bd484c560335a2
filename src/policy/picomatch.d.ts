/** The part of picomatch that is used; the package comes without types. */
declare module 'picomatch' {
  export default function picomatch(glob: string, options?: { readonly dot?: boolean }): (path: string) => boolean;
}
