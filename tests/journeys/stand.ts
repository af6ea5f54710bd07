import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Instant, shift, systemClock, toEpoch } from '../../src/core/clock.ts';
import { newId } from '../../src/core/ids.ts';
import { silentLog } from '../../src/core/log.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { writeSmallKnowledge } from '../support/knowledge.ts';
import { type Program, startProgram } from '../support/program.ts';
import { temporaryDirectory } from '../support/storage.ts';
import { walkOnPage } from './walk-local.ts';
import { type Walk, walkOnDiscord, walkOnSlack } from './walks.ts';

/** The program in a process of its own, over one platform. */
export interface Stand {
  readonly walk: () => Walk;
  /** Where the program's own pages are. */
  readonly url: () => string;
  /** The present as the program has it. */
  readonly now: () => Instant;
  /** Stops the program and starts it again at that moment. */
  readonly goTo: (at: Instant) => Promise<void>;
  /** Stops the program and starts it again; `change` is what became of the files of the base meanwhile. */
  readonly startAgain: (change?: (text: string) => string) => Promise<void>;
}

interface Journey {
  /** What stands in the database before the program is started for the first time. */
  readonly prepare?: (storage: Storage) => Promise<unknown>;
  /** When it begins; absent: now. */
  readonly begins?: () => Instant;
  /** The preview has examples of its own, which would be counted with what the journey makes. */
  readonly isWithoutPreview?: true;
}

const CLOCK = new URL('../support/shifted-clock.mjs', import.meta.url).href;

const prepareIn = async (directory: string, prepare: Journey['prepare']): Promise<void> => {
  const file = join(directory, 'pomocnik.sqlite');
  const storage = await openStorage({ kind: 'sqlite', file }, { clock: systemClock, log: silentLog });
  await prepare?.(storage);
  await storage.close();
};

/** An institution in Nysa, as an import would have left it. */
export const leaveUnit =
  (name: string) =>
  ({ units }: Storage): Promise<unknown> =>
    units.save(
      {
        id: newId('uni'),
        name,
        type: 'ops',
        region: 'opolskie',
        powiat: 'nyski',
        town: 'Nysa',
        isExample: false,
        isActive: true,
      },
      systemClock.now(),
    );

/** Walks a journey on Slack, on Discord and on the page of the preview; none may refuse anything of it. */
export const onEveryPlatform = (
  what: string,
  { prepare, begins, isWithoutPreview }: Journey,
  journey: (stand: Stand) => void,
): void => {
  const platforms = [
    ['Slack', walkOnSlack],
    ['Discord', walkOnDiscord],
    ['the page of the preview', walkOnPage],
  ] as const;
  const walked = platforms.filter(([, open]) => !isWithoutPreview || open !== walkOnPage);
  describe.each(walked)(`${what} on %s`, (_platform, open) => {
    const knowledge = temporaryDirectory();
    const home = temporaryDirectory();
    let walk: Walk;
    let program: Program;
    let away = 0;

    const start = async (): Promise<void> => {
      const clock = away === 0 ? {} : { NODE_OPTIONS: `--import=${CLOCK}`, CLOCK_AWAY: String(away) };
      program = await startProgram({
        ...walk.settings,
        ...clock,
        KNOWLEDGE_DIR: knowledge.path,
        DATA_DIR: home.path,
      });
      await program.ready();
      walk.begin(program);
    };
    const setClock = (at: Instant): void => {
      away = toEpoch(at) - toEpoch(systemClock.now());
    };

    beforeAll(async () => {
      writeSmallKnowledge(knowledge.path);
      await prepareIn(home.path, prepare);
      walk = await open();
      if (begins) setClock(begins());
      await start();
    }, 90_000);

    afterAll(async () => {
      await program.stop();
      await walk.close();
      knowledge.remove();
      home.remove();
      expect(walk.faults()).toEqual([]);
    });

    journey({
      walk: () => walk,
      url: () => program.url,
      now: () => shift(systemClock.now(), away),
      goTo: async (at) => {
        await program.stop();
        setClock(at);
        await start();
      },
      startAgain: async (change) => {
        await program.stop();
        if (change) writeSmallKnowledge(knowledge.path, change);
        await start();
      },
    });
  });
};
