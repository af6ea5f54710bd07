import { parseDay } from '../../core/day.ts';
import { BUYERS, FUNDS, KINDS, type Purchase } from './domain.ts';

/** What is known of a purchase so far. */
export type Known = Partial<Purchase>;

const among = <T extends string>(values: readonly T[], text: string | undefined): T | undefined =>
  values.find((value) => value === text);

/** What is known, as arguments of an action id: short, so that a button can carry it. */
export const encodePurchase = ({ value, kind, startsOn, buyer, funds }: Known): readonly string[] => [
  value ? String(value.hundredths) : '',
  kind ?? '',
  startsOn ?? '',
  buyer ?? '',
  funds ?? '',
];

/** Reads it back; what is malformed is not known. */
export const decodePurchase = ([
  hundredths = '',
  kind,
  startsOn = '',
  buyer,
  funds,
]: readonly string[]): Known => {
  const parsed = {
    value: /^\d{1,14}$/.test(hundredths)
      ? { hundredths: Number(hundredths), currency: 'PLN' as const }
      : undefined,
    kind: among(KINDS, kind),
    startsOn: parseDay(startsOn),
    buyer: among(BUYERS, buyer),
    funds: among(FUNDS, funds),
  };
  return Object.fromEntries(Object.entries(parsed).filter(([, known]) => known !== undefined));
};
