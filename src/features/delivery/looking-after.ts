import type { Channel } from '../../chat/channel.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { isCoordinator, onlyFor } from '../../chat/rights.ts';
import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Ledger } from './ledger.ts';
import type { OverviewStore } from './overview-store.ts';
import type { PauseStore } from './pause-store.ts';

/** A coordinator, with every place in which they may be reached, the one used last first. */
export interface Watcher {
  readonly person: PersonId;
  readonly targets: readonly Target[];
  readonly locale: Locale;
}

/** An announcement (pl. *ogłoszenie*) that goes out at a time that somebody chose. */
export interface ScheduledAnnouncement {
  readonly id: string;
  readonly title: string;
  readonly nextAt: Instant;
}

/** What those who look after deliveries work with. */
export interface LookingAfter {
  readonly ledger: Ledger;
  readonly overview: OverviewStore;
  readonly pauses: PauseStore;
  readonly kinds: Readonly<Record<string, DeliveryKind>>;
  /** What somebody is called; undefined where nobody knows. */
  readonly nameOf: (to: Target) => Promise<string | undefined>;
  /** Channels that the platforms list now. */
  readonly channels: () => Promise<readonly Channel[]>;
  readonly personName: (person: PersonId) => Promise<string | undefined>;
  /** What a set time that people chose is for; undefined where its feature does not say. */
  readonly jobTitle: (job: string, content: unknown, locale: Locale) => Promise<string | undefined>;
  /** Announcements that people have set for later, the next first. */
  readonly scheduled: () => Promise<readonly ScheduledAnnouncement[]>;
  readonly watchers: (now: Instant) => Promise<readonly Watcher[]>;
}

/** Coordinators look after deliveries. */
export const asWatcher = onlyFor(isCoordinator, ({ texts }) => texts.delivery.onlyCoordinators);

/** What a job is called: by its feature, by us, or by its own name. */
export const titleOfJob = async (
  { jobTitle }: Pick<LookingAfter, 'jobTitle'>,
  { job, content }: { readonly job: string; readonly content: unknown },
  locale: Locale,
): Promise<string> => {
  const { jobs, otherJob } = textsIn(locale).delivery;
  const known: Readonly<Record<string, string>> = jobs;
  return (await jobTitle(job, content, locale)) ?? known[job] ?? otherJob(job);
};
