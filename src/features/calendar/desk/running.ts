import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { type FormValues, valueOf } from '../../../chat/form.ts';
import { act, type Block, buttons, list, notice } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { tidy } from '../../../core/text.ts';
import { isLive } from '../../registrations/domain.ts';
import type { CapacityRefusal } from '../../registrations/capacity.ts';
import type { Happening, Term } from '../domain.ts';
import { doingOf } from '../handling.ts';
import { nameOfProfile } from '../head-forms.ts';
import { rootsOf } from '../search-key.ts';
import { tellingOf } from '../telling.ts';
import { countTold } from './count-told.ts';
import { draftReply } from './drafting.ts';
import { type AgreedLoss, cancelForm, capacityForm } from './running-forms.ts';
import { backButton, type DeskActions, type DeskForms, type DeskHandling, gone } from './handling.ts';
import { DESK_PAGE, deskListMessage } from './list-message.ts';
import { manageMessage } from './manage-message.ts';
import { MOST_SEATS } from './term-form.ts';

/** A page of all events; with words, of those that are about them. */
export const listReply = async (
  { store }: DeskHandling,
  context: Context,
  page: number,
  words: string,
): Promise<Reply> => {
  const roots = rootsOf(words);
  const shown = await store.all({ from: page * DESK_PAGE, size: DESK_PAGE }, roots, context.now);
  return shownIn(
    context,
    deskListMessage(shown, page, roots.length > 0 ? tidy(words) : '', tellingOf(context)),
  );
};

/** Whether applications still wait for the end of the recruitment. */
const isToSelect = async (
  { signUps }: DeskHandling,
  context: Context,
  { selection, state, terms }: Happening,
): Promise<boolean> => {
  const [term] = terms;
  if (selection === 'order' || state !== 'published' || !term) return false;
  const look = await signUps.look(term.id, context.speaker.person, context.now);
  return look !== undefined && look.facts.selectedAt === undefined;
};

/** The page from which an event is run. */
export const manageReply = async (
  handling: DeskHandling,
  context: Context,
  happening: Happening,
  first?: Block,
): Promise<Reply> => {
  if (happening.state === 'draft') return draftReply(handling, context, happening, first);
  const managed = {
    happening,
    counts: await handling.signUps.counts(happening.terms.map(({ id }) => id)),
    interested: (await handling.store.interested(happening.id)).length,
    isToSelect: await isToSelect(handling, context, happening),
    first,
  };
  return shownIn(context, manageMessage(managed, tellingOf(context)));
};

const openCancel = async (
  handling: DeskHandling,
  context: Context,
  [id = '', revision = '']: readonly string[],
): Promise<Reply> => {
  const happening = await handling.store.happening(id);
  if (!happening) return gone(context);
  if (happening.state === 'cancelled' || String(happening.revision) !== revision)
    return manageReply(handling, context, happening, notice('info', context.texts.desk.stale));
  const told = await countTold(
    handling,
    happening.terms.map((term) => term.id),
  );
  return showForm(cancelForm(happening, told, tellingOf(context)));
};

const cancel = async (
  handling: DeskHandling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { store, signUps } = handling;
  const { desk } = context.texts;
  const before = await store.happening(id);
  if (!before) return gone(context);
  if (before.state === 'cancelled') return shownIn(context, say('info', desk.cancelledAlready));
  if (String(before.revision) !== revision)
    return manageReply(handling, context, before, notice('warning', desk.stale));
  const reason = tidy(valueOf(values, 'powod'));
  const terms = before.terms.map((term) => term.id);
  const told = await countTold(handling, terms);
  if (reason === '') {
    const form = cancelForm(before, told, tellingOf(context));
    return { kind: 'invalid', faults: [{ field: 'powod', text: desk.faults.required }], form };
  }
  const isDone = await store.cancel({
    before,
    reason,
    tell: [],
    by: context.speaker.person,
    at: context.now,
  });
  if (!isDone) {
    const now = await store.happening(id);
    return now ? manageReply(handling, context, now, notice('warning', desk.stale)) : gone(context);
  }
  const edit = await store.editOf(id);
  if (edit) await store.discard(edit);
  for (const term of terms) await signUps.settle(term, context.now);
  return shownIn(context, say('success', desk.cancelled(told), backButton(context)));
};

const termOf = async (
  { store }: DeskHandling,
  id: string,
): Promise<{ happening: Happening; term: Term } | undefined> => {
  const happening = await store.ofTerm(id);
  const term = happening?.terms.find((one) => one.id === id);
  return happening && term ? { happening, term } : undefined;
};

