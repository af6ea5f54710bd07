import type { Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Adviser, Hours, Mode } from '../../features/consultations/domain.ts';
import type { Storage } from '../../storage/storage.ts';
import { PERSONAS } from '../personas.ts';

/** A made-up adviser: the account under which they are met, on what they advise, and when. */
interface ExampleAdviser {
  readonly user: string;
  readonly workspace: string;
  readonly terms: Omit<Adviser, 'person' | 'revision' | 'isActive' | 'isExample'>;
  readonly hours: readonly (readonly [
    weekdays: readonly number[],
    from: string,
    to: string,
    modes: readonly Mode[],
  ])[];
}

const SOCIAL = ['praca-socjalna', 'rodzina-i-piecza', 'superwizja'] as const;
const MONEY = ['zamowienia', 'kontrola-zarzadcza', 'projekty-rozliczanie', 'grupa-ksiegowosc'] as const;
const CHANGE = ['lpdi', 'cus', 'ekonomia-spoleczna', 'aktywna-integracja', 'projekty-pisanie'] as const;

const terms = (
  over: Pick<Adviser, 'name' | 'topics' | 'region' | 'basePowiat' | 'place' | 'phone'> & Partial<Adviser>,
): ExampleAdviser['terms'] => ({
  powiaty: [],
  onlineUrl: 'https://rozmowa.example.org/doradztwo-przyklad',
  noticeHours: 12,
  horizonDays: 45,
  dailyMinutes: 360,
  bufferBefore: 0,
  bufferAfter: 15,
  confirmsByHand: false,
  ...over,
});

const DESK: readonly Mode[] = ['in-person', 'phone', 'online'];
const ALL: readonly Mode[] = ['in-person', 'phone', 'online', 'at-unit'];

/** Maria and Ewa can be looked in on in the preview; the others only answer for their regions. */
const EXAMPLE_ADVISERS: readonly ExampleAdviser[] = [
  {
    user: 'maria',
    workspace: 'podglad',
    terms: terms({
      name: 'Maria Doradcza (przykład)',
      topics: [...MONEY, 'rodzina-i-piecza', 'lpdi', 'cus'],
      region: 'opolskie',
      basePowiat: 'przykładowy',
      place: 'Przykładów, ul. Wzorcowa 1, pok. 12 (przykład)',
      phone: '77 000 00 01',
    }),
    hours: [
      [[1, 2, 3, 4], '08:00', '12:00', DESK],
      [[1, 3], '12:30', '15:30', ALL],
    ],
  },
  {
    user: 'ewa',
    workspace: 'podglad',
    terms: terms({
      name: 'Ewa Radna (przykład)',
      topics: [...MONEY, ...SOCIAL, ...CHANGE],
      region: 'lubuskie',
      basePowiat: 'wzorcowy',
      place: 'Wzorców, ul. Przykładowa 7, pok. 3 (przykład)',
      phone: '68 000 00 02',
      confirmsByHand: true,
    }),
    hours: [
      [[1, 2, 4, 5], '08:30', '14:30', DESK],
      [[3], '08:00', '15:00', ALL],
    ],
  },
  {
    user: 'doradca-3',
    workspace: 'przyklad',
    terms: terms({
      name: 'Adam Konsultowicz (przykład)',
      topics: [...MONEY, ...CHANGE],
      region: 'lubuskie',
      basePowiat: 'wzorcowy',
      place: 'Wzorców, ul. Przykładowa 7, pok. 5 (przykład)',
      phone: '68 000 00 03',
    }),
    hours: [[[1, 2, 3, 4, 5], '09:00', '13:00', ALL]],
  },
  {
    user: 'doradca-4',
    workspace: 'przyklad',
    terms: terms({
      name: 'Olga Poradna (przykład)',
      topics: [...SOCIAL, ...CHANGE],
      region: 'wielkopolskie',
      basePowiat: 'próbny',
      place: 'Próbnica, ul. Wzorcowa 4 (przykład)',
      phone: '61 000 00 04',
    }),
    hours: [[[1, 2, 3, 4], '09:00', '14:00', ALL]],
  },
  {
    user: 'doradca-5',
    workspace: 'przyklad',
    terms: terms({
      name: 'Jerzy Rozmówny (przykład)',
      topics: [...MONEY, ...SOCIAL],
      region: 'slaskie',
      basePowiat: 'pokazowy',
      place: 'Pokazów, ul. Przykładowa 20 (przykład)',
      phone: '32 000 00 05',
    }),
    hours: [[[1, 2, 3, 4, 5], '08:00', '12:00', DESK]],
  },
  {
    user: 'doradca-6',
    workspace: 'przyklad',
    terms: terms({
      name: 'Hanna Wskazówka (przykład)',
      topics: [...MONEY, ...SOCIAL, 'cis-kis-zaz'],
      region: 'malopolskie',
      basePowiat: 'ćwiczebny',
      place: 'Ćwiczenice, Rynek 2 (przykład)',
      phone: '12 000 00 06',
    }),
    hours: [[[2, 3, 4], '08:00', '15:00', ALL]],
  },
];

/** The person behind an example account, met now if never before. */
const met = async (
  { people }: Storage,
  { user, workspace, terms: { name } }: ExampleAdviser,
  at: Instant,
): Promise<PersonId> => {
  const persona = PERSONAS.find(({ id }) => id === user && workspace === 'podglad')?.account;
  const account = persona ?? ({ platform: 'local', workspace, user, name } as const);
  const known = await people.personBehind(account);
  if (known) return known.id;
  const person = newId('per') as PersonId;
  const { platform, name: called } = account;
  await people.welcome({ person, account: newId('acc'), platform, workspace, user, name: called, at });
  return person;
};

const hoursOf = ({ hours }: ExampleAdviser): readonly Hours[] =>
  hours.flatMap(([weekdays, from, to, modes]) =>
    weekdays.map((weekday) => ({ id: newId('hrs'), weekday, from, to, modes })),
  );

/** Advisers of five regions with their hours; who is there already keeps what was changed. */
export const loadExampleAdvisers = async (storage: Storage, at: Instant): Promise<void> => {
  const known = new Set((await storage.duty.advisers()).map(({ person }) => person));
  for (const example of EXAMPLE_ADVISERS) {
    const person = await met(storage, example, at);
    if (known.has(person)) continue;
    const adviser: Adviser = { ...example.terms, person, isActive: true, isExample: true, revision: 1 };
    await storage.duty.saveTerms(undefined, adviser, at);
    const saved = (await storage.duty.advisers()).find((one) => one.person === person);
    if (saved) await storage.duty.saveHours(saved, hoursOf(example), at);
  }
};
