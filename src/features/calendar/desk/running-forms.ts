import { actionId } from '../../../chat/action-id.ts';
import type { Form } from '../../../chat/form.ts';
import type { Happening, Term } from '../domain.ts';
import { takenText } from '../seats-text.ts';
import type { Telling } from '../telling.ts';
import { textField } from './fields.ts';

/** Calls an event off: the form says who hears of it, and its sending is the confirmation. */
export const cancelForm = ({ id, revision, title }: Happening, told: number, { texts }: Telling): Form => ({
  id: actionId('desk', 'cancel', id, String(revision)),
  title: texts.deskForms.cancelTitle,
  intro: texts.deskForms.cancelIntro(title, told),
  fields: [textField('powod', texts.deskForms.fields.reason, 200, undefined, { required: true, long: true })],
  submit: texts.deskForms.cancelSubmit,
});

/** What a coordinator was told, and agreed, that a smaller number of seats comes to. */
export interface AgreedLoss {
  readonly moves: number;
  readonly releases: number;
}

const NO_LOSS: AgreedLoss = { moves: 0, releases: 0 };

/** Asks for the number of seats; `loss` and `isSure`: what the person was told that it comes to. */
export const capacityForm = (
  { title }: Happening,
  term: Term,
  { texts }: Telling,
  { typed, loss = NO_LOSS, isSure = false }: { typed?: string; loss?: AgreedLoss; isSure?: boolean } = {},
): Form => ({
  id: actionId(
    'desk',
    'capacity',
    term.id,
    String(loss.moves),
    ...(isSure ? ['sure', String(loss.releases)] : []),
  ),
  title: texts.desk.capacity,
  intro: texts.deskForms.capacityIntro(title, takenText([term], { texts })),
  fields: [
    textField('miejsca', texts.deskForms.fields.capacity, 5, typed ?? term.capacity, { required: true }),
  ],
  submit: isSure ? texts.deskForms.capacitySure : texts.deskForms.submit,
});
