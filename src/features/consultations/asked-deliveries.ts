import { actionId } from '../../chat/action-id.ts';
import type { DeliveryKind, RenderMoment } from '../../chat/delivery-kind.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  paragraph,
} from '../../chat/message.ts';
import { formatDate, formatMoment, formatTime } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import { textsIn } from '../../i18n/texts.ts';
import { ASKED_VERBS, COPIED, type AskedContent, type AskedVerb } from './asked-notices.ts';
import type { KeptRequest } from './asking-store.ts';
import type { AskingDeps } from './create-asking.ts';
import { links } from './links.ts';
import { beginningAt, look } from './looking.ts';
import { wantedOf } from './wishing.ts';

/** What helps next: the free times of others, or the coordinators. */
const refusedButtons = (
  { id, topic, isForCoordinators }: KeptRequest,
  labels: Texts['advice']['buttons'],
): Block | undefined =>
  buttons(
    act(links.modes({ topic }), labels.others, 'primary'),
    isForCoordinators ? act(links.topics(), labels.topics) : act(links.passOn(id), labels.passOn),
  );

type Render = (content: AskedContent, moment: RenderMoment) => Promise<Message | undefined>;

/** What is told of requests and wishes: made when it is sent, dropped when it is not true any more. */
export const askedDeliveries = (working: AskingDeps): Readonly<Record<AskedVerb, DeliveryKind>> => {
  const { store, asking } = working;

  const nameOf = async (topic: string, { locale }: RenderMoment): Promise<string> =>
    (await store.topics()).find(({ id }) => id === topic)?.name[locale] ?? '';

  const whyWaiting = async (
    { id, isForCoordinators }: KeptRequest,
    texts: Texts['advice']['texts'],
  ): Promise<string> => {
    if (!isForCoordinators) return texts.waiting;
    return (await asking.declines([id])).length > 0 ? texts.waitingPassedOn : texts.waitingNobody;
  };

  /** To advisers, or coordinators: never the words of whoever asks. */
  const waiting: Render = async (content, moment) => {
    if (!('request' in content)) return undefined;
    const request = await asking.request(content.request);
    if (request?.state !== 'waiting') return undefined;
    const { titles, texts, rows, buttons: labels } = textsIn(moment.locale).advice;
    return message(
      heading(titles.waiting),
      paragraph(await whyWaiting(request, texts)),
      facts([{ label: rows.topic, value: await nameOf(request.topic, moment) }]),
      buttons(act(actionId('duty', 'requests'), labels.case, 'primary')),
    );
  };

  const proposed: Render = async (content, moment) => {
    if (!('request' in content)) return undefined;
    const request = await asking.request(content.request);
    if (request?.state !== 'proposed') return undefined;
    const { titles, texts, rows, buttons: labels } = textsIn(moment.locale).advice;
    return message(
      heading(titles.proposed),
      paragraph(texts.proposed),
      facts([{ label: rows.topic, value: await nameOf(request.topic, moment) }]),
      buttons(act(links.request(request.id), labels.request, 'primary')),
    );
  };

  const refused: Render = async (content, moment) => {
    if (!('request' in content)) return undefined;
    const request = await asking.request(content.request);
    const [decline] = request?.state === 'lapsed' ? await asking.declines([request.id]) : [];
    if (!request || !decline) return undefined;
    const { titles, texts, rows, buttons: labels } = textsIn(moment.locale).advice;
    return message(
      heading(titles.refused),
      paragraph(request.isForCoordinators ? texts.refusedByAll : texts.refused),
      facts([
        { label: rows.topic, value: await nameOf(request.topic, moment) },
        { label: rows.reason, value: decline.reason },
      ]),
      refusedButtons(request, labels),
    );
  };

  const freed: Render = async (content, moment) => {
    if (!('wish' in content)) return undefined;
    const wish = await asking.wish(content.wish);
    const wanted = wish && { ...wantedOf(wish), adviser: content.adviser };
    const looked = wanted && (await look(working, wanted, { now: moment.now }));
    const slot = looked?.ok ? beginningAt(looked.value, content.startsAt) : undefined;
    if (!wish || !wanted || !slot) return undefined;
    const had = wish.consultation === undefined ? undefined : await store.consultation(wish.consultation);
    const { locale } = moment;
    const { titles, texts, rows, when, buttons: labels } = textsIn(locale).advice;
    const shown = when(formatDate(slot.day, locale), formatTime(slot.time), formatTime(slot.endTime));
    const take = had
      ? act(links.moveTo(had.id, had.revision, slot), labels.moveTo, 'primary')
      : act(links.book(wanted, slot.startsAt), labels.book, 'primary');
    return message(
      heading(titles.freed),
      paragraph(had ? texts.freed(formatMoment(had.startsAt, locale)) : texts.freedAny),
      facts([
        { label: rows.topic, value: await nameOf(wish.topic, moment) },
        { label: rows.when, value: shown },
      ]),
      buttons(take, act(links.unwish(wish.id), labels.unwish)),
    );
  };

  const renders: Readonly<Record<AskedVerb, Render>> = { waiting, proposed, refused, freed };
  return Object.fromEntries(
    ASKED_VERBS.map((verb): readonly [string, DeliveryKind] => [
      verb,
      {
        ifUnsure: 'resend',
        ...(COPIED[verb] ? { copy: COPIED[verb] } : {}),
        title: (locale) => textsIn(locale).advice.titles[verb],
        render: (content, moment) => renders[verb](content as AskedContent, moment),
      },
    ]),
  ) as Record<AskedVerb, DeliveryKind>;
};
