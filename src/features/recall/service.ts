import type { Context } from '../../chat/context.ts';
import { isTeam } from '../../chat/rights.ts';
import type { Target } from '../../chat/target.ts';
import { type Instant, shift } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { tidy } from '../../core/text.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import {
  type Act,
  type Actor,
  type Change,
  concerns,
  decide,
  type Recall,
  type RecallRefusal,
} from './domain.ts';
import { holdsNow, isTakenBack } from './holds-now.ts';
import { RECALLED_WITHIN, TRIES } from './limits.ts';
import { noticeChanges } from './notice-changes.ts';
import { mailing, noticesTo, type Reach, reachOf } from './reach.ts';
import type { AccountName, RecallStore } from './store.ts';
import type { ToldChange } from './telling.ts';

export interface RecallDeps {
  readonly store: RecallStore;
  readonly base: () => KnowledgeBase;
  /** Where those are told who decide on recalls. */
  readonly deciders: (
    now: Instant,
  ) => Promise<readonly { readonly target: Target; readonly locale: Locale }[]>;
}

/** Why a decision was not carried out; `gone`: there is no such recall, `busy`: it changed again and again. */
export type ActRefusal = RecallRefusal | 'gone' | 'busy';

export const actorOf = ({ speaker, account }: Context): Actor => ({
  person: speaker.person,
  name: tidy(account.name).slice(0, 100),
  mayDecide: isTeam({ speaker }),
});

/** Corrections of what people were told: notices what changed, lets two people decide, and tells each once. */
export const createRecallService = ({ store, base, deciders }: RecallDeps) => {
  const isDue = (change: Change, now: Instant): boolean =>
    !change.isSkipped && !isTakenBack(change, holdsNow(change, base(), warsawDay(now)));

  /** Who was told what these changes are about. */
  const reach = async (changes: readonly Change[], now: Instant): Promise<Reach> => {
    const facts = [...new Set(changes.map(({ fact }) => fact))];
    return reachOf(changes, await store.told(facts, shift(now, -RECALLED_WITHIN)));
  };

  const lookOnce = async (now: Instant): Promise<boolean> => {
    const found = noticeChanges(await store.known(), base(), warsawDay(now), now);
    const { told } = await reach(found.changes, now);
    const changes = found.changes.filter((change) => told.some((one) => concerns(change, one)));
    const nothing = found.learned.length + found.updated.length + found.gone.length === 0;
    if (nothing && changes.length === 0) return true;
    const [open] = changes.length > 0 ? await store.recalls(['noticed'], 1) : [];
    const id = open?.id ?? newId('rec');
    const tell = changes.length > 0 && !open ? noticesTo(await deciders(now), id) : [];
    const into = open ? { id, revision: open.revision, from: open.changes.length } : { id, from: 0 };
    const { learned, updated, gone } = found;
    const recall = changes.length > 0 ? { recall: { ...into, changes } } : {};
    return store.note({ learned, updated, gone, ...recall, tell, at: now });
  };

  const send = async (before: Recall, after: Recall, now: Instant): Promise<Result<Recall, ActRefusal>> => {
    const due = after.changes.filter((change) => isDue(change, now));
    const { told, people } = await reach(due, now);
    const reachable = await store.reachable(people);
    const { tell, retold } = mailing(before.id, due, { told, reachable }, base(), now);
    if (tell.length === 0) return refuse('nothing-left');
    const sent = { ...after, reached: tell.length };
    return (await store.send({ before, after: sent, tell, retold })) ? ok(sent) : refuse('busy');
  };

  return {
    /** Compares the knowledge with what it said at the last look. Looking again finds nothing more. */
    look: async (now: Instant): Promise<void> => {
      for (let tries = 0; tries < TRIES; tries += 1) if (await lookOnce(now)) return;
    },

    act: async (context: Context, id: string, act: Act): Promise<Result<Recall, ActRefusal>> => {
      const { now } = context;
      const before = await store.recall(id);
      if (!before) return refuse('gone');
      const decided = decide(before, act, actorOf(context), now);
      if (!decided.ok) return decided;
      if (act.kind === 'send') return send(before, decided.value, now);
      return (await store.change(before, decided.value)) ? decided : refuse('busy');
    },

    recall: (id: string): Promise<Recall | undefined> => store.recall(id),
    /** What waits for a decision, and what was decided lately. */
    list: async (open: number, decided: number) => ({
      open: await store.recalls(['noticed', 'proposed'], open),
      decided: await store.recalls(['sent', 'editorial'], decided),
    }),
    /** How many people it would be sent to now, and in which answers they were told each change. */
    preview: async (
      { changes }: Recall,
      now: Instant,
    ): Promise<{ readonly people: number; readonly items: readonly ToldChange[] }> => {
      const { told } = await reach(changes, now);
      const due = changes.filter((change) => isDue(change, now));
      const answersOf = (change: Change): readonly string[] => [
        ...new Set(told.filter((one) => concerns(change, one)).map(({ answer }) => answer)),
      ];
      return {
        people: reachOf(due, told).people.length,
        items: changes.map((change) => ({ change, answers: answersOf(change) })),
      };
    },
    isDue,

    /** What of a sent recall concerns the person behind that account. */
    toldTo: async (id: string, account: AccountName, now: Instant): Promise<readonly ToldChange[]> => {
      const recall = await store.recall(id);
      if (recall?.state !== 'sent') return [];
      const told = await store.toldTo(account, shift(recall.changedAt, -RECALLED_WITHIN));
      return recall.changes
        .filter((change) => isDue(change, now))
        .flatMap((change) => {
          const about = told.filter((one) => concerns(change, one));
          const [latest] = about;
          return latest
            ? [{ change, answers: [...new Set(about.map(({ answer }) => answer))], at: latest.at }]
            : [];
        });
    },
  };
};

export type RecallService = ReturnType<typeof createRecallService>;
