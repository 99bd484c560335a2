/** Content that cannot be read any further, such as compressed data that is damaged; the message is the reason. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
