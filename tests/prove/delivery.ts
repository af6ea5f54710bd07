import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { bundleChild } from '../support/crash/nursery.ts';
import { type KillLoopOptions, type KillLoopResult, runKillLoop } from '../support/crash/kill-loop.ts';

// `npm run -s prove:delivery -- --kills 200 --seed 1`: programs are killed at random moments while people ask and the
// platforms misbehave; then every message is counted. The control sends again without looking and has to show doubles.
// With TEST_DATABASE_URL the same is done with two programs at a time on PostgreSQL. `--only sqlite`, `postgres` or
// `control` does one of the three, `--minutes 40` ends each in time.
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    only: { type: 'string' },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
const minutes = values.minutes === undefined ? {} : { minutes: Number(values.minutes) };
const postgres = process.env['TEST_DATABASE_URL'];

const child = await bundleChild();

const COLUMNS = [
  'kills',
  'requests',
  'messages',
  'letters',
  'lost',
  'doubled',
  'unsent',
  'lookedUp',
  'repeated',
  'late',
  'seconds',
] as const;
const say = (...cells: readonly (string | number)[]): void =>
  void process.stdout.write(`| ${cells.join(' | ')} |\n`);

/** More are not needed to see that doubles are seen. */
const CONTROL_KILLS = 30;

const shipped = { ...minutes, seed, kills, policy: 'look-up', child } as const;
const control = { ...shipped, kills: Math.min(CONTROL_KILLS, kills), policy: 'blind' } as const;
const all: Readonly<Record<string, readonly [string, KillLoopOptions] | undefined>> = {
  sqlite: ['look up, then send again; SQLite', shipped],
  postgres: postgres ? ['look up, then send again; PostgreSQL', { ...shipped, postgres }] : undefined,
  control: ['control: send again blindly; SQLite', control],
};
const runs = Object.entries(all).flatMap(([name, run]) =>
  run && (values.only ?? name) === name ? [run] : [],
);

const isAsItShouldBe = (policy: KillLoopOptions['policy'], result: KillLoopResult): boolean =>
  policy === 'blind' ? result.doubled > 0 : result.lost + result.doubled + result.unsent === 0;

process.stdout.write(
  `seed ${seed}, ${new Date().toISOString()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}\n`,
);
say('policy', ...COLUMNS);
say(...['policy', ...COLUMNS].map(() => '---'));
let isGood = true;
for (const [name, options] of runs) {
  const result = await runKillLoop(options);
  say(name, ...COLUMNS.map((column) => result[column]));
  for (const reason of result.why) process.stdout.write(`unsent: ${reason}\n`);
  isGood &&= isAsItShouldBe(options.policy, result);
}
process.exit(isGood ? 0 : 1);
