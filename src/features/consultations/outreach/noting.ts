import type { Context } from '../../../chat/context.ts';
import { shift } from '../../../core/clock.ts';
import { daysLater } from '../../../core/day.ts';
import { newId } from '../../../core/ids.ts';
import { instantOf } from '../../../core/warsaw.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import { type Contact, nextContact, type OutreachStep, type Reached } from './domain.ts';
import type { OutreachHandling } from './handling.ts';

/** When people are reminded on the day, on Warsaw's clocks. */
const REMINDED_AT = '08:00';

/** Only the id: what is said is made when it is sent. */
export interface StepContent {
  readonly step: string;
}

const HOUR = 3_600_000;

const tellings = async (
  { addresses, mayGoOut }: OutreachHandling,
  step: Omit<OutreachStep, 'number'>,
): Promise<readonly NewDelivery[]> => {
  const { id, contact, dueDay, notedBy, notedAt } = step;
  if (contact === undefined) return [];
  const address = (await addresses([contact])).get(contact);
  if (!address) return [];
  const content: StepContent = { step: id };
  const base = { thing: id, ...address, content };
  const told: NewDelivery[] = [];
  if (step.step === 'assigned' && contact !== notedBy)
    told.push({ kind: 'outreach.assigned', ...base, notBefore: mayGoOut(notedAt) });
  const morning = dueDay && instantOf(dueDay, REMINDED_AT);
  const evening = dueDay && instantOf(daysLater(dueDay, 1), REMINDED_AT);
  if (morning?.ok && evening?.ok && evening.value > shift(notedAt, HOUR))
    told.push({ kind: 'outreach.due', ...base, notBefore: morning.value, expiresAt: evening.value });
  return told;
};

/** What somebody does about a unit. */
export interface Noting {
  readonly reached: Reached;
  readonly seen: number;
  readonly step: OutreachStep['step'];
  readonly change: Contact;
}

/** Writes the next line of the journal with what is told of it. False: somebody wrote another one meanwhile. */
export const noteStep = async (
  handling: OutreachHandling,
  { request, speaker, now }: Context,
  { reached, seen, step, change }: Noting,
): Promise<boolean> => {
  const standing = await handling.store.standing(reached);
  const { contact, reason, result, dueDay, words } = nextContact(standing, change);
  const line: Omit<OutreachStep, 'number'> = {
    id: newId('out'),
    ...reached,
    step,
    ...(contact === undefined ? {} : { contact }),
    ...(reason === undefined ? {} : { reason }),
    ...(result === undefined ? {} : { result }),
    ...(dueDay === undefined ? {} : { dueDay }),
    ...(words === undefined ? {} : { words }),
    notedBy: speaker.person,
    notedAt: now,
  };
  return handling.store.add(request, line, seen, await tellings(handling, line));
};
