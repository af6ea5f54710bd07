import { actionId } from '../../../chat/action-id.ts';
import { act, buttons, heading, type Message, message, paragraph, small } from '../../../chat/message.ts';
import { strong } from '../../../chat/span.ts';
import { fold } from '../../../core/text.ts';
import { formatDate } from '../../../i18n/format.ts';
import type { Happening } from '../domain.ts';
import { takenText } from '../seats-text.ts';
import type { Shown } from '../store.ts';
import { capital, type Telling } from '../telling.ts';

export const DESK_PAGE = 6;

/** Letters of a search that a button carries, and what they may take up in it. */
const MOST_LETTERS = 30;
const MOST_ENCODED = 75;

const lineOf = ({ form, state, terms }: Happening, telling: Telling): string => {
  const { texts, locale } = telling;
  const { desk, calendar } = texts;
  const day = terms.flatMap(({ sessions }) => sessions.map((one) => one.day)).toSorted()[0];
  return [
    capital(calendar.forms[form]),
    desk.states[state],
    day ? formatDate(day, locale) : calendar.list.noDate,
    ...(terms.length > 0 ? [takenText(terms, telling)] : []),
  ].join(' · ');
};

/** Words as they travel in a button: as they were typed where they fit, or without the marks of their letters. */
const inButton = (words: string): string => {
  const short = words.slice(0, MOST_LETTERS).trim();
  return encodeURIComponent(short).length <= MOST_ENCODED ? short : fold(short).replace(/[^a-z0-9 ]+/gu, '');
};

/** Events of every time for those who run them, with the way to a new one. */
export const deskListMessage = (
  { happenings, total }: Shown,
  page: number,
  words: string,
  telling: Telling,
): Message => {
  const { desk, calendar } = telling.texts;
  const pages = Math.max(1, Math.ceil(total / DESK_PAGE));
  const more = words === '' ? [] : [inButton(words)];
  return message(
    heading(desk.title),
    small(words === '' ? desk.count(total, page + 1, pages) : desk.found(words, total)),
    ...(total === 0 ? [paragraph(words === '' ? desk.none : desk.noneFound)] : []),
    ...happenings.flatMap((happening) => [
      paragraph(strong(happening.title)),
      small(lineOf(happening, telling)),
      buttons(act(actionId('desk', 'open', happening.id), desk.open)),
    ]),
    buttons(
      words === '' ? undefined : act(actionId('desk', 'list', '0'), desk.every),
      act(actionId('desk', 'new'), desk.new, 'primary'),
      act(actionId('desk', 'import'), desk.importing.open),
      act(actionId('desk', 'import-files'), telling.texts.imports.files.open),
      page > 0 ? act(actionId('desk', 'list', String(page - 1), ...more), calendar.list.previous) : undefined,
      page + 1 < pages
        ? act(actionId('desk', 'list', String(page + 1), ...more), calendar.list.next)
        : undefined,
    ),
  );
};
