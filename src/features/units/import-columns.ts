import { ok, refuse, type Result } from '../../core/result.ts';
import { fold, tidy } from '../../core/text.ts';
import { regionOf } from '../../core/regions.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Columns } from '../imports/columns.ts';
import { type Unit, UNIT_TYPES, type UnitType } from './domain.ts';
import { holdsNumbers } from './guard.ts';

/** A unit as a row of a directory gives it. */
export type UnitRow = Pick<
  Unit,
  'name' | 'type' | 'region' | 'powiat' | 'gmina' | 'town' | 'address' | 'nip' | 'size'
>;

/** How types are written in directories, folded; the beginning decides. */
const TYPE_NAMES: readonly (readonly [RegExp, UnitType])[] = [
  [/^(g|m|mg|gm|d)?ops\b|osrodek pomocy spolecznej|^mopr/u, 'ops'],
  [/^cus\b|centrum uslug spolecznych/u, 'cus'],
  [/^pcpr\b|centrum pomocy rodzinie/u, 'pcpr'],
  [/^dps\b|dom pomocy spolecznej/u, 'dps'],
  [/piecz[ay] zastepcz|opiekunczo.wychowawcz/u, 'foster-care'],
  [/ekonomii spolecznej|^pes\b|spoldzielni/u, 'social-economy'],
  [/^ngo\b|fundacj|stowarzyszen|pozarzadow/u, 'ngo'],
  [/^jst\b|urzad (gminy|miasta|miejski)|starostwo/u, 'jst'],
  [/^pup\b|urzad pracy/u, 'pup'],
  [/^szkol|oswiat/u, 'school'],
  [/policj/u, 'police'],
  [/^sad\b|kurat/u, 'court'],
  [/szpital|przychodni|ochron[ay] zdrowia/u, 'health'],
  [/^inn[ae]/u, 'other'],
];

/** The type that a cell names: its id, its name here, or what directories call it. */
export const readType = (cell: string, { units }: Texts): UnitType | undefined => {
  const folded = fold(tidy(cell));
  const exact = UNIT_TYPES.find((type) => type === folded || fold(units.types[type]) === folded);
  return exact ?? TYPE_NAMES.find(([pattern]) => pattern.test(folded))?.[1];
};

const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7] as const;

/** Ten digits with the right check digit, without hyphens; undefined where it is no NIP. */
export const readNip = (typed: string): string | undefined => {
  const digits = typed.replace(/^pl/iu, '').replace(/[\s-]/gu, '');
  if (!/^\d{10}$/u.test(digits)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === Number(digits[9]) ? digits : undefined;
};

/** The powiat without the word itself: „powiat nyski”, „pow. nyski” and „nyski” are one. */
export const readPowiat = (typed: string): string =>
  tidy(typed)
    .replace(/^(powiat|pow\.?)\s+/iu, '')
    .toLowerCase();

/** The columns of a directory of units, with the names under which they are known. */
export const unitColumns = (texts: Texts): Columns<UnitRow> => {
  const { columns, faults } = texts.units.importing;
  const text =
    (most: number) =>
    (cell: string): Result<string, string> => {
      if (cell.length > most) return refuse(faults.tooLong(most));
      return holdsNumbers(cell) ? refuse(faults.personalData) : ok(cell);
    };
  const orFault =
    <T>(read: (cell: string) => T | undefined, fault: string) =>
    (cell: string): Result<T, string> => {
      const value = read(cell);
      return value === undefined ? refuse(fault) : ok(value);
    };
  return {
    name: {
      title: columns.name,
      names: ['jednostka', 'instytucja', 'name'],
      required: true,
      read: text(200),
    },
    type: {
      title: columns.type,
      names: ['rodzaj', 'typ jednostki', 'rodzaj jednostki', 'type'],
      required: true,
      read: orFault((cell) => readType(cell, texts), faults.type),
    },
    region: {
      title: columns.region,
      names: ['woj', 'region'],
      required: true,
      read: orFault((cell) => regionOf(cell.replace(/^woj(ewództwo|\.)?\s+/iu, ''))?.id, faults.region),
    },
    powiat: {
      title: columns.powiat,
      names: ['county'],
      required: true,
      read: (cell) => (cell.length > 60 ? refuse(faults.tooLong(60)) : ok(readPowiat(cell))),
    },
    gmina: { title: columns.gmina, names: ['municipality'], required: false, read: text(80) },
    town: { title: columns.town, names: ['miasto', 'town'], required: false, read: text(80) },
    address: {
      title: columns.address,
      names: ['ulica', 'adres jednostki'],
      required: false,
      read: text(200),
    },
    nip: {
      title: columns.nip,
      names: ['nr nip', 'numer nip'],
      required: false,
      read: orFault(readNip, faults.nip),
    },
    size: {
      title: columns.size,
      names: ['liczba pracownikow', 'zatrudnienie', 'size'],
      required: false,
      read: orFault((cell) => (/^\d{1,5}$/u.test(cell) ? Number(cell) : undefined), faults.size),
    },
  };
};
