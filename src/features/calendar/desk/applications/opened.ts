import type { Context } from '../../../../chat/context.ts';
import { notice } from '../../../../chat/message.ts';
import type { Reply } from '../../../../chat/reply.ts';
import { say, shownIn } from '../../../../chat/saying.ts';
import type { ImportDraft } from '../../../imports/store.ts';
import type { Happening } from '../../domain.ts';
import { tellingOf } from '../../telling.ts';
import { backButton, type DeskHandling } from '../handling.ts';
import type { Checked, FileRefusal } from './check.ts';
import type { Applications } from './domain.ts';
import { APPLICATIONS } from './entering.ts';
import { previewMessage } from './preview.ts';

/** A draft of the speaker's own, with its event: what one coordinator sent, another does not confirm unseen. */
export interface Opened {
  readonly draft: ImportDraft;
  readonly file: Applications;
  readonly happening: Happening;
}

export const opened = async (
  { imports, store }: DeskHandling,
  { speaker }: Context,
  id: string,
): Promise<Opened | undefined> => {
  const draft = await imports.draft(id);
  if (draft?.kind !== APPLICATIONS || draft.by !== speaker.person) return undefined;
  const file = draft.content as Applications;
  const happening = await store.happening(file.event);
  return happening && { draft, file, happening };
};

export const stale = (context: Context): Reply =>
  shownIn(context, say('warning', context.texts.desk.applications.stale, backButton(context)));

export const closedReply = (context: Context, closed: FileRefusal): Reply =>
  shownIn(context, say('warning', context.texts.desk.applications.closed[closed], backButton(context)));

/** The checked file, shown; or why it cannot be entered at all. */
export const previewOf = (
  handling: DeskHandling,
  context: Context,
  { draft, file }: Opened,
  checked: Checked | FileRefusal,
  isChanged = false,
): Reply => {
  const { preview } = context.texts.desk.applications;
  if (typeof checked === 'string') return closedReply(context, checked);
  const first = isChanged ? notice('warning', preview.changed) : undefined;
  return shownIn(
    context,
    previewMessage(draft.id, draft.fileName, file, checked, tellingOf(context), handling.tables, first),
  );
};
