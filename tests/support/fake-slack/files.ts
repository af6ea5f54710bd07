import { type Faults, isObject, items, type Json, onlyKeys, string } from './check-elements.ts';
import { directOf, type State } from './state.ts';

/** A file in the workspace. Nobody sees it before it was shared. */
export interface SlackFile {
  readonly id: string;
  readonly name: string;
  /** What was announced, in bytes. */
  readonly length: number;
  /** What a picture shows, in words. */
  readonly alt?: string;
  bytes?: Buffer;
  sharedIn?: string;
  thread?: string;
}

type Answer = Json & { readonly ok: boolean; readonly error?: string };

const no = (error: string): Answer => ({ ok: false, error });

/** A file that somebody uploads in a form. */
export const sendFile = (state: State, name: string, bytes: Buffer): Json => {
  const id = state.next('F');
  state.files.set(id, { id, name, length: bytes.length, bytes });
  return { id, name, size: bytes.length, url_private: `${state.address()}/files/${id}` };
};

/** The element of a modal in which a file is chosen. */
export const fileInputFaults = (value: Json, at: string): Faults => {
  const types = value['filetypes'];
  const most = value['max_files'];
  return [
    ...onlyKeys(value, ['type', 'action_id', 'filetypes', 'max_files'], at),
    ...(Array.isArray(types) && types.length > 0
      ? types.flatMap((type, index) => [
          ...string(type, 20, `${at}.filetypes[${index}]`),
          ...(/^[a-z0-9]+$/u.test(String(type)) ? [] : [`${at}.filetypes[${index}]: has a dot or blank`]),
        ])
      : [`${at}.filetypes: is empty`]),
    ...(typeof most === 'number' && most >= 1 && most <= 10 ? [] : [`${at}.max_files: is not 1 to 10`]),
  ];
};

/** Characters of the words for a picture. */
const MOST_ALT = 1000;

const ask = (state: State, { filename, length, alt_txt: alt }: Json): Answer => {
  const size = Number(length);
  if (typeof filename !== 'string' || filename === '' || !(size > 0)) return no('invalid_arguments');
  if (typeof alt === 'string' && alt.length > MOST_ALT) return no('alt_txt_too_large');
  const id = state.next('F');
  state.files.set(id, { id, name: filename, length: size, ...(typeof alt === 'string' ? { alt } : {}) });
  return { ok: true, upload_url: `${state.address()}/upload/${id}`, file_id: id };
};

const complete = (state: State, args: Json): Answer => {
  const channel = String(args['channel_id']);
  const isDirect = [...state.people.keys()].map(directOf).includes(channel);
  if (!isDirect && !state.memberOf.has(channel)) return no('channel_not_found');
  const named = items(args['files']);
  const files = named.map(({ id }) => state.files.get(String(id)));
  if (files.length === 0 || files.some((file) => file?.bytes?.length !== file?.length))
    return no('posting_to_channel_failed');
  for (const file of files) {
    if (!file) return no('file_not_found');
    file.sharedIn = channel;
    if (typeof args['thread_ts'] === 'string') file.thread = args['thread_ts'];
  }
  return { ok: true, files: named };
};

/** The three methods of files; undefined for any other. */
export const callFiles = (state: State, method: string, args: Json): Answer | undefined => {
  switch (method) {
    case 'files.getUploadURLExternal':
      return ask(state, args);
    case 'files.completeUploadExternal':
      return complete(state, args);
    case 'files.info': {
      const file = state.files.get(String(args['file']));
      if (!file) return no('file_not_found');
      const address = state.foreignFiles ? 'https://elsewhere.example' : state.address();
      const { id, name } = file;
      return { ok: true, file: { id, name, url_private_download: `${address}/files/${id}` } };
    }
    default:
      return undefined;
  }
};

/** What the two addresses of files answer: an upload without any token, a download with the bot's. */
export const serveFiles = (
  state: State,
  kind: string,
  id: string,
  request: { readonly token: string | undefined; readonly body: Buffer },
): { readonly status: number; readonly type: string; readonly body: Buffer | string } => {
  const file = state.files.get(id);
  if (!file) return { status: 404, type: 'text/plain', body: 'no such file' };
  if (kind === 'upload') {
    if (request.token !== undefined) state.violations.push('a token was sent to an upload address');
    if (request.body.length !== file.length)
      return { status: 400, type: 'text/plain', body: 'another length was announced' };
    file.bytes = request.body;
    return { status: 200, type: 'text/plain', body: `OK - ${file.length}` };
  }
  // Slack answers with its page for signing in, and says that this is fine.
  if (request.token !== state.botToken || !state.scopes.includes('files:read'))
    return { status: 200, type: 'text/html; charset=utf-8', body: '<html>Sign in</html>' };
  return { status: 200, type: 'application/octet-stream', body: file.bytes ?? Buffer.alloc(0) };
};

export const isFileAnswer = (value: unknown): value is { readonly name: string; readonly bytes: Buffer } =>
  isObject(value) && typeof value['name'] === 'string' && Buffer.isBuffer(value['bytes']);
