import { type ActionId, actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  type Button,
  buttons,
  heading,
  list,
  menu,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { say } from '../../chat/saying.ts';
import type { Instant } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Run, RunRow } from './runs-store.ts';

/** What is imported row by row. */
export type RunKindName = keyof Texts['imports']['kinds'];

/** In which words an import is told of. */
export interface RunTelling {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Instant;
}

/** Rows that were left out and are shown one by one. */
export const LEFT_SHOWN = 10;

export const wordsOf = ({ kind }: Pick<Run, 'kind'>, { imports }: Texts) =>
  imports.kinds[kind as RunKindName];

/** The feature whose screens show imports; they go by the same names everywhere. */
export const runAction = (feature: string, verb: string, run: string): ActionId =>
  actionId(feature, `import-${verb}`, run);

/** How far an import is. */
export const progressMessage = (feature: string, run: Run, texts: Texts): Message => {
  const words = wordsOf(run, texts);
  const { done, left, planned } = run.counts;
  const line =
    run.state === 'running' ? words.entering(done + left, done + left + planned) : words.undoing(done);
  return message(
    heading(words.heading),
    notice('info', line),
    small(texts.imports.hint),
    buttons(act(runAction(feature, 'progress', run.id), texts.imports.refresh)),
  );
};

export const undoneMessage = (run: Run, texts: Texts, back: Button): Message =>
  say(
    'success',
    [
      wordsOf(run, texts).undone(run.counts.undone),
      ...(run.counts.kept > 0 ? [texts.imports.kept(run.counts.kept)] : []),
    ].join(' '),
    buttons(back),
  );

export const undoAskMessage = (feature: string, run: Run, texts: Texts): Message =>
  say(
    'warning',
    wordsOf(run, texts).undoAsk(run.counts.done),
    buttons(
      act(runAction(feature, 'undo-sure', run.id), texts.imports.undoSure, 'danger'),
      act(runAction(feature, 'progress', run.id), texts.imports.undoKeep),
    ),
  );

/** Taking it back, where there is anything to take back. */
export const undoButton = (feature: string, { id, counts }: Run, { imports }: Texts): Button | undefined =>
  counts.done > 0 ? act(runAction(feature, 'undo', id), imports.undo, 'danger') : undefined;

/** Rows that were left out, with the reason of each. */
export const leftBlocks = (
  { counts }: Run,
  left: readonly RunRow[],
  nameOf: (row: RunRow) => string,
  { imports }: Texts,
): readonly Block[] =>
  counts.left === 0
    ? []
    : [
        notice('warning', imports.left(counts.left)),
        list(left.map((row) => cut(imports.leftLine(row.row, nameOf(row), imports.failed), 300))),
      ];

/** A line of the list of imports. */
export interface ListedRun {
  readonly run: Run;
  /** Who confirmed it; empty where nobody knows their name. */
  readonly by: string;
}

const stateOf = (run: Run, texts: Texts): string => {
  const { files } = texts.imports;
  switch (run.state) {
    case 'running':
    case 'undoing':
      return files.running;
    case 'undone':
      return files.undone;
    case 'done':
      return wordsOf(run, texts).line(run.counts.done);
  }
};

/** Imports of the last days, each of which can be looked at and taken back. */
export const filesMessage = (
  feature: string,
  runs: readonly ListedRun[],
  { texts, locale }: RunTelling,
  back: Button,
): Message => {
  const { files } = texts.imports;
  const line = ({ run, by }: ListedRun): string =>
    files.line(cut(run.fileName, 60), stateOf(run, texts), by, formatMoment(run.begunAt, locale));
  return message(
    heading(files.open),
    ...(runs.length === 0
      ? [paragraph(files.none)]
      : [
          small(files.intro),
          list(runs.map(line)),
          menu(
            actionId(feature, 'import-progress'),
            files.choose,
            runs.map((one) => ({ value: one.run.id, label: cut(line(one), 75) })),
          ),
        ]),
    buttons(back),
  );
};
