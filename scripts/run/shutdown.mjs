import { endRunningTools } from '../setup/tool.mjs';
import { whenNpmIsGone } from './npm-parent.mjs';

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
  whenNpmIsGone(() => void shutdown.end(1));
  return shutdown;
}
