import { getNews, getState, newRequestId, Refused, sendInput } from './api.js';

/** How often a window looks for what others said, in milliseconds. */
const LOOK_EVERY = 1500;

/** Remembered for this window alone, so that two windows can be two people. */
const remembered = {
  persona: () => sessionStorage.getItem('persona') ?? undefined,
  remember: (persona) => sessionStorage.setItem('persona', persona),
};

const toInput = (text) => {
  const [, name, rest = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  return name ? { kind: 'command', name, text: rest } : { kind: 'words', text };
};

/**
 * What this window knows: who one is, what was said, what is under way, whether the program answers. `changed`
 * is called after every change with what is new for the reader.
 */
export const createSession = (changed) => {
  let state;
  let entries = new Map();
  let revision = 0;
  let sending = [];
  let connection = 'connected';

  const merge = (found) => {
    const fresh = found.filter((entry) => (entries.get(entry.id)?.revision ?? 0) < entry.revision);
    for (const entry of fresh) entries.set(entry.id, entry);
    const arrived = new Set(fresh.map((entry) => entry.request));
    sending = sending.map((one) => (arrived.has(one.request) ? { ...one, isHeard: true } : one));
    return fresh;
  };

  const load = async (persona) => {
    const next = await getState(persona);
    const news = await getNews(next.persona, 0);
    state = next;
    entries = new Map();
    sending = [];
    revision = news.revision;
    merge(news.entries);
    remembered.remember(state.persona);
    changed({ kind: 'loaded' });
  };

  const look = async () => {
    const asked = state.persona;
    const news = await getNews(asked, revision);
    const was = connection;
    connection = 'connected';
    if (news.run !== state.run) {
      await load(state.persona);
      return changed({ kind: 'restarted' });
    }
    if (asked !== state.persona) return;
    revision = Math.max(revision, news.revision);
    const fresh = merge(news.entries);
    if (was !== 'connected') changed({ kind: 'reconnected' });
    if (fresh.length > 0) changed({ kind: 'news', fresh });
  };

  const keepLooking = async () => {
    await look().catch(() => {
      if (connection === 'connected') {
        connection = 'lost';
        changed({ kind: 'disconnected' });
      }
    });
    setTimeout(keepLooking, LOOK_EVERY);
  };

  /** Sends one act; a repeated call with the same request id is handled once by the server. */
  const act = async (place, input, { entry, request = newRequestId() } = {}) => {
    const persona = state.persona;
    const answer = await sendInput({ request, persona, place, input, ...(entry ? { entry } : {}) });
    if (persona !== state.persona) return { kind: 'said', entries: [] };
    const fresh = merge(answer.entries);
    if (fresh.length > 0) changed({ kind: 'news', fresh });
    return answer;
  };

  const deliver = async (draft) => {
    sending = [...sending.filter((one) => one.request !== draft.request), draft];
    changed({ kind: 'sending' });
    try {
      return await act(draft.room, toInput(draft.text), { request: draft.request });
    } catch (error) {
      const reason = error instanceof Refused ? error.message : state.texts.notSent;
      sending = sending.map((one) =>
        one.request === draft.request ? { ...one, failed: reason, again: () => deliver(draft) } : one,
      );
      return { kind: 'said', entries: [] };
    } finally {
      sending = sending.filter((one) => one.request !== draft.request || one.failed);
      changed({ kind: 'sent' });
    }
  };

  return {
    state: () => state,
    start: async () => {
      await load(remembered.persona());
      setTimeout(keepLooking, LOOK_EVERY);
    },
    become: load,
    act,
    /** Sends words or a command; they are shown at once and stay with a reason when they could not be sent. */
    say: (room, text) =>
      deliver({ request: newRequestId(), room, text, by: state.persona, onlyFor: state.persona }),
    suggest: async (place, command, option, text) => {
      const answer = await act(place, { kind: 'suggest', command, option, text: text.slice(0, 1000) });
      return answer.suggestions.map((one) => ({ ...one, hint: '' }));
    },
    /** What was said in a room, then what is still on its way there. */
    entriesOf: (room) => [
      ...[...entries.values()].filter((entry) => entry.room === room).sort((one, other) => one.id - other.id),
      ...sending
        .filter((one) => one.room === room && !one.isHeard)
        .map((one) => ({ ...one, id: one.request, revision: one.failed ? 2 : 1, onlyFor: undefined })),
    ],
    isWaiting: (room) => sending.some((one) => one.room === room && !one.failed),
  };
};
