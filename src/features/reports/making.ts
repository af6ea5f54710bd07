import type { Context } from '../../chat/context.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { message, notice } from '../../chat/message.ts';
import { textsIn } from '../../i18n/texts.ts';
import { createProgress, movingDelivery } from '../delivery/progress.ts';
import type { ReportsHandling } from './handling.ts';

/** A file of fewer rows is there before anybody wonders; a longer one says after each so many how far it has come. */
const STEP = 20_000;

/** How far a file has come (pl. *postęp*); `too-long`: it was given up. */
interface Making {
  readonly rows: number;
  readonly state: 'going' | 'ready' | 'too-long';
}

const KINDS = { first: 'reports.making', next: 'reports.made' } as const;

/** Tells the person who waits for a long file how many rows it has; nothing of a file that is made at once. */
export const createMaking = (
  { keep, reachOf }: Pick<ReportsHandling, 'keep' | 'reachOf'>,
  context: Context,
) => {
  let told = 0;
  const progress = createProgress(
    { tell: (deliveries, at) => keep.tell(deliveries, at), reachOf },
    KINDS,
    context,
  );
  const tell = async (rows: number, state: Making['state']): Promise<void> => {
    await progress.tell({ rows, state } satisfies Making, `${rows}:${state}`);
    told = rows;
  };
  return {
    going: async (rows: number): Promise<void> => {
      if (rows - told >= STEP) await tell(rows, 'going');
    },
    ended: async (rows: number, state: 'ready' | 'too-long'): Promise<void> => {
      if (progress.hasBegun()) await tell(rows, state);
    },
  };
};

/** The message about a file that is being made, and the same with a greater number in its place. */
export const makingDeliveries = ({
  keep,
}: Pick<ReportsHandling, 'keep'>): Readonly<Record<'making' | 'made', DeliveryKind>> => {
  const { first, next } = movingDelivery(
    {
      ifUnsure: 'resend',
      title: (locale) => textsIn(locale).reports.making.title,
      render: (content, { locale }) => {
        const { rows, state } = content as Making;
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
    },
    (request, to) => keep.posted(KINDS.first, request, to),
  );
  return { making: first, made: next };
};
