import type { Reply } from '../../../../src/chat/reply.ts';
import type { FormValues } from '../../../../src/chat/form.ts';
import { form, idOf, JAN, press, textOf } from '../../handover/world.ts';
import { scene } from '../scene.ts';

/** What a coordinator types to describe an event, form by form. */
export const BASICS = {
  tytul: 'Praca z rodziną',
  forma: 'training',
  wojewodztwo: 'opolskie',
  organizator: 'ROPS w Opolu',
  cel: '',
};
export const TERM = {
  zajecia: '12.01.2027 9:00-15:00; 13.01 9-12',
  miejsca: '3',
  przerwy: '30',
  nazwa: '',
  sala: '',
};
export const PLACE = { miejsce: 'Opole, sala 1', powiat: '', adres: '', prowadzi: '', tematy: 'rodzina' };

/** Jan runs events, as the scene of the calendar has them. */
export const deskScene = async () => {
  const all = await scene();
  const { send, storage } = all;

  const formOf = (reply: Reply): string => {
    if (reply.kind === 'form' || reply.kind === 'invalid') return reply.form.id;
    throw new Error(`no form: ${textOf(reply)}`);
  };
  const jan = (id: string, ...values: string[]): Promise<Reply> => send(JAN, press(id, ...values));
  const janSends = (id: string, values: FormValues): Promise<Reply> => send(JAN, form(id, values));
  /** Presses what begins so, and sends the form that it opens. */
  const fill = async (reply: Reply, label: string, values: FormValues): Promise<Reply> =>
    janSends(formOf(await jan(idOf(reply, label))), values);
  /** Chooses a part of the draft in its menu, and sends its form. */
  const fillPart = async (reply: Reply, part: string, values: FormValues): Promise<Reply> =>
    janSends(formOf(await jan(idOf(reply, 'Zmień'), part)), values);

  /** A draft with a date and a place, as the page shows it. */
  const draft = async (): Promise<Reply> => {
    const begun = await janSends(formOf(await jan('desk.new')), BASICS);
    const dated = await fill(begun, 'Dalej', TERM);
    return fill(dated, 'Dalej', PLACE);
  };
  const draftId = (reply: Reply): string => idOf(reply, 'Usuń szkic').split(':')[1]!;
  const publishDraft = async () => {
    const shown = await draft();
    const id = draftId(shown);
    await jan(idOf(shown, 'Opublikuj'));
    return (await storage.calendar.happening(id))!;
  };
  return { ...all, jan, janSends, fill, fillPart, formOf, draft, draftId, publishDraft };
};
