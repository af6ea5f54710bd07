import { performance } from 'node:perf_hooks';
import { createDispatch } from '../src/chat/dispatch.ts';
import type { Context } from '../src/chat/context.ts';
import { plain } from '../src/chat/plain.ts';
import type { Reply } from '../src/chat/reply.ts';
import { systemClock } from '../src/core/clock.ts';
import { tableFiles } from '../src/documents/table-files.ts';
import { REGIONS } from '../src/core/regions.ts';
import { createPeople } from '../src/features/people/service.ts';
import { textsIn } from '../src/i18n/texts.ts';
import { createFeatures } from '../src/wiring/features.ts';
import { newId, type PersonId } from '../src/core/ids.ts';
import { aContext } from '../tests/support/context.ts';
import { temporaryStorage } from '../tests/support/storage.ts';
import { memory } from './percentiles.ts';

// `npm run -s bench import [ROWS]`: a coordinator sends a directory of so many units, as CSV and as XLSX, looks at what
// it would do, confirms it, sends it again, and takes it back. On SQLite, through the feature's own screens.
const ROWS = Number(process.argv[3] ?? 10_000);

const TYPES = ['OPS', 'PCPR', 'DPS', 'CUS', 'NGO'];
const { columns } = textsIn('pl').units.importing;
const table = {
  name: 'jednostki',
  columns: [columns.name, columns.type, columns.region, columns.powiat, columns.town],
  rows: Array.from({ length: ROWS }, (_, index) => [
    `Jednostka przykładowa nr ${String(index)}`,
    TYPES[index % TYPES.length]!,
    REGIONS[index % REGIONS.length]!.name,
    `powiat ${String(index % 380)}`,
    `Miejscowość ${String(index)}`,
  ]),
};

const buttonIn = (reply: Reply, label: RegExp): string => {
  const blocks = 'message' in reply ? reply.message.blocks : [];
  for (const block of blocks)
    if (block.kind === 'buttons')
      for (const button of block.buttons)
        if (button.kind === 'act' && label.test(button.label)) return button.id;
  throw new Error(`no such button in: ${'message' in reply ? plain(reply.message) : JSON.stringify(reply)}`);
};

const run = async (name: string, bytes: Uint8Array): Promise<void> => {
  const storage = await temporaryStorage(systemClock);
  const person = newId('per') as PersonId;
  const account = { platform: 'slack', workspace: 'T1', user: 'UJAN' } as const;
  await storage.people.welcome({
    person,
    account: newId('acc'),
    ...account,
    name: 'Jan',
    at: systemClock.now(),
  });
  const groups = { slack: { adviser: [], coordinator: [], admin: [] } };
  const people = createPeople({ store: storage.people, clock: systemClock, groups });
  const answering = (): never => {
    throw new Error('nothing is asked here');
  };
  const dispatch = createDispatch(createFeatures({ storage, people, answering }));
  const context = (): Context => ({
    ...aContext({ speaker: { person, roles: ['worker', 'coordinator'] }, now: systemClock.now() }),
    request: newId('req'),
  });

  /** One step with its time, and the longest for which nobody else was served. */
  const step = async (what: string, work: () => Promise<Reply>): Promise<Reply> => {
    let longest = 0;
    let looked = performance.now();
    const look = (): void => {
      longest = Math.max(longest, performance.now() - looked);
      looked = performance.now();
    };
    const timer = setInterval(look, 1);
    const began = performance.now();
    const reply = await work();
    look();
    clearInterval(timer);
    const took = (performance.now() - began) / 1000;
    console.log(
      `  ${what}: ${took.toFixed(2)} s, nobody else served for at most ${(longest / 1000).toFixed(2)} s`,
    );
    return reply;
  };

  const file = {
    name: `jednostki.${name.toLowerCase()}`,
    size: bytes.length,
    read: () => Promise.resolve(bytes),
  };
  const send = async (): Promise<Reply> =>
    dispatch(context(), { kind: 'form', id: 'units.import', values: {}, files: { plik: file } });
  const press = async (reply: Reply, label: RegExp): Promise<Reply> =>
    dispatch(context(), { kind: 'action', id: buttonIn(reply, label), values: [] });

  const { imports, units } = textsIn('pl');
  const { importing } = units;
  /** Presses „Odśwież” until it is finished, as an impatient coordinator does. */
  const finished = async (reply: Reply): Promise<Reply> => {
    let shown = reply;
    while ('message' in shown && plain(shown.message).includes(imports.refresh))
      shown = await press(shown, new RegExp(`^${imports.refresh}`, 'u'));
    return shown;
  };
  console.log(`${name}, ${ROWS} rows, ${(bytes.length / 1e6).toFixed(2)} MB`);
  const preview = await step('read and compared', send);
  const confirm = new RegExp(`^${importing.preview.confirm}`, 'u');
  const done = await step('written', async () => finished(await press(preview, confirm)));
  const again = await step('the same file again', send);
  const { total } = await storage.units.search({}, { from: 0, most: 1 });
  await step('taken back', async () =>
    finished(
      await press(
        await press(done, new RegExp(`^${imports.undo}`, 'u')),
        new RegExp(`^${imports.undoSure}`, 'u'),
      ),
    ),
  );
  const left = (await storage.units.search({}, { from: 0, most: 1 })).total;
  const isQuiet = 'message' in again && !plain(again.message).includes(importing.preview.confirm);
  console.log(
    `  ${total} units written, ${left} left after it was taken back; sent again it ${isQuiet ? 'would change nothing' : 'WOULD CHANGE SOMETHING'}; ${memory()}`,
  );
  await storage.close();
};

await run('CSV', tableFiles.csv(table));
await run('XLSX', await tableFiles.xlsx(table));
