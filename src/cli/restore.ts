import { resolve } from 'node:path';
import { systemClock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import { silentLog } from '../core/log.ts';
import { doubtIn } from '../storage/postgres/doubt-in.ts';
import { putBack } from '../storage/sqlite/put-back.ts';
import { ownSettings, refuse } from './own-settings.ts';

// `npm run -s restore -- FILE`: puts a copy in the place of the database. With PostgreSQL: `npm run -s restore` after
// pg_restore, so that what waited to be sent is looked up first.
const copy = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);
const deps = { clock: systemClock, log: silentLog };
const { databaseUrl, databaseFile } = ownSettings();
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
