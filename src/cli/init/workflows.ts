/** A GitHub workflow that checks each change: a job page, annotations under code scanning, a report to download. */
export function githubWorkflow(version: string): string {
  return `name: Lakeby

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read
  security-events: write # for the upload under code scanning; private repositories need GitHub Advanced Security

jobs:
  articles:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - name: Check the articles
        run: npx --yes lakeby@${version} check --format terminal --format sarif=lakeby.sarif --format html=lakeby.html
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
export function gitlabPipeline(version: string): string {
  return `lakeby:
  image: node:22
  script:
    - npx --yes lakeby@${version} check --format terminal --format junit=lakeby.xml --format html=lakeby.html
  artifacts:
    when: always
    paths: [lakeby.html]
    reports:
      junit: lakeby.xml
`;
}

/** Checks articles before each commit; needs no copy of Lakeby's repository. */
export function preCommitConfig(version: string): string {
  return `repos:
  - repo: local
    hooks:
      - id: lakeby
        name: lakeby
        entry: lakeby check --quiet
        language: node
        additional_dependencies: ['lakeby@${version}']
        files: \\.(txt|md|html|jsonl)$
        require_serial: true
`;
}
