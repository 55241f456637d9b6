/** How often a process started by npm looks whether npm is still there, in milliseconds. */
const parentCheckMs = 250;

/** Calls back once npm, which hands signals on, was killed and could hand on none: then its place as parent falls to another process. */
export function whenNpmIsGone(callBack) {
  if (process.channel || process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callBack();
  }, parentCheckMs);
  timer.unref();
}
