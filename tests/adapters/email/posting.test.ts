import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmail } from '../../../adapters/email/start.ts';
import { actionId } from '../../../src/chat/action-id.ts';
import { attachment } from '../../../src/chat/files.ts';
import {
  act,
  buttons,
  divider,
  small,
  facts,
  heading,
  message,
  open,
  paragraph,
  withFiles,
} from '../../../src/chat/message.ts';
import { link, strong } from '../../../src/chat/span.ts';
import { toMailbox } from '../../../src/chat/target.ts';
import { PlatformError, UnreachableError } from '../../../src/core/failure.ts';
import { writeCalendar } from '../../../src/documents/calendar-file.ts';
import { calendars } from '../../documents/calendars.ts';
import { type MailServer, startMailServer } from '../../support/mail/mail-server.ts';
import { partOf } from '../../support/mail/read-letter.ts';

const FROM = 'Pomocnik ROPS <pomocnik@rops.example>';
const NAME = 'dlv_abcdefghjkmnpq.0';

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

const emailAt = (url: string, address: string | undefined = 'anna@mops.example') =>
  createEmail({ config: { url, from: FROM }, addressOf: () => Promise.resolve(address) });

const says = (text: string) => ({ kind: 'text', text }) as const;

const words = message(
  heading('Zażółć gęślą jaźń'),
  paragraph([
    says('Spotykamy się '),
    strong('w Łodzi'),
    says(', szczegóły: '),
    link('program', 'https://rops.example/p?a=1&b=2'),
  ]),
  facts([{ label: 'Termin', value: 'wtorek, 15 grudnia 2026 r., godz. 9:00' }]),
  buttons(
    act(actionId('registrations', 'resign', 'reg_1'), 'Rezygnuję'),
    open('https://rops.example/mapa', 'Dojazd'),
  ),
);

const post = async (content = words, email = emailAt(server.url)) => {
  const [body] = email.posting.bodies(content, 'pl');
  return email.posting.post(toMailbox('eml_1'), body!, NAME);
};
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'sent',
    (thrown: unknown) => thrown,
  );

describe('a letter', () => {
  it('arrives once, with its sender and under the name of its delivery', async () => {
    const posted = await post();
    expect(posted).toEqual({ channel: 'email', message: `<${NAME}@rops.example>` });
    expect(server.arrived.map(({ from, to }) => [from, to])).toEqual([
      ['pomocnik@rops.example', ['anna@mops.example']],
    ]);
    const { headers } = server.arrived[0]!.letter;
    expect(headers.get('message-id')).toBe(`<${NAME}@rops.example>`);
    expect(headers.get('from')).toBe(FROM);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('keeps Polish letters in its subject, its text and its page', async () => {
    await post();
    const { letter } = server.arrived[0]!;
    expect(letter.headers.get('subject')).toBe('Zażółć gęślą jaźń');
    expect(partOf(letter, 'text/plain')).toContain('Spotykamy się w Łodzi, szczegóły: program');
    expect(partOf(letter, 'text/html')).toContain('Spotykamy się <strong>w Łodzi</strong>');
  });

  it('names what can be done in the chat and has no link that does it', async () => {
    await post();
    const { letter } = server.arrived[0]!;
    const page = partOf(letter, 'text/html') ?? '';
    expect(partOf(letter, 'text/plain')).toContain('W czacie z Pomocnikiem: „Rezygnuję”.');
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
      'https://rops.example/p?a=1&amp;b=2',
      'https://rops.example/mapa',
    ]);
    expect(server.arrived[0]!.raw).not.toContain('reg_1');
  });

  it('ends with how to be rid of letters', async () => {
    await post(message(...words.blocks, divider, small('Koniec.')));
    expect(
      partOf(server.arrived[0]!.letter, 'text/plain')
        ?.trim()
        .split(/(?:\r?\n){2}/)
        .slice(-3),
    ).toEqual(['W czacie z Pomocnikiem: „Rezygnuję”.', '———', 'Koniec.']);
  });

  it('shows what people wrote as words, never as markup', async () => {
    await post(message(heading('Tytuł'), paragraph('<script>alert("x")</script> & <b>')));
    const page = partOf(server.arrived[0]!.letter, 'text/html') ?? '';
    expect(page).toContain('<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;b&gt;</p>');
  });

  it('lets no title with a line break become a header', async () => {
    await post(message(heading('Szkolenie\r\nBcc: obcy@zly.example\r\n\r\nTreść'), paragraph('x')));
    const { letter, to } = server.arrived[0]!;
    expect(to).toEqual(['anna@mops.example']);
    expect(letter.headers.get('bcc')).toBeUndefined();
    expect(letter.headers.get('subject')).toBe('Szkolenie Bcc: obcy@zly.example Treść');
  });

  it.each([
    'anna@mops.example\r\nBcc: x@y.example',
    'a@b.example,c@d.example',
    'Anna <anna@mops.example>',
    '',
  ])('is not sent to what is not exactly one address: %j', async (address) => {
    const thrown = await failure(post(words, emailAt(server.url, address)));
    expect(thrown).toMatchObject({ status: 'bad-address', isLasting: true });
    expect(server.arrived).toEqual([]);
  });

  it('carries a calendar file that another program reads as it was meant', async () => {
    const text = writeCalendar(calendars['feed']!);
    await post(withFiles(words, attachment('termin.ics', 'text/calendar; charset=utf-8', Buffer.from(text))));
    const read = partOf(server.arrived[0]!.letter, 'text/calendar') ?? '';
    const calendar = new ICAL.Component(ICAL.parse(read) as unknown[]);
    const [first] = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(first?.summary).toBe('Szkolenie „Zażółć gęślą jaźń”, część 1');
    expect(partOf(server.arrived[0]!.letter, 'text/plain')).toContain('W załączniku: termin.ics');
  });
});

