import imported, { type Builder, type TestSuite } from 'junit-report-builder';
import { pathInProject } from '../file-uri.js';
import { visible } from '../visible.js';

/** The library is CommonJS and exports the builder itself; its types say that it has a default export. */
const builder = imported as unknown as Builder;

/** A suite that is being filled. */
export interface Suite {
  readonly path: string;
  readonly document: Builder;
  readonly suite: TestSuite;
  cases: number;
}

/** An empty suite, named after the file its articles come from. */
export function newSuite(path: string): Suite {
  const document = builder.newBuilder();
  return { path, document, suite: document.testSuite().name(visible(pathInProject(path))), cases: 0 };
}

/**
 * A suite as XML, out of the document the library makes around it. The first start and the last end are the library's,
 * whatever stands between them.
 */
export function suiteText({ document }: Suite): string {
  const xml = document.build();
  return `  ${xml.slice(xml.indexOf('<testsuite '), xml.lastIndexOf('</testsuites>'))}`;
}
