import type { Context } from '../../chat/context.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { type Button, buttons, type Message } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Texts } from '../../i18n/pl.ts';
import { textsIn } from '../../i18n/texts.ts';
import {
  filesMessage,
  progressMessage,
  type RunKindName,
  type RunTelling,
  undoAskMessage,
  undoneMessage,
} from './run-messages.ts';
import type { ImportRuns } from './runs.ts';
import type { Run, RunsStore } from './runs-store.ts';

/** What an import of a kind came to, and what to do next. */
export type DoneMessage = (run: Run, telling: RunTelling) => Promise<Message> | Message;

export interface RunScreensDeps {
  readonly feature: string;
  /** The kinds that are imported here. */
  readonly done: Readonly<Partial<Record<RunKindName, DoneMessage>>>;
  readonly runs: ImportRuns;
  readonly store: RunsStore;
  /** Empty where nobody knows it. */
  readonly nameOf: (person: PersonId) => Promise<string>;
  readonly back: (texts: Texts) => Button;
}

/** The screens of imports that are carried out row by row (pl. *wczytane pliki*); the same for every kind. */
export interface RunScreens {
  /** Begins with what was confirmed, and shows how it stands: most files are done by then. */
  readonly start: (context: Context, id: string) => Promise<Reply | undefined>;
  /** How an import stands, shown to whoever confirmed it; undefined: it is none of these. */
  readonly shown: (context: Context, id: string) => Promise<Reply | undefined>;
  readonly actions: Readonly<Record<string, ActionHandler>>;
  /** What an import came to, for whoever did not wait for it. */
  readonly delivery: DeliveryKind;
}

/** Imports on one page: a menu has no more lines. */
const LISTED = 15;

export const createRunScreens = (deps: RunScreensDeps): RunScreens => {
  const { feature, done, runs, store, nameOf, back } = deps;

  const messageOf = (run: Run, telling: RunTelling): Promise<Message> | Message => {
    switch (run.state) {
      case 'running':
      case 'undoing':
        return progressMessage(feature, run, telling.texts);
      case 'undone':
        return undoneMessage(run, telling.texts, back(telling.texts));
      case 'done':
        return done[run.kind as RunKindName]!(run, telling);
    }
  };

  const find = async (id: string): Promise<Run | undefined> => {
    const run = await store.run(id);
    return run && run.kind in done ? run : undefined;
  };

  const show = async (context: Context, run: Run): Promise<Reply> => {
    const isOver = run.state === 'done' || run.state === 'undone';
    if (isOver && run.by === context.speaker.person) await store.noteShown(run.id, context.now);
    return shownIn(context, await messageOf(run, context));
  };

  const gone = (context: Context): Reply =>
    shownIn(context, say('info', context.texts.imports.notUndone, buttons(back(context.texts))));

  const start = async (context: Context, id: string): Promise<Reply | undefined> => {
    const run = await runs.soon(id, context.now, context.speaker.person);
    return run && show(context, run);
  };

  const files = async (context: Context): Promise<Reply> => {
    const latest = await store.latest(Object.keys(done), LISTED);
    const listed = await Promise.all(latest.map(async (run) => ({ run, by: await nameOf(run.by) })));
    return shownIn(context, filesMessage(feature, listed, context, back(context.texts)));
  };

  const askToUndo = async (context: Context, id: string): Promise<Reply> => {
    const run = await find(id);
    if (!run) return gone(context);
    if (run.state !== 'done' || run.counts.done === 0) return show(context, run);
    return shownIn(context, undoAskMessage(feature, run, context.texts));
  };

  const undo = async (context: Context, id: string): Promise<Reply> => {
    if (!(await find(id))) return gone(context);
    await store.beginUndo(id, { by: context.speaker.person, at: context.now });
    return (await start(context, id)) ?? gone(context);
  };

  return {
    start,
    shown: async (context, id) => {
      const run = await find(id);
      return run?.by === context.speaker.person ? show(context, run) : undefined;
    },
    actions: {
      'import-files': files,
      'import-progress': async (context, [given], [chosen]) => {
        const id = given ?? chosen ?? '';
        return ((await find(id)) && (await start(context, id))) ?? gone(context);
      },
      'import-undo': (context, [id = '']) => askToUndo(context, id),
      'import-undo-sure': (context, [id = '']) => undo(context, id),
    },
    delivery: {
      ifUnsure: 'resend',
      title: (locale) => textsIn(locale).imports.files.open,
      render: async (content, { locale, now }) => {
        const { file, verb } = content as { file: string; verb: 'done' | 'undone' };
        const run = await find(file);
        if (run?.state !== verb || run.isShown) return undefined;
        return messageOf(run, { texts: textsIn(locale), locale, now });
      },
    },
  };
};
