import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOpenAi } from '../../src/ai/openai.ts';
import type { AiSettings } from '../../src/ai/settings.ts';
import type { Log, LogFields } from '../../src/core/log.ts';
import { systemTimer } from '../../src/core/timer.ts';
import type { GuardedText } from '../../src/features/answers/ai-port.ts';
import { movingClock } from '../support/moving-clock.ts';
import type { FakeModel } from '../support/fake-model/start.ts';

/** A question as if the guard had let it pass. */
export const guarded = (text: string): GuardedText => text as GuardedText;

/** A signal for as long as it takes. */
export const patiently = (): AbortSignal => new AbortController().signal;

/** A log that keeps its lines. */
export const keepingLog = (): Log & { readonly lines: { event: string; fields?: LogFields }[] } => {
  const lines: { event: string; fields?: LogFields }[] = [];
  const keep = (event: string, fields?: LogFields): void =>
    void lines.push(fields ? { event, fields } : { event });
  return { lines, debug: keep, info: keep, warn: keep, error: keep };
};

/** The real client over the fake server, with a folder of its own and a clock that stands still. */
export const aiOver = (model: FakeModel, settings: Partial<AiSettings> = {}, folder?: string) => {
  const dataDir = folder ?? mkdtempSync(join(tmpdir(), 'pomocnik-ai-'));
  const clock = movingClock();
  const log = keepingLog();
  const ai = createOpenAi(
    {
      apiKey: 'sk-test',
      baseUrl: model.url,
      model: 'chat-model',
      embeddingModel: 'embedding-model',
      dailyBudget: 1_000_000,
      explain: true,
      ...settings,
    },
    // Retries wait; here they do not.
    { clock, log, dataDir, timer: { after: (ms) => systemTimer.after(ms === 250 ? 0 : ms) } },
  );
  return { ai, clock, log, dataDir };
};

export const CANDIDATES = [
  { id: 'prog', title: 'Od jakiej kwoty stosuje się ustawę?', wordings: ['jaki jest próg'], says: 'Od …' },
  { id: 'zasada', title: 'Czy zasada obowiązuje?', wordings: ['zasada'], says: 'Zasada …' },
];
