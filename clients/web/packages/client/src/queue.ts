/** Values pushed from one side, awaited on the other. */

export class EventQueue<T> implements AsyncIterableIterator<T> {
  readonly #values: T[] = [];
  readonly #readers: { resolve: (result: IteratorResult<T>) => void; reject: (error: Error) => void }[] = [];
  #end: { error: Error | null } | null = null;

  /** Add a value. After the end it is dropped. */
  push(value: T): void {
    if (this.#end) return;
    const reader = this.#readers.shift();
    if (reader) reader.resolve({ value, done: false });
    else this.#values.push(value);
  }

  /** End the queue once its values are read: quietly, or by throwing `error` at the reader. */
  end(error: Error | null = null): void {
    if (this.#end) return;
    this.#end = { error };
    for (const reader of this.#readers.splice(0)) this.#close(reader);
  }

  next(): Promise<IteratorResult<T>> {
    const value = this.#values.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    return new Promise((resolve, reject) => {
      if (this.#end) this.#close({ resolve, reject });
      else this.#readers.push({ resolve, reject });
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #close(reader: { resolve: (result: IteratorResult<T>) => void; reject: (error: Error) => void }): void {
    const error = this.#end?.error;
    if (error) reader.reject(error);
    else reader.resolve({ value: undefined, done: true });
  }
}
