import { actionId } from '../../chat/action-id.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { act, buttons, heading, message, paragraph, small } from '../../chat/message.ts';
import type { Target } from '../../chat/target.ts';
import { type Day, type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { ASKED_WITHIN } from './limits.ts';
import type { CurationStore } from './store.ts';

/** An answer of the base, as it is named. */
export interface Found {
  readonly id: string;
  readonly title: string;
}

/** What it takes to tell people that what they asked in vain has an answer now. */
export interface AnsweredDeps {
  readonly store: Pick<CurationStore, 'answeredAsks' | 'answeredAsk'>;
  /** What the base answers to these words now, if it does. */
  readonly answerTo: (words: string, today: Day) => Found | undefined;
  readonly addresses: (
    people: readonly PersonId[],
  ) => Promise<ReadonlyMap<PersonId, { readonly to: Target; readonly locale: Locale }>>;
  readonly mayGoOut: (at: Instant) => Instant;
  readonly tell: (deliveries: readonly NewDelivery[], at: Instant) => Promise<void>;
}

/** What the message is made of when it is sent. */
interface AnsweredContent {
  readonly question: string;
}

/**
 * Tells those whose question editors closed as answered, once the base answers their own words: a draft that was
 * accepted still has to come into the files. Once for each question, whenever this runs.
 */
export const tellAnswered = async (
  { store, answerTo, addresses, mayGoOut, tell }: AnsweredDeps,
  at: Instant,
): Promise<void> => {
  const today = warsawDay(at);
  const asked = await store.answeredAsks(shift(at, -ASKED_WITHIN));
  const answered = asked.filter(({ words }) => answerTo(words, today) !== undefined);
  const reach = await addresses(answered.map(({ person }) => person));
  const deliveries = answered.flatMap(({ question, person }) => {
    const address = reach.get(person);
    const content: AnsweredContent = { question };
    const about = { kind: 'curation.answered', thing: question, content, notBefore: mayGoOut(at) };
    return address ? [{ ...about, ...address }] : [];
  });
  await tell(deliveries, at);
};

/** The message; not sent where the gap was opened again, or the base does not answer those words any more. */
export const answeredDelivery = ({
  store,
  answerTo,
}: Pick<AnsweredDeps, 'store' | 'answerTo'>): DeliveryKind => ({
  ifUnsure: 'resend',
  title: (locale) => textsIn(locale).curation.told.title,
  render: async (content, { locale, now }) => {
    const ask = await store.answeredAsk((content as AnsweredContent).question);
    const found = ask && answerTo(ask.words, warsawDay(now));
    if (!found) return undefined;
    const { told } = textsIn(locale).curation;
    return message(
      heading(told.title),
      paragraph(told.asked(formatDay(warsawDay(ask.at), locale), ask.words)),
      paragraph(told.found(found.title)),
      buttons(act(actionId('answers', 'show', found.id, ''), told.see, 'primary')),
      small(told.why),
    );
  },
});