describe('a letter that the server does not take', () => {
  it.each([
    ['sender', 451],
    ['recipient', 450],
    ['recipient', 452],
    ['text', 451],
  ] as const)('for now, at the %s with %i, may be sent later', async (at, answer) => {
    server.mishaps.push({ at, answer });
    const thrown = await failure(post());
    expect(thrown).toBeInstanceOf(PlatformError);
    expect(thrown).toMatchObject({ status: answer, isLasting: false, isGeneral: false });
    expect(await failure(post())).toBe('sent');
  });

  it.each([
    ['recipient', 550],
    ['recipient', 553],
    ['text', 554],
  ] as const)('for good, at the %s with %i, is not tried again', async (at, answer) => {
    server.mishaps.push({ at, answer });
    const thrown = await failure(post());
    expect(thrown).toMatchObject({
      name: 'PlatformError',
      status: answer,
      isLasting: true,
      isGeneral: false,
    });
  });

  it('because the whole server closes makes all letters wait', async () => {
    server.mishaps.push({ at: 'recipient', answer: 421 });
    expect(await failure(post())).toMatchObject({ status: 421, isLasting: false, isGeneral: true });
  });

  it('because the password is wrong makes all letters wait, and says nothing of the password', async () => {
    const thrown = await failure(post(words, emailAt(server.urlOf('pomocnik', 'zle'))));
    expect(thrown).toMatchObject({ name: 'PlatformError', status: 535, isGeneral: true, isLasting: false });
    expect(await failure(post(words, emailAt(server.urlOf('pomocnik', 'h@slo'))))).toBe('sent');
  });
});

describe('a letter whose connection breaks', () => {
  it('before its text has left was not sent, and is', async () => {
    server.mishaps.push({ at: 'before' });
    const thrown = await failure(post());
    expect(thrown).toBeInstanceOf(PlatformError);
    expect(thrown).toMatchObject({ isLasting: false });
    expect(server.arrived).toEqual([]);
  });

  it('because nobody listens was not sent', async () => {
    const { url } = server;
    await server.close();
    expect(await failure(post(words, emailAt(url)))).toMatchObject({
      name: 'PlatformError',
      isGeneral: true,
      isLasting: false,
    });
    server = await startMailServer();
  });

  it('after its text has left may have arrived, and cannot be looked up', async () => {
    server.mishaps.push({ at: 'after' });
    const thrown = await failure(post());
    expect(thrown).toBeInstanceOf(UnreachableError);
    expect(server.arrived).toHaveLength(1);
    const { posting } = emailAt(server.url);
    expect(await posting.find(toMailbox('eml_1'), NAME, '2026-11-22T08:00:00.000Z' as never)).toEqual({
      kind: 'unknown',
    });
  });

  it('and that is sent once more has the same name, so that mailboxes can tell', async () => {
    server.mishaps.push({ at: 'after' });
    await failure(post());
    await post();
    const names = server.arrived.map(({ letter }) => letter.headers.get('message-id'));
    expect(names).toEqual([`<${NAME}@rops.example>`, `<${NAME}@rops.example>`]);
  });
});

describe('the connection at the start', () => {
  it('is tried, and a wrong password is told in a sentence without it', async () => {
    await emailAt(server.urlOf('pomocnik', 'h@slo')).check();
    const thrown = await failure(emailAt(server.urlOf('pomocnik', 'tajne')).check());
    expect((thrown as Error).message).toBe(
      `SMTP_URL: serwer poczty 127.0.0.1:${server.port} nie przyjmuje nazwy użytkownika lub hasła.`,
    );
  });
});
