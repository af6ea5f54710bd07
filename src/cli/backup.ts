import { existsSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { systemClock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import { makeCopy } from '../storage/sqlite/make-copy.ts';
import { ownSettings, refuse } from './own-settings.ts';

// `npm run -s backup -- FILE-OR-FOLDER`: a copy of the database, while the program runs.
const place = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);
const { databaseUrl, databaseFile } = ownSettings();
if (databaseUrl)
  refuse(
    'Dane są w PostgreSQL (DATABASE_URL). Kopię robi polecenie pg_dump --format=custom; opis: docs/operations.md.',
  );
if (place === undefined) refuse('Proszę podać plik albo folder na kopię: npm run -s backup -- /kopie');

const isFolder = existsSync(place!) && statSync(place!).isDirectory();
// A folder that is not there, of a disk that is not mounted perhaps, would become one file that nobody looks for.
if (!isFolder && extname(place!) === '')
  refuse(
    `Nie ma folderu ${place!}. Proszę go utworzyć (mkdir -p -m 700 ${place!}) albo podać nazwę pliku z końcówką, na przykład kopia.sqlite.`,
  );
const moment = systemClock.now().replace(/[-:]/g, '').slice(0, 15);
const file = isFolder ? join(place!, `pomocnik-${moment}Z.sqlite`) : place!;
await makeCopy(databaseFile, file).catch((thrown: unknown) => refuse(toError(thrown).message));
console.log(`${file} (${Math.ceil(statSync(file).size / 1024)} kB)`);
