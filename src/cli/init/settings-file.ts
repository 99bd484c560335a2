/** The lakeby.yaml a project starts with: every key in a line, those not in force behind a #. */
export function settingsFile(folder: string): string {
  return `# yaml-language-server: $schema=node_modules/lakeby/rules/generated/config.schema.json
# What "lakeby check" does in this folder and below. Paths are relative to this file, and the command line wins over it.
# Take the # from a key to use it; "lakeby config" says what is in force, and why.

# What to check where the command line names nothing: files, folders, globs.
inputs:
  - ${JSON.stringify(folder)}

# Feeds and pages to fetch and check beside them.
#urls:
#  - https://news.example/feed.xml

# Names of the fields of JSONL, JSON, CSV and Parquet, where they are not the usual ones.
#fields:
#  text: body
#  title: headline

# Read every input as this format, whatever its name.
#as: jsonl

# Read all of an HTML page, and not only the article in it.
#whole: true

# Also set articles about one event side by side, and report where one departs from others.
#compare: true

# Sizes above which something is skipped, with the reason.
#limits:
#  maxBytes: 10MB      # text of an article
#  maxLine: 16MB       # line of JSONL, record of any other format
#  maxFile: 64MB       # file of a format that is read whole
#  maxRatio: 200       # growth of what is compressed

# Share of garbled articles that is to be expected; the score is a probability under it.
#prior: 0.1

# Band from which on an article fails the run: garbled, suspect or none.
failOn: garbled

# Limits for a feed as a whole, and for each source in it.
#maxGarbledShare: 0.05
#perSource:
#  maxGarbledShare: 0.1
#  leastArticles: 20

# Counts from earlier runs; with it, a source that does worse than its own past fails the run.
#history: .lakeby/history.json

# What is known already, and not to fail again. "lakeby check --update-baseline" writes it.
#baseline: lakeby-baseline.txt

# Findings that are not to be reported, and why; all keys of an entry must fit. Scores stay as they are.
#suppress:
#  - rule: arrows-for-missiles
#    file: archive/**
#    reason: The archive is kept as it was printed.

# Which rules speak, and how loud: hint, sign or proof.
#rules:
#  folders: [lakeby-rules]
#  off: [us-in-two-ways]
#  severity:
#    lake-by-reuters: proof

# Remembers verdicts, so that an article is not checked twice.
cache: true

# Reports to write, each with its file; one may go to standard output.
#formats: [terminal, html=lakeby.html]

# Report hints too: things seen in human text at times.
#hints: true
`;
}
