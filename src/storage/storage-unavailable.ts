import { toError } from '../core/failure.ts';

/** The database could not be opened at all. The message is for the operator and names no password. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return 'adres nieczytelny';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

export const unavailableFile = (file: string, thrown: unknown): StorageUnavailable =>
  new StorageUnavailable(
    `Nie udało się otworzyć bazy danych w pliku ${file}. Proszę sprawdzić DATA_DIR, prawa do tego katalogu i wolne ` +
      `miejsce na dysku.`,
    { cause: toError(thrown) },
  );

export const unavailableServer = (url: string, thrown: unknown): StorageUnavailable =>
  new StorageUnavailable(
    `Nie udało się połączyć z bazą danych PostgreSQL (${placeOf(url)}). Proszę sprawdzić DATABASE_URL i to, czy ` +
      `serwer działa.`,
    { cause: toError(thrown) },
  );
