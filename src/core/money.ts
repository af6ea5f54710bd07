/** An amount in the currency's hundredths (grosze, cents): never a fraction, so nothing is lost in sums. */
export interface Money {
  readonly hundredths: number;
  readonly currency: 'PLN' | 'EUR';
}

/** Reads `170000`, `1 229.00` or `4,50`; undefined where it is no amount with at most two decimals. */
export const parseMoney = (text: string, currency: Money['currency']): Money | undefined => {
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[ \u00a0]/g, ''));
  if (!match) return undefined;
  return { hundredths: Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')), currency };
};
