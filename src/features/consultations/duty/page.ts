import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  message,
  notice,
  small,
} from '../../../chat/message.ts';
import { isCoordinator } from '../../../chat/rights.ts';
import type { Day } from '../../../core/clock.ts';
import { daysLater } from '../../../core/day.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { weekday } from '../../../core/weekday.ts';
import { formatDate, formatDay } from '../../../i18n/format.ts';
import type { ConsultationView } from '../booking.ts';
import type { AdviceTopic, Adviser } from '../domain.ts';
import { viewsOf } from '../working.ts';
import { agendaBlocks, unitNames } from './agenda-lines.ts';
import { backButtons, type DutyHandling } from './handling.ts';
import { hitBy } from './in-leave.ts';

/** Those without a note that are listed; nobody should have more. */
const MOST_UNSETTLED = 25;

/** Later than any horizon. */
const FAR_DAYS = 400;

/** What an adviser has to know when they open their page: each consultation once, today's under today. */
interface Standing {
  readonly today: readonly ConsultationView[];
  readonly requested: readonly ConsultationView[];
  readonly unsettled: readonly ConsultationView[];
  readonly inLeave: readonly ConsultationView[];
  /** Of today's: why they would stand in another part, too. */
  readonly marks: ReadonlyMap<string, 'unsettled' | 'inLeave'>;
}

const standingOf = async (
  { store, duty }: DutyHandling,
  { person }: Adviser,
  { now }: Pick<Context, 'now'>,
): Promise<Standing> => {
  const today = warsawDay(now);
  const { exceptions } = await duty.timetable(person);
  const coming = await duty.agenda(person, today, daysLater(today, FAR_DAYS));
  const [ofDay, requested, unsettled, inLeave] = await Promise.all([
    viewsOf(
      { store },
      coming.filter(({ day }) => day === today),
    ),
    viewsOf({ store }, await duty.requested(person, now)),
    viewsOf({ store }, await duty.unsettled(person, now, MOST_UNSETTLED)),
    viewsOf({ store }, hitBy(exceptions, coming)),
  ]);
  const isToday = ({ consultation: { day } }: ConsultationView): boolean => day === today;
  const later = (views: readonly ConsultationView[]) => views.filter((view) => !isToday(view));
  const marked = (views: readonly ConsultationView[], mark: 'unsettled' | 'inLeave') =>
    views.filter(isToday).map(({ consultation: { id } }) => [id, mark] as const);
  return {
    today: ofDay,
    requested: later(requested),
    unsettled: later(unsettled),
    inLeave: later(inLeave),
    marks: new Map([...marked(inLeave, 'inLeave'), ...marked(unsettled, 'unsettled')]),
  };
};

/** A menu of the adviser's topics: the first of two taps that log a call. */
const callMenu = (adviser: Adviser, topics: readonly AdviceTopic[], context: Context): Block | undefined => {
  const own = topics.filter(({ id, isActive }) => isActive && adviser.topics.includes(id));
  if (own.length === 0) return undefined;
  return menu(
    actionId('duty', 'call'),
    context.texts.duty.page.callTopic,
    own.slice(0, MAX_MENU_OPTIONS).map(({ id, name }) => ({ value: id, label: name[context.locale] })),
  );
};

const coordinatorButtons = (context: Context, isAdviser: boolean): Block | undefined => {
  const { buttons: labels } = context.texts.duty;
  if (!isCoordinator(context)) return undefined;
  return buttons(
    act(actionId('duty', 'reassign'), labels.reassign),
    act(actionId('duty', 'absences'), context.texts.dutyForms.absences.title),
    isAdviser ? undefined : act(actionId('duty', 'requests'), labels.requests),
    act(actionId('duty', 'topics'), labels.topics),
    act(actionId('duty', 'travel'), labels.travel),
  );
};

/** Consultations of an adviser, in parts: today's, those to decide on, without a note, in the time of leave. */
export const standingBlocks = async (
  handling: DutyHandling,
  context: Context,
  adviser: Adviser,
): Promise<readonly Block[]> => {
  const { page } = context.texts.duty;
  const { marks, ...parts } = await standingOf(handling, adviser, context);
  const units = await unitNames(handling, Object.values(parts).flat());
  const words = new Map([...marks].map(([id, mark]) => [id, page.marks[mark]]));
  const part = (name: keyof typeof parts, withDay = true) =>
    agendaBlocks(page[name], parts[name], units, context, { menuName: name, withDay, marks: words });
  return [
    ...(parts.today.length === 0 ? [small(page.nothingToday)] : part('today', false)),
    ...part('requested'),
    ...part('inLeave'),
    ...part('unsettled'),
  ];
};

/** `/dyzur`: what waits for the adviser, and everything they set. */
export const dutyPage = async (handling: DutyHandling, context: Context, first?: Block): Promise<Message> => {
  const { texts, speaker, now } = context;
  const { page, buttons: labels } = texts.duty;
  const adviser = await handling.store.adviser(speaker.person);
  const title = heading(`${page.title}: ${formatDate(warsawDay(now), context.locale)}`);
  if (!adviser)
    return message(
      first,
      title,
      coordinatorButtons(context, false),
      isCoordinator(context) ? small(page.startBeside) : notice('info', page.start),
      buttons(act(actionId('duty', 'terms'), page.begin)),
    );
  const { hours } = await handling.duty.timetable(adviser.person);
  return message(
    first,
    title,
    adviser.isActive ? undefined : notice('warning', page.inactive),
    hours.length === 0 ? notice('warning', page.noHours) : undefined,
    ...(await standingBlocks(handling, context, adviser)),
    callMenu(adviser, await handling.store.topics(), context),
    buttons(
      act(actionId('duty', 'week', warsawDay(now)), labels.week),
      act(actionId('duty', 'requests'), labels.requests),
      act(actionId('duty', 'session'), texts.sessions.button),
      act(actionId('duty', 'leave'), labels.leave),
      act(actionId('duty', 'settings'), labels.settings),
    ),
    coordinatorButtons(context, true),
  );
};

const mondayOf = (day: Day): Day => daysLater(day, -((weekday(day) + 6) % 7));

/** The week around a day, from Monday to Sunday. */
export const weekPage = async (handling: DutyHandling, context: Context, around: Day): Promise<Message> => {
  const { texts, speaker, locale } = context;
  const { page, buttons: labels } = texts.duty;
  const monday = mondayOf(around);
  const sunday = daysLater(monday, 6);
  const found = await handling.duty.agenda(speaker.person, monday, sunday);
  const views = await viewsOf(handling, found);
  const title = page.week(formatDay(monday, locale), formatDay(sunday, locale));
  return message(
    heading(page.title),
    ...agendaBlocks(title, views, await unitNames(handling, views), context, {
      menuName: 'week',
      withDay: true,
    }),
    ...(views.length === 0 ? [small(title), small(page.nothingWeek)] : []),
    buttons(
      act(actionId('duty', 'week', daysLater(monday, -7)), labels.previousWeek),
      act(actionId('duty', 'week', daysLater(monday, 7)), labels.nextWeek),
    ),
    backButtons(context),
  );
};
