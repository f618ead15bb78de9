/** A text as it is being written, which tells where each thing was put. */
export class Sheet {
  text = "";

  write(words: string): [number, number] {
    const start = this.text.length;
    this.text += words;
    return [start, this.text.length];
  }
}
