interface Sent {
  readonly name: string;
  readonly filename: string | undefined;
  readonly content: Buffer;
}

const param = (header: string, name: string): string | undefined =>
  new RegExp(`[; ]${name}="([^"]*)"`, 'u').exec(header)?.[1];

/** The parts of a multipart body; latin1 keeps every byte one character. */
const partsOf = (bytes: Buffer, type: string): readonly Sent[] => {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/u.exec(type);
  const mark = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  return bytes
    .toString('latin1')
    .split(mark)
    .slice(1, -1)
    .map((part) => {
      const end = part.indexOf('\r\n\r\n');
      const header = part.slice(0, end);
      const content = Buffer.from(part.slice(end + 4, -2), 'latin1');
      return { name: param(header, 'name') ?? '', filename: param(header, 'filename'), content };
    });
};

interface Named {
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
}

/**
 * A body with files: `payload_json` is the message, `files[n]` the files. What the message says of its attachments has
 * to be what came.
 */
export const readForm = (bytes: Buffer, type: string, files: Map<string, Buffer>): unknown => {
  const parts = partsOf(bytes, type);
  const payload = parts.find(({ name }) => name === 'payload_json')?.content.toString() ?? '{}';
  const body = JSON.parse(payload) as Named & { readonly data?: Named };
  for (const { id, filename } of body.attachments ?? body.data?.attachments ?? []) {
    const file = parts.find(({ name }) => name === `files[${id}]`);
    if (file?.filename !== filename) throw new Error(`the attachment ${id} (${filename}) did not come`);
    files.set(filename, file.content);
  }
  return body;
};
