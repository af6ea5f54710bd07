import { expect, it } from 'vitest';
import type { Sheet } from '../../src/features/surveys/domain.ts';
import type { SurveysStore } from '../../src/features/surveys/store.ts';
import type { Engine } from '../../src/storage/engine.ts';
import { laterBy } from '../support/registrations/stage.ts';
import { sheet, surveysOffice } from '../support/surveys/office.ts';
import { freshEngine, onEveryDatabase } from '../support/engines.ts';
import { breaksByRacing, racing, type Racing } from '../support/together.ts';

type Contended = Pick<SurveysStore, 'submit' | 'close'>;

/** The contended writes as they would be without their guards: what was read is believed, and written afterwards. */
const unguarded = ({ queries }: Engine, looked: Racing['looked']): Contended => {
  const insert = async (survey: string, sheets: readonly Sheet[]): Promise<void> => {
    for (const [index, { round, day, answers }] of sheets.entries())
      await queries
        .insertInto('survey_sheets')
        .values({
          id: `sht_${survey}${String(index)}${String(Math.random())}`,
          survey,
          round,
          day,
          pair_key: null,
          unit_group: null,
          answers: JSON.stringify(answers),
        })
        .execute();
  };
  return {
    submit: async ({ id, survey }, taken) => {
      const { is_returned: isReturned } = await queries
        .selectFrom('survey_invitations')
        .select('is_returned')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await looked();
      if (isReturned === 1) return false;
      await queries
        .updateTable('survey_invitations')
        .set({ is_returned: 1, draft: null })
        .where('id', '=', id)
        .execute();
      await insert(survey, [taken]);
      return true;
    },
    close: async ({ id }, sheets) => {
      await looked();
      await queries.deleteFrom('survey_sheets').where('survey', '=', id).execute();
      await insert(id, sheets);
      return true;
    },
  };
};

/** A race with its guards holds; without them it must not, or else it proves nothing. */
const pair = (
  title: string,
  run: (engine: Engine, contended: Contended | undefined, together: Racing['together']) => Promise<void>,
): void => {
  onEveryDatabase(
    (fresh) => {
      it(title, async () => run(await freshEngine(fresh), undefined, racing().together));
      it(`(twin without the guard) it would not be so: ${title}`, async () => {
        const engine = await freshEngine(fresh);
        const race = racing();
        await breaksByRacing(run(engine, unguarded(engine, race.looked), race.together), race);
      });
    },
    { hasConnections: true },
  );
};

pair('answers that are sent from two devices at once are taken once', async (engine, contended, together) => {
  const { surveys, opened, filled, person } = await surveysOffice(engine);
  const { submit } = contended ?? surveys;
  const id = await opened();
  const invitation = await filled(id, await person('U1'));
  const taken = await together([() => submit(invitation, sheet()), () => submit(invitation, sheet())]);
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await surveys.sheets(id)).toHaveLength(1);
});

pair(
  'whoever is told that their answers were taken is in the results of a survey that closes at that moment',
  async (engine, contended, together) => {
    const { surveys, opened, filled, person } = await surveysOffice(engine);
    const { submit, close } = contended ?? surveys;
    const id = await opened();
    const invitation = await filled(id, await person('U1'));
    let told: readonly Sheet[] = [];
    const closing = async (): Promise<boolean> => {
      const seen = (await surveys.survey(id))!;
      told = await surveys.sheets(id);
      return (await close(seen, told, [], laterBy(1))) || closing();
    };
    const [isTaken] = await together([() => submit(invitation, sheet()), closing]);
    expect(told).toHaveLength(isTaken ? 1 : 0);
    expect(await surveys.sheets(id)).toHaveLength(isTaken ? 1 : 0);
  },
);
