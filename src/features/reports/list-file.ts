import type { Context } from '../../chat/context.ts';
import { type Message, message, notice, paragraph, withFiles } from '../../chat/message.ts';
import { say } from '../../chat/saying.ts';
import { createFileParts } from './file-parts.ts';
import { type ReportsHandling, scopeOf } from './handling.ts';
import { listTitle, readable } from './list-message.ts';
import { type ListId, mainOf, narrowOf } from './lists.ts';
import { createMaking } from './making.ts';
import type { Asked } from './read-scope.ts';

/** Rows that are held at once: between two portions the program does what else there is to do. */
const PORTION = 5000;

/** The most rows that are given at once: as many files as one message of Discord takes. */
const MOST = 200_000;

/** The whole list as CSV and XLSX. */
export const listFile = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
  of: ListId,
): Promise<Message> => {
  const { texts } = context;
  const { reports } = texts;
  const scope = await scopeOf(handling, context, asked);
  const slug = ['raport', mainOf(of), narrowOf(of), asked.from, asked.to].filter((part) => part).join('-');
  const head = { name: listTitle(texts, of), columns: readable(texts, of, []).columns };
  const files = createFileParts(handling, head, slug);
  const making = createMaking(handling, context);
  let count = 0;
  try {
    for await (const rows of handling.store.portions(scope, of, PORTION)) {
      count += rows.length;
      if (count > MOST) break;
      await files.add(readable(texts, of, rows).rows);
      await making.going(count);
    }
  } catch (thrown) {
    await files.drop();
    throw thrown;
  }
  if (count > MOST) {
    await files.drop();
    await making.ended(count, 'too-long');
    return say('warning', reports.making.tooLong);
  }
  await handling.noteTaken(context.speaker.person, of, count, context.now);
  const attachments = await files.end();
  await making.ended(count, 'ready');
  return withFiles(
    message(
      paragraph(reports.listReady(count)),
      scope.isExample ? notice('warning', reports.examples) : undefined,
    ),
    ...attachments,
  );
};
