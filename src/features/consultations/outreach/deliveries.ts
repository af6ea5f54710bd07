import type { DeliveryKind, RenderMoment } from '../../../chat/delivery-kind.ts';
import { act, buttons, facts, heading, type Message, message, paragraph } from '../../../chat/message.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { textsIn } from '../../../i18n/texts.ts';
import { cardId } from './actions.ts';
import type { OutreachHandling } from './handling.ts';
import type { StepContent } from './noting.ts';

type Verb = 'assigned' | 'due';

/** Of a line that still counts, about a unit that still waits; anything else is not wanted any more. */
const told = async (
  { store, unit }: OutreachHandling,
  verb: Verb,
  content: StepContent,
  { locale, now }: RenderMoment,
): Promise<Message | undefined> => {
  const step = await store.step(content.step);
  if (!step || (await store.isCovered(step))) return undefined;
  const standing = await store.standing(step);
  if (!standing || standing.contact !== step.contact) return undefined;
  if (verb === 'due' && (standing.id !== step.id || step.dueDay !== warsawDay(now))) return undefined;
  const found = await unit(step.unit);
  if (!found?.isActive) return undefined;
  const { outreach, units } = textsIn(locale);
  const { title, lead } = outreach.told[verb];
  return message(
    heading(title),
    paragraph(lead),
    facts([
      { label: outreach.rows.unit, value: found.name },
      { label: outreach.rows.type, value: units.types[found.type] },
      { label: outreach.rows.powiat, value: found.powiat },
    ]),
    buttons(act(cardId(step), outreach.cardButton, 'primary')),
  );
};

/** What outreach tells whoever contacts a unit, as it stands when it is sent. */
export const outreachDeliveries = (handling: OutreachHandling): Readonly<Record<string, DeliveryKind>> => {
  const kind = (verb: Verb): DeliveryKind => ({
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).outreach.told[verb].title,
    render: (content, moment) => told(handling, verb, content as StepContent, moment),
  });
  return { assigned: kind('assigned'), due: kind('due') };
};
