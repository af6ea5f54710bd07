import { isPesel } from '../../../../core/personal-data/numbers.ts';
import { fold } from '../../../../core/text.ts';
import type { GiveWay } from '../../../../core/turns.ts';
import type { Mapping } from '../../../imports/columns.ts';
import type { SheetRow, SheetTable } from '../../../imports/table.ts';

/** What is read of an application, in the order in which columns are looked for: the more certain names first. */
export const PARTS = [
  'at',
  'email',
  'fullName',
  'firstName',
  'lastName',
  'nip',
  'post',
  'diet',
  'overnight',
  'accessibility',
  'term',
  'unit',
] as const;
export type Part = (typeof PARTS)[number];

/** How Google Forms, Microsoft Forms and hand-made lists call the columns, folded; the earlier patterns go first. */
const NAMES: Readonly<Record<Part, readonly RegExp[]>> = {
  at: [
    /^(godzina ukonczenia|completion time)/u,
    /^(sygnatura czasowa|timestamp|godzina rozpoczecia|start time|znacznik czasu|data zgloszenia)/u,
  ],
  email: [/sluzbow.*(e-?mail|mail)|e-?mail.*sluzbow|work e-?mail/u, /e-?mail|adres poczty elektronicznej/u],
  fullName: [
    /nazwisko i imie|imie i nazwisko|imie, nazwisko|full name|first and last name/u,
    /^uczestni|^name$/u,
  ],
  firstName: [/^imi(e|ona)\b(?!.*nazwisk)|^first name|^given name/u],
  lastName: [/^nazwisko\b(?!.*imi)|^last name|^surname|^family name/u],
  nip: [/\bnip\b/u],
  post: [/stanowisk|\bfunkcja\b|zawod\b|^position|job title|^post$/u],
  diet: [/\bdiet|wyzywieni|alergi|posilk|\bmeal/u],
  overnight: [/nocleg|zakwaterowani|accommodation|overnight/u],
  accessibility: [
    /dostepnosc|szczegoln\w* potrzeb|^potrzeby|^uwagi|accessib|special needs|^(remarks|comments)/u,
  ],
  term: [/\btermin|\bedycja|data (szkolenia|spotkania|udzialu)|^(date|session)\b/u],
  unit: [
    /nazwa (jednostk|instytucj|osrodk|organizacj|pracodawc|placowk)/u,
    /^(jednostka|instytucja|organizacja|pracodawca|osrodek|placowka|miejsce pracy|miejsce zatrudnienia|zaklad pracy)/u,
    /jednostk|instytucj|miejsce (pracy|zatrudnienia)|workplace|employer|organi[sz]ation|institution/u,
  ],
};

/** Names of columns that look like a unit's name and are something else of it. */
const ABOUT_UNIT = /\b(adres|typ|rodzaj|telefon|powiat|gmina|miejscowosc|kod|wielkosc)\b/u;

/** Consents and declarations are long questions about everything. */
const DECLARATION = /^(wyrazam|oswiadcz|zapozna|akceptuj|potwierdz|i (agree|consent|declare))/u;
const LONGEST_NAME = 120;

/** What is never read: the programme's own form asks for it, outside of the chat (RODO art. 5(1)(c)). */
const FORBIDDEN =
  /\bpesel|dow(od|odu|odzie) (osobist|tozsamosc)|seria i n(ume)?r|data urodzenia|miejsce urodzenia|nazwisko rodowe|imi(e|ona) (ojca|matki|rodzic)|paszport|passport|numer konta|rachunk\w* bankow|adres (zamieszkania|zameldowania)|\b(ulica|nr domu|nr mieszkania)\b|date of birth|id card|identity card/u;

/** What is of no use here and is not kept. */
const IDLE = /telefon|komork|phone/u;

const key = (name: string): string => fold(name).trim();

/** A column with a PESEL number is one of PESEL numbers, whatever its name says. */
const isPeselCell = (cell: string): boolean => {
  const digits = cell.length < 11 ? '' : cell.replace(/\s/gu, '');
  return /^\d{11}$/u.test(digits) && isPesel(digits);
};

/** The table without the columns that must not be read, with their names, and without those nobody needs. */
export const withoutForbidden = async (
  sheet: SheetTable,
  giveWay: GiveWay,
): Promise<{ readonly sheet: SheetTable; readonly refused: readonly string[] }> => {
  const isForbidden = sheet.columns.map((name) => FORBIDDEN.test(key(name)));
  for (const { cells } of sheet.rows) {
    await giveWay();
    for (const [at, cell] of cells.entries()) if (isPeselCell(cell)) isForbidden[at] = true;
  }
  const stays = sheet.columns.map((name, at) => !isForbidden[at] && !IDLE.test(key(name)));
  const pick = (cells: readonly string[]): readonly string[] => cells.filter((_cell, at) => stays[at]);
  const rows: SheetRow[] = [];
  for (const { number, cells } of sheet.rows) {
    await giveWay();
    rows.push({ number, cells: pick(cells) });
  }
  return {
    sheet: { columns: pick(sheet.columns), rows },
    refused: sheet.columns.filter((_name, at) => isForbidden[at]),
  };
};

/** Of two columns for an address the one in which more people wrote one. */
const addresses = ({ rows }: SheetTable, at: number): number =>
  rows.filter(({ cells }) => (cells[at] ?? '').includes('@')).length;

/** Which column is which, by their names alone; what is not certain is left out. */
export const recognise = (sheet: SheetTable): Mapping => {
  const names = sheet.columns.map(key);
  const taken = new Set<number>();
  const fits = (part: Part, pattern: RegExp, at: number): boolean => {
    const name = names[at] ?? '';
    if (taken.has(at) || name.length > LONGEST_NAME || DECLARATION.test(name)) return false;
    return pattern.test(name) && !(part === 'unit' && ABOUT_UNIT.test(name));
  };
  const columnOf = (part: Part): number | undefined => {
    for (const pattern of NAMES[part]) {
      const found = names.flatMap((_name, at) => (fits(part, pattern, at) ? [at] : []));
      const [first, ...others] = found;
      if (first === undefined) continue;
      if (part !== 'email') return first;
      return others.reduce((best, at) => (addresses(sheet, at) > addresses(sheet, best) ? at : best), first);
    }
    return undefined;
  };
  const mapping: Record<string, number> = {};
  for (const part of PARTS) {
    const at = columnOf(part);
    if (at === undefined) continue;
    mapping[part] = at;
    taken.add(at);
  }
  return mapping;
};

/** Whether the surname is written first. */
export const isSurnameFirst = (sheet: Pick<SheetTable, 'columns'>, { fullName = -1 }: Mapping): boolean =>
  /nazwisko i imie/u.test(key(sheet.columns[fullName] ?? ''));

const isThere = (mapping: Mapping, part: Part): boolean => (mapping[part] ?? -1) >= 0;

/** Whether it is known whom each row names. */
export const hasNames = (mapping: Mapping): boolean =>
  isThere(mapping, 'fullName') || (isThere(mapping, 'firstName') && isThere(mapping, 'lastName'));

/** What has to be asked before the file can be looked at: names, and what else tells one person from another. */
export const unclear = (mapping: Mapping, asksTerm: boolean): readonly Part[] => [
  ...(asksTerm && !isThere(mapping, 'term') ? (['term'] as const) : []),
  ...(hasNames(mapping) ? [] : (['fullName', 'firstName', 'lastName'] as const)),
  ...(['email', 'unit'] as const).filter((part) => mapping[part] === undefined),
];
