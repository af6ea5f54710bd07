import type { Buyer, Funds, Purchase, PurchaseKind } from './domain.ts';

/** How the values of the options are typed: Polish, short, without diacritics. */
export const OPTION_NAMES = {
  kind: { supplies: 'dostawy', services: 'uslugi', social: 'uslugi-spoleczne', works: 'roboty' },
  buyer: { public: 'publiczny', unbound: 'niezobowiazany' },
  funds: { none: 'bez-ue', '2021-2027': 'ue-2021-2027', '2014-2020': 'ue-2014-2020', 'po-kl': 'po-kl' },
} as const satisfies {
  kind: Readonly<Record<PurchaseKind, string>>;
  buyer: Readonly<Record<Buyer, string>>;
  funds: Readonly<Record<Funds, string>>;
};

/** What is known of a purchase, as the values the command's form shows. */
export const toOptionValues = ({
  value,
  kind,
  startsOn,
  buyer,
  funds,
}: Partial<Purchase>): Record<string, string> => ({
  ...(value ? { kwota: (value.hundredths / 100).toFixed(2).replace('.', ',').replace(/,00$/, '') } : {}),
  ...(kind ? { rodzaj: OPTION_NAMES.kind[kind] } : {}),
  ...(startsOn ? { dzien: startsOn } : {}),
  ...(buyer ? { kto: OPTION_NAMES.buyer[buyer] } : {}),
  ...(funds ? { srodki: OPTION_NAMES.funds[funds] } : {}),
});
