import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { attachment, FILE_FORMATS } from '../../chat/files.ts';
import type { FormValues } from '../../chat/form.ts';
import {
  act,
  buttons,
  heading,
  list,
  menu,
  message,
  notice,
  paragraph,
  small,
  withFiles,
} from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { shownIn } from '../../chat/saying.ts';
import { whyText } from '../../chat/why-refused.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import { hasGoneOut } from './domain.ts';
import { does, invalid, refusedReply, withAnnouncement } from './drafting.ts';
import { settledText } from './event-values.ts';
import { editForm, retractForm, YES_NO } from './forms.ts';
import { type Actions, type Forms, type Handling, tellingOf } from './handling.ts';
import { outgrown } from './limits.ts';
import { createReading } from './reading.ts';
import { TARGET_STANDINGS, type TargetLine, type TargetStanding } from './store.ts';
import { unknownIn } from './template.ts';
import { pageReply } from './view.ts';

const LEDGER_PAGE = 15;
/** Rows of a file are read in portions of so many. */
const PORTION = 1000;

const nameOf = async (
  { around }: Handling,
  { person, name, to }: TargetLine,
  { texts }: Context,
): Promise<string> => {
  if (name !== undefined) return texts.announcements.parts.channel(name);
  const known = person === undefined ? undefined : await around.nameOf(person);
  return known ?? (to?.kind === 'person' ? to.user : texts.announcements.ledger.somebody);
};

const lineText = async (handling: Handling, context: Context, line: TargetLine): Promise<string> => {
  const { ledger, standings } = context.texts.announcements;
  return ledger.line(
    await nameOf(handling, line, context),
    standings[line.standing],
    whyOf(line, context.texts),
  );
};

/** Those of which a reader wants to know why. */
const EXPLAINED: readonly TargetStanding[] = ['retrying', 'failed', 'uncertain'];

/** Why it was not sent, or is not known; undefined where there is nothing to say. */
const whyOf = ({ missed, reason, standing, to }: TargetLine, texts: Texts): string | undefined => {
  if (missed !== undefined) return texts.announcements.whyMissed[missed];
  const isExplained = EXPLAINED.includes(standing) && reason !== undefined && to !== undefined;
  return isExplained ? whyText(reason, to.platform, texts) : undefined;
};

const sortsOf = (chosen: string): readonly TargetStanding[] => {
  const one = TARGET_STANDINGS.find((standing) => standing === chosen);
  return one ? [one] : TARGET_STANDINGS;
};

/** Every addressee with how it stands, page by page; one sort alone where one is chosen. */
const ledgerReply = async (
  handling: Handling,
  context: Context,
  [id = '', named = 'all', page = '0']: readonly string[],
  [chosen = named]: readonly string[],
): Promise<Reply> => {
  const announcement = await handling.store.announcement(id);
  if (!announcement) return refusedReply(handling, context, id, 'gone');
  const at = Math.max(0, Math.trunc(Number(page)) || 0);
  const { lines, total } = await handling.store.lines(id, sortsOf(chosen), {
    from: at * LEDGER_PAGE,
    size: LEDGER_PAGE,
  });
  const texts = await Promise.all(lines.map((line) => lineText(handling, context, line)));
  const { ledger, standings, list: words, card } = context.texts.announcements;
  const pages = Math.max(1, Math.ceil(total / LEDGER_PAGE));
  const turn = (to: number, label: string) =>
    act(actionId('announcements', 'ledger', id, chosen, String(to)), label);
  return shownIn(
    context,
    message(
      heading(ledger.title(announcement.title)),
      small(ledger.count(total, at + 1, pages)),
      texts.length === 0 ? paragraph(ledger.none) : list(texts),
      menu(actionId('announcements', 'ledger', id), ledger.choose, [
        { value: 'all', label: ledger.all },
        ...TARGET_STANDINGS.map((value) => ({ value, label: standings[value] })),
      ]),
      buttons(
        at > 0 ? turn(at - 1, words.previous) : undefined,
        at + 1 < pages ? turn(at + 1, words.next) : undefined,
        act(actionId('announcements', 'file', id), ledger.file),
        act(actionId('announcements', 'open', id), card.open),
      ),
    ),
  );
};

const rowOf = async (handling: Handling, context: Context, line: TargetLine): Promise<readonly string[]> => {
  const { standings } = context.texts.announcements;
  const { types } = context.texts.units;
  const unit = line.unit === undefined ? undefined : await handling.around.unit(line.unit);
  return [
    String(line.number + 1),
    await nameOf(handling, line, context),
    unit?.name ?? '',
    unit ? types[unit.type] : '',
    unit?.powiat ?? '',
    standings[line.standing],
    whyOf(line, context.texts) ?? '',
    line.acknowledgedAt === undefined ? '' : formatMoment(line.acknowledgedAt, context.locale),
  ];
};

