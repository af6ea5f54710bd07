import { actionId, fitting } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { REGIONS } from '../../core/regions.ts';
import { formatDay, formatMoment } from '../../i18n/format.ts';
import { type Content, contentsFor, isInChangedHour, type Reader } from './domain.ts';
import { channelOf, type Handling, mayChange, readerCode } from './handling.ts';
import { whenText } from './issue-message.ts';
import { PRESETS } from './presets.ts';
import type { Standing } from './service.ts';

const row = (label: string, value: string | undefined): readonly { label: string; value: string }[] =>
  value === undefined || value === '' ? [] : [{ label, value }];

const lastText = ({ last }: Standing, { texts, locale }: Context): string | undefined => {
  if (!last) return undefined;
  const { last: words } = texts.digests;
  const day = formatDay(warsawDay(last.madeAt), locale);
  return last.outcome === 'told' ? words.told(day, last.items.length) : words[last.outcome](day);
};

/** What it holds, for where, about what, and when it comes. */
const settingsBlocks = (standing: Standing, context: Context): readonly (Block | undefined)[] => {
  const { texts, locale, now } = context;
  const { digests } = texts;
  const { reader, wants, timing, pausedUntil } = standing.subscription;
  const named = (contents: readonly Content[]): string =>
    contents.map((content) => digests.contents[content]).join(', ');
  const region = REGIONS.find(({ id }) => id === wants.region)?.name ?? digests.everyRegion;
  const isPaused = pausedUntil !== undefined && pausedUntil > now;
  const rows = [
    ...row(digests.rows.what, named(wants.contents)),
    // Kinds that came later are in no older digest: what is left out is said.
    ...row(digests.rows.without, named(contentsFor(reader).filter((one) => !wants.contents.includes(one)))),
    ...row(digests.rows.region, region),
    ...row(digests.rows.powiat, wants.powiat),
    ...row(digests.rows.topics, wants.topics?.join(', ')),
    ...row(digests.rows.when, whenText(timing, texts)),
    ...row(
      digests.rows.paused,
      isPaused ? digests.pausedUntil(formatDay(warsawDay(pausedUntil), locale)) : undefined,
    ),
    ...row(digests.rows.next, standing.next && formatMoment(standing.next, locale)),
    ...row(digests.rows.last, lastText(standing, context)),
  ];
  return [facts(rows), isInChangedHour(timing) ? notice('info', digests.changedHour) : undefined];
};

/** As long a name as a button carries, in characters of its id. */
const ROOM = 45;

/** What nobody knows, with what may be meant: one tap puts it in its place. */
const doubtBlocks = (
  { subscription, doubts }: Standing,
  context: Context,
): readonly (Block | undefined)[] => {
  const { doubted } = context.texts.digests;
  const { id, revision, reader } = subscription;
  return doubts.flatMap(({ about, typed, index, like }) => [
    notice('warning', doubted[about](typed, like)),
    mayChange(context, reader)
      ? buttons(
          ...like
            .filter((name) => fitting(name, ROOM) === name)
            .map((name) =>
              act(actionId('digests', 'instead', id, String(revision), about, String(index), name), name),
            ),
        )
      : undefined,
  ]);
};

const settingsButtons = (
  { subscription }: Standing,
  { texts, now }: Context,
): readonly (Block | undefined)[] => {
  const { digests } = texts;
  const { id, revision, pausedUntil } = subscription;
  const button = (verb: string, label: string, look?: 'primary') =>
    act(actionId('digests', verb, id, String(revision)), label, look);
  return [
    buttons(
      button('content', digests.changeContents),
      button('time', digests.changeTime),
      act(actionId('digests', 'preview', id), digests.preview),
    ),
    buttons(
      pausedUntil !== undefined && pausedUntil > now
        ? button('resume', digests.resume, 'primary')
        : button('pause', digests.pause),
      button('end', digests.end),
    ),
  ];
};

/** The settings of one digest, with what can be done about it by those who may. */
export const settingsMessage = (standing: Standing, context: Context, first?: Block): Message => {
  const { digests } = context.texts;
  const { reader } = standing.subscription;
  return message(
    heading(reader.kind === 'person' ? digests.title : digests.channelTitle),
    first,
    ...settingsBlocks(standing, context),
    ...doubtBlocks(standing, context),
    ...(mayChange(context, reader) ? settingsButtons(standing, context) : [small(digests.onlyCoordinators)]),
    small(digests.polishTime),
  );
};

/** The ready sets, one tap each, and the way to an own choice. */
const orderBlocks = (reader: Reader, { texts }: Context): readonly (Block | undefined)[] => {
  const { digests } = texts;
  const code = readerCode(reader);
  return [
    ...PRESETS.map((preset, index) =>
      buttons(
        act(
          actionId('digests', 'preset', code, preset),
          digests.presets[preset],
          index === 0 ? 'primary' : undefined,
        ),
      ),
    ),
    buttons(act(actionId('digests', 'content', 'new', code), digests.own)),
  ];
};

const channelBlocks = async (
  { service }: Handling,
  context: Context,
): Promise<readonly (Block | undefined)[]> => {
  const reader = channelOf(context);
  if (!reader) return [];
  const { digests } = context.texts;
  const subscription = await service.of(reader);
  if (subscription) {
    const standing = await service.standing(subscription, context.now);
    const { blocks } = settingsMessage(standing, context);
    return blocks;
  }
  return isCoordinator(context)
    ? [heading(digests.channelTitle), paragraph(digests.channelOffer), ...orderBlocks(reader, context)]
    : [heading(digests.channelTitle), small(digests.channelNone)];
};

/** `/subskrypcje`: one's own digest, and that of the channel one is in. */
export const subscriptionsMessage = async (
  handling: Handling,
  context: Context,
  first?: Block,
): Promise<Message> => {
  const { service } = handling;
  const { digests } = context.texts;
  const own: Reader = { kind: 'person', person: context.speaker.person };
  const subscription = await service.of(own);
  const mine = subscription
    ? settingsMessage(await service.standing(subscription, context.now), context, first).blocks
    : [
        heading(digests.title),
        first,
        paragraph(digests.intro),
        small(digests.choosePreset),
        ...orderBlocks(own, context),
      ];
  return message(...mine, ...(await channelBlocks(handling, context)));
};
