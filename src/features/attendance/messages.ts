import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  message,
  notice,
  paragraph,
  small,
  table,
} from '../../chat/message.ts';
import type { Instant } from '../../core/clock.ts';
import { warsawDay, warsawTime } from '../../core/warsaw.ts';
import { formatDate, formatDay, formatTime } from '../../i18n/format.ts';
import { type Correction, countOf, isLate, type Meeting, type Presence } from './domain.ts';
import type { Listed } from './handling.ts';

/** People on one page of a list: as many as one menu can hold. */
export const PAGE = MAX_MENU_OPTIONS;
const LONGEST_LABEL = 75;

type Told = Pick<Context, 'texts' | 'locale' | 'now'>;

export const to = (verb: string, session: string, ...more: readonly string[]) =>
  actionId('attendance', verb, session, ...more);

/** `wtorek, 15 grudnia 2026 r., 9:00–15:00` */
export const whenText = (
  { session: { day, from, to: end } }: Meeting,
  { locale }: Pick<Told, 'locale'>,
): string => `${formatDate(day, locale)}, ${formatTime(from)}–${formatTime(end)}`;

/** `15.12, 9:00`: in a menu there is little room. */
const shortWhen = ({ session: { day, from } }: Meeting): string =>
  `${Number(day.slice(8))}.${day.slice(5, 7)}, ${formatTime(from)}`;

/** Sessions to choose from. */
export const meetingsMessage = (meetings: readonly Meeting[], told: Told): Message => {
  const { attendance: words } = told.texts;
  if (meetings.length === 0) return message(heading(words.title), paragraph(words.noMeetings));
  const options = meetings.slice(0, MAX_MENU_OPTIONS).map((meeting) => ({
    value: meeting.session.id,
    label: `${shortWhen(meeting)} · ${meeting.happening.title}`.slice(0, LONGEST_LABEL),
  }));
  return message(
    heading(words.title),
    paragraph(words.choose),
    menu(actionId('attendance', 'open'), words.chooseMenu, options),
    buttons(act(actionId('attendance', 'enter'), words.buttons.enter)),
  );
};

const marker = (presence: Presence | undefined): string =>
  presence === 'present' ? '☑' : presence === undefined ? '☐' : '☒';

const menus = (
  page: readonly Listed[],
  session: string,
  from: number,
  { texts }: Told,
): readonly (Block | undefined)[] => {
  const { attendance: words } = texts;
  if (page.length === 0) return [];
  const absent = page.filter(({ presence }) => presence === 'absent');
  return [
    menu(
      to('mark', session, String(from)),
      words.markMenu,
      page.map(({ registration, name, presence }) => ({
        value: `${registration}:${presence === 'present' ? 'absent' : 'present'}`,
        label: `${marker(presence)} ${name}`.slice(0, LONGEST_LABEL),
        hint: presence === 'present' ? words.toAbsent : words.toPresent,
      })),
    ),
    absent.length === 0
      ? undefined
      : menu(
          to('mark', session, String(from), 'excuse'),
          words.excuseMenu,
          absent.map(({ registration, name }) => ({
            value: `${registration}:excused`,
            label: name.slice(0, LONGEST_LABEL),
          })),
        ),
  ];
};

/** Whether the last session of the term is over: then certificates can be issued. */
const isOver = ({ term }: Meeting, now: Instant): boolean => (term.sessions.at(-1)?.endsAt ?? now) < now;

/** The list of a session for its coordinator, one page of people at a time. */
export const listMessage = (
  meeting: Meeting,
  people: readonly Listed[],
  wanted: number,
  told: Told,
  first?: Block,
): Message => {
  const { attendance: words } = told.texts;
  const { id } = meeting.session;
  const pages = Math.max(1, Math.ceil(people.length / PAGE));
  const number = Math.min(Math.max(0, wanted), pages - 1);
  const page = people.slice(number * PAGE, (number + 1) * PAGE);
  const open = countOf(people, undefined);
  const turn = (label: string, other: number) =>
    other >= 0 && other < pages ? act(to('list', id, String(other)), label) : undefined;
  return message(
    first,
    heading(meeting.happening.title),
    small(
      [whenText(meeting, told), meeting.session.place ?? meeting.happening.place].filter(Boolean).join(' · '),
    ),
    isLate(meeting.session, told.now) ? notice('warning', words.late) : undefined,
    paragraph(
      people.length === 0
        ? words.nobody
        : words.counts(
            countOf(people, 'present'),
            countOf(people, 'absent'),
            countOf(people, 'excused'),
            open,
          ),
    ),
    page.length === 0
      ? undefined
      : list(
          page.map(({ name, unitName, presence }) =>
            [`${marker(presence)} ${name}`, unitName, words.marks[presence ?? 'none']]
              .filter(Boolean)
              .join(' · '),
          ),
        ),
    pages > 1 ? small(words.page(number + 1, pages)) : undefined,
    ...menus(page, id, number, told),
    buttons(turn(words.buttons.earlier, number - 1), turn(words.buttons.later, number + 1)),
    buttons(
      open === 0
        ? undefined
        : act(to('all', id), open === people.length ? words.buttons.all : words.buttons.rest),
      act(to('code', id), words.buttons.code, 'primary'),
      act(to('pdf', id), words.buttons.pdf),
      act(to('xlsx', id), words.buttons.xlsx),
    ),
    buttons(
      isOver(meeting, told.now) && open < people.length
        ? act(actionId('certificates', 'term', meeting.term.id), words.buttons.certificates)
        : undefined,
      act(to('journal', id), words.buttons.journal),
      act(actionId('attendance', 'other'), words.buttons.other),
    ),
  );
};

/** Who changed what on the list, the latest first. */
export const journalMessage = (
  meeting: Meeting,
  lines: readonly (Correction & { readonly byName: string; readonly name: string })[],
  { texts, locale }: Told,
): Message => {
  const { journal: words, marks, buttons: labels } = texts.attendance;
  const rows = lines.map(({ at, byName, name, before, after, cause }) => [
    `${formatDay(warsawDay(at), locale)}, ${formatTime(warsawTime(at))}`,
    byName,
    name,
    marks[before ?? 'none'],
    marks[after],
    words.causes[cause],
  ]);
  return message(
    heading(words.title),
    small(meeting.happening.title),
    rows.length === 0 ? paragraph(words.none) : table(words.title, words.columns, rows),
    buttons(act(to('list', meeting.session.id, '0'), labels.back)),
  );
};
