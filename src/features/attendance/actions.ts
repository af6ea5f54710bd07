import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { attachment, FILE_FORMATS } from '../../chat/files.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
  withFiles,
} from '../../chat/message.ts';
import { type Reply, toPerson, update } from '../../chat/reply.ts';
import { isCoordinator, onlyFor } from '../../chat/rights.ts';
import { code } from '../../chat/span.ts';
import { toInstant } from '../../core/clock.ts';
import { warsawTime } from '../../core/warsaw.ts';
import { formatMoment, formatTime } from '../../i18n/format.ts';
import { closesAt, type Meeting, opensAt, type Presence } from './domain.ts';
import { askForCode } from './enter.ts';
import { type Handling, listed } from './handling.ts';
import { journalMessage, listMessage, meetingsMessage, to } from './messages.ts';
import { sheetOf } from './sheet.ts';

/** Lines of the journal that are shown. */
const JOURNAL = 20;
const MOST_MEETINGS = 25;

const MARKS: readonly Presence[] = ['present', 'absent', 'excused'];

export const chooseMeeting = async ({ attendance }: Handling, context: Context): Promise<Message> =>
  meetingsMessage(await attendance.meetings(context.now, MOST_MEETINGS), context);

const showList = async (
  handling: Handling,
  context: Context,
  meeting: Meeting,
  page = 0,
  first?: Block,
): Promise<Reply> => {
  const people = await listed(handling, meeting, context);
  return update(listMessage(meeting, people, page, context, first));
};

/** A code in letters that the last row can read, and as QR. */
const codeMessage = async (handling: Handling, context: Context, meeting: Meeting): Promise<Message> => {
  const { attendance: words } = context.texts;
  const { session, happening } = meeting;
  const shown = await handling.attendance.code(meeting, context.now);
  if (!shown) {
    const [from, end] = [opensAt(session), closesAt(session)].map((at) => formatMoment(at, context.locale));
    return message(heading(happening.title), notice('info', words.code.closed(from ?? '', end ?? '')));
  }
  const line = `/obecnosc ${shown.code}`;
  const until = formatTime(warsawTime(toInstant(shown.next)));
  return withFiles(
    message(
      small(happening.title),
      paragraph(words.code.how),
      heading(`${shown.code.slice(0, 3)} ${shown.code.slice(3)}`),
      paragraph(code(line)),
      small(words.code.until(until)),
      buttons(act(to('code', session.id), words.buttons.next)),
    ),
    attachment('kod-obecnosci.png', 'image/png', await handling.papers.qr(line)),
  );
};

const sheetFile = async (
  handling: Handling,
  context: Context,
  meeting: Meeting,
  kind: 'pdf' | 'xlsx',
): Promise<Message> => {
  const { sheet: words } = context.texts.attendance;
  const sheet = sheetOf(meeting, await listed(handling, meeting, context), context);
  const name = `lista-obecnosci-${meeting.session.day}.${kind}`;
  const file =
    kind === 'pdf'
      ? attachment(name, 'application/pdf', await handling.papers.pdf(sheet))
      : attachment(name, FILE_FORMATS.xlsx, await handling.papers.xlsx(sheet, words.tab));
  return withFiles(message(paragraph(words.made(meeting.happening.title))), file);
};

const journal = async (handling: Handling, context: Context, meeting: Meeting): Promise<Message> => {
  const { somebody } = context.texts.attendance;
  const lines = await Promise.all(
    (await handling.attendance.journal(meeting.session.id, JOURNAL)).map(async (line) => ({
      ...line,
      byName: (await handling.nameOf(line.by)) ?? somebody,
      name: (line.person && (await handling.nameOf(line.person))) ?? somebody,
    })),
  );
  return journalMessage(meeting, lines, context);
};

const forCoordinators = onlyFor(isCoordinator, ({ texts }) =>
  texts.chat.notAllowed('obecnosc', ['coordinator']),
);

/** What a coordinator does with one session. */
const ofMeeting = (
  handling: Handling,
  handle: (
    context: Context,
    meeting: Meeting,
    args: readonly string[],
    values: readonly string[],
  ) => Promise<Reply>,
): ActionHandler =>
  forCoordinators(async (context, [session = '', ...args], values) => {
    const meeting = await handling.attendance.meeting(session === '' ? (values[0] ?? '') : session);
    if (!meeting) return toPerson(message(notice('warning', context.texts.attendance.gone)));
    return handle(context, meeting, args, values);
  });

export const attendanceActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => {
  const on = (handle: Parameters<typeof ofMeeting>[1]): ActionHandler => ofMeeting(handling, handle);
  return {
    enter: (context) => askForCode(context),
    other: forCoordinators(async (context) => update(await chooseMeeting(handling, context))),
    open: on((context, meeting) => showList(handling, context, meeting)),
    list: on((context, meeting, [page]) => showList(handling, context, meeting, Number(page) || 0)),
    mark: on(async (context, meeting, [page], [value = '']) => {
      const [registration = '', wanted = ''] = value.split(':');
      const presence = MARKS.find((one) => one === wanted);
      const { speaker, now, texts } = context;
      const isDone =
        presence && (await handling.attendance.mark(meeting, registration, presence, speaker.person, now));
      const first = isDone === false ? notice('warning', texts.attendance.tooEarly) : undefined;
      return showList(handling, context, meeting, Number(page) || 0, first);
    }),
    all: on(async (context, meeting) => {
      const { attendance: words } = context.texts;
      const count = await handling.attendance.markRest(meeting, context.speaker.person, context.now);
      const first =
        count === undefined ? notice('warning', words.tooEarly) : notice('success', words.allDone(count));
      return showList(handling, context, meeting, 0, first);
    }),
    code: on(async (context, meeting) => toPerson(await codeMessage(handling, context, meeting))),
    pdf: on(async (context, meeting) => toPerson(await sheetFile(handling, context, meeting, 'pdf'))),
    xlsx: on(async (context, meeting) => toPerson(await sheetFile(handling, context, meeting, 'xlsx'))),
    journal: on(async (context, meeting) => toPerson(await journal(handling, context, meeting))),
  };
};
