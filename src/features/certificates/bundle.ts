import type { Context } from '../../chat/context.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { type Attachment, attachment } from '../../chat/files.ts';
import { message, notice } from '../../chat/message.ts';
import { toInstant } from '../../core/clock.ts';
import { slugOf } from '../../core/slug.ts';
import { textsIn } from '../../i18n/texts.ts';
import { createProgress, movingDelivery } from '../delivery/progress.ts';
import type { Certificate } from './domain.ts';
import type { Handling } from './handling.ts';
import { paperOf } from './paper.ts';

/** Sheets in one file: platforms take files of some megabytes. As many are there before anybody wonders. */
const IN_FILE = 250;

/** `npm run bench certificates`, on a machine that has other things to do. */
const SHEETS_IN_A_SECOND = 80;
const ROUND_TO = 5;

/** About how many seconds so many sheets take; undefined where they are there at once. */
export const secondsFor = (sheets: number): number | undefined =>
  sheets <= IN_FILE ? undefined : Math.ceil(sheets / SHEETS_IN_A_SECOND / ROUND_TO) * ROUND_TO;

/** How far printing has come. */
interface Printing {
  readonly done: number;
  readonly of: number;
}

const KINDS = { first: 'certificates.printing', next: 'certificates.printed' } as const;

/**
 * Many certificates, a sheet each, in as few files as platforms take; they are named after the event, the unit whose they are, and the first day.
 * Whoever waits for more than one file is told after each how many sheets there are, in one message that moves.
 */
export const bundleFiles = async (
  { papers, publicUrl, store, addresses }: Handling,
  context: Context,
  certificates: readonly Certificate[],
  unit = '',
): Promise<readonly Attachment[]> => {
  const progress = createProgress(
    {
      tell: (deliveries, at) => store.tell(deliveries, at),
      reachOf: async (person) => (await addresses([person])).get(person),
    },
    KINDS,
    context,
  );
  const { length } = certificates;
  const tell = (done: number): Promise<void> =>
    progress.tell({ printing: { done, of: length } satisfies Printing }, String(done));
  const title = certificates[0]?.facts.title ?? '';
  const name = ['zaswiadczenia', slugOf(title), slugOf(unit), certificates[0]?.facts.days[0] ?? '']
    .filter((part) => part !== '')
    .join('-');
  const isLong = length > IN_FILE;
  if (isLong) await tell(0);
  const files: Attachment[] = [];
  for (let from = 0; from < length; from += IN_FILE) {
    const part = certificates.slice(from, from + IN_FILE);
    const latest = part.reduce((at, { issuedAt }) => (issuedAt > at ? issuedAt : at), toInstant(0));
    const bytes = await papers.pdf(
      title,
      part.map((certificate) => paperOf(certificate, publicUrl)),
      latest,
    );
    const which = isLong ? `-${String(files.length + 1)}` : '';
    files.push(attachment(`${name}${which}.pdf`, 'application/pdf', bytes));
    if (isLong) await tell(from + part.length);
  }
  return files;
};

/** The message about sheets that are being printed, and the same with a greater number in its place. */
export const printingDeliveries = ({
  store,
}: Pick<Handling, 'store'>): Readonly<Record<'printing' | 'printed', DeliveryKind>> => {
  const { first, next } = movingDelivery(
    {
      ifUnsure: 'resend',
      title: (locale) => textsIn(locale).certificates.printing.title,
      render: (content, { locale }) => {
        const { done, of } = (content as { readonly printing: Printing }).printing;
        const words = textsIn(locale).certificates.printing;
        if (done >= of) return message(notice('success', words.ready(of)));
        return message(
          notice('info', done === 0 ? words.begun(of, secondsFor(of) ?? 0) : words.going(done, of)),
        );
      },
    },
    (request, to) => store.posted(KINDS.first, request, to),
  );
  return { printing: first, printed: next };
};
