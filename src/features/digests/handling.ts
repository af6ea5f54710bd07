import type { ActionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say } from '../../chat/saying.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Catalogue } from './catalogue.ts';
import type { Reader, Subscription } from './domain.ts';
import type { Telling } from './item-blocks.ts';
import type { DigestsService } from './service.ts';
import type { DigestsStore } from './store.ts';

/** What every handler of this feature works with. */
export interface Handling {
  readonly store: DigestsStore;
  readonly service: DigestsService;
  readonly catalogue: Catalogue;
  /** The voivodeship somebody works in, as they set it or as their unit has it. */
  readonly regionOf: (person: PersonId) => Promise<string | undefined>;
  /** Goes on with an action of another feature. */
  readonly goOn: (context: Context, id: ActionId) => Promise<Reply> | Reply;
}

export const tellingOf = ({ texts, locale, now }: Context): Telling => ({ texts, locale, now });

/** Whose digest a button is about, as it travels in it: `me`, or the channel. */
export const readerCode = (reader: Reader): string => (reader.kind === 'person' ? 'me' : reader.to.channel);

/** The reader a button names: the speaker, or a channel of the place they speak from. */
export const readerIn = ({ speaker, account, platform }: Context, code: string): Reader =>
  code === 'me'
    ? { kind: 'person', person: speaker.person }
    : {
        kind: 'channel',
        to: { kind: 'channel', platform, workspace: account.workspace, channel: code },
      };

/** The channel in which somebody speaks; undefined in a direct conversation. */
export const channelOf = (context: Context): Reader | undefined =>
  context.place.kind === 'channel' ? readerIn(context, context.place.id) : undefined;

/** Whether the speaker may change that reader's digest. */
export const mayChange = (context: Context, reader: Reader): boolean =>
  reader.kind === 'person' ? reader.person === context.speaker.person : isCoordinator(context);

/** The subscription of a button, if the speaker may change it; else what to tell them. */
export const changeable = async (
  { service }: Handling,
  context: Context,
  id: string,
): Promise<Subscription | Reply> => {
  const { digests } = context.texts;
  const subscription = await service.subscription(id);
  if (!subscription) return toPerson(say('warning', digests.gone));
  if (mayChange(context, subscription.reader)) return subscription;
  return toPerson(
    say('warning', subscription.reader.kind === 'channel' ? digests.onlyCoordinators : digests.gone),
  );
};

export const isReply = (value: Subscription | Reply): value is Reply => !('timing' in value);
