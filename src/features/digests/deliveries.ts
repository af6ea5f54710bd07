import type { DeliveryKind, RenderMoment } from '../../chat/delivery-kind.ts';
import type { Message } from '../../chat/message.ts';
import type { Instant } from '../../core/clock.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Catalogue } from './catalogue.ts';
import { concerns } from './choose.ts';
import type { IssueContent } from './issue.ts';
import { issueMessage, type Shown } from './issue-message.ts';
import type { DigestsStore } from './store.ts';

/** An issue as it stands now: what was called off, has passed or was signed up for meanwhile is left out. */
export const shownNow = async (
  store: DigestsStore,
  catalogue: Catalogue,
  { subscription: id, period, isUrgent, isChange }: IssueContent,
  now: Instant,
): Promise<Shown | undefined> => {
  const subscription = await store.subscription(id);
  const issue = subscription && (await store.issueOf(id, period));
  if (!subscription || !issue) return undefined;
  const { reader, timing } = subscription;
  const standings = await store.standings(reader.kind === 'person' ? [reader.person] : []);
  const items = (await catalogue.named(issue.items, now)).filter(concerns(reader, standings));
  const urgent = isChange ? 'changed' : isUrgent ? 'ends' : undefined;
  return { subscription: id, period, timing, ...(urgent ? { urgent } : {}), items };
};

/** Digests are made of ids when they are sent; one that has nothing left to say is not sent. */
export const issueDelivery = (store: DigestsStore, catalogue: Catalogue): DeliveryKind => {
  const render = async (content: unknown, { locale, now }: RenderMoment): Promise<Message | undefined> => {
    const named = content as IssueContent;
    const subscription = await store.subscription(named.subscription);
    if (subscription?.pausedUntil !== undefined && subscription.pausedUntil > now) return undefined;
    const shown = await shownNow(store, catalogue, named, now);
    return shown && shown.items.length > 0
      ? issueMessage(shown, { texts: textsIn(locale), locale, now })
      : undefined;
  };
  return {
    ifUnsure: 'hold',
    title: (locale) => textsIn(locale).digests.notices.issue,
    render,
  };
};
