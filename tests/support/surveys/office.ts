import type { Day } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Sheet } from '../../../src/features/surveys/domain.ts';
import type { NewSurvey } from '../../../src/features/surveys/store.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { TODAY } from '../calendar/an-event.ts';
import { stageOn } from '../registrations/stage.ts';

export const DONE = { q1: '5' } as const;
/** Answers of somebody, as they are kept. */
export const sheet = (over: Partial<Sheet> = {}): Sheet => ({
  round: 'once',
  day: '2026-12-16' as Day,
  answers: DONE,
  ...over,
});

/** A training of which a survey can be made, and its coordinator. */
export const surveysOffice = async (engine: Engine) => {
  const storage = await createStorage(engine);
  const stage = await stageOn(storage);
  const event = await stage.event();
  const term = event.terms[0]!;
  const jan = await stage.person('JAN');
  const { surveys } = storage;

  const made = async (over: Partial<NewSurvey> = {}): Promise<string> =>
    surveys.create({
      id: newId('srv'),
      request: newId('req'),
      kind: 'evaluation',
      event: event.id,
      term: term.id,
      questions: [{ id: 'q1', kind: 'scale', standard: 'useful' }],
      isExample: false,
      createdBy: jan,
      at: TODAY,
      ...over,
    });
  const opened = async (over: Partial<NewSurvey> = {}): Promise<string> => {
    const id = await made(over);
    await surveys.release((await surveys.survey(id))!, over.kind === 'test' ? 'tajne' : undefined, TODAY);
    return id;
  };
  const invited = async (id: string, person: PersonId, round: Sheet['round'] = 'once') => {
    await surveys.invite(id, round, [{ id: newId('inv'), person, subject: newId('sub'), tell: [] }], TODAY);
    return (await surveys.invitationOf(id, round, person))!;
  };
  const filled = async (id: string, person: PersonId, round: Sheet['round'] = 'once') => {
    await surveys.saveDraft(await invited(id, person, round), DONE);
    return (await surveys.invitationOf(id, round, person))!;
  };
  return { ...stage, engine, storage, surveys, event, term, jan, made, opened, invited, filled };
};
