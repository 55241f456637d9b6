/** A start that cannot go on for a reason the operator can mend: shown as its one sentence, without a stack. */
export class Refusal extends Error {
  name = 'Refusal';

  /** `output` is what a tool said before it failed; printed above the sentence. */
  constructor(sentence, output = '') {
    super(sentence);
    this.output = output;
  }
}

/** The sentence for a failure to write below a folder, or undefined where the failure is another. */
export function refusalForFileError(error, place) {
  const code = error?.code;
  if (code === 'EACCES' || code === 'EPERM')
    return new Refusal(`No permission to write to ${error.path ?? place}; make it writable for this user or start as its owner.`);
  if (code === 'EROFS') return new Refusal(`${place} is on a read-only disk.`);
  if (code === 'ENOSPC') return new Refusal(`The disk that holds ${place} is full.`);
  if (code === 'ENOTDIR' || code === 'EEXIST') return new Refusal(`${error.path ?? place} is in the way: a folder is needed there.`);
  return undefined;
}

/** Prints why a script ends and ends it with exit code 1. */
export function endWith(error) {
  if (error instanceof Refusal) {
    if (error.output.trim() !== '') console.error(`\n${error.output.trimEnd()}\n`);
    console.error(`✗ ${error.message}`);
  } else {
    console.error(error);
  }
  process.exit(1);
}
