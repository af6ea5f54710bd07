import type { Context } from '../../chat/context.ts';
import { type FormValues, valueOf } from '../../chat/form.ts';
import { notice, small } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { findPersonalData } from '../../core/personal-data/find.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { tidy } from '../../core/text.ts';
import { isEligible } from '../registrations/eligibility.ts';
import { isHeadIn } from '../units/domain.ts';
import type { Needs, Registration } from '../registrations/domain.ts';
import type { Prospect } from '../registrations/prospect.ts';
import type { SignedUp, SignUpRefusal } from '../registrations/service.ts';
import {
  alreadyThere,
  applicationOf,
  browseButton,
  closedReply,
  freshCard,
  refusedByRules,
  see,
} from './apply.ts';
import { type Application, confirmMessage, needsForm, whatBlocks } from './apply-message.ts';
import type { Happening } from './domain.ts';
import { doingOf, type Handling } from './handling.ts';
import { mineOf } from './mine.ts';
import { standingBlocks } from './registration-blocks.ts';
import { tellingOf } from './telling.ts';

const PROSPECTS: readonly Prospect['kind'][] = ['seat', 'consent', 'waiting', 'application'];

/** What the person was told when they pressed the button. */
interface Told {
  readonly term: string;
  readonly revision: number;
  readonly expects: Prospect['kind'];
  /** The mark of the other events that they were shown. */
  readonly despiteClash?: string;
}

const toldIn = ([term = '', revision = '', expects, shown]: readonly string[]): Told => ({
  term,
  revision: Number(revision),
  expects: PROSPECTS.find((kind) => kind === expects) ?? 'seat',
  ...(shown === undefined ? {} : { despiteClash: shown }),
});

/** Whether there is anybody whom the unit's consent can be asked of. */
const hasHeads = async ({ people }: Handling, { unit }: Registration): Promise<boolean> =>
  unit !== undefined && (await people.membersOf(unit)).some((profile) => isHeadIn(profile, unit));

/** The one clear answer to an application. */
const answered = async (
  handling: Handling,
  context: Context,
  { registration, place = 1, isNew }: SignedUp,
): Promise<Reply> => {
  const { done } = context.texts.signUp;
  const mine = await mineOf(handling, registration.id);
  if (!mine) return toPerson(say('warning', context.texts.registrations.refused.gone));
  if (!isNew) return alreadyThere(handling, context, registration.id);
  const telling = tellingOf(context);
  const blocks = [
    ...whatBlocks(mine.happening, mine.term, registration.state === 'confirmed', telling),
    ...standingBlocks(mine, telling),
    browseButton(context),
  ];
  switch (registration.state) {
    case 'confirmed':
      return shownIn(context, say('success', done.confirmed, ...blocks));
    case 'waiting':
      return shownIn(context, say('info', done.waiting(place), ...blocks));
    case 'consent':
      return (await hasHeads(handling, registration))
        ? shownIn(context, say('info', done.consent, ...blocks))
        : shownIn(context, say('warning', done.consentNobody(mine.happening.contact), ...blocks));
    case 'offered':
      return shownIn(context, say('success', done.offered, ...blocks));
    default:
      return shownIn(context, say('info', done.applied, ...blocks));
  }
};

/** Asks once more where things stand otherwise than the person was told: nothing was written. */
type AskAgain = (application: Application, first: string) => Reply;

