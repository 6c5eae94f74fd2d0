/** What keeps the program from starting, said to whoever runs it: the message is all that is shown, and says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
