import type { Context } from '../../chat/context.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { message, notice } from '../../chat/message.ts';
import { shift } from '../../core/clock.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { ReportsHandling } from './handling.ts';

/** A file of fewer rows is there before anybody wonders; a longer one says after each so many how far it has come. */
const STEP = 20_000;

/** How far a file has come (pl. *postęp*); `too-long`: it was given up. */
interface MakingContent {
  /** What was pressed. */
  readonly of: string;
  readonly rows: number;
  readonly state: 'going' | 'ready' | 'too-long';
}

/**
 * Tells the person who waits for a long file how many rows it has: in one private message that is changed where it
 * stands. Nothing is told of a file that is made at once, or of somebody who cannot be written to.
 */
export const createMaking = (
  { keep, reachOf }: Pick<ReportsHandling, 'keep' | 'reachOf'>,
  { request, speaker, now }: Context,
) => {
  let told = 0;
  let steps = 0;
  const tell = async (rows: number, state: MakingContent['state']): Promise<void> => {
    const reach = await reachOf(speaker.person);
    if (!reach) return;
    const content: MakingContent = { of: request, rows, state };
    const common = { ...reach, content, isUrgent: true };
    const first = { ...common, kind: 'reports.making', thing: request };
    const next = { ...common, kind: 'reports.made', thing: `${request}:${rows}:${state}` };
    // What is queued at one moment has no order: each step is a little later than the one before.
    await keep.tell([steps === 0 ? first : next], shift(now, steps));
    steps += 1;
    told = rows;
  };
  return {
    going: async (rows: number): Promise<void> => {
      if (rows - told >= STEP) await tell(rows, 'going');
    },
    ended: async (rows: number, state: 'ready' | 'too-long'): Promise<void> => {
      if (steps > 0) await tell(rows, state);
    },
  };
};

/** The message about a file that is being made, and the same with a greater number in its place. */
export const makingDeliveries = ({
  keep,
}: Pick<ReportsHandling, 'keep'>): Readonly<Record<'making' | 'made', DeliveryKind>> => {
  const making: DeliveryKind = {
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).reports.making.title,
    render: (content, { locale }) => {
      const { rows, state } = content as MakingContent;
      const { going, ready, tooLong } = textsIn(locale).reports.making;
      switch (state) {
        case 'going':
          return message(notice('info', going(rows)));
        case 'ready':
          return message(notice('success', ready(rows)));
        case 'too-long':
          return message(notice('warning', tooLong));
      }
    },
  };
  return {
    making,
    made: {
      ...making,
      replaces: (content, to) => keep.posted('reports.making', (content as MakingContent).of, to),
    },
  };
};