const refused = async (
  handling: Handling,
  context: Context,
  told: Told,
  refusal: SignUpRefusal,
  askAgain: AskAgain,
): Promise<Reply> => {
  const { texts } = context;
  const { signUp } = texts;
  switch (refusal.kind) {
    case 'already':
      return alreadyThere(handling, context, refusal.registration.id);
    case 'changed': {
      const happening = await handling.store.ofTerm(told.term);
      if (!happening) return toPerson(say('warning', signUp.closed.gone, browseButton(context)));
      return freshCard(handling, context, happening, notice('warning', signUp.changed));
    }
    case 'would-wait':
    case 'not-eligible': {
      const seen = await see(handling, context, told.term);
      const application = seen && applicationOf(seen, context);
      if (!application) return toPerson(say('warning', signUp.closed.gone, browseButton(context)));
      const binding = seen.look.rules.filter(({ rule }) => rule !== 'clash');
      if (!isEligible(binding)) return refusedByRules(context, seen.look.rules);
      return refusal.kind === 'would-wait'
        ? askAgain(
            { ...application, prospect: { kind: 'waiting', place: refusal.place } },
            signUp.nowWaiting(refusal.place),
          )
        : askAgain(application, signUp.clash(application.clash?.text ?? ''));
    }
    case 'unit-limit':
      return toPerson(say('warning', signUp.unitLimit(refusal.limit), browseButton(context)));
    case 'busy':
      return toPerson(say('warning', signUp.busy));
    case 'gone':
    case 'not-open':
    case 'cancelled':
    case 'started':
    case 'deadline':
    case 'paused':
      return closedReply(context, refusal, await handling.store.ofTerm(told.term));
  }
};

const submit = async (
  handling: Handling,
  context: Context,
  told: Told,
  needs: Needs,
  askAgain: AskAgain,
): Promise<Reply> => {
  const signedUp = await handling.signUps.signUp(doingOf(context), { ...told, needs });
  if (signedUp.ok) return answered(handling, context, signedUp.value);
  return refused(handling, context, told, signedUp.refusal, askAgain);
};

/** The second tap: the application is sent as the person was told it stands, or they are asked once more. */
export const send = (handling: Handling, context: Context, args: readonly string[]): Promise<Reply> =>
  submit(handling, context, toldIn(args), {}, (application, first) =>
    shownIn(context, confirmMessage(application, tellingOf(context), notice('warning', first))),
  );

/** What was typed about needs; refused where it may name somebody. */
const needsIn = ({ asks }: Pick<Happening, 'asks'>, values: FormValues): Result<Needs, string> => {
  const needs: Record<string, string> = {};
  for (const need of asks) {
    const text = tidy(valueOf(values, need));
    if (text === '') continue;
    if (findPersonalData(text).length > 0) return refuse(need);
    needs[need] = text;
  }
  return ok(needs);
};

/** The second tap where the event asks something: the form is kept open with its values when things have changed. */
export const sendNeeds = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const telling = tellingOf(context);
  const told = toldIn(args);
  const seen = await see(handling, context, told.term);
  if (!seen) return toPerson(say('warning', context.texts.signUp.closed.gone, browseButton(context)));
  const { asks } = seen.happening;
  const typed = Object.fromEntries(asks.map((need) => [need, valueOf(values, need)]));
  const again = (application: Application, field: string, text: string): Reply => ({
    kind: 'invalid',
    faults: [{ field, text }],
    form: needsForm(application, typed, telling),
  });
  const needs = needsIn(seen.happening, values);
  const application = applicationOf(seen, context);
  if (!needs.ok && application)
    return again(application, needs.refusal, context.texts.signUp.needsForm.personalData);
  return submit(handling, context, told, needs.ok ? needs.value : {}, (changed, first) => {
    const form = needsForm(changed, typed, telling);
    const { intro = '' } = form;
    // A form of its own: beside faults Slack keeps the old one, whose sending asks the same again.
    return showForm({ ...form, intro: intro.includes(first) ? intro : `${first}\n\n${intro}` });
  });
};

/** Changes what the application says about needs. */
export const amend = async (
  handling: Handling,
  context: Context,
  [id = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { signUp } = context.texts;
  const mine = await mineOf(handling, id);
  const needs = mine && needsIn(mine.happening, values);
  if (!needs) return toPerson(say('warning', context.texts.registrations.refused.gone));
  if (!needs.ok) return toPerson(say('warning', signUp.needsForm.personalData));
  const amended = await handling.signUps.amend(doingOf(context), id, needs.value);
  if (!amended.ok) return toPerson(say('warning', context.texts.registrations.refused[amended.refusal]));
  return toPerson(say('success', signUp.amended, small(signUp.mine.all)));
};
