import type { Context } from '../../../chat/context.ts';
import { type Block, notice, type Tone } from '../../../chat/message.ts';
import { type Reply, toPerson } from '../../../chat/reply.ts';
import { isCoordinator } from '../../../chat/rights.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import type { ConsultationView } from '../booking.ts';
import type { Changed } from '../holding.ts';
import { caseMessage } from './case-message.ts';
import { backButtons, type DutyHandling } from './handling.ts';

/** The consultation, if the speaker may see it: its advisers and the coordinators do. */
export const caseFor = async (
  { booking }: DutyHandling,
  context: Context,
  id: string,
): Promise<ConsultationView | Reply> => {
  const view = await booking.view(id);
  const { texts, speaker } = context;
  if (!view) return toPerson(say('warning', texts.duty.gone, backButtons(context)));
  const { adviser, coAdvisers } = view.consultation;
  const isTheirs = [adviser, ...coAdvisers].includes(speaker.person);
  if (isTheirs || isCoordinator(context)) return view;
  return toPerson(say('warning', texts.duty.card.notTheirs, backButtons(context)));
};

export const isReply = (found: ConsultationView | Reply): found is Reply => 'kind' in found;

/** The card as it stands now, under what has just been done. */
export const showCase = async (
  handling: DutyHandling,
  context: Context,
  id: string,
  line?: { readonly tone: Tone; readonly text: string; readonly afterForm?: true },
): Promise<Reply> => {
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const first: Block | undefined = line && notice(line.tone, line.text);
  const shown = await caseMessage(handling, context, found, first);
  return line?.afterForm ? toPerson(shown) : shownIn(context, shown);
};

/** The card of a change that was tried: done, or how it stands instead. */
export const afterChange = async (
  handling: DutyHandling,
  context: Context,
  changed: Changed,
  { id, line, afterForm }: { readonly id: string; readonly line: string; readonly afterForm?: true },
): Promise<Reply> => {
  const { duty } = context.texts;
  const more = afterForm ? { afterForm } : {};
  if (changed.ok)
    return showCase(handling, context, changed.value.consultation.id, {
      tone: 'success',
      text: line,
      ...more,
    });
  const { kind } = changed.refusal;
  const text = kind === 'ended' ? duty.card.over : kind === 'not-yours' ? duty.card.notTheirs : duty.changed;
  const now = kind === 'ended' || kind === 'changed' ? changed.refusal.view.consultation.id : id;
  return showCase(handling, context, now, { tone: 'warning', text, ...more });
};
