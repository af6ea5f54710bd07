import type { DeliveryKind, RenderMoment } from '../../chat/delivery-kind.ts';
import type { Message } from '../../chat/message.ts';
import { textsIn } from '../../i18n/texts.ts';
import { awaitedOn, isSoon } from './acknowledging.ts';
import type { Directory } from './directory.ts';
import { isLive, type Registration, type TermFacts } from './domain.ts';
import { noticeMessage, pausedMessage, type Told } from './messages.ts';
import { type AlarmContent, COPIED, NOTICE_VERBS, type NoticeContent, type NoticeVerb } from './notices.ts';
import type { RegistrationsStore } from './store.ts';
import { standingOf } from './working.ts';

interface Now {
  readonly registration: Registration;
  readonly facts: TermFacts;
  readonly content: NoticeContent;
  readonly moment: RenderMoment;
}

const seated = ({ registration }: Now): boolean => registration.state === 'confirmed';
const unchanged = ({ registration, content }: Now): boolean => registration.revision === content.of;
const begins = ({ facts, moment }: Now): boolean =>
  !facts.isCancelled && (facts.startsAt === undefined || facts.startsAt > moment.now);
/** A cycle that has begun goes on until its last meeting is over. */
const goesOn = ({ facts, moment }: Now): boolean =>
  !facts.isCancelled && (facts.endsAt === undefined || facts.endsAt > moment.now);

/** What is still worth telling when the moment of sending has come. */
const STILL_TRUE: Readonly<Record<Exclude<NoticeVerb, 'paused'>, (now: Now) => boolean>> = {
  offer: (now) =>
    now.registration.state === 'offered' && unchanged(now) && (now.registration.until ?? '') > now.moment.now,
  free: (now) => now.registration.state === 'waiting' && now.facts.taken < now.facts.capacity && begins(now),
  lapsed: (now) => unchanged(now) && begins(now),
  withdrawn: (now) => now.registration.state === 'waiting' && begins(now),
  lowered: (now) => now.registration.state === 'waiting' && unchanged(now) && begins(now),
  enrolled: ({ registration }) => isLive(registration),
  'consent-asked': (now) => now.registration.state === 'consent' && unchanged(now),
  'consent-lapses': (now) => now.registration.state === 'consent' && unchanged(now),
  'consent-given': ({ registration }) => isLive(registration),
  'consent-refused': unchanged,
  'consent-unanswered': (now) => unchanged(now) && begins(now),
  'moved-up': seated,
  selected: seated,
  'not-selected': ({ registration: { state } }) => state === 'waiting' || state === 'rejected',
  removed: ({ registration }) => registration.state === 'cancelled',
  substituted: ({ registration }) => !isLive(registration),
  released: unchanged,
  cancelled: ({ registration }) => registration.state === 'cancelled',
  'held-cancelled': ({ registration }) => registration.state === 'cancelled',
  'held-lowered': ({ registration }) => registration.state === 'lapsed',
  'held-changed': (now) => now.facts.sequence === now.content.of && goesOn(now),
  changed: (now) => isLive(now.registration) && now.facts.sequence === now.content.of && goesOn(now),
  'changed-again': (now) => seated(now) && now.facts.sequence === now.content.of && goesOn(now),
  certain: (now) => seated(now) && begins(now),
  reminder: (now) => seated(now) && now.facts.sequence === now.content.of && goesOn(now),
  'signed-up': (now) => isLive(now.registration) && unchanged(now),
  accepted: (now) => isLive(now.registration) && unchanged(now),
  amended: (now) => isLive(now.registration) && unchanged(now),
  moved: (now) => isLive(now.registration) && unchanged(now),
  resigned: (now) => !isLive(now.registration) && unchanged(now),
};

/** Messages that are about nobody's own registration, so that no calendar entry goes with them. */
const OF_NOBODY: ReadonlySet<NoticeVerb> = new Set([
  'paused',
  'held-changed',
  'held-cancelled',
  'held-lowered',
]);

/** The messages this feature sends: made when they are sent, from how the registration stands then. */
export const registrationDeliveries = (
  store: RegistrationsStore,
  directory: Pick<Directory, 'nameOf'>,
): Readonly<Record<NoticeVerb, DeliveryKind>> => {
  const toldOf = async ({ registration, facts, content, moment }: Now): Promise<Told | undefined> => {
    const occasion = await store.occasion(registration.term);
    if (!occasion) return undefined;
    const name = registration.person && (await directory.nameOf(registration.person));
    const maker = await directory.nameOf(registration.madeBy);
    const session = occasion.sessions.find(({ id }) => id === content.session);
    const coming = occasion.sessions.filter(({ startsAt }) => startsAt > moment.now);
    const isLate = isSoon(moment.now, coming[0]?.startsAt, facts.leftStart);
    return {
      standing: await standingOf(store, registration),
      occasion: coming.length > 0 ? { ...occasion, sessions: coming } : occasion,
      isCertain: facts.confirmedAt !== undefined,
      ...(isLate && registration.hasSeat ? { asksSeen: facts.sequence } : {}),
      ...(name === undefined ? {} : { name }),
      ...(maker === undefined ? {} : { maker }),
      ...(session ? { session } : {}),
    };
  };

  const render = async (
    verb: Exclude<NoticeVerb, 'paused'>,
    content: NoticeContent,
    moment: RenderMoment,
  ): Promise<Message | undefined> => {
    const registration = await store.registration(content.registration);
    const facts = registration && (await store.facts(registration.term));
    if (!registration || !facts) return undefined;
    const now = { registration, facts, content, moment };
    if (verb === 'changed-again' && !(await awaitedOn(store, facts.term, moment.now)).has(registration.id))
      return undefined;
    const told = STILL_TRUE[verb](now) ? await toldOf(now) : undefined;
    // A session that was taken away, or has begun, is not reminded of.
    if (!told || (verb === 'reminder' && (told.session?.startsAt ?? '') <= moment.now)) return undefined;
    return noticeMessage(verb, told, { texts: textsIn(moment.locale), locale: moment.locale });
  };

  const renderAlarm = async ({ term }: AlarmContent, { locale }: RenderMoment) => {
    const facts = await store.facts(term);
    const occasion = facts?.brokenAt === undefined ? undefined : await store.occasion(term);
    return occasion && pausedMessage(occasion, { texts: textsIn(locale), locale });
  };

  const kind = (verb: NoticeVerb): DeliveryKind => ({
    ifUnsure: 'resend',
    ...(COPIED[verb] ? { copy: COPIED[verb] } : {}),
    entry: (content) => (OF_NOBODY.has(verb) ? undefined : (content as NoticeContent).registration),
    title: (locale) => textsIn(locale).registrations.notices[verb],
    render: (content, moment) =>
      verb === 'paused'
        ? renderAlarm(content as AlarmContent, moment)
        : render(verb, content as NoticeContent, moment),
  });

  return Object.fromEntries(NOTICE_VERBS.map((verb) => [verb, kind(verb)])) as Record<
    NoticeVerb,
    DeliveryKind
  >;
};
