import type { Context } from '../../../chat/context.ts';
import type { FormValues } from '../../../chat/form.ts';
import { actionId } from '../../../chat/action-id.ts';
import { act, type Block, buttons, notice } from '../../../chat/message.ts';
import { type Reply, showForm } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { newId } from '../../../core/ids.ts';
import type { Happening } from '../domain.ts';
import type { HappeningPlan } from '../store.ts';
import { tellingOf } from '../telling.ts';
import { differencesOf, movedTerms } from './differences.ts';
import { draftMessage } from './draft-message.ts';
import { countTold } from './count-told.ts';
import { type DeskActions, type DeskForms, backButton, type DeskHandling, gone } from './handling.ts';
import { unknownPowiaty } from './known-powiaty.ts';
import { PART_IDS, type PartId, type PartView } from './part.ts';
import { EMPTY_PLAN, partForm, readPart } from './part-form.ts';
import { asPublished, planOf, withTerm } from './plan.ts';
import { readTerm, termForm, type TypedTerm } from './term-form.ts';

const viewOf = async ({ store, groups }: DeskHandling, context: Context): Promise<PartView> => ({
  ...tellingOf(context),
  groups: await groups(),
  projects: (await store.projects()).filter(({ isExample }) => !isExample || context.platform === 'local'),
});

/** The draft's own page; a change of an event is shown against it. */
export const draftReply = async (
  handling: DeskHandling,
  context: Context,
  draft: Happening,
  first?: Block,
): Promise<Reply> => {
  const telling = tellingOf(context);
  const { powiaty = [] } = draft.eligibility;
  const unknown = powiaty.length > 0 ? unknownPowiaty(powiaty, await handling.powiaty()) : [];
  const original = draft.editOf && (await handling.store.happening(draft.editOf.event));
  if (!original) return shownIn(context, draftMessage({ draft, first, unknownPowiaty: unknown }, telling));
  const after = asPublished(draft, original);
  const change = {
    original,
    differences: differencesOf(original, after, telling, await handling.groups()),
    told: await countTold(handling, movedTerms(original, after)),
  };
  return shownIn(context, draftMessage({ draft, first, unknownPowiaty: unknown, change }, telling));
};

/** The draft as it stands now, for a button or a form of an older one. */
export const staleDraft = (handling: DeskHandling, context: Context, draft: Happening): Promise<Reply> =>
  draftReply(handling, context, draft, notice('warning', context.texts.desk.stale));

const isDraft = (happening: Happening | undefined): happening is Happening => happening?.state === 'draft';

const save = async (
  handling: DeskHandling,
  context: Context,
  before: Happening,
  plan: HappeningPlan,
): Promise<Reply> => {
  const isSaved = await handling.store.change({ before, plan, tell: [], at: context.now });
  const draft = await handling.store.happening(before.id);
  if (!draft) return gone(context);
  const said = isSaved
    ? notice('success', context.texts.desk.saved)
    : notice('warning', context.texts.desk.stale);
  return draftReply(handling, context, draft, said);
};

const typedTerm = (draft: Happening, number: number): TypedTerm => {
  const { id: event, revision } = draft;
  const before = planOf(draft).terms.find((term) => term.number === number);
  return { event, revision, number, before, keepsSeats: draft.editOf !== undefined && before !== undefined };
};

const drop = (handling: DeskHandling, context: Context, draft: Happening, number: number): Promise<Reply> => {
  const plan = planOf(draft);
  const terms = plan.terms.filter((term) => term.number !== number);
  return save(handling, context, draft, { ...plan, terms });
};

const openFirst = async (handling: DeskHandling, context: Context): Promise<Reply> =>
  showForm(partForm('basics', { revision: 0 }, EMPTY_PLAN, await viewOf(handling, context), 'new'));

