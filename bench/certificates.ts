/**
 * `npm run bench -- certificates`: giving 1,000 people their numbers on each database, in the batches of the program, and
 * drawing sheets: one at a time as people get them, and many in one file as heads and coordinators do.
 */
import { writeCertificates } from '../src/documents/certificate-paper.ts';
import { paperOf } from '../src/features/certificates/paper.ts';
import { certificatesStage } from '../tests/support/certificates/stage.ts';
import { onBothEngines } from './on-both-engines.ts';

const PEOPLE = 1000;
const IN_BATCH = 100;
const SINGLE = 50;
const IN_FILE = 250;

/** How long it took by the clock and on the processor; the latter hardly depends on what else runs. */
const timed = async (work: () => Promise<void>) => {
  const [from, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { took: (performance.now() - from) / 1000, busy: (user + system) / 1e6 };
};

const rate = (count: number, { took, busy }: Awaited<ReturnType<typeof timed>>): string =>
  `${(count / took).toFixed(0)} a second, ${((1000 * busy) / count).toFixed(1)} ms of processor each`;
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024).toString()} kB`;

await onBothEngines(async (name, engine) => {
  const { store, certificateFor, issueOf } = await certificatesStage(engine, PEOPLE);
  const numbering = await timed(async () => {
    for (let from = 0; from < PEOPLE; from += IN_BATCH)
      await store.issue(
        issueOf(Array.from({ length: IN_BATCH }, (_, index) => certificateFor(from + index))),
      );
  });
  console.log(`${name}: ${String(PEOPLE)} numbered: ${rate(PEOPLE, numbering)}`);

  if (name.startsWith('SQLite')) {
    const some = (await store.find({}, IN_FILE)).map((one) => ({
      paper: paperOf(one, 'https://pomocnik.rops.example'),
      at: one.issuedAt,
    }));
    const at = some[0]!.at;
    let size = 0;
    const singly = await timed(async () => {
      for (const { paper } of some.slice(0, SINGLE))
        size += (await writeCertificates('x', [paper], at)).length;
    });
    console.log(`a sheet in a file of its own: ${rate(SINGLE, singly)}, ${kilobytes(size / SINGLE)} each`);
    const all = some.map(({ paper }) => paper);
    let bundle = 0;
    const together = await timed(async () => {
      bundle = (await writeCertificates('x', all, at)).length;
    });
    console.log(
      `${String(IN_FILE)} sheets in one file: ${rate(IN_FILE, together)}, ${kilobytes(bundle)} together`,
    );
  }
});
