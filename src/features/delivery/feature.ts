import type { Context } from '../../chat/context.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import type { ActionHandler, Feature } from '../../chat/feature.ts';
import { message, notice } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import type { Target } from '../../chat/target.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Decision, Ledger, LedgerEntry } from './ledger.ts';
import { homeBlocks, ledgerMessage, type ShownEntry } from './messages.ts';

export interface DeliveryFeatureDeps {
  readonly ledger: Ledger;
  readonly kinds: Readonly<Record<string, DeliveryKind>>;
  /** What somebody is called; undefined where nobody knows. */
  readonly nameOf: (to: Target) => Promise<string | undefined>;
}

/** Entries of each sort in one message. */
const SHOWN = 5;
/** More than this are not counted one by one. */
const COUNTED = 99;

const mayDecide = ({ speaker: { roles } }: Context): boolean =>
  roles.includes('coordinator') || roles.includes('admin');

/** For those who look after deliveries: what is in doubt, what failed, and what is to be done about it. */
export const createDeliveryFeature = ({ ledger, kinds, nameOf }: DeliveryFeatureDeps): Feature => {
  const shown = async (entry: LedgerEntry, { locale }: Context): Promise<ShownEntry> => ({
    ...entry,
    title: kinds[entry.kind]?.title(locale),
    name: await nameOf(entry.to),
  });

  const show = async (context: Context): Promise<Reply> => {
    const { texts } = context;
    if (!mayDecide(context)) return toPerson(message(notice('warning', texts.delivery.onlyCoordinators)));
    const [held, failed] = [await ledger.held(SHOWN), await ledger.failed(SHOWN)];
    const [shownHeld, shownFailed] = await Promise.all(
      [held, failed].map((entries) => Promise.all(entries.map((entry) => shown(entry, context)))),
    );
    return toPerson(ledgerMessage(shownHeld!, shownFailed!, context));
  };

  const decide =
    (decision: Decision, done: 'checked' | 'resent' | 'left'): ActionHandler =>
    async (context, [id = '']) => {
      const { delivery } = context.texts;
      if (!mayDecide(context)) return toPerson(message(notice('warning', delivery.onlyCoordinators)));
      return (await ledger.decide(id, decision, context.now))
        ? toPerson(message(notice('success', delivery[done])))
        : toPerson(message(notice('info', delivery.decided)));
    };

  return {
    name: 'delivery',
    commands: [
      {
        name: 'wysylki',
        localName: { en: 'deliveries' },
        description: { pl: textsIn('pl').delivery.description, en: textsIn('en').delivery.description },
        example: { pl: '/wysylki', en: '/wysylki' },
        options: [],
        roles: ['coordinator'],
        handle: show,
      },
    ],
    actions: {
      show,
      check: decide('check', 'checked'),
      resend: decide('resend', 'resent'),
      leave: decide('leave', 'left'),
    },
    home: async (context) => {
      if (!mayDecide(context)) return [];
      const { length } = await ledger.held(COUNTED + 1);
      if (length === 0) return [];
      return homeBlocks(length > COUNTED ? `${COUNTED}+` : String(length), context.texts);
    },
  };
};
