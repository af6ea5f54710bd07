import type { Context } from '../../chat/context.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { refuse, type Result } from '../../core/result.ts';
import { decideDraft, type Draft, type DraftAct, type DraftRefusal } from './draft.ts';
import { draftMessage, publishedMessage } from './draft-messages.ts';
import { type Actions, atDesk, type Handling, tellingFor } from './handling.ts';
import { actorOf } from './service.ts';

type Refusal = DraftRefusal | 'gone' | 'busy';

const refused = ({ texts }: Context, refusal: Refusal): Reply =>
  toPerson(say('warning', texts.handover.draftRefused[refusal]));

/** Does it, unless somebody else did something with the draft at the same moment. */
const decideOn = async (
  { drafts }: Handling,
  context: Context,
  id: string,
  act: DraftAct,
): Promise<Result<Draft, Refusal>> => {
  const before = await drafts.draft(id);
  if (!before) return refuse('gone');
  const decided = decideDraft(before, act, actorOf(context), context.now);
  if (!decided.ok) return decided;
  return (await drafts.changeDraft(before, decided.value)) ? decided : refuse('busy');
};

/** What a reviewer presses. */
export const draftActions = (handling: Handling): Actions => {
  const { service, drafts } = handling;
  const show = (context: Context, draft: Draft) =>
    draftMessage(draft, actorOf(context), context.now, tellingFor(handling, context));
  const decides = (act: DraftAct, done: (context: Context, draft: Draft) => Reply) =>
    atDesk(service)(async (context, [id = '']: readonly string[]) => {
      const decided = await decideOn(handling, context, id, act);
      return decided.ok ? done(context, decided.value) : refused(context, decided.refusal);
    });

  return {
    draft: atDesk(service)(async (context, [id = '']: readonly string[]) => {
      const draft = await drafts.draft(id);
      return draft ? toPerson(show(context, draft)) : refused(context, 'gone');
    }),
    review: decides('review', (context, draft) => shownIn(context, show(context, draft))),
    publish: decides('publish', (context, draft) =>
      shownIn(context, publishedMessage(draft, tellingFor(handling, context))),
    ),
    reject: decides('reject', (context) => shownIn(context, say('info', context.texts.handover.rejected))),
  };
};
