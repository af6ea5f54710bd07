import { actionId } from '../../../chat/action-id.ts';
import type { RenderMoment } from '../../../chat/delivery-kind.ts';
import { act, buttons, heading, list, type Message, message, paragraph } from '../../../chat/message.ts';
import { type Instant, shift } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import { formatDate, formatDay, formatPeriod, formatTime } from '../../../i18n/format.ts';
import { textsIn } from '../../../i18n/texts.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import { type Exception, isLive } from '../domain.ts';
import { latestOf, viewOf } from '../working.ts';
import { timeOf } from './agenda-lines.ts';
import type { DutyHandling, Telling } from './handling.ts';
import { hitBy } from './in-leave.ts';
import { awayCode } from './read-away.ts';

/** An absence that was entered or taken back by mistake can be put right before its adviser reads of it. */
const TOLD_AFTER = 2 * 60 * 1000;

/** Ids from which the absent adviser’s message is made: who decided it, and what it hit when it was entered. */
export interface AbsentContent {
  readonly exception: string;
  readonly adviser: PersonId;
  readonly by: PersonId;
  readonly consultations: readonly string[];
}

/** One message to the adviser whose absence somebody else entered, or took back. */
export const tellAbsent = async (
  { store, mayGoOut }: Pick<DutyHandling, 'store' | 'mayGoOut'>,
  kind: 'duty.absent' | 'duty.absent-over',
  content: AbsentContent,
  at: Instant,
): Promise<readonly NewDelivery[]> => {
  const { adviser, exception, by } = content;
  const address = adviser === by ? undefined : (await store.addresses([adviser])).get(adviser);
  const notBefore = mayGoOut(shift(at, TOLD_AFTER));
  return address ? [{ kind, thing: `${adviser}:${exception}`, ...address, content, notBefore }] : [];
};

type Around = Pick<DutyHandling, 'store' | 'booking' | 'duty' | 'directory'>;

/** What became of one of the consultations by now. */
const lineOf = async (
  handling: Around,
  id: string,
  exceptions: readonly Exception[],
  { texts, locale }: Telling,
): Promise<readonly string[]> => {
  const before = await handling.booking.view(id);
  const latest = await latestOf(handling, id);
  if (!before || !latest) return [];
  const { consultation, topic } = before;
  const { absences: words } = texts.dutyForms;
  const line = (became: string): readonly string[] => [
    words.line(`${formatDay(consultation.day, locale)}, ${timeOf(before)}`, topic.name[locale], became),
  ];
  if (!isLive(latest)) return line(words.cancelled);
  if (latest.adviser !== consultation.adviser || latest.startsAt !== consultation.startsAt) {
    const { adviser } = await viewOf(handling, latest);
    const when = `${formatDate(latest.day, locale)}, ${formatTime(latest.from)}`;
    return line(
      latest.startsAt === consultation.startsAt
        ? words.taken(adviser.name)
        : words.movedTo(when, adviser.name),
    );
  }
  if (hitBy(exceptions, [latest]).length === 0) return line(words.holds);
  return line(latest.group ? words.groupWaits : words.toChoose);
};

const linesOf = async (
  handling: Around,
  { consultations }: AbsentContent,
  exceptions: readonly Exception[],
  telling: Telling,
): Promise<readonly string[]> =>
  (await Promise.all(consultations.map((id) => lineOf(handling, id, exceptions, telling)))).flat();

/** Tells an adviser of an absence that somebody entered for them, while it stands. */
export const absentMessage = async (
  handling: Around,
  content: AbsentContent,
  { locale }: RenderMoment,
): Promise<Message | undefined> => {
  const texts = textsIn(locale);
  const { absences: words, leave } = texts.dutyForms;
  const { exceptions } = await handling.duty.timetable(content.adviser);
  const found = exceptions.find(({ id }) => id === content.exception);
  if (!found) return undefined;
  const lines = await linesOf(handling, content, exceptions, { texts, locale });
  const who = (await handling.directory.nameOf(content.by)) ?? words.somebody;
  return message(
    heading(words.enteredTitle),
    paragraph(words.entered(formatPeriod(found.from, found.until, locale), who)),
    lines.length === 0 ? paragraph(words.nothing) : list(lines),
    paragraph(words.mistake),
    buttons(act(actionId('duty', 'leave'), leave.title)),
  );
};

/** Tells an adviser that such an absence was taken back, unless the same one has been entered again. */
export const absentOverMessage = async (
  handling: Around,
  content: AbsentContent,
  { locale }: RenderMoment,
): Promise<Message | undefined> => {
  const texts = textsIn(locale);
  const { absences: words } = texts.dutyForms;
  const { exceptions } = await handling.duty.timetable(content.adviser);
  const gone = await handling.duty.removedException(content.adviser, content.exception);
  if (!gone || exceptions.some((one) => one.kind === 'closed' && awayCode(one) === awayCode(gone)))
    return undefined;
  const lines = await linesOf(handling, content, exceptions, { texts, locale });
  const who = (await handling.directory.nameOf(content.by)) ?? words.somebody;
  return message(
    heading(words.overTitle),
    paragraph(words.over(formatPeriod(gone.from, gone.until, locale), who)),
    lines.length === 0 ? paragraph(words.nothing) : list(lines),
    buttons(act(actionId('duty', 'open'), texts.duty.back)),
  );
};
