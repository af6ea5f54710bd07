import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../chat/form.ts';
import {
  act,
  buttons,
  facts,
  heading,
  menu,
  type Message,
  message,
  notice,
  paragraph,
  small,
  table,
} from '../../chat/message.ts';
import { showForm, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { newId } from '../../core/ids.ts';
import { findPersonalData } from '../../core/personal-data/find.ts';
import { tidy } from '../../core/text.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatMoment } from '../../i18n/format.ts';
import { type Change, changesOf } from './domain.ts';
import { figureName, figureValue } from './figure-words.ts';
import { forCoordinators, type ReportsHandling, scopeOf, scopeWords } from './handling.ts';
import type { Snapshot } from './keep-store.ts';
import { reportId } from './page.ts';
import { figureBlocks } from './page-blocks.ts';
import { argsAsked, type Asked } from './read-scope.ts';
import { hashOf, isIntact } from './snapshot.ts';

const REASON = 'powod';
const MOST_WORDS = 200;

/** Letters of a hash by which people compare two prints. */
const SHORT = 12;

const askedOf = (args: readonly string[], { now }: Context): Asked => argsAsked(args, warsawDay(now));

const changeRows = (context: Context, changes: readonly Change[]) => {
  const { texts } = context;
  const told = (id: Change['id'], value: number | undefined): string =>
    value === undefined ? texts.reports.frozen.notCounted : figureValue(texts, id, value);
  return changes.map(({ id, before, after }) => [figureName(texts, id), told(id, before), told(id, after)]);
};

const snapshotMessage = async (
  handling: ReportsHandling,
  context: Context,
  snapshot: Snapshot,
): Promise<Message> => {
  const { texts, locale } = context;
  const { frozen } = texts.reports;
  const { period, place, payer } = await scopeWords(handling, context, snapshot.scope);
  const corrected =
    snapshot.corrects === undefined ? undefined : await handling.keep.snapshot(snapshot.corrects);
  const today = await handling.store.figures({ ...snapshot.scope, until: context.now });
  const since = changesOf(snapshot.figures, today);
  const changed = (title: string, columns: readonly string[], changes: readonly Change[]) =>
    changes.length === 0 ? undefined : table(title, columns, changeRows(context, changes));
  return message(
    heading(frozen.heading(snapshot.number)),
    small(`${period}; ${place}; ${payer}`),
    snapshot.scope.isExample ? notice('warning', texts.reports.examples) : undefined,
    isIntact(snapshot) ? undefined : notice('error', frozen.damaged),
    facts([
      { label: frozen.madeAt, value: formatMoment(snapshot.madeAt, locale) },
      { label: frozen.hash, value: snapshot.hash.slice(0, SHORT) },
      ...(snapshot.reason === undefined
        ? []
        : [{ label: corrected ? frozen.reason : frozen.said, value: snapshot.reason }]),
    ]),
    ...figureBlocks(texts, snapshot.figures),
    corrected &&
      (changed(
        frozen.corrects(corrected.number),
        frozen.correctedColumns,
        changesOf(corrected.figures, snapshot.figures),
      ) ??
        paragraph(frozen.sameAs(corrected.number))),
    since.length === 0 ? paragraph(frozen.same) : changed(frozen.since, frozen.sinceColumns, since),
    buttons(act(reportId('frozen', snapshot.scope), frozen.all)),
  );
};

const listMessage = async (handling: ReportsHandling, context: Context, asked: Asked): Promise<Message> => {
  const { texts, locale } = context;
  const { frozen } = texts.reports;
  const snapshots = await handling.keep.snapshots(await scopeOf(handling, context, asked));
  const { period, place, payer } = await scopeWords(handling, context, asked);
  return message(
    heading(frozen.all),
    small(`${period}; ${place}; ${payer}`),
    paragraph(snapshots.length === 0 ? frozen.none : frozen.some(snapshots.length)),
    snapshots.length === 0
      ? undefined
      : menu(
          actionId('reports', 'snapshot'),
          frozen.choose,
          snapshots.slice(0, 25).map(({ id, number, madeAt }) => ({
            value: id,
            label: frozen.line(number, formatMoment(madeAt, locale)).slice(0, 75),
          })),
        ),
    buttons(
      act(reportId('freeze', asked), snapshots.length === 0 ? frozen.freeze : frozen.correct),
      act(reportId('everyfrozen', asked, '0'), frozen.every),
      act(reportId('page', asked), texts.reports.back),
    ),
  );
};

const freezeForm = ({ texts }: Context, asked: Asked, isCorrection: boolean, typed = ''): Form => {
  const { frozen } = texts.reports;
  return {
    id: reportId('freeze', asked),
    title: frozen.formTitle,
    intro: isCorrection ? frozen.correctionIntro : frozen.intro,
    fields: [
      {
        id: REASON,
        kind: 'text',
        label: isCorrection ? frozen.reason : frozen.note,
        hint: isCorrection ? frozen.reasonHint : frozen.noteHint,
        required: isCorrection,
        long: false,
        maxLength: MOST_WORDS,
        ...(typed === '' ? {} : { value: typed }),
      },
    ],
    submit: frozen.submit,
  };
};

export const freezeActions = (handling: ReportsHandling): Readonly<Record<string, ActionHandler>> => ({
  frozen: forCoordinators(async (context: Context, args: readonly string[]) =>
    toPerson(await listMessage(handling, context, askedOf(args, context))),
  ),
  snapshot: forCoordinators(
    async (context: Context, _args: readonly string[], [id = '']: readonly string[]) => {
      const snapshot = await handling.keep.snapshot(id);
      return toPerson(
        snapshot
          ? await snapshotMessage(handling, context, snapshot)
          : say('warning', context.texts.reports.frozen.gone),
      );
    },
  ),
  freeze: forCoordinators(async (context: Context, args: readonly string[]) => {
    const asked = askedOf(args, context);
    const earlier = await handling.keep.snapshots(await scopeOf(handling, context, asked));
    return showForm(freezeForm(context, asked, earlier.length > 0));
  }),
});

/** Freezes a report as it is now. One of the same scope before it is corrected by it, and keeps what it said. */
export const freezeSent = (handling: ReportsHandling): FormHandler =>
  forCoordinators(async (context: Context, args: readonly string[], values: FormValues) => {
    const { texts, speaker, now, request } = context;
    const { frozen } = texts.reports;
    const asked = askedOf(args, context);
    const { until, ...scope } = await scopeOf(handling, context, asked);
    const reason = tidy(valueOf(values, REASON));
    const [earlier] = await handling.keep.snapshots(scope);
    const fault =
      findPersonalData(reason).length > 0
        ? frozen.personalData
        : earlier && reason === ''
          ? frozen.reasonNeeded
          : undefined;
    if (fault !== undefined)
      return {
        kind: 'invalid',
        faults: [{ field: REASON, text: fault }],
        form: freezeForm(context, asked, earlier !== undefined, reason),
      };
    const figures = await handling.store.figures({ ...scope, until });
    const id = await handling.keep.freeze({
      id: newId('snp'),
      request,
      scope,
      figures,
      hash: hashOf(scope, figures),
      ...(earlier ? { corrects: earlier.id } : {}),
      ...(reason === '' ? {} : { reason }),
      madeBy: speaker.person,
      madeAt: now,
    });
    const snapshot = (await handling.keep.snapshot(id))!;
    return toPerson(await snapshotMessage(handling, context, snapshot));
  });
