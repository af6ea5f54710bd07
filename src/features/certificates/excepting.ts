import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type FormValues, valueOf } from '../../chat/form.ts';
import { notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { standingOf } from './domain.ts';
import { exceptForm, REASON } from './forms.ts';
import { guard } from './guard.ts';
import type { Handling } from './handling.ts';
import { forCoordinators } from './telling.ts';
import { goneTerm, showTerm } from './term-actions.ts';

/** Somebody of a term who does not meet its rule; a full name is needed all the same. */
const find = async ({ certificates }: Handling, context: Context, term: string, registration: string) => {
  const of = await certificates.view(term, context.now);
  const candidate = of?.people.find((one) => one.registration === registration);
  if (!of || of.refusal || !candidate) return undefined;
  const standing = standingOf(candidate, of.term.sessions, of.happening.attendancePercent);
  const isOpen = standing === 'short' || standing === 'unmarked';
  return isOpen ? { of, candidate } : undefined;
};

const except = async (
  handling: Handling,
  context: Context,
  [term = '', registration = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { texts, speaker, now } = context;
  const found = await find(handling, context, term, registration);
  const { term: words, person } = texts.certificates;
  if (!found) return showTerm(handling, context, term, notice('warning', words.changed));
  const guarded = guard(valueOf(values, REASON), texts);
  if (guarded.kind === 'unfit')
    return {
      kind: 'invalid',
      faults: [{ field: REASON, text: guarded.fault }],
      form: exceptForm(texts, term, registration, guarded.left),
    };
  const { of, candidate } = found;
  const by = { by: speaker.person, at: now };
  const count = await handling.certificates.issue(of, [candidate], by, guarded.text);
  return count === 0
    ? toPerson(say('warning', person.nameHelp))
    : showTerm(handling, context, term, notice('success', words.done(count)));
};

/** A certificate although the rule is not met: with a reason, by hand, one at a time. */
export const exceptAction = (handling: Handling): ActionHandler =>
  forCoordinators(async (context, [term = '', registration = '']) => {
    const found = await find(handling, context, term, registration);
    return found ? showForm(exceptForm(context.texts, term, registration)) : goneTerm(context);
  });

export const exceptSent = (handling: Handling): FormHandler =>
  forCoordinators((context, args, values) => except(handling, context, args, values));
