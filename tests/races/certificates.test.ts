import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import type { CertificatesStore } from '../../src/features/certificates/store.ts';
import { ALL_MIGRATIONS } from '../../src/storage/migrations/all-migrations.ts';
import { certificatesStage } from '../support/certificates/stage.ts';
import { unguardedIssue } from '../support/certificates/unguarded.ts';
import { type FreshDatabase, freshEngine, onEveryDatabase } from '../support/engines.ts';
import { breaksByRacing, racing, type Racing } from '../support/together.ts';

type Scene = Awaited<ReturnType<typeof certificatesStage>>;
type Race = (scene: Scene, issue: CertificatesStore['issue'], together: Racing['together']) => Promise<void>;

const RACE_WITHIN = 120_000;

/** A race twice: with the guards it holds, without them it must not. */
const pair = (fresh: FreshDatabase, title: string, count: number, race: Race): void => {
  it(title, { timeout: RACE_WITHIN }, async () => {
    const scene = await certificatesStage(await freshEngine(fresh), count);
    await race(scene, (wanted) => scene.store.issue(wanted), racing().together);
  });

  it(`(twin without the guard) it would not be so: ${title}`, { timeout: RACE_WITHIN }, async () => {
    // A database of its own: indexes are taken away in it.
    const engine = (await fresh.empty())(ALL_MIGRATIONS, { clock: systemClock, log: silentLog });
    const scene = await certificatesStage(engine, count);
    const crowd = racing();
    const issue = await unguardedIssue(engine, crowd.looked);
    await breaksByRacing(race(scene, issue, crowd.together), crowd);
  });
};

onEveryDatabase(
  (fresh) => {
    describe('coordinators who issue certificates at once', () => {
      pair(
        fresh,
        'give every certificate a number of its own, without a gap',
        12,
        async ({ issueOf, certificateFor, numbers }, issue, together) => {
          const answers = await together(
            Array.from(
              { length: 6 },
              (_, index) => () => issue(issueOf([certificateFor(index * 2), certificateFor(index * 2 + 1)])),
            ),
          );
          expect(answers).toEqual(Array.from({ length: 6 }, () => 'issued'));
          expect(await numbers()).toEqual(
            Array.from({ length: 12 }, (_, index) => `ROPS/${String(index + 1)}/2026`),
          );
        },
      );

      pair(
        fresh,
        'give one person one certificate of one training',
        1,
        async ({ issueOf, certificateFor, numbers }, issue, together) => {
          const answers = await together(
            Array.from({ length: 4 }, () => () => issue(issueOf([certificateFor(0)]))),
          );
          expect(answers.toSorted()).toEqual(['issued', 'taken', 'taken', 'taken']);
          expect(await numbers()).toEqual(['ROPS/1/2026']);
        },
      );
    });
  },
  { hasConnections: true },
);
