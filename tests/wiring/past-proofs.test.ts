import { expect, it, onTestFinished } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import { resultsOf } from '../../src/features/surveys/sections.ts';
import { pl } from '../../src/i18n/pl.ts';
import { loadExamples } from '../../src/wiring/examples/load-examples.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryStorage } from '../support/storage.ts';

it('the preview begins with certificates of past examples and the result of a survey, each made once', async () => {
  const clock = movingClock();
  const storage = await temporaryStorage(clock);
  onTestFinished(() => storage.close());
  const look = async () => ({
    registers: (await storage.certificates.registers()).map(({ sign, issued, valid }) => [
      sign,
      issued === valid,
    ]),
    numbers: (await storage.certificates.find({}, 200)).map(({ facts }) => facts.number),
    surveys: await storage.surveys.list(10),
  });
  await loadExamples(storage, clock, silentLog);
  const made = await look();
  expect(made.registers).toHaveLength(4);
  expect(made.registers.every(([sign, isWhole]) => String(sign).startsWith('PRZYKŁAD') && isWhole)).toBe(
    true,
  );
  expect(made.surveys.map(({ kind, state, isExample }) => [kind, state, isExample])).toEqual([
    ['evaluation', 'closed', true],
  ]);
  const [survey] = made.surveys;
  const results = resultsOf(survey!, await storage.surveys.sheets(survey!.id), pl);
  expect(results?.sections.length).toBeGreaterThan(0);
  // Thirteen had seats; one was absent and one excused on the only day.
  expect(await storage.surveys.returns(survey!.id)).toEqual([{ round: 'once', sent: 11, returned: 8 }]);
  await loadExamples(storage, clock, silentLog);
  expect(await look()).toEqual(made);
});
