import { endRunningTools } from '../setup/tool.mjs';

/** How often a process started by npm looks whether npm is still there, in milliseconds. */
const parentCheckMs = 1000;

/** Collects what has to be stopped, and stops it in the opposite order when a signal comes or the parent is gone. */
export function createShutdown() {
  const stops = [];
  let stopping;

  async function stopEach() {
    endRunningTools();
    for (const stop of stops.reverse()) await stop();
  }

  const shutdown = {
    /** Remembers how to stop something that now runs. */
    add: (stop) => void stops.push(stop),
    isStopping: () => stopping !== undefined,
    /** Stops everything once, however often it is called, and ends the process. */
    end: (code) => {
      void shutdown.stopAll().finally(() => process.exit(code));
    },
    /** Stops everything once; resolves when all is stopped. */
    stopAll: () => {
      stopping ??= stopEach();
      return stopping;
    },
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void shutdown.end(0));
  process.on('disconnect', () => void shutdown.end(1));
  endWhenNpmIsGone(shutdown);
  return shutdown;
}

/** npm hands signals on, but when it is killed it cannot: then its place as parent falls to another process. */
function endWhenNpmIsGone(shutdown) {
  if (process.channel || process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void shutdown.end(1);
  }, parentCheckMs).unref();
}