/** Who would go to the head of the waiting list, by name. */
const namesOfLast = async (handling: DeskHandling, context: Context, term: string, count: number) => {
  const confirmed = (await handling.signUps.ofTerm(term))
    .map(({ registration }) => registration)
    .filter((one) => isLive(one) && one.state === 'confirmed')
    .toSorted((a, b) => (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER));
  return Promise.all(
    confirmed
      .slice(confirmed.length - count)
      .flatMap(({ person }) => (person ? [person] : []))
      .map(async (person) => nameOfProfile(await handling.people.profileOf(person), tellingOf(context))),
  );
};

const refusedCapacity = async (
  handling: DeskHandling,
  context: Context,
  { happening, term }: { happening: Happening; term: Term },
  typed: string,
  refusal: CapacityRefusal,
): Promise<Reply> => {
  const { desk } = context.texts;
  const telling = tellingOf(context);
  const again = (text: string, loss: AgreedLoss = { moves: 0, releases: 0 }): Reply => ({
    kind: 'invalid',
    faults: [{ field: 'miejsca', text }],
    form: capacityForm(happening, term, telling, { typed, loss, isSure: true }),
  });
  switch (refusal.kind) {
    case 'below-given': {
      const { given, moves, releases = 0 } = refusal;
      if (moves === undefined) return again(desk.capacityHeld(given));
      const names = await namesOfLast(handling, context, term.id, moves);
      return again(desk.capacityLoss(releases, moves, names.join(', ')), { moves, releases });
    }
    case 'offers':
      return again(desk.capacityOffers(refusal.offers));
    case 'same':
      return toPerson(say('info', desk.capacitySame(term.capacity)));
    case 'not-allowed':
    case 'gone':
      return gone(context);
    case 'busy':
      return toPerson(say('warning', context.texts.signUp.busy));
  }
};

const changeCapacity = async (
  handling: DeskHandling,
  context: Context,
  [id = '', moves = '0', sure = '', releases = '0']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const found = await termOf(handling, id);
  if (!found) return gone(context);
  const { desk } = context.texts;
  const typed = valueOf(values, 'miejsca');
  const capacity = /^\d{1,5}$/u.test(typed) ? Number(typed) : 0;
  if (capacity < 1 || capacity > MOST_SEATS) {
    const form = capacityForm(found.happening, found.term, tellingOf(context), { typed });
    return { kind: 'invalid', faults: [{ field: 'miejsca', text: desk.faults.number(1, MOST_SEATS) }], form };
  }
  const changed = await handling.signUps.changeCapacity(doingOf(context), {
    term: id,
    capacity,
    withdrawOffers: sure === 'sure',
    moveToWaiting: Number(moves) || 0,
    release: Number(releases) || 0,
  });
  if (!changed.ok) return refusedCapacity(handling, context, found, typed, changed.refusal);
  const back = String(found.term.capacity);
  return toPerson(
    say(
      'success',
      desk.capacityChanged(capacity, changed.value.taken),
      buttons(
        act(actionId('desk', 'capacity', id, back), desk.capacityUndo(found.term.capacity)),
        act(actionId('desk', 'open', found.happening.id), desk.open),
      ),
    ),
  );
};

const interestedReply = async (handling: DeskHandling, context: Context, id: string): Promise<Reply> => {
  const people = await handling.store.interested(id);
  const { desk } = context.texts;
  const names = await Promise.all(
    people
      .slice(0, 50)
      .map(async (person) => nameOfProfile(await handling.people.profileOf(person), tellingOf(context))),
  );
  return toPerson(
    say('info', desk.interestedCount(people.length), names.length > 0 ? list(names) : undefined),
  );
};

/** Runs events: the list, an event's page, calling it off, its seats, who is interested. */
export const runActions = (handling: DeskHandling): DeskActions => ({
  list: (context, [page = '0', words = '']) =>
    listReply(handling, context, Math.max(0, Math.trunc(Number(page)) || 0), words),
  open: async (context, [id = '']) => {
    const happening = await handling.store.happening(id);
    return happening ? manageReply(handling, context, happening) : gone(context);
  },
  cancel: (context, args) => openCancel(handling, context, args),
  capacity: async (context, [id = '', typed]) => {
    const found = await termOf(handling, id);
    if (!found) return gone(context);
    return showForm(capacityForm(found.happening, found.term, tellingOf(context), typed ? { typed } : {}));
  },
  interested: (context, [id = '']) => interestedReply(handling, context, id),
});

export const runForms = (handling: DeskHandling): DeskForms => ({
  cancel: (context, args, values) => cancel(handling, context, args, values),
  capacity: (context, args, values) => changeCapacity(handling, context, args, values),
});
