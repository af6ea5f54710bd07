import type { ExportRow, ExportSource } from './keep-store.ts';

/** What a cell has to be; what is not is named, and never left out in silence. */
export type Check = 'nip' | 'day' | 'whole';

export interface ExportColumn {
  readonly header: string;
  readonly source: ExportSource;
  readonly required: boolean;
  /** The code that the reader's system knows for each of our values. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly check?: Check;
}

/**
 * How one system wants its table (pl. *profil eksportu*): data, so that a new template is a new version here and nothing
 * else. None has a column for PESEL: it is never held. The headers are ours until a funder's template was obtained.
 */
export interface ExportProfile {
  readonly id: string;
  readonly version: string;
  readonly of: 'persons' | 'units';
  readonly columns: readonly ExportColumn[];
}

const SEX = { woman: 'K', man: 'M', refused: 'odmowa' } as const;

const UNIT_TYPES = {
  ops: 'OPS',
  cus: 'CUS',
  pcpr: 'PCPR',
  dps: 'DPS',
  'foster-care': 'piecza zastępcza',
  'social-economy': 'podmiot ekonomii społecznej',
  ngo: 'organizacja pozarządowa',
  jst: 'JST',
  pup: 'PUP',
  school: 'szkoła',
  police: 'policja',
  court: 'sąd',
  health: 'ochrona zdrowia',
  other: 'inne',
} as const;

const RELATION = { employee: 'pracownik', volunteer: 'wolontariusz' } as const;

const column = (
  header: string,
  source: ExportSource,
  rest: Partial<Omit<ExportColumn, 'header' | 'source'>> = {},
): ExportColumn => ({ header, source, required: false, ...rest });

export const EXPORT_PROFILES: readonly ExportProfile[] = [
  {
    id: 'uczestnicy',
    version: '1',
    of: 'persons',
    columns: [
      column('Imię', 'firstName', { required: true }),
      column('Nazwisko', 'lastName', { required: true }),
      column('Płeć', 'sex', { required: true, codes: SEX }),
      column('Nazwa instytucji', 'unitName', { required: true }),
      column('NIP instytucji', 'unitNip', { check: 'nip' }),
      column('Typ instytucji', 'unitType', { codes: UNIT_TYPES }),
      column('Województwo', 'region'),
      column('Powiat', 'powiat'),
      column('Gmina', 'gmina'),
      column('Stosunek do instytucji', 'relation', { codes: RELATION }),
      column('Data rozpoczęcia udziału', 'firstDay', { required: true, check: 'day' }),
      column('Data ostatnich zajęć', 'lastDay', { required: true, check: 'day' }),
      column('Liczba uczestnictw', 'participations', { check: 'whole' }),
    ],
  },
  {
    id: 'instytucje',
    version: '1',
    of: 'units',
    columns: [
      column('Nazwa', 'unitName', { required: true }),
      column('NIP', 'unitNip', { required: true, check: 'nip' }),
      column('Typ', 'unitType', { required: true, codes: UNIT_TYPES }),
      column('Adres', 'unitAddress', { required: true }),
      column('Miejscowość', 'unitTown'),
      column('Gmina', 'gmina'),
      column('Powiat', 'powiat', { required: true }),
      column('Województwo', 'region', { required: true }),
      column('JST', 'government', { required: true }),
      column('Uczestnictwa', 'participations', { check: 'whole' }),
      column('Usługi doradcze', 'services', { check: 'whole' }),
    ],
  },
];

const NIP_WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7] as const;

const isNip = (text: string): boolean =>
  /^\d{10}$/u.test(text) &&
  NIP_WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11 === Number(text[9]);

const passes = (check: Check, value: string | number): boolean => {
  switch (check) {
    case 'nip':
      return isNip(String(value).replaceAll('-', ''));
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/u.test(String(value));
    case 'whole':
      return Number.isInteger(value);
  }
};

/** What is wrong with a cell: `missing` where it is required, `unfit` where it fails its check or has no code. */
export interface ExportFault {
  /** As a sheet counts its rows: the names of the columns are row 1. */
  readonly row: number;
  readonly header: string;
  readonly kind: 'missing' | 'unfit';
}

export interface Exported {
  readonly rows: readonly (readonly (string | number)[])[];
  readonly faults: readonly ExportFault[];
}

/** Makes rows of a profile's table; before them there were so many. Rows with faults stay in it, and every fault is named. */
export const applyProfile = (
  { columns }: ExportProfile,
  rows: readonly ExportRow[],
  before: number,
): Exported => {
  const faults: ExportFault[] = [];
  const cells = rows.map((row, index) =>
    columns.map(({ header, source, required, codes, check }) => {
      const value = row[source];
      const fault = (kind: ExportFault['kind']): void =>
        void faults.push({ row: before + index + 2, header, kind });
      if (value === undefined) {
        if (required) fault('missing');
        return '';
      }
      if (check && !passes(check, value)) fault('unfit');
      const coded = codes?.[String(value)];
      if (codes && coded === undefined) fault('unfit');
      return coded ?? value;
    }),
  );
  return { rows: cells, faults };
};