/** Everybody as a file, also those who could not be written to; private to the coordinator who asks for it. */
const fileReply = async (
  handling: Handling,
  context: Context,
  [id = '']: readonly string[],
): Promise<Reply> => {
  const announcement = await handling.store.announcement(id);
  if (!announcement) return refusedReply(handling, context, id, 'gone');
  const rows: (readonly string[])[] = [];
  for (let from = 0; ; from += PORTION) {
    const { lines } = await handling.store.lines(id, TARGET_STANDINGS, { from, size: PORTION });
    for (const line of lines) rows.push(await rowOf(handling, context, line));
    if (lines.length < PORTION) break;
  }
  const { ledger } = context.texts.announcements;
  const { columns } = ledger;
  const bytes = await handling.tables.xlsx({
    name: ledger.sheet,
    columns: [
      columns.number,
      columns.who,
      columns.unit,
      columns.type,
      columns.powiat,
      columns.standing,
      columns.why,
      columns.acknowledged,
    ],
    rows,
  });
  return toPerson(
    withFiles(
      message(
        paragraph(ledger.fileMade(announcement.title, rows.length)),
        small(context.texts.announcements.running.deliveredIsNotRead),
      ),
      attachment('ogloszenie.xlsx', FILE_FORMATS.xlsx, bytes),
    ),
  );
};

const resend = async (handling: Handling, context: Context, [id = '']: readonly string[]): Promise<Reply> => {
  const { running } = context.texts.announcements;
  const announcement = await handling.store.announcement(id);
  if (!announcement) return refusedReply(handling, context, id, 'gone');
  if (!hasGoneOut(announcement)) return refusedReply(handling, context, id, 'not-sent');
  const count = await handling.store.resendFailed(id, context.now);
  const said = count > 0 ? notice('success', running.resent(count)) : notice('info', running.nothingToResend);
  return pageReply(handling, context, id, said);
};

/** Calls with what has gone out. */
export const withSent = withAnnouncement((announcement) => {
  if (announcement.state === 'retracted') return 'retracted';
  return hasGoneOut(announcement) ? undefined : 'not-sent';
});

/** Where a title and a text are typed. */
const FIELD_OF = { title: 'tytul', body: 'tresc' } as const;

const sendEdit = (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> =>
  withSent(handling, context, args, async (announcement) => {
    const telling = tellingOf(context);
    const { faults, problems, running } = context.texts.announcements;
    const reading = createReading(values, handling.moments, telling);
    const title = (reading.text('tytul', 3) ?? '').replaceAll('\n', ' ');
    const body = reading.text('tresc', 3) ?? '';
    const url = reading.url('link');
    const changes = reading.text('zmiana', 3) ?? '';
    const unknown = unknownIn(`${title}\n${body}`);
    if (unknown.length > 0)
      reading.fault('tresc', faults.placeholder(unknown.map((name) => `{${name}}`).join(', ')));
    const notifies = reading.choice('wiadomosc', YES_NO) === 'tak';
    const { fileUrl, event } = announcement;
    const typed = {
      title,
      body,
      ...(url === undefined ? {} : { url }),
      ...(fileUrl === undefined ? {} : { fileUrl }),
      ...(event === undefined ? {} : { event }),
    };
    const text = await settledText(handling.around, typed, context.now);
    for (const { part, length, limit } of outgrown(text))
      reading.fault(FIELD_OF[part], problems['too-long'][part](length, limit));
    if (reading.faults.length > 0) return invalid(reading, editForm(announcement, telling));
    const what = { kind: 'revise', text, changes, notifies } as const;
    return does(handling, context, args, what, running.edited);
  });

/** Looking after what goes out or has gone out. */
export const runActions = (handling: Handling): Actions => ({
  ledger: (context, args, values) => ledgerReply(handling, context, args, values),
  file: (context, args) => fileReply(handling, context, args),
  resend: (context, args) => resend(handling, context, args),
  edit: (context, args) =>
    withSent(handling, context, args, (one) => showForm(editForm(one, tellingOf(context)))),
  retract: (context, args) =>
    withSent(handling, context, args, (one) => showForm(retractForm(one, tellingOf(context)))),
});

export const runForms = (handling: Handling): Forms => ({
  edit: (context, args, values) => sendEdit(handling, context, args, values),
  retract: (context, args, values) =>
    withSent(handling, context, args, (announcement) => {
      const reading = createReading(values, handling.moments, tellingOf(context));
      const reason = reading.text('powod');
      if (reading.faults.length > 0) return invalid(reading, retractForm(announcement, tellingOf(context)));
      const what = { kind: 'retract', ...(reason === undefined ? {} : { reason }) } as const;
      return does(handling, context, args, what, context.texts.announcements.running.retracted);
    }),
});
