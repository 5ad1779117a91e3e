/** What an author gave cannot be used; the message is one sentence that says why, and what would do. */
export class AuthorError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AuthorError';
  }
}
