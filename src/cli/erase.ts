import { parseArgs } from 'node:util';
import { systemClock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import { newId, type PersonId } from '../core/ids.ts';
import { erase, type EraseRefusal } from '../features/privacy/erasing.ts';
import { keepApart } from '../features/privacy/erasures.ts';
import { createErasureFile } from '../wiring/erasure-file.ts';
import { advisesLine, afterwards, foundLine, liveLine, USAGE } from './erase-text.ts';
import { openOwnStorage, ownSettings, refuse } from './own-settings.ts';
import { privacyOver } from './privacy-over.ts';

// `npm run -s erase -- KTO [--confirm]`: takes somebody out of everything who cannot or does not want to do it in chat.
const arguments_ = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { confirm: { type: 'boolean', default: false } } });
  } catch {
    return refuse(USAGE);
  }
};
const { positionals, values } = arguments_();
const who = positionals.join(' ').trim();
if (who === '') refuse(USAGE);

const config = ownSettings();
const storage = await openOwnStorage(config);
const { store, live } = privacyOver(storage);
const now = systemClock.now();

const end = async (code: number, ...lines: readonly string[]): Promise<never> => {
  await storage.close();
  for (const line of lines) (code === 0 ? console.log : console.error)(line);
  return process.exit(code);
};

const whyNot = (refusal: EraseRefusal): string =>
  refusal.kind === 'advises'
    ? advisesLine(refusal.count)
    : 'Nie udało się, bo w tej samej chwili coś się zmieniało. Niczego nie usunięto; proszę spróbować ponownie.';

const found = await store.find(who);
const [one, ...others] = found;
if (one === undefined)
  await end(
    1,
    `Nie ma takiej osoby: ${who}.`,
    'Imię i nazwisko trzeba podać w całości, tak jak w profilu albo w nazwie konta: na przykład oba człony nazwiska.',
    USAGE,
  );
if (others.length > 0)
  await end(1, 'Jest więcej takich osób. Proszę wybrać jedną po identyfikatorze:', ...found.map(foundLine));

const person: PersonId = one!.person;
const counts = await store.countsOf(person);
const coming = await live.of(person, now);
console.log(foundLine(one!));
for (const line of afterwards(counts)) console.log(line);
if (coming.registrations + coming.consultations > 0) console.log(liveLine(coming));

if (!values.confirm) {
  const advising = await store.advising(person, now);
  await end(
    0,
    ...(advising > 0 ? [advisesLine(advising)] : []),
    `Próba: niczego nie zmieniono. Usuwa: npm run -s erase -- ${person} --confirm`,
  );
}
// A name may come to mean somebody else between the trial and this.
if (who !== person) await end(1, `Do usunięcia proszę podać identyfikator: ${person} --confirm`);

const request = newId('era');
const erased = await erase({ store, live }, { person, request, cause: 'erased-by-operator', at: now });
if (!erased.ok) await end(1, whyNot(erased.refusal));
await keepApart({ store }, createErasureFile(config.erasuresFile)).catch((thrown: unknown) =>
  end(
    1,
    `Dane są usunięte, ale nie można dopisać śladu do ${config.erasuresFile}: ${toError(thrown).message}.`,
    'Program dopisze go, gdy plik będzie dostępny. Do tego czasu odtworzenie starszej kopii przywróci te dane.',
  ),
);
await end(0, 'Dane są usunięte. W dzienniku jest wpis bez nazwiska.');
