import type { LiveCounts } from '../features/privacy/handling.ts';
import type { DataKind } from '../features/privacy/kinds.ts';
import type { FoundPerson } from '../features/privacy/store.ts';
import { plural } from '../i18n/format.ts';
import { pl } from '../i18n/pl.ts';

export const USAGE = [
  'Użycie: npm run -s erase -- KTO            próba: co zniknie i co zostanie; niczego nie zmienia',
  '        npm run -s erase -- per_… --confirm   usuwa dane tej osoby',
  'KTO: identyfikator per_…, konto (slack:U0123ABC, discord:123456789012345678), adres e-mail albo "imię nazwisko".',
].join('\n');

/** What goes and what stays of each kind; an empty text: nothing. */
const AFTERWARDS: Readonly<Record<DataKind, { readonly goes: string; readonly stays: string }>> = {
  account: { goes: 'konta, ustawienia, prywatny kalendarz', stays: '' },
  profile: { goes: 'imię, nazwisko, adres, miejsce pracy', stays: 'płeć do sprawozdań, formularze projektu' },
  registrations: { goes: 'osoba, potrzeby', stays: 'zapis na wydarzenie, jednostka, obecność, godziny' },
  consultations: { goes: 'osoba, opis sprawy', stays: 'temat, termin, wynik, jednostka' },
  groups: { goes: 'osoba', stays: 'miejsce jednostki w grupie' },
  certificates: {
    goes: '',
    stays: 'wpis w rejestrze Z NAZWISKIEM, bo rejestr musi mówić, komu wydano dokument',
  },
  surveys: { goes: 'osoba, niewysłane odpowiedzi', stays: 'liczba wysłanych i zwróconych' },
  questions: {
    goes: 'osoba, pytania do doradców z odpowiedziami',
    stays: 'temat, dni i wynik; pytania bez odpowiedzi',
  },
  answers: { goes: 'osoba', stays: 'którą odpowiedź pokazano, oceny' },
  messages: { goes: 'adresat, treść, subskrypcje, adres do kopii', stays: 'że coś wysłano i kiedy' },
  files: { goes: 'wiersze plików ze zgłoszeniami', stays: '' },
  work: { goes: 'nazwisko, dyżury', stays: 'co i kiedy zrobiono, bez nazwiska' },
};

export const foundLine = ({ person, name, units, accounts }: FoundPerson): string =>
  [
    person,
    name ?? 'bez imienia i nazwiska',
    units.length > 0 ? units.join(', ') : 'bez miejsca pracy',
    accounts.length > 0 ? accounts.join(', ') : 'bez konta (z pliku)',
  ].join(' · ');

/** What is held, and what becomes of it: one line a kind. */
export const afterwards = (counts: ReadonlyMap<DataKind, number>): readonly string[] =>
  [...counts].map(([kind, count]) => {
    const { goes, stays } = AFTERWARDS[kind];
    const parts = [goes === '' ? '' : `znika: ${goes}`, stays === '' ? '' : `zostaje: ${stays}`];
    return `  ${pl.privacy.kinds[kind].name} (${pl.privacy.entries(count)}): ${parts.filter(Boolean).join('; ')}`;
  });

/** What is given up before anything goes. */
export const liveLine = ({ registrations, consultations }: LiveCounts): string =>
  `Najpierw zostaną odwołane: zgłoszenia ${registrations}, konsultacje ${consultations}. Zwolnione miejsca przejdą na kolejne osoby.`;

export const advisesLine = (count: number): string =>
  `Nie można usunąć: osoba ma jeszcze ${plural('pl', count, {
    one: 'konsultację',
    few: 'konsultacje',
    many: 'konsultacji',
    other: 'konsultacji',
  })} do poprowadzenia. Najpierw trzeba je przekazać albo odwołać.`;
