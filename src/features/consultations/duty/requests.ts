import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler } from '../../../chat/feature.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  type Message,
  message,
  notice,
  small,
} from '../../../chat/message.ts';
import { isCoordinator } from '../../../chat/rights.ts';
import { shownIn } from '../../../chat/saying.ts';
import { link } from '../../../chat/span.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { formatDate, formatDay, formatTime } from '../../../i18n/format.ts';
import type { AdviceRequest } from '../asking.ts';
import { menusOf, MOST_IN_MENUS } from '../menus.ts';
import { backButtons, type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { requestLines, standingOf } from './request-lines.ts';

/** Requests that the speaker can answer: of their topics, of every topic for coordinators. */
const openFor = async (
  { store, queue }: DutyHandling,
  context: Context,
): Promise<readonly AdviceRequest[]> => {
  if (isCoordinator(context)) return queue.openRequests(undefined);
  const adviser = await store.adviser(context.speaker.person);
  return adviser ? queue.openRequests(adviser.topics) : [];
};

export const listMessage = async (
  handling: DutyHandling,
  context: Context,
  first?: Block,
): Promise<Message> => {
  const { requests: words } = context.texts.dutyForms;
  const all = await openFor(handling, context);
  const open = all.slice(0, MOST_IN_MENUS);
  const lines = await requestLines(handling, context, open);
  return message(
    first,
    heading(words.title),
    open.length === 0 ? small(words.none) : list(lines.map(({ line }) => line)),
    all.length > open.length ? small(words.more(all.length - open.length)) : undefined,
    ...menusOf(
      (index) => actionId('duty', 'asked', ...(index === 0 ? [] : [String(index)])),
      [words.open, words.openMore],
      lines.map(({ option }) => option),
    ),
    backButtons(context),
  );
};

/** „Kiedy może”, in words. */
export const preferredText = ({ preferred }: AdviceRequest, { texts }: Telling): string =>
  preferred.map((part) => texts.consultations.ask.parts[part]).join(', ');

const requestMessage = async (
  { directory }: DutyHandling,
  context: Context,
  asked: AdviceRequest,
): Promise<Message> => {
  const { texts, locale } = context;
  const { requests: words } = texts.dutyForms;
  const { rows } = texts.duty.card;
  const unit = asked.unit === undefined ? undefined : await directory.unit(asked.unit);
  const open = asked.proposals.filter(({ state }) => state === 'open');
  const { documentUrl: url } = asked;
  const stands = standingOf(asked, context);
  return message(
    heading(words.card),
    facts([
      { label: rows.topic, value: asked.topic.name[locale] },
      { label: rows.mode, value: asked.mode ? texts.duty.modes[asked.mode] : words.anyMode },
      { label: words.since, value: formatDay(warsawDay(asked.madeAt), locale) },
      ...(unit ? [{ label: rows.unit, value: unit.name }] : []),
      ...(asked.preferred.length > 0
        ? [{ label: words.preferred, value: preferredText(asked, context) }]
        : []),
      ...(asked.matter === undefined ? [] : [{ label: rows.matter, value: asked.matter }]),
      ...(stands === undefined ? [] : [{ label: rows.state, value: stands }]),
      ...(asked.declined ? [{ label: words.declinedFor, value: asked.declined.reason }] : []),
      ...(url === undefined ? [] : [{ label: rows.document, value: link(url, url) }]),
      ...open.map(({ day, from, adviserName }) => ({
        label: words.proposed,
        value: `${formatDate(day, locale)}, ${formatTime(from)}, ${adviserName}`,
      })),
    ]),
    buttons(
      act(actionId('duty', 'propose', asked.id), words.propose, 'primary'),
      act(actionId('duty', 'turn-down', asked.id, String(asked.revision)), words.decline, 'danger'),
      act(actionId('duty', 'requests'), words.title),
    ),
  );
};

/** The open request, if the speaker can answer it. */
export const found = async (
  handling: DutyHandling,
  context: Context,
  id: string,
): Promise<AdviceRequest | undefined> => (await openFor(handling, context)).find((one) => one.id === id);

export const over = async (handling: DutyHandling, context: Context): Promise<Message> =>
  listMessage(handling, context, notice('warning', context.texts.dutyForms.requests.over));

/** The advisers' queue: requests for which no time fitted. */
export const requestActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  requests: forAdvisers(async (context: Context) => shownIn(context, await listMessage(handling, context))),
  asked: forAdvisers(async (context: Context, [id = '']: readonly string[], [chosen]: readonly string[]) => {
    const asked = await found(handling, context, chosen ?? id);
    return shownIn(
      context,
      asked ? await requestMessage(handling, context, asked) : await over(handling, context),
    );
  }),
});
