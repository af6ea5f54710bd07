import { expect, it } from 'vitest';
import { hasPdfReader, readPdf } from '../support/read-pdf.ts';
import { onEveryPlatform } from './stand.ts';
import { at, DAY, leaveTraining, SHORT_DAY, TITLE } from './training.ts';

/** What anybody reads who types the code from the sheet. */
const checked = async (url: string, code: string): Promise<string> =>
  (await fetch(`${url}/zaswiadczenie/${code}`)).text();

onEveryPlatform(
  'a certificate',
  { prepare: leaveTraining, begins: () => at(DAY, '08:00') },
  ({ walk: onPlatform, goTo, url }) => {
    it.runIf(hasPdfReader())(
      'follows from the list of attendance, reaches its holder, is taken back with a reason, and the check page says so',
      { timeout: 300_000 },
      async () => {
        const walk = onPlatform();
        const card = await walk.press('anna', await walk.command('anna', 'szkolenia'), 'Szczegóły');
        const asked = await walk.fill('anna', [card, 'Zgłoszenie'], {
          imie: 'Łucja',
          nazwisko: 'Źdźbło',
          jednostka: 'OPS Kwiecisty',
          stanowisko: 'social-worker',
          forma: 'employee',
        });
        expect((await walk.press('anna', asked, 'Wysyłam zgłoszenie')).text).toContain(
          'Miejsce potwierdzone',
        );

        await goTo(at(DAY, '12:05'));
        const label = `${SHORT_DAY}, 10:00 · ${TITLE}`;
        const list = await walk.press('jan', await walk.command('jan', 'obecnosc'), label);
        const marked = await walk.press('jan', list, 'Wszyscy obecni');
        const term = await walk.press('jan', marked, 'Zaświadczenia');
        expect(term.text).toContain('do wydania: 1 osoba');
        const sure = await walk.press('jan', term, 'Wydanie: 1 osoba');
        expect(sure.text).toContain('Wydanego zaświadczenia nie da się usunąć');
        const issued = await walk.press('jan', sure, 'Potwierdzam wydanie (1)');
        expect(issued.text).toContain('Wydano 1 zaświadczenie');

        await walk.told('anna', 'Zaświadczenie');
        const sheet = readPdf(await walk.pdf());
        expect(sheet).toContain('Łucja Źdźbło');
        const [number = ''] = /[A-ZŁŚ-]+\/\d+\/\d{4}/u.exec(sheet) ?? [];
        const [code = ''] = /(?:[a-z2-9]{5}-){3}[a-z2-9]{5}/u.exec(sheet) ?? [];
        expect(await checked(url(), code)).toContain('Zaświadczenie jest ważne.');

        const mine = await walk.command('anna', 'moje');
        expect(mine.text).toContain(number);
        await walk.press('anna', mine, `PDF: ${TITLE}`);
        expect(readPdf(await walk.pdf())).toBe(sheet);

        const people = await walk.press('jan', issued, `Łucja Źdźbło (nr ${number})`);
        const opened = await walk.press('jan', people, 'Zaświadczenie');
        const reason = 'Pomyłka w wymiarze godzin';
        const ended = await walk.fill('jan', [opened, 'Unieważnienie'], { powod: reason });
        expect(ended.text).toContain(`Zaświadczenie nr ${number} jest unieważnione.`);
        expect((await walk.told('anna', reason)).text).toContain(number);
        const page = await checked(url(), code);
        expect(page).toContain('To zaświadczenie zostało unieważnione przez organizatora.');
        expect(page).not.toContain(reason);
        expect((await walk.command('anna', 'moje')).text).not.toContain(number);

        await walk.press('jan', ended, 'PDF');
        const stamped = readPdf(await walk.pdf());
        expect(stamped).toContain(number);
        expect(stamped).toContain(code);
        expect(stamped).not.toBe(sheet);
      },
    );
  },
);
