import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  menu,
  type Message,
  message,
  notice,
  open,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { REGIONS } from '../../core/regions.ts';
import { formatMoment } from '../../i18n/format.ts';
import { type Call, isOver } from './domain.ts';
import type { Telling } from './handling.ts';

/** Calls on a page of the list. */
export const PAGE = 8;

const placeOf = ({ region, powiat }: Call, { texts }: Telling): string => {
  const name = REGIONS.find(({ id }) => id === region)?.name;
  return name === undefined ? texts.calls.everywhere : texts.groups.place(name, powiat);
};

/** „do: czwartek, 10 grudnia 2026 r., godz. 12:00”, with the deadline before where it was moved. */
const deadlineOf = ({ deadline, formerDeadline }: Call, { texts, locale }: Telling): string => {
  const moment = formatMoment(deadline, locale);
  return formerDeadline === undefined
    ? moment
    : texts.calls.moved(moment, formatMoment(formerDeadline, locale));
};

const markOf = (call: Call, { texts, now }: Telling): readonly string[] => {
  const { marks } = texts.calls;
  return [
    ...(call.isExample ? [marks.example] : []),
    ...(call.state === 'published' ? [] : [marks[call.state]]),
    ...(call.state === 'published' && isOver(call, now) ? [marks.over] : []),
  ];
};

const lineOf = (call: Call, telling: Telling): Block => {
  const until = telling.texts.calls.until(deadlineOf(call, telling));
  const parts = [...markOf(call, telling), until, call.announcer, placeOf(call, telling)];
  return paragraph([strong(call.title), { kind: 'text', text: ` · ${parts.join(' · ')}` }]);
};

/** A page of the list, and for whom it is. */
export interface ListPage {
  readonly calls: readonly Call[];
  readonly total: number;
  readonly page: number;
  readonly words: string;
  readonly isCoordinator: boolean;
}

/** Calls that take applications, the one that ends first on top. */
export const listMessage = (
  { calls, total, page, words, isCoordinator }: ListPage,
  telling: Telling,
  first?: Block,
): Message => {
  const { list } = telling.texts.calls;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const none = words === '' ? list.none : list.noneFound(words);
  const turn = (to: number, label: string) => act(actionId('calls', 'list', String(to), words), label);
  return message(
    first,
    heading(list.title),
    small(total === 0 ? none : list.count(total, page + 1, pages)),
    ...calls.map((call) => lineOf(call, telling)),
    calls.length === 0
      ? undefined
      : menu(
          actionId('calls', 'choose'),
          list.choose,
          calls.map(({ id, title }) => ({ value: id, label: cut(title, 75) })),
        ),
    buttons(
      page > 0 ? turn(page - 1, list.previous) : undefined,
      page + 1 < pages ? turn(page + 1, list.next) : undefined,
      words === '' ? undefined : act(actionId('calls', 'list', '0', ''), list.all),
      isCoordinator ? act(actionId('calls', 'basics', 'new'), list.create) : undefined,
    ),
    small(list.digest),
  );
};

const rowsOf = (call: Call, telling: Telling): readonly { label: string; value: string }[] => {
  const { rows } = telling.texts.calls;
  const { types } = telling.texts.units;
  const row = (label: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [{ label, value }];
  return [
    ...row(rows.deadline, deadlineOf(call, telling)),
    ...row(rows.announcer, call.announcer),
    ...row(rows.types, call.types?.map((type) => types[type]).join(', ')),
    ...row(rows.forWhom, call.forWhom),
    ...row(rows.where, placeOf(call, telling)),
    ...row(rows.amount, call.amount),
    ...row(rows.note, call.note),
  ];
};

/** How a call stands, where that is not what everybody expects. */
const standingOf = (call: Call, { texts, now }: Telling): Block | undefined => {
  const { card } = texts.calls;
  switch (call.state) {
    case 'draft':
      return notice('info', card.draft);
    case 'cancelled':
      return notice('warning', card.cancelled(call.reason ?? ''));
    case 'published':
      return isOver(call, now) ? notice('info', card.over) : undefined;
  }
};

/** One call: until when, who announces it, for whom, how much, and the way to the announcement itself. */
export const cardMessage = (
  call: Call,
  desk: readonly (Block | undefined)[],
  telling: Telling,
  first?: Block,
): Message => {
  const { card } = telling.texts.calls;
  return message(
    first,
    heading(cut(call.title, 150)),
    call.isExample ? small(card.example) : undefined,
    standingOf(call, telling),
    facts(rowsOf(call, telling)),
    small(card.source),
    buttons(open(call.url, card.open), act(actionId('calls', 'list', '0', ''), card.back)),
    ...desk,
  );
};