/** Takes the names that its own forms have, too: a form that came too late is opened by a button of its name. */
const openPart = async (
  handling: DeskHandling,
  context: Context,
  [id = '', revision = '', named = '']: readonly string[],
  [chosen = named]: readonly string[],
): Promise<Reply> => {
  if (id === 'new') return openFirst(handling, context);
  const draft = await handling.store.happening(id);
  if (!isDraft(draft)) return gone(context);
  if (String(draft.revision) !== revision) return staleDraft(handling, context, draft);
  const part = PART_IDS.find((one) => one === chosen);
  const view = await viewOf(handling, context);
  if (part) return showForm(partForm(part, draft, planOf(draft), view, draft.id));
  const [, verb, number] = /^(term|drop)-(\d{1,3})$/u.exec(chosen) ?? [];
  if (verb === 'drop') return drop(handling, context, draft, Number(number));
  return verb === 'term'
    ? showForm(termForm(typedTerm(draft, Number(number)), view))
    : draftReply(handling, context, draft);
};

/** The first form makes the draft: from then on it is kept, whatever becomes of the conversation. */
const create = async (handling: DeskHandling, context: Context, plan: HappeningPlan): Promise<Reply> => {
  const id = await handling.store.create({
    id: newId('evt'),
    request: context.request,
    plan,
    createdBy: context.speaker.person,
    isExample: false,
    at: context.now,
  });
  const draft = await handling.store.happening(id);
  return draft
    ? draftReply(handling, context, draft, notice('success', context.texts.desk.created))
    : gone(context);
};

const sendPart = async (
  handling: DeskHandling,
  context: Context,
  [id = '', revision = '', name = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const part: PartId | undefined = PART_IDS.find((one) => one === name);
  const draft = id === 'new' ? undefined : await handling.store.happening(id);
  if (!part || (id !== 'new' && !isDraft(draft))) return gone(context);
  if (draft && String(draft.revision) !== revision) return staleDraft(handling, context, draft);
  const view = await viewOf(handling, context);
  const plan = draft ? planOf(draft) : EMPTY_PLAN;
  const read = readPart(part, plan, values, view);
  if (!read.ok) {
    const form = partForm(part, { revision: Number(revision) }, plan, view, id);
    return { kind: 'invalid', faults: read.refusal, form };
  }
  return draft ? save(handling, context, draft, read.value) : create(handling, context, read.value);
};

const sendTerm = async (
  handling: DeskHandling,
  context: Context,
  [id = '', number = '', revision = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const draft = await handling.store.happening(id);
  if (!isDraft(draft)) return gone(context);
  if (String(draft.revision) !== revision) return staleDraft(handling, context, draft);
  const typed = typedTerm(draft, Number(number));
  const telling = tellingOf(context);
  const read = readTerm(typed, values, telling);
  if (!read.ok) return { kind: 'invalid', faults: read.refusal, form: termForm(typed, telling) };
  return save(handling, context, draft, withTerm(planOf(draft), read.value));
};

export const draftActions = (handling: DeskHandling): DeskActions => ({
  new: (context) => openFirst(handling, context),
  part: (context, args, values) => openPart(handling, context, args, values),
  term: (context, [id = '', number = '', revision = '']) =>
    openPart(handling, context, [id, revision, `term-${number}`], []),
  discard: async (context, [id = '', revision = '']) => {
    const draft = await handling.store.happening(id);
    if (!isDraft(draft)) return gone(context);
    const { desk } = context.texts;
    const sure = act(actionId('desk', 'discard-sure', id, revision), desk.discardSure, 'danger');
    const keep = act(actionId('desk', 'open', id), desk.discardKeep);
    return shownIn(context, say('warning', desk.discardAsk(draft.title), buttons(sure, keep)));
  },
  'discard-sure': async (context, [id = '', revision = '']) => {
    const draft = await handling.store.happening(id);
    if (!isDraft(draft)) return gone(context);
    if (String(draft.revision) !== revision) return staleDraft(handling, context, draft);
    const isGone = await handling.store.discard(draft);
    return isGone
      ? shownIn(context, say('success', context.texts.desk.discarded, backButton(context)))
      : staleDraft(handling, context, draft);
  },
});

export const draftForms = (handling: DeskHandling): DeskForms => ({
  part: (context, args, values) => sendPart(handling, context, args, values),
  term: (context, args, values) => sendTerm(handling, context, args, values),
});
