import type { Context } from '../../../chat/context.ts';
import { notice } from '../../../chat/message.ts';
import { type Reply, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import type { ChangeRefusal, ConsultationView } from '../booking.ts';
import { tooMany } from './book.ts';
import { cardOf, gone } from './card.ts';
import { type Handling } from './handling.ts';
import { nobodyMessage } from './nobody-message.ts';
import { tellingOf } from './telling.ts';

/** Why a consultation was not changed; what can be had instead is asked for by whoever calls. */
export const changeRefused = async (
  handling: Handling,
  context: Context,
  before: ConsultationView,
  refusal: ChangeRefusal,
): Promise<Reply> => {
  const { card } = context.texts.consultations;
  const shown = async (view: ConsultationView, line: string): Promise<Reply> =>
    shownIn(context, await cardOf(handling, context, view, notice('info', line)));
  switch (refusal.kind) {
    case 'changed':
      return shown(refusal.view, card.changed);
    case 'ended':
      return shown(refusal.view, card.ended);
    case 'already':
      return shown(refusal.view, card.already);
    case 'of-group':
      return shown(refusal.view, card.ofGroup);
    case 'not-yours':
      return toPerson(say('warning', card.notYours));
    case 'unknown':
    case 'unknown-topic':
      return gone(context);
    case 'too-many':
      return refusal.isColleague
        ? toPerson(say('warning', context.texts.consultations.form.tooManyOf(refusal.most)))
        : tooMany(context, refusal.most);
    case 'gone':
    case 'clash':
    case 'seats':
      return shown(before, card.changed);
    case 'no-adviser':
    case 'no-mode':
    case 'not-served':
    case 'no-unit':
    case 'full': {
      const { topic, mode } = before.consultation;
      return shownIn(context, nobodyMessage(before.topic, refusal, { topic, mode }, tellingOf(context)));
    }
  }
};
