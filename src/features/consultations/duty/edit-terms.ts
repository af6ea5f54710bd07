import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import type { FormValues } from '../../../chat/form.ts';
import { notice } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import type { Adviser } from '../domain.ts';
import { type DutyHandling, forAdvisers } from './handling.ts';
import { settingsMessage } from './settings-message.ts';
import { TERMS_FORMS, type TermsVerb } from './terms-forms.ts';
import { usualTerms } from './terms.ts';

const VERBS = Object.keys(TERMS_FORMS) as TermsVerb[];

/** The speaker's own terms; those that people usually begin with where there are none yet. */
const ownTerms = async (
  { store, directory }: DutyHandling,
  { speaker, account }: Context,
): Promise<Adviser> =>
  (await store.adviser(speaker.person)) ??
  usualTerms(speaker.person, (await directory.nameOf(speaker.person)) ?? account.name);

const open = async (handling: DutyHandling, context: Context, verb: TermsVerb): Promise<Reply> =>
  showForm(TERMS_FORMS[verb].show(await ownTerms(handling, context), await handling.store.topics(), context));

const save = async (
  handling: DutyHandling,
  context: Context,
  { verb, revision, values }: { verb: TermsVerb; revision: string | undefined; values: FormValues },
): Promise<Reply> => {
  const { store, duty } = handling;
  const { texts, now } = context;
  const form = TERMS_FORMS[verb];
  const topics = await store.topics();
  const own = await ownTerms(handling, context);
  const { change, faults } = form.read(values, topics, context);
  if (faults.length > 0) return { kind: 'invalid', faults, form: form.show(own, topics, context, values) };
  // Somebody without a region has not filled in the first form yet: it comes before the others.
  const isBegun = own.revision > 0 || verb === 'terms';
  const isFresh = String(own.revision) === revision && isBegun;
  const before = own.revision > 0 ? own : undefined;
  const isSaved = isFresh && (await duty.saveTerms(before, { ...own, ...change }, now));
  const line = isSaved ? notice('success', texts.duty.saved) : notice('warning', texts.duty.changed);
  return toPerson(await settingsMessage(handling, context, line));
};

/** Opens the forms of the speaker's own terms, and writes down what comes back. */
export const termsActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> =>
  Object.fromEntries(
    VERBS.map((verb) => [verb, forAdvisers((context: Context) => open(handling, context, verb))]),
  );

export const termsForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> =>
  Object.fromEntries(
    VERBS.map((verb) => [
      verb,
      forAdvisers((context: Context, [revision]: readonly string[], values: FormValues) =>
        save(handling, context, { verb, revision, values }),
      ),
    ]),
  );
