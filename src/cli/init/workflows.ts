/** Where a workflow takes Lakeby from: a git repository, at the tag of a version. */
export interface Copy {
  readonly repository: string;
  readonly tag: string;
}

/** Stands for a repository that nobody has named yet. No one can own an address in .example (RFC 2606). */
export const UNNAMED = 'https://git.example/lakeby.git';

/** A GitHub workflow that checks each change: a job page, annotations under code scanning, a report to download. */
export function githubWorkflow(copy: Copy): string {
  return `name: Lakeby

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read
  security-events: write # for the upload under code scanning; private repositories need GitHub Advanced Security

env:
  LAKEBY: ${packageOf(copy)} # a repository you trust, and a tag or commit in it

jobs:
  articles:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - name: Check the articles
        run: npx --yes --package "$LAKEBY" -- lakeby check --format terminal --format sarif=lakeby.sarif --format html=lakeby.html
      - name: Show findings under code scanning
        if: \${{ !cancelled() && hashFiles('lakeby.sarif') != '' }}
        uses: github/codeql-action/upload-sarif@v4
        with:
          sarif_file: lakeby.sarif
      - name: Keep the report
        if: \${{ !cancelled() && hashFiles('lakeby.html') != '' }}
        uses: actions/upload-artifact@v4
        with:
          name: lakeby
          path: lakeby.html
`;
}

/** The same for GitLab: a list of failing articles in the merge request, a report to download. */
export function gitlabPipeline(copy: Copy): string {
  return `lakeby:
  image: node:22
  variables:
    LAKEBY: ${packageOf(copy)} # a repository you trust, and a tag or commit in it
  script:
    - npx --yes --package "$LAKEBY" -- lakeby check --format terminal --format junit=lakeby.xml --format html=lakeby.html
  artifacts:
    when: always
    paths: [lakeby.html]
    reports:
      junit: lakeby.xml
`;
}

/** Checks articles before each commit, by the hook that Lakeby's repository brings. */
export function preCommitConfig({ repository, tag }: Copy): string {
  return `repos:
  - repo: ${JSON.stringify(repository)}
    rev: ${tag}
    hooks:
      - id: lakeby
`;
}

/** What npm calls a package in a git repository. */
function packageOf({ repository, tag }: Copy): string {
  return JSON.stringify(`git+${repository}#${tag}`);
}
