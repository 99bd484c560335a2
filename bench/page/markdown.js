// Numbers and tables as the page writes them.
/** A number in as many digits as are worth reading. */
export function number(value, digits = value >= 100 ? 0 : 1) {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The middle half of the rounds of a ratio. */
export function range({ low, high }) {
  return `${number(low, 2)} and ${number(high, 2)}`;
}

export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
