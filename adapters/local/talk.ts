import type { Instant } from '../../src/core/clock.ts';
import { newId } from '../../src/core/ids.ts';
import type { Shown } from './preview.ts';

/** What can be read in the preview: a private conversation of each person, and one shared channel. */
export type Room = 'direct' | 'channel';

interface Draft {
  readonly room: Room;
  readonly at: Instant;
  /** The person it is for, who alone reads it; absent: everyone on the channel. */
  readonly onlyFor?: string;
  /** The person who said it; absent: the bot. */
  readonly by?: string;
  /** The request by which it was said, so that its sender recognises it. */
  readonly request?: string;
  readonly text?: string;
  readonly shown?: Shown;
}

/** One thing said (pl. *wpis*). Its `revision` grows when it is replaced, its `id` never changes. */
export type Entry = Draft & { readonly id: number; readonly revision: number };

/** More than anybody reads back in a preview; older entries are forgotten. */
const KEPT = 1000;

export interface Talk {
  /** Changes when the program restarts, so that a page knows its conversation is gone. */
  readonly run: string;
  say(draft: Draft): Entry;
  /** Replaces the content of an entry this person can see; undefined when there is none. */
  replace(id: number, person: string, shown: Shown): Entry | undefined;
  /** What this person can see and what changed after that revision, oldest first. */
  news(person: string, after: number): readonly Entry[];
  revision(): number;
}

const canSee = (entry: Entry, person: string): boolean =>
  entry.onlyFor === undefined || entry.onlyFor === person;

/** The memory of the preview: lost at the end of the program, as an example should be. */
export const createTalk = (): Talk => {
  let entries: readonly Entry[] = [];
  let revision = 0;

  return {
    run: newId('run'),
    say: (draft) => {
      revision += 1;
      const entry = { ...draft, id: revision, revision };
      entries = [...entries, entry].slice(-KEPT);
      return entry;
    },
    replace: (id, person, shown) => {
      const old = entries.find((entry) => entry.id === id && entry.shown && canSee(entry, person));
      if (!old) return undefined;
      revision += 1;
      const entry = { ...old, shown, revision };
      entries = entries.map((one) => (one === old ? entry : one));
      return entry;
    },
    news: (person, after) => entries.filter((entry) => entry.revision > after && canSee(entry, person)),
    revision: () => revision,
  };
};
