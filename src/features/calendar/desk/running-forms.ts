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

/** Asks for the number of seats; `moves` and `isSure`: what the person was told that it comes to. */
export const capacityForm = (
  { title }: Happening,
  term: Term,
  { texts }: Telling,
  { typed, moves = 0, isSure = false }: { typed?: string; moves?: number; isSure?: boolean } = {},
): Form => ({
  id: actionId('desk', 'capacity', term.id, String(moves), ...(isSure ? ['sure'] : [])),
  title: texts.desk.capacity,
  intro: texts.deskForms.capacityIntro(title, takenText([term], { texts })),
  fields: [
    textField('miejsca', texts.deskForms.fields.capacity, 5, typed ?? term.capacity, { required: true }),
  ],
  submit: isSure ? texts.deskForms.capacitySure : texts.deskForms.submit,
});
