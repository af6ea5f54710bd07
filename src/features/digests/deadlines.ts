import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { heading, message, paragraph } from '../../chat/message.ts';
import type { Day, Instant } from '../../core/clock.ts';
import { dayAfter } from '../../core/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { isWorkingDay } from '../../core/working-days.ts';
import { formatMoment } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Happening } from '../calendar/domain.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Sources } from './catalogue.ts';
import type { Addresses } from './issue.ts';
import { eventButtons } from './item-blocks.ts';
import { openTerms } from './items.ts';
import type { DigestsStore } from './store.ts';

/** Who is reminded that applications end, and how. */
export interface RemindingDeps extends Pick<Sources, 'coming' | 'happenings'> {
  readonly store: Pick<DigestsStore, 'standings'>;
  /** Who said that they are interested in an event. */
  readonly interested: (event: string) => Promise<readonly PersonId[]>;
  readonly addresses: (people: readonly PersonId[]) => Promise<Addresses>;
  readonly mayGoOut: (at: Instant) => Instant;
  readonly tell: (deliveries: readonly NewDelivery[], at: Instant) => Promise<void>;
}

/** What a reminder is made of when it is sent. */
interface DeadlineContent {
  readonly event: string;
  readonly person: PersonId;
  /** The deadline of which it tells; a moved one has a reminder of its own. */
  readonly deadline: Instant;
}

/** Events looked through in one run. */
const MOST = 2000;

/** The last day of which people are reminded today, so that a working day is left to apply. */
const lastDayOf = (today: Day): Day => {
  const next = dayAfter(today);
  return isWorkingDay(next) ? next : lastDayOf(next);
};

/** Those of these people who are interested, and have not applied. */
const undecided = async (
  { store, interested }: RemindingDeps,
  event: string,
): Promise<readonly PersonId[]> => {
  const people = await interested(event);
  const { events } = await store.standings(people);
  return people.filter((person) => !events.get(person)?.has(event));
};

const remindersOf = async (
  deps: RemindingDeps,
  { id: event }: Happening,
  deadline: Instant,
  at: Instant,
): Promise<readonly NewDelivery[]> => {
  const people = await undecided(deps, event);
  const addresses = await deps.addresses(people);
  return people.flatMap((person) => {
    const reach = addresses.get(person);
    const content: DeadlineContent = { event, person, deadline };
    return reach
      ? [
          {
            kind: 'digests.deadline',
            thing: `${event}:${deadline}`,
            ...reach,
            content,
            notBefore: deps.mayGoOut(at),
            expiresAt: deadline,
          },
        ]
      : [];
  });
};

/** Reminds those who were interested that applications end on the next working day or before; once for a deadline. */
export const remindOfDeadlines = async (deps: RemindingDeps, today: Day, at: Instant): Promise<void> => {
  if (!isWorkingDay(today)) return;
  const last = lastDayOf(today);
  for (const happening of await deps.coming(at, MOST)) {
    const { deadline } = happening;
    if (deadline === undefined || deadline <= at || warsawDay(deadline) > last) continue;
    if (openTerms(happening, at).length === 0) continue;
    await deps.tell(await remindersOf(deps, happening, deadline, at), at);
  }
};

/** The reminder; not sent where the deadline moved or passed, the event was called off, or the person has applied. */
export const deadlineDelivery = (deps: RemindingDeps): DeliveryKind => ({
  ifUnsure: 'resend',
  title: (locale) => textsIn(locale).digests.notices.deadline,
  render: async (stored, { locale, now }) => {
    const { event, person, deadline } = stored as DeadlineContent;
    const [happening] = await deps.happenings([event]);
    if (happening?.deadline !== deadline || openTerms(happening, now).length === 0) return undefined;
    if (!(await undecided(deps, event)).includes(person)) return undefined;
    const texts = textsIn(locale);
    const words = texts.digests.deadline;
    return message(
      heading(words.title),
      paragraph(words.text(happening.title, formatMoment(deadline, locale))),
      eventButtons(happening, { texts, locale, now }, true),
    );
  },
});
