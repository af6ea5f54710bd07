import { actionId } from '../../chat/action-id.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { act, buttons, heading, message, paragraph } from '../../chat/message.ts';
import { laneOf, type Target } from '../../chat/target.ts';
import { whyText } from '../../chat/why-refused.ts';
import { type Instant, shift } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { NewDelivery } from './domain.ts';
import { type LookingAfter, titleOfJob, type Watcher } from './looking-after.ts';
import type { OverviewStore, Stuck } from './overview-store.ts';

/** After so long something that was due is stuck, in milliseconds. */
const STUCK_AFTER = 15 * 60_000;

/** What people wait for at a set time: a digest that is due. What runs every few minutes makes up for itself. */
const WATCHED = ['digests.slot'] as const;

/** Names what is stuck, so that it is told once. */
const aboutOf = (stuck: Stuck): string =>
  stuck.kind === 'lane' ? `lane ${stuck.lane}` : `${stuck.kind} ${stuck.schedule}`;

/** What an alarm is made of when it is told. */
interface StuckContent {
  readonly alarm: string;
  readonly about: string;
}

/** A place to tell somebody that does not lie in what is stuck; where there is none, the one they used last. */
const wayAround = ({ targets }: Watcher, stuck: ReadonlySet<string>): Target | undefined =>
  targets.find((to) => !stuck.has(laneOf(to))) ?? targets[0];

const stuckNow = (overview: OverviewStore, now: Instant): Promise<readonly Stuck[]> =>
  overview.stuck(shift(now, -STUCK_AFTER), WATCHED);

const alarmTo = (
  watcher: Watcher,
  alarm: string,
  about: string,
  lanes: ReadonlySet<string>,
): readonly NewDelivery[] => {
  const to = wayAround(watcher, lanes);
  const content: StuckContent = { alarm, about };
  return to
    ? [{ kind: 'delivery.stuck', thing: alarm, to, locale: watcher.locale, content, isUrgent: true }]
    : [];
};

/**
 * Looks for what should have been over long ago and tells coordinators of each such thing once, until it was over and
 * came again. Gives what is stuck.
 */
export const watch = async (
  { overview, watchers }: Pick<LookingAfter, 'overview' | 'watchers'>,
  now: Instant,
): Promise<readonly Stuck[]> => {
  const stuck = await stuckNow(overview, now);
  const about = stuck.map(aboutOf);
  await overview.clearAllBut(about, now);
  const raised = new Set((await overview.alarms()).map(({ about: one }) => one));
  const news = about.filter((one) => !raised.has(one));
  if (news.length === 0) return stuck;
  const lanes = new Set(stuck.flatMap((one) => (one.kind === 'lane' ? [one.lane] : [])));
  const people = await watchers(now);
  for (const one of news) {
    const id = newId('alm');
    await overview.raise(
      id,
      one,
      people.flatMap((watcher) => alarmTo(watcher, id, one, lanes)),
      now,
    );
  }
  return stuck;
};

/** What is stuck, in words. */
export const stuckText = async (
  stuck: Stuck,
  deps: Pick<LookingAfter, 'jobTitle'>,
  locale: Locale,
): Promise<string> => {
  const { delivery, people } = textsIn(locale);
  if (stuck.kind === 'lane') {
    const { platform, count, reason } = stuck;
    const why = reason === undefined ? undefined : whyText(reason, platform, textsIn(locale));
    return delivery.stuck.lane(people.platforms[platform], count, why);
  }
  const title = await titleOfJob(deps, stuck, locale);
  return delivery.stuck[stuck.kind](title);
};

/** What is stuck now, for the first page of those who look after it. */
export const stuckLines = async (
  deps: Pick<LookingAfter, 'overview' | 'jobTitle'>,
  now: Instant,
  locale: Locale,
): Promise<readonly string[]> =>
  Promise.all((await stuckNow(deps.overview, now)).map((one) => stuckText(one, deps, locale)));

/** The alarm; what goes on again before it was told is not told. */
export const stuckDelivery = (deps: Pick<LookingAfter, 'overview' | 'jobTitle'>): DeliveryKind => ({
  ifUnsure: 'resend',
  title: (locale) => textsIn(locale).delivery.notices.stuck,
  render: async (stored, { locale, now }) => {
    const { alarm, about } = stored as StuckContent;
    if (!(await deps.overview.alarms()).some(({ id }) => id === alarm)) return undefined;
    const found = (await stuckNow(deps.overview, now)).find((one) => aboutOf(one) === about);
    if (!found) return undefined;
    const { stuck, show } = textsIn(locale).delivery;
    return message(
      heading(stuck.title),
      paragraph(stuck.at(await stuckText(found, deps, locale))),
      paragraph(stuck.advice),
      buttons(act(actionId('delivery', 'show'), show)),
    );
  },
});
