import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { attachment, FILE_FORMATS } from '../../chat/files.ts';
import {
  type Block,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  message,
  paragraph,
  small,
  withFiles,
} from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { WrittenCell } from '../imports/table.ts';
import type { Certificate } from './domain.ts';
import type { Handling } from './handling.ts';
import { hashOfCode, readCode } from './seal.ts';
import { forCoordinators, to } from './telling.ts';

/** Certificates of one year that a file holds. */
const MOST_IN_FILE = 20_000;
const MOST_FOUND = MAX_MENU_OPTIONS;
/** One more than is shown: it tells whether there are others. */
const ENOUGH = MOST_FOUND + 1;
const LONGEST_LABEL = 75;

/** All registers, with what can be looked for in them. */
export const registerBlocks = async ({ store }: Handling, { texts }: Context): Promise<readonly Block[]> => {
  const { register: words } = texts.certificates;
  const all = await store.registers();
  if (all.length === 0) return [heading(words.title), paragraph(words.none)];
  const shown = all.slice(0, MAX_MENU_OPTIONS);
  return [
    heading(words.title),
    list(
      shown.map(({ sign, year, organiser, issued, valid }) =>
        words.line(sign, year, organiser, issued, valid),
      ),
    ),
    menu(
      to('register'),
      words.choose,
      shown.map(({ sign, year }) => ({ value: `${sign}:${String(year)}`, label: words.option(sign, year) })),
    ),
    small(words.search),
  ];
};

const decimal = (minutes: number, hourMinutes: number): number =>
  Math.round((minutes / hourMinutes) * 100) / 100;

/** One line of the register. A code is not in it: whoever has the file could pass for the holder of all of them. */
const rowOf = (
  { facts, state, endedAt, reason, exception, replaces, unit }: Certificate,
  units: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, string>,
  { texts }: Context,
): readonly WrittenCell[] => [
  facts.number,
  facts.issuedOn,
  facts.holder,
  (unit && units.get(unit)) ?? '',
  facts.title,
  texts.calendar.forms[facts.form],
  facts.days.join(', '),
  decimal(facts.minutes, facts.hourMinutes),
  decimal(facts.attendedMinutes, facts.hourMinutes),
  facts.hourMinutes,
  texts.certificates.states[state],
  endedAt === undefined ? '' : warsawDay(endedAt),
  reason ?? '',
  exception ?? '',
  (replaces && numbers.get(replaces)) ?? '',
];

const file = async (handling: Handling, context: Context, value: string): Promise<Reply> => {
  const { register: words } = context.texts.certificates;
  const [sign = '', year = ''] = value.split(':');
  const register = { sign, year: Number(year) || 0 };
  const all = (await handling.store.find({ register }, MOST_IN_FILE)).toReversed();
  if (all.length === 0) return toPerson(say('warning', words.none));
  const ids = [...new Set(all.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))];
  const units = new Map(
    await Promise.all(ids.map(async (id) => [id, (await handling.unit(id))?.name ?? ''] as const)),
  );
  const numbers = new Map(all.map(({ id, facts }) => [id, facts.number]));
  const bytes = await handling.papers.xlsx({
    name: words.tab,
    columns: Object.values(words.columns),
    rows: all.map((one) => rowOf(one, units, numbers, context)),
  });
  return toPerson(
    withFiles(
      message(paragraph(words.file(sign, register.year, all.length))),
      attachment('rejestr-zaswiadczen.xlsx', FILE_FORMATS.xlsx, bytes),
    ),
  );
};

/** By the code, the number (`ROPS/12/2026`), or words of the name. */
const search = async ({ store }: Handling, words: string): Promise<readonly Certificate[]> => {
  const code = readCode(words);
  const coded = code && (await store.byCodeHash(hashOfCode(code)));
  if (coded) return [coded];
  const [, sign, number, year] = /^\s*([^/\s]+)\/(\d{1,6})\/(\d{4})\s*$/u.exec(words) ?? [];
  if (sign !== undefined)
    return store.find(
      { register: { sign: sign.toLocaleUpperCase('pl'), year: Number(year), number: Number(number) } },
      ENOUGH,
    );
  return store.find({ words: words.split(/\s+/u).filter((word) => word !== '') }, ENOUGH);
};

/** What a coordinator's words find in the registers. */
export const foundBlocks = async (
  handling: Handling,
  { texts }: Context,
  words: string,
): Promise<readonly Block[]> => {
  const { register, states } = texts.certificates;
  const all = await search(handling, words);
  const found = all.slice(0, MOST_FOUND);
  if (found.length === 0)
    return [heading(register.title), paragraph(register.noneFound(words)), small(register.search)];
  const label = ({ facts, state }: Certificate): string =>
    [facts.number, facts.holder, ...(state === 'valid' ? [] : [states[state]])].join(' · ');
  return [
    heading(register.found),
    list(found.map((one) => `${label(one)} · ${one.facts.title}`)),
    ...(all.length > found.length ? [small(register.foundMore(found.length))] : []),
    menu(
      to('card'),
      register.openFound,
      found.map((one) => ({ value: one.id, label: cut(label(one), LONGEST_LABEL) })),
    ),
  ];
};

export const registerAction = (handling: Handling): ActionHandler =>
  forCoordinators((context, _args, [value = '']) => file(handling, context, value));
