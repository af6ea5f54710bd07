import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import type { Job } from '../../chat/job.ts';
import { heading, list, message, paragraph, small } from '../../chat/message.ts';
import type { Day } from '../../core/clock.ts';
import { formatDay } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { PrivacyHandling } from './handling.ts';
import { retain, RETENTION_RULES, type RetentionCounts } from './retention.ts';

interface RetainedContent {
  readonly day: Day;
  readonly counts: RetentionCounts;
}

/** Every night: deletes what has had its time, notes how much, and tells coordinators where there was anything. */
export const retentionJob =
  ({ retention, settings, report, coordinators, mayGoOut }: PrivacyHandling): Job =>
  async ({ due, day }) => {
    const counts = await retain(retention, settings.days, due);
    const rules = RETENTION_RULES.filter((rule) => counts[rule] !== undefined);
    if (rules.length === 0) return;
    const content: RetainedContent = { day, counts };
    await report(
      rules.map((rule) => ({ at: due, did: 'retention', thing: rule, count: counts[rule] ?? 0 })),
      (await coordinators(due)).map(({ to, locale }) => ({
        kind: 'privacy.retained',
        thing: day,
        to,
        locale,
        content,
        notBefore: mayGoOut(due),
      })),
      due,
    );
  };

/** What was deleted at night, in counts. */
export const retainedDelivery: DeliveryKind = {
  ifUnsure: 'resend',
  title: (locale) => textsIn(locale).privacy.retention.title,
  render: (content, { locale }) => {
    const { day, counts } = content as RetainedContent;
    const { retention } = textsIn(locale).privacy;
    return message(
      heading(retention.title),
      paragraph(retention.intro(formatDay(day, locale))),
      list(
        RETENTION_RULES.flatMap((rule) => {
          const count = counts[rule];
          return count === undefined ? [] : [retention.line(retention.rules[rule], count)];
        }),
      ),
      small(retention.more),
    );
  },
};
