/** The server could not be reached; trying again may help. */
export class Unreachable extends Error {}

/** The server refused; its words are for the person. */
export class Refused extends Error {}

const call = async (path, options) => {
  const response = await fetch(path, { cache: 'no-store', ...options }).catch(() => {
    throw new Unreachable(path);
  });
  const answer = await response.json().catch(() => undefined);
  if (answer === undefined) throw new Unreachable(path);
  if (!response.ok) throw new Refused(answer.error);
  return answer;
};

export const getState = (persona) =>
  call(persona ? `/api/state?persona=${encodeURIComponent(persona)}` : '/api/state');

export const getNews = (persona, after) =>
  call(`/api/news?persona=${encodeURIComponent(persona)}&after=${after}`);

export const sendInput = (request) =>
  call('/api/input', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });

/** One for each act of a person; a repeated delivery of the same act carries the same. */
export const newRequestId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
