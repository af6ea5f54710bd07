import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mountable } from '@copilotkit/aimock';

/** What the fake embeddings do wrong, if anything. */
export type EmbeddingFault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'body'; readonly body: unknown }
  | { readonly kind: 'one-too-few' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'hang' };

export interface FakeEmbeddings extends Mountable {
  /** Every text that was sent, call by call. */
  readonly calls: (readonly string[])[];
  fault: EmbeddingFault | undefined;
  /** How a text is turned into a vector. */
  vectorOf: (text: string) => readonly number[];
}

const readJson = async (request: IncomingMessage): Promise<{ input: string[] }> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as { input: string[] };
};

const send = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** An embeddings endpoint whose vectors depend on the text, which the model server itself cannot do for a batch. */
export const createFakeEmbeddings = (): FakeEmbeddings => {
  const fake: FakeEmbeddings = {
    calls: [],
    fault: undefined,
    vectorOf: () => [1, 0],
    handleRequest: async (request, response) => {
      const { input } = await readJson(request);
      fake.calls.push(input);
      const { fault } = fake;
      switch (fault?.kind) {
        case 'status':
          send(
            response,
            fault.status,
            { error: { message: input.join(' '), type: 'fault' } },
            {
              ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
            },
          );
          break;
        case 'disconnect':
          response.writeHead(200, { 'content-type': 'application/json' });
          response.write('{"data": [');
          response.destroy();
          break;
        case 'body':
          send(response, 200, fault.body);
          break;
        case 'redirect':
          send(response, 307, '', { location: fault.to });
          break;
        case 'hang':
          break;
        case 'one-too-few':
        case undefined: {
          const texts = fault ? input.slice(1) : input;
          const data = texts.map((text, index) => ({
            object: 'embedding',
            index,
            embedding: fake.vectorOf(text),
          }));
          // Servers need not keep the order.
          send(response, 200, {
            object: 'list',
            data: data.toReversed(),
            usage: { prompt_tokens: 7, total_tokens: 7 },
          });
        }
      }
      return true;
    },
  };
  return fake;
};
