/**
 * What digits with dots and commas may mean: `1.500` is a thousand and a half to some, a half more than one to others; a comma
 * before three digits marks thousands in English. Nothing for what counts nothing: `007`, `0800`.
 */
export function digitValues(form: string): number[] {
  const plain = form.replace(/[.,]+$/, '');
  if (/^0\d/.test(plain)) return [];
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return [Number(plain.replaceAll(',', ''))];
  if (/^\d{1,3}\.\d{3}$/.test(plain)) return [Number(plain.replace('.', '')), Number(plain)];
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) return [Number(plain.replaceAll('.', '').replace(',', '.'))];
  if (/^\d+,\d+$/.test(plain)) return [Number(plain.replace(',', '.'))];
  return /^\d+(?:\.\d+)?$/.test(plain) ? [Number(plain)] : [];
}
