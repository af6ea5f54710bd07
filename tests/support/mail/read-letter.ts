/** A letter as a program of its reader takes it apart: written from the standards, not with the library that wrote it. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Buffer;
  readonly parts: readonly Part[];
}

const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** RFC 2047: `=?UTF-8?Q?za=C5=BC?=`. */
const fromWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, how = '', word = '']) =>
          how.toLowerCase() === 'b'
            ? Buffer.from(word, 'base64')
            : fromQuotedPrintable(word.replaceAll('_', ' ')),
        ),
      ).toString('utf8'),
    );

const headersOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), fromWords(line.slice(colon + 1).trim())] as const;
      }),
  );

const decoded = (body: string, encoding: string | undefined): Buffer => {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body);
  return Buffer.from(body, 'latin1');
};

/** Takes raw bytes, read as latin1, apart. */
export const readLetter = (raw: string): Part => {
  const gap = raw.indexOf('\r\n\r\n');
  const headers = headersOf(raw.slice(0, gap));
  const body = raw.slice(gap + 4);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined)
    return { headers, content: decoded(body, headers.get('content-transfer-encoding')), parts: [] };
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => readLetter(part.replace(/^\r\n/, '').replace(/\r\n$/, '')));
  return { headers, content: Buffer.alloc(0), parts };
};

const all = (part: Part): readonly Part[] => [part, ...part.parts.flatMap(all)];

/** The content of the first part of that type. */
export const partOf = (letter: Part, type: string): string | undefined =>
  all(letter)
    .find(({ headers }) => headers.get('content-type')?.startsWith(type))
    ?.content.toString('utf8');

/** The files that came with it, by their names, except the calendar's. */
export const filesOf = (letter: Part): ReadonlyMap<string, Buffer> =>
  new Map(
    all(letter).flatMap(({ headers, content }): [string, Buffer][] => {
      const name = /^attachment;.*filename="?([^";]+)/u.exec(headers.get('content-disposition') ?? '')?.[1];
      return name === undefined || name.endsWith('.ics') ? [] : [[name, content]];
    }),
  );
