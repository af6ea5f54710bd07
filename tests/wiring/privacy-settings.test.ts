import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPrivacySettings } from '../../src/wiring/privacy-settings.ts';
import { temporaryDirectory } from '../support/storage.ts';

const read = (content: string, questionsKeptDays = 180) => {
  const directory = temporaryDirectory();
  onTestFinished(() => directory.remove());
  const path = join(directory.path, 'rodo.json');
  writeFileSync(path, content);
  return readPrivacySettings(path, { questionsKeptDays });
};

describe('what a unit says about personal data', () => {
  it('is what is usual where there is no file', () => {
    const settings = readPrivacySettings(undefined, { questionsKeptDays: 30 });
    expect(settings.ok && settings.value).toMatchObject({
      grounds: {},
      days: {
        needs: 90,
        questions: 30,
        handover: 90,
        consultations: 90,
        answers: 90,
        files: 180,
        journal: 730,
      },
    });
    expect(settings.ok && settings.value.days.people).toBeUndefined();
  });

  it('has no period for questions that are not kept at all', () => {
    const settings = readPrivacySettings(undefined, { questionsKeptDays: 0 });
    expect(settings.ok && 'questions' in settings.value.days).toBe(false);
  });

  it('comes from the file, in the unit’s own words', () => {
    const settings = read('{"controller":"ROPS","grounds":{"account":"zgoda"},"days":{"people":1825}}');
    expect(settings.ok && settings.value).toMatchObject({
      controller: 'ROPS',
      grounds: { account: 'zgoda' },
      days: { needs: 90, people: 1825 },
    });
  });

  it('is refused with every mistake at once, in Polish', () => {
    const settings = read(
      '{"controler":"ROPS","grounds":{"konto":"zgoda"},"days":{"needs":0,"people":"rok"}}',
    );
    expect(settings.ok ? [] : settings.refusal.toSorted()).toEqual([
      'days.needs: ma być liczbą dni, co najmniej 1',
      'days.people: ma być liczbą dni',
      'grounds: nieznane pole „konto”',
      'nieznane pole „controler”',
    ]);
  });

  it('is refused where the file is no JSON, or is not there', () => {
    expect(read('{').ok).toBe(false);
    const missing = readPrivacySettings('/nowhere/rodo.json', { questionsKeptDays: 0 });
    expect(missing.ok ? [] : missing.refusal).toEqual([
      expect.stringMatching(/^nie można odczytać pliku jako JSON: /u),
    ]);
  });
});
