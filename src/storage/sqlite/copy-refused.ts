/** A copy cannot be made or put back; the message tells the operator in Polish what to do instead. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
}
