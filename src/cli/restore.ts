import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { systemClock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import { silentLog } from '../core/log.ts';
import { eraseAgain } from '../features/privacy/erasures.ts';
import { doubtIn } from '../storage/postgres/doubt-in.ts';
import { putBack } from '../storage/sqlite/put-back.ts';
import { createErasureFile } from '../wiring/erasure-file.ts';
import { openOwnStorage, ownSettings, refuse } from './own-settings.ts';
import { privacyOver } from './privacy-over.ts';

// `npm run -s restore -- FILE`: puts a copy in the place of the database. With PostgreSQL: `npm run -s restore` after
// pg_restore, so that what waited to be sent is looked up first.
const copy = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);
const deps = { clock: systemClock, log: silentLog };
const config = ownSettings();
const { databaseUrl, databaseFile, erasuresFile } = config;
const failed = (thrown: unknown): never => refuse(toError(thrown).message);

const lookedUp = (count: number): void =>
  console.log(
    `Wiadomości, które czekały na wysłanie i mogły już wyjść: ${count}. Zanim wyjdą, Pomocnik sprawdzi, czy nie doszły.`,
  );

if (databaseUrl) {
  if (copy !== undefined)
    refuse(
      'Dane są w PostgreSQL (DATABASE_URL): kopię odtwarza pg_restore, a to polecenie uruchamia się po nim, bez pliku.',
    );
  lookedUp(await doubtIn(databaseUrl, deps).catch(failed));
} else {
  if (copy === undefined) refuse('Proszę podać plik kopii: npm run -s restore -- /kopie/pomocnik-….sqlite');
  const { replaced, doubted } = await putBack(copy!, databaseFile, deps).catch(failed);
  console.log(`Odtworzono ${databaseFile}.`);
  if (replaced) console.log(`Poprzednia baza jest w pliku ${replaced}.`);
  lookedUp(doubted);
}

if (existsSync(erasuresFile)) {
  const storage = await openOwnStorage(config);
  const { again, left } = await eraseAgain(
    privacyOver(storage),
    createErasureFile(erasuresFile),
    systemClock.now(),
  );
  await storage.close();
  console.log(`Osoby usunięte po zrobieniu kopii, usunięte teraz ponownie: ${again}.`);
  if (left > 0)
    console.log(
      `Nie można jeszcze usunąć: ${left}. Te osoby mają w kopii konsultacje do poprowadzenia; program usunie je, gdy nie będą ich miały.`,
    );
} else
  console.log(
    `Nie ma pliku ${erasuresFile}: nie wiadomo, czyje dane usunięto po zrobieniu kopii. Takie osoby trzeba usunąć jeszcze raz (npm run -s erase).`,
  );
